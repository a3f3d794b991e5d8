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
    public static Timeline? Of(Right right, IReadOnlyList<CbpCase> cases, LawInForce inForce, DateOnly today)
    {
        var facts = CaseFacts.Of(right);
        if (right is Patent or TradeName) return null;
        var matter = MatterFactsOf.Right(right, cases, []);                 // no clock of the border is drawn
        if ((matter.Recordation?.ApprovedOn ?? matter.RegisteredOn) is null) return null;
        var start = (DateOnly?[])[facts.ExpiresOn?.AddYears(-10), matter.Recordation?.ApprovedOn, matter.RegisteredOn > today.AddYears(-12) ? matter.RegisteredOn : null, today.AddYears(-1)];
        var end = (DateOnly?[])[right is Trademark ? facts.ExpiresOn : null, cases.OfType<Recordation>().LastOrDefault(c => c.Stage == Stage.Recorded)?.ExpiresOn, today.AddYears(2)];
        var findings = DeadlineCalendar.For(matter, inForce.Readings, inForce.Calendar, LawInForce.Horizon(today).AddYears(10));
        var clocks = Timeline.For(matter, findings, new DateOnly(Math.Max(start.Min()!.Value.Year, today.Year - 22), 1, 1), new DateOnly(end.Max()!.Value.Year + 1, 12, 31), today);
        return clocks.Spans.Count == 0 ? null : clocks;
    }
}
