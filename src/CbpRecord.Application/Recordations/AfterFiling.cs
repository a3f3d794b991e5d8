using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>A step of a filed case, taken on a day, resting on a paper where there is one.</summary>
public interface IStep
{
    CaseId Id { get; }
    long Version { get; }
    DateOnly? On { get; }
    string? Note { get; }
    Upload? File { get; }
}

/// <summary>How every step is recorded: load, keep the paper, the domain's verb, deadlines re-derived, one save.</summary>
public sealed class Steps(ICbpRecordDb db, Docketing docketing, Papers papers, Today today)
{
    public async Task<Result> Take(IStep step, DocumentUse use, Func<CbpCase, Hand, Result> verb, CancellationToken cancellation)
    {
        if (await db.Case(step.Id, cancellation) is not { } item) return Error.NotFound(step.Id);
        var paper = await papers.Keep(item, step.File, use, cancellation);
        if (paper.Refused) return paper;
        var taken = verb(item, papers.Hand(paper.Value, step.Note));
        if (taken.Refused) return taken;
        if (step.On > today.Date) return RecordationErrors.StepInTheFuture(step.On.Value);
        await docketing.Rederive(item.Right, cancellation);
        if (item is Recordation) await db.Index(item, cancellation);
        return await db.SaveAsync(item, step.Version, cancellation);
    }
}

/// <summary>The day of a step is given.</summary>
internal abstract class StepValidator<T> : AbstractValidator<T> where T : IStep
{
    protected StepValidator() => RuleFor(s => s.On).Given(RecordationErrors.DayMissing);
}
