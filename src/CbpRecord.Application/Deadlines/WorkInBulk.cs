using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>Assigns or completes many deadlines in one act, as the preview showed. Those that the preview refused stay as they are; all others change, or none.</summary>
/// <param name="Digest">The preview's; refused when a row is no longer as it was shown.</param>
[Requires(Permission.WorkDeadlines)]
public sealed record WorkInBulk(BulkActId Id, DocketPick Pick, BulkWork Work, string? Digest) : ICommand
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Work.Reason;

    internal sealed class Validator : AbstractValidator<WorkInBulk>
    {
        public Validator() => RuleFor(r => r.Work).Custom(BulkShape.Check);
    }
}

internal sealed class WorkInBulkHandler(ICbpRecordDb db, BulkPlan plan, CurrentActor current, Today today) : IRequestHandler<WorkInBulk, Result>
{
    public async Task<Result> Handle(WorkInBulk request, CancellationToken cancellationToken)
    {
        if (await db.Set<BulkAct>().AnyAsync(b => b.Id == request.Id, cancellationToken)) return Result.Done;      // the same form, sent twice
        var preview = await plan.Of(request.Pick, request.Work, cancellationToken);
        if (preview.Refused) return preview;
        if (preview.Value.Digest != request.Digest) return BulkErrors.ChangedMeanwhile;
        if (preview.Value.Changing == 0) return BulkErrors.NothingLeft;
        var ids = preview.Value.Rows.Where(r => r.Refused is null).Select(r => r.Row.Id).ToList();
        var deadlines = await db.Obligations.Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken);
        var (me, work, reason) = (current.Actor, request.Work, request.Work.Reason?.Trim());
        foreach (var deadline in deadlines)
        {
            db.Set<BulkLine>().Add(new(request.Id, deadline));
            if (work.Kind == BulkKind.Assign) deadline.Assign(work.Person, null);
            else if (deadline.Complete(work.On!.Value, null, reason, me.Id, today.Utc) is { Refused: true } refused) return refused;
        }
        db.Set<BulkAct>().Add(work.Kind == BulkKind.Assign ? BulkAct.Assigned(request.Id, work.Person!.Value, deadlines.Count, today.Utc, me.Id, me.Name)
            : BulkAct.Completed(request.Id, work.On!.Value, reason!, deadlines.Count, today.Utc, me.Id, me.Name));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return BulkErrors.ChangedMeanwhile;
        }
        return Result.Done;
    }
}

/// <summary>Puts every deadline of a change in bulk back as it was, or as the facts have made it since, once. Refused, with the list of what stands in the way, when any was changed since.</summary>
[Requires(Permission.WorkDeadlines)]
public sealed record UndoBulk(BulkActId Id, string Reason) : ICommand
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;
}

internal sealed class UndoBulkHandler(ICbpRecordDb db, Docketing docketing, CurrentActor current, Today today) : IRequestHandler<UndoBulk, Result>
{
    public async Task<Result> Handle(UndoBulk request, CancellationToken cancellationToken)
    {
        if (await db.Set<BulkAct>().SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken) is not { } act) return Error.NotFound(request.Id);
        var undone = act.Undo(today.Utc, current.Actor.Id);
        if (undone.Refused) return undone;
        var lines = await db.Set<BulkLine>().Where(l => l.Act == request.Id).ToListAsync(cancellationToken);
        var ids = lines.Select(l => l.Deadline).ToList();
        var deadlines = await db.Obligations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var names = await db.Obligations.Where(o => ids.Contains(o.Id)).Join(db.Rights, o => o.RightId, r => r.Id, (o, r) => new { o.Id, r.Name, r.NumberPrinted, r.Number })
            .ToDictionaryAsync(r => r.Id, r => $"{r.Name} {r.NumberPrinted ?? r.Number}".Trim(), cancellationToken);
        var inTheWay = new List<Error>();
        if (lines.Count > deadlines.Count) inTheWay.Add(BulkErrors.OutOfSight(lines.Count - deadlines.Count));
        foreach (var line in lines.Where(l => deadlines.ContainsKey(l.Deadline)))
        {
            var deadline = deadlines[line.Deadline];
            inTheWay.AddRange(line.TakeBack(deadline, act.Kind, $"{names[deadline.Id]} ({KindBook.Of(deadline.Kind).Title})", request.Reason).Errors);
        }
        if (inTheWay.Count > 0) return inTheWay;
        var rights = deadlines.Values.Select(o => o.RightId).Distinct().ToList();
        foreach (var right in await db.Rights.Where(r => rights.Contains(r.Id)).ToListAsync(cancellationToken)) await docketing.Rederive(right, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
