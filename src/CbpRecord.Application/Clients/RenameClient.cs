using CbpRecord.Application.Search;
using CbpRecord.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Clients;

/// <summary>Changes a client's names and language. Its code stays: people and scripts know it.</summary>
[Requires(Permission.ManageClients)]
public sealed record RenameClient(ClientId Id, long Version, string? Name, string? NameChinese, Language Language) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<RenameClient>
    {
        public Validator() => RuleFor(r => r.Name).Given(ClientErrors.NameMissing);
    }
}

internal sealed class RenameClientHandler(ICbpRecordDb db) : IRequestHandler<RenameClient, Result>
{
    public async Task<Result> Handle(RenameClient request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (client is null) return Error.NotFound(request.Id);
        var renamed = client.Rename(request.Name!, request.NameChinese, request.Language);
        if (renamed.Refused) return renamed;
        await db.Index(SearchKind.Client, client.Id.Value, client.Id, [client.Code, client.Name, client.NameChinese], cancellationToken);
        return await db.SaveAsync(client, request.Version, cancellationToken);
    }
}
