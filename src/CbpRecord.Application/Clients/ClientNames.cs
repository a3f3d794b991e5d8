using CbpRecord.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Clients;

/// <summary>What a client is called: as in its papers, and in Chinese where that is known.</summary>
public sealed record ClientNames(string Name, string? Chinese)
{
    /// <summary>The client's name for a reader of the language.</summary>
    public string In(Language language) => language == Language.Chinese && Chinese is { } own ? own : Name;

    internal static ClientNames Of(Client client) => new(client.Name, client.NameChinese);

    internal static async Task<ClientNames?> Of(ICbpRecordDb db, ClientId? id, CancellationToken cancellation) =>
        id is { } known ? (await Of(db, [known], cancellation)).GetValueOrDefault(known) : null;

    internal static Task<Dictionary<ClientId, ClientNames>> Of(ICbpRecordDb db, IReadOnlyCollection<ClientId> ids, CancellationToken cancellation) =>
        db.Clients.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => new ClientNames(c.Name, c.NameChinese), cancellation);
}
