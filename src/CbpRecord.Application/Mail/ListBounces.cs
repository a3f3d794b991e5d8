using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Mail;

/// <summary>A mail that did not arrive, and who is to see to it.</summary>
public sealed record BounceRow(Guid Id, long Version, string ToName, string ToAddress, string Reply, DateTime At, string? AssignedTo, bool Mine, DateTime? ClosedAt, string? ClosedBy, string? Note);

/// <summary>The tasks left by mail that did not arrive: open ones first, the newest first, then the last closed ones.</summary>
[Requires(Permission.ManageReminders)]
public sealed record ListBounces : IQuery<IReadOnlyList<BounceRow>>;

internal sealed class ListBouncesHandler(ICbpRecordDb db, CurrentActor current) : IRequestHandler<ListBounces, Result<IReadOnlyList<BounceRow>>>
{
    public async Task<Result<IReadOnlyList<BounceRow>>> Handle(ListBounces request, CancellationToken cancellationToken)
    {
        var (me, walled) = (current.Actor.Id, current.Actor.Walled);
        // A contact's address tells of the client: whoever stands behind its wall is not shown it.
        var hidden = walled.Count == 0 ? [] : (await db.People.AsNoTracking().ToListAsync(cancellationToken)).Where(p => p.Clients.Any(walled.Contains)).Select(p => (PersonId?)p.Id).ToList();
        var rows = await (from b in db.Set<MailBounce>().AsNoTracking()
                          where b.PersonId == null || !hidden.Contains(b.PersonId)
                          join a in db.People on b.AssignedTo equals (PersonId?)a.Id into assigned
                          from a in assigned.DefaultIfEmpty()
                          join c in db.People on b.ClosedBy equals (PersonId?)c.Id into closers
                          from c in closers.DefaultIfEmpty()
                          orderby b.ClosedAt != null, b.At descending
                          select new BounceRow(b.Id, b.Version, b.ToName, b.ToAddress, b.Reply, b.At, a == null ? null : a.Name, b.AssignedTo == me, b.ClosedAt, c == null ? null : c.Name, b.Note))
            .Take(200).ToListAsync(cancellationToken);
        return rows;
    }
}

/// <summary>A mail that did not arrive was dealt with: says how the person was told instead.</summary>
[Requires(Permission.ManageReminders)]
public sealed record CloseBounce(Guid Id, long Version, string? Note) : ICommand
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Note;

    internal sealed class Validator : AbstractValidator<CloseBounce>
    {
        public Validator() => RuleFor(r => r.Note).Given(MailErrors.NoteMissing);
    }
}

internal sealed class CloseBounceHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<CloseBounce, Result>
{
    public async Task<Result> Handle(CloseBounce request, CancellationToken cancellationToken)
    {
        var bounce = await db.Set<MailBounce>().SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        if (bounce is null) return Error.NotFound(request.Id);
        var closed = bounce.Close(request.Note, current.Actor.Id, today.Utc);
        return closed.Refused ? closed : await db.SaveAsync(bounce, request.Version, cancellationToken);
    }
}
