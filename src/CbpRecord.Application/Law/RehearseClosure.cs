using CbpRecord.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Law;

/// <summary>Begins the rehearsal of a day on which offices were closed by order: which last days would roll over it. Nothing is changed by it.</summary>
/// <param name="Reason">What closed them: snow, mourning, an executive order.</param>
/// <param name="Source">Where it was announced.</param>
[Requires(Permission.ChangeReadings)]
public sealed record RehearseClosure(LawChangeId Id, DateOnly? On, Offices Offices, string? Reason, string? Source) : ICommand<LawChangeId>
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<RehearseClosure>
    {
        public Validator()
        {
            RuleFor(r => r.On).Given(LawAnswers.ClosureDayMissing);
            RuleFor(r => r.Offices).Must(o => o != 0).WithState(_ => LawAnswers.OfficesMissing);
            RuleFor(r => r.Reason).Given(LawAnswers.ReasonMissing);
            RuleFor(r => r.Source).Given(LawAnswers.NoticeMissing);
        }
    }
}

internal sealed class RehearseClosureHandler(ICbpRecordDb db, LawChanges changes) : IRequestHandler<RehearseClosure, Result<LawChangeId>>
{
    public async Task<Result<LawChangeId>> Handle(RehearseClosure request, CancellationToken cancellationToken)
    {
        var closure = new Closure(request.On!.Value, request.Reason!.Trim(), request.Source!.Trim(), request.Offices);
        if (!OfficeCalendar.IsBusinessDay(closure.Date)) return LawAnswers.ClosureIsNoWorkingDay(closure.Date);
        var kept = await db.Set<ClosureDay>().AsNoTracking().Where(c => c.On == closure.Date && c.TakenBackAt == null).ToListAsync(cancellationToken);
        if (kept.Any(c => (c.Offices & closure.Offices) != 0)) return LawAnswers.ClosureTaken(closure.Date);
        return await changes.Begin((before, total, by, at) => LawChange.OfClosure(request.Id, closure, before, total, by, at), cancellationToken);
    }
}

/// <summary>Begins the rehearsal of taking a closure day back: which last days would come forward again. Nothing is changed by it.</summary>
[Requires(Permission.ChangeReadings)]
public sealed record RehearseTakingBack(LawChangeId Id, Guid Closure) : ICommand<LawChangeId>
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class RehearseTakingBackHandler(ICbpRecordDb db, LawChanges changes) : IRequestHandler<RehearseTakingBack, Result<LawChangeId>>
{
    public async Task<Result<LawChangeId>> Handle(RehearseTakingBack request, CancellationToken cancellationToken)
    {
        var closure = await db.Set<ClosureDay>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Closure, cancellationToken);
        if (closure is null) return Error.NotFound(request.Closure);
        if (closure.TakenBackAt is not null) return LawAnswers.AlreadyTakenBack(closure.On);
        return await changes.Begin((before, total, by, at) => LawChange.OfTakingBack(request.Id, closure, before, total, by, at), cancellationToken);
    }
}
