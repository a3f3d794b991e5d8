using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>The picture of a right's clocks as of a day.</summary>
internal static class RightClocks
{
    /// <summary>From the start of the running term (or a year back) to a year beyond the next ends; null where nothing runs.</summary>
    public static Timeline? Of(Matter matter, LawInForce inForce, DateOnly today)
    {
        if (matter.Right is Patent or TradeName) return null;
        var (printed, facts) = (CaseFacts.Of(matter.Right), MatterFactsOf.Matter(matter));
        if ((facts.Recordation?.ApprovedOn ?? facts.RegisteredOn) is null) return null;
        var start = (DateOnly?[])[printed.ExpiresOn?.AddYears(-10), facts.Recordation?.ApprovedOn, facts.RegisteredOn > today.AddYears(-12) ? facts.RegisteredOn : null, today.AddYears(-1)];
        var end = (DateOnly?[])[matter.Right is Trademark ? printed.ExpiresOn : null, matter.Recordation is { Stage: Stage.Recorded, ExpiresOn: var ends } ? ends : null, today.AddYears(2)];
        var findings = DeadlineCalendar.For(facts, inForce.Readings, inForce.Calendar, LawInForce.Horizon(today, facts.Kind).AddYears(10));
        var clocks = Timeline.For(facts, findings, new DateOnly(Math.Max(start.Min()!.Value.Year, today.Year - 22), 1, 1), new DateOnly(end.Max()!.Value.Year + 1, 12, 31), today);
        return clocks.Spans.Count == 0 ? null : clocks;
    }
}
