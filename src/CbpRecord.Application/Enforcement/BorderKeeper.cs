using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Enforcement;

/// <summary>How every change of goods at the border is saved: the paper kept, a corrected day with its reason, deadlines derived anew, one save.</summary>
public sealed class BorderKeeper(ICbpRecordDb db, Docketing docketing, Papers papers, Rehearsal rehearsal)
{
    /// <param name="right">Tracked.</param>
    public async Task<Result> Add(BorderCase item, Right right, Upload? file, CancellationToken cancellation)
    {
        var paper = await papers.Keep(item, file, cancellation);
        if (paper.Refused) return paper;
        db.BorderCases.Add(item);
        await docketing.Rederive(right, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <param name="version">The version that the form carried.</param>
    /// <param name="reason">Needed when a day that stood is changed.</param>
    public async Task<Result> Change<T>(BorderCaseId id, long version, Func<T, Result> change, string? reason, Upload? file, CancellationToken cancellation) where T : BorderCase
    {
        if (await db.BorderCases.OfType<T>().Include(b => b.Right).SingleOrDefaultAsync(b => b.Id == id, cancellation) is not { } item) return Error.NotFound(id);
        var before = item.Record.Days();
        var changed = change(item);
        if (changed.Refused) return changed;
        var reasoned = rehearsal.Reason(DatedFacts.Corrected(before, item.Record.Days()), reason);
        if (reasoned.Refused) return reasoned;
        var paper = await papers.Keep(item, file, cancellation);
        if (paper.Refused) return paper;
        await docketing.Rederive(item.Right, cancellation);
        return await db.SaveAsync(item, version, cancellation);
    }
}

/// <summary>What is typed of goods at the border fits where it is kept.</summary>
internal sealed class BorderRecordValidator : AbstractValidator<BorderRecord>
{
    private const int Line = 100, Text = 2000;

    public BorderRecordValidator()
    {
        RuleFor(v => v.Number).MaximumLength(Line).WithState(_ => BorderErrors.TooLong(Line).At("Values.Number"));
        RuleFor(v => v.Port).MaximumLength(Line).WithState(_ => BorderErrors.TooLong(Line).At("Values.Port"));
        RuleFor(v => v.Goods).MaximumLength(Text).WithState(_ => BorderErrors.TooLong(Text).At("Values.Goods"));
    }
}
