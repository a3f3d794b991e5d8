using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The two clocks of the cover: the plan's timeline as a drawing, and the same dates in words below it.</summary>
internal static class Clocks
{
    public static TwoClocks? Of(PacketPlan plan)
    {
        if (plan.Clocks is not { } clocks) return null;
        var line = clocks.Timeline;
        var lanes = line.Spans.Select(s => s.Lane).Distinct().Order().ToList();
        if (lanes.Count == 0) return null;
        return new(line.From, line.To, plan.PreparedOn, Bits.Day(plan.PreparedOn), [.. lanes.Select(lane => Lane(plan, clocks, lane))])
        {
            Said = [.. Said(plan, clocks)],
        };
    }

    /// <summary>The picture of a report: the caller's names, marks and sentences.</summary>
    public static TwoClocks Of(ReportClocks clocks)
    {
        var line = clocks.Timeline;
        return new(line.From, line.To, clocks.Today, clocks.TodayLabel, [.. line.Spans.Select(s => s.Lane).Distinct().Order().Select(Drawn)]) { Said = [.. clocks.Said.Select(s => (Words)s)] };

        Clock Drawn(Lane lane)
        {
            var spans = line.Spans.Where(s => s.Lane == lane).ToList();
            var term = spans.Where(s => s.Kind == SpanKind.Term).OrderBy(s => s.From).FirstOrDefault(s => s.To >= clocks.Today);
            return new(clocks.Names.GetValueOrDefault(lane, ""), term?.From, term?.To, [.. spans.Where(s => Kind(s.Kind) is not null).Select(s => new ClockBand(s.From, s.To, Kind(s.Kind)!.Value))],
                [.. clocks.Dots.Where(d => d.Lane == lane && d.On >= line.From && d.On <= line.To).Select(d => new ClockDot(d.On, d.Label))]);
        }
    }

    private static Clock Lane(PacketPlan plan, PlanClocks clocks, Lane lane)
    {
        var spans = clocks.Timeline.Spans.Where(s => s.Lane == lane).ToList();
        // a term that nobody has renewed yet is not drawn as if it ran
        var runsTo = plan.Facts.Right is { Kind: RightKind.Trademark, ExpiresOn: { } expires } ? expires : plan.PreparedOn;
        var term = spans.Where(s => s.Kind is SpanKind.Term or SpanKind.NextTerm).OrderBy(s => s.From).FirstOrDefault(s => s.To >= runsTo && s.From <= runsTo);
        var shown = clocks.Ahead.Select(d => (d.Kind, d.Cycle)).ToHashSet();
        return new(Name(lane, plan), term?.From, term?.To,
            [.. spans.Where(s => Kind(s.Kind) is not null && (s.Of is null || shown.Contains((s.Of.Value, s.Cycle))) && (s.Kind != SpanKind.Gap || IsOpen(s))).Select(s => new ClockBand(s.From, s.To, Kind(s.Kind)!.Value))],
            [.. clocks.Ahead.Where(d => Timeline.LaneOf(d.Kind) == lane).Select(d => new ClockDot(d.DueOn, Bits.Day(d.DueOn))).DistinctBy(d => d.On)]);

        // the gap closes once the USPTO has accepted the renewal
        bool IsOpen(Span gap) => clocks.Ahead.Any(d => d.Kind is DeadlineKind.Section8And9 or DeadlineKind.InternationalRenewal && d.GraceLastActionOn == gap.To);
    }

    private static BandKind? Kind(SpanKind kind) => kind switch
    {
        SpanKind.Window => BandKind.Window, SpanKind.Grace or SpanKind.Extension => BandKind.Grace, SpanKind.Gap => BandKind.Gap, _ => null,
    };

    private static string Name(Lane lane, PacketPlan plan)
    {
        var (english, chinese) = lane switch
        {
            Domain.Deadlines.Lane.Registration => ("Registration at the USPTO", "商标注册"),
            Domain.Deadlines.Lane.International => ("International registration", "国际注册"),
            Domain.Deadlines.Lane.Copyright => ("Copyright", "著作权"),
            _ => ("Recordation with CBP", "美国海关备案(CBP)"),
        };
        return plan.Facts.Bilingual ? $"{english}\n{chinese}" : english;
    }

    private static IEnumerable<Words> Said(PacketPlan plan, PlanClocks clocks)
    {
        if (clocks.Assumed) yield return Words.Muted(plan.Facts.Bilingual ? "Drawn as if CBP approved the application today. 图中假设申请于今日获批。" : "Drawn as if CBP approved the application today.");
        foreach (var deadline in clocks.Ahead)
            yield return new Words(new Run(KindBook.Of(deadline.Kind).Title, Emphasis.Bold), new Run($": {When(deadline)} "), new Run($"({deadline.Citation})", Emphasis.Muted));
    }

    private static string When(Deadline deadline)
    {
        var words = deadline.OpensOn is { } opens && deadline.Kind is not DeadlineKind.RecordationExpiry ? $"from {Bits.Day(opens)}, due {Bits.Day(deadline.DueOn)}" : Bits.Day(deadline.DueOn);
        if (deadline.LastActionOn != deadline.DueOn) words += $" (in time to {Bits.Day(deadline.LastActionOn)})";
        if (deadline.GraceLastActionOn is { } grace) words += deadline.Kind == DeadlineKind.RecordationExtension ? $", giving time to {Bits.Day(grace)} unless CBP says otherwise" : $", at the latest {Bits.Day(grace)}";
        if (deadline.TargetOn is { } target) words += $"; our own day {Bits.Day(target)}";
        return words + ".";
    }
}
