using CbpRecord.Application.People;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Clients;

/// <summary>A client with its people and what the firm keeps for it.</summary>
/// <param name="Rights">By kind; pending copyrights count as copyrights.</param>
/// <param name="Responsibility">Who looks after rights that come in.</param>
/// <param name="Contacts">The client's own contacts, and the partners engaged for it.</param>
public sealed record ClientView(ClientId Id, string Code, string Name, string? NameChinese, Language Language, long Version,
    IReadOnlyList<ClientContact> Contacts, IReadOnlyList<(RightKind Kind, int Count)> Rights, int Cases,
    Responsibility Responsibility);

public sealed record ClientContact(PersonId Id, string Name, string Email, PersonRole Role, Language Language, bool Disabled);

/// <summary>One client, when it is in sight.</summary>
[Requires(Permission.ReadClients)]
public sealed record ShowClient(ClientId Id) : IQuery<ClientView>;

internal sealed class ShowClientHandler(ICbpRecordDb db) : IRequestHandler<ShowClient, Result<ClientView>>
{
    public async Task<Result<ClientView>> Handle(ShowClient request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (client is null) return Error.NotFound(request.Id);
        // Few enough people to be picked here; the list of a person's clients is kept as a document.
        var people = await db.People.AsNoTracking().Where(p => p.Role == PersonRole.Client || p.Role == PersonRole.Partner).OrderBy(p => p.Name).ToListAsync(cancellationToken);
        var kinds = await db.Rights.Where(r => r.ClientId == request.Id).GroupBy(r => EF.Property<string>(r, "Type"))
            .Select(g => new { Type = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var cases = await db.Cases.CountAsync(c => c.ClientId == request.Id, cancellationToken);
        return new ClientView(client.Id, client.Code, client.Name, client.NameChinese, client.Language, client.Version,
            [.. people.Where(p => p.Clients.Contains(request.Id)).Select(p => new ClientContact(p.Id, p.Name, p.Email, p.Role, p.Language, p.Disabled))],
            [.. kinds.Select(k => (Kind: Enum.Parse<RightKind>(k.Type), k.Count)).OrderBy(k => k.Kind)], cases, client.Responsibility);
    }
}
