using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>What happens to a right, day by day, when nobody does anything.</summary>
[Requires(Permission.TrackDeadlines)]
public sealed record ShowIfNothing(RightId Id) : IQuery<NothingView>;

/// <param name="Unverified">A date that some of it is counted from was read only once.</param>
/// <param name="At">The instant it was asked, in UTC.</param>
public sealed record NothingView(RightId Id, string Name, string? Number, RightKind Kind, IReadOnlyList<NothingLine> Lines, bool Unverified, DateOnly Today, DateTime At);

internal sealed class ShowIfNothingHandler(ICbpRecordDb db, Docketing docketing, ILawInForce law, Today today) : IRequestHandler<ShowIfNothing, Result<NothingView>>
{
    public async Task<Result<NothingView>> Handle(ShowIfNothing request, CancellationToken cancellationToken)
    {
        if (await db.Rights.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } right) return Error.NotFound(request.Id);
        return new NothingView(right.Id, right.Name, right.NumberPrinted ?? right.Number, right.Kind,
            NothingOf.Matter(await docketing.MatterOf(right, cancellationToken), await law.Read(cancellationToken), today.Date),
            await db.Obligations.AnyAsync(o => o.RightId == right.Id && o.State == ObligationState.Open && !o.Verified, cancellationToken), today.Date, today.Utc);
    }
}

/// <summary>From records to the lines of <see cref="IfNothing"/>.</summary>
internal static class NothingOf
{
    public static IReadOnlyList<NothingLine> Matter(Matter matter, LawInForce law, DateOnly today)
    {
        var facts = MatterFactsOf.Matter(matter);
        var (registered, recorded) = Classes(matter);
        return IfNothing.For(facts, law.Findings(facts, today), registered, recorded, today);
    }

    /// <summary>Classes registered, and goods classes recorded (chosen in the current recordation, else every one that could be); at least one of each.</summary>
    private static (int Registered, int Recorded) Classes(Matter matter)
    {
        if (matter.Right is not Trademark mark) return (1, 1);
        var active = mark.Classes.Where(c => c.Active).ToList();
        var chosen = matter.Recordation?.Application.ClassesToRecord?.Count;
        return (Math.Max(1, active.Count), Math.Max(1, chosen is > 0 ? chosen.Value : active.Count(c => c.IsGoods)));
    }

    /// <summary>What the deadline costs, counted by the classes it is charged for.</summary>
    public static DeadlineCosts Costs(DeadlineKind kind, Matter matter, DateOnly on)
    {
        var (registered, recorded) = Classes(matter);
        var again = matter.Recordation is { Stage: Stage.Recorded } ? recorded : 0;
        return DeadlineCosts.For(kind, matter.Right.Kind, KindBook.Of(kind).Office == Domain.Law.Office.Cbp ? recorded : registered, on, recorded: again);
    }
}
