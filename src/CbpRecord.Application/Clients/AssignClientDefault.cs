using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Clients;

/// <summary>Says who looks after rights that come in for a client. A right that has somebody already keeps them.</summary>
/// <param name="AlsoNow">Also gives them the client's rights that nobody looks after, up to <see cref="Rights.AssignRights.Most"/> at once.</param>
[Requires(Permission.ManageClients)]
public sealed record AssignClientDefault(ClientId Id, long Version, PersonId? Responsible, PersonId? Backup = null, PersonId? Supervisor = null, bool AlsoNow = false) : ICommand<int>
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class AssignClientDefaultHandler(ICbpRecordDb db) : IRequestHandler<AssignClientDefault, Result<int>>
{
    public async Task<Result<int>> Handle(AssignClientDefault request, CancellationToken cancellationToken)
    {
        var to = new Responsibility(request.Responsible, request.Backup, request.Supervisor);
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (client is null) return Error.NotFound(request.Id);
        var may = await Caretakers.Check(db, to, cancellationToken);
        if (may.Refused) return Result<int>.Refuse(may.Errors);
        client.Entrust(to);
        var given = 0;
        if (request.AlsoNow && to != Responsibility.Nobody)
        {
            var rights = await db.Rights.Where(r => r.ClientId == request.Id && r.Responsibility.Responsible == null).OrderBy(r => r.Id).Take(AssignRights.Most).ToListAsync(cancellationToken);
            await Caretakers.Entrust(db, rights, to, cancellationToken);
            given = rights.Count;
        }
        var saved = await db.SaveAsync(client, request.Version, cancellationToken);
        return saved.Refused ? Result<int>.Refuse(saved.Errors) : given;
    }
}
