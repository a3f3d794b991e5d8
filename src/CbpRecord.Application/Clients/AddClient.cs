using CbpRecord.Application.Search;
using CbpRecord.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Clients;

/// <summary>Takes on a client company.</summary>
[Requires(Permission.ManageClients)]
public sealed record AddClient(ClientId Id, string? Code, string? Name, string? NameChinese, Language Language) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<AddClient>
    {
        public Validator()
        {
            RuleFor(r => r.Code).Given(ClientErrors.CodeMalformed);
            RuleFor(r => r.Name).Given(ClientErrors.NameMissing);
        }
    }
}

internal sealed class AddClientHandler(ICbpRecordDb db) : IRequestHandler<AddClient, Result>
{
    public async Task<Result> Handle(AddClient request, CancellationToken cancellationToken)
    {
        var client = Client.Add(request.Id, request.Code!, request.Name!, request.NameChinese, request.Language);
        if (client.Refused) return client;
        db.Clients.Add(client.Value);
        await db.Index(client.Value, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
        catch (DbUpdateException clash) when (db.IsTaken(clash))
        {
            return ClientErrors.CodeTaken(client.Value.Code);
        }
    }
}
