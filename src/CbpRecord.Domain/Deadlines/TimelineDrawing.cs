using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>Turns findings into spans and marks. Terms run between anniversaries; windows, graces and gaps come from the deadlines themselves.</summary>
internal static class TimelineDrawing
{
    public static Timeline Draw(MatterFacts facts, IReadOnlyList<Finding> findings, DateOnly from, DateOnly to, DateOnly today)
    {
        var (spans, marks) = (new List<Span>(), new List<Mark>());
        var rows = DeadlineCalendar.Deadlines(findings);
        foreach (var row in rows) Row(row, spans, marks);
        Term(Lane.Registration, facts.RegisteredOn, facts.CancelledOn, [.. rows.Where(r => r.Kind is DeadlineKind.Section8And9 || (r.Kind == DeadlineKind.Section71 && r.Cycle > 1)).Select(r => r.DueOn)], to, spans, marks);
        Term(Lane.International, facts.IsMadrid ? facts.InternationalRegisteredOn : null, null, [.. rows.Where(r => r.Kind == DeadlineKind.InternationalRenewal).Select(r => r.DueOn)], to, spans, marks);
        Term(Lane.Recordation, facts.Recordation?.ApprovedOn ?? facts.PendingRecordedOn, facts.Recordation?.EndedOn ?? facts.CancelledOn,
            [.. rows.Where(r => r.Kind is DeadlineKind.RecordationExpiry or DeadlineKind.PendingCopyrightExpiry).Select(r => r.DueOn)], to, spans, marks);
        Gaps(rows, spans);
        foreach (var met in facts.Met) marks.Add(new(LaneOf(met.Kind), MarkKind.Filing, met.On, met.Kind));
        if (facts.Recordation?.AppliedOn is { } applied) marks.Add(new(Lane.Recordation, MarkKind.Filing, applied));
        foreach (var lane in spans.Select(s => s.Lane).Distinct().ToList()) marks.Add(new(lane, MarkKind.Today, today));
        return new(from, to,
            [.. spans.Where(s => s.From <= to && s.To >= from).Select(s => s with { From = s.From < from ? from : s.From, To = s.To > to ? to : s.To }).OrderBy(s => s.Lane).ThenBy(s => s.From).ThenBy(s => s.Kind)],
            [.. marks.Where(m => m.On >= from && m.On <= to).OrderBy(m => m.Lane).ThenBy(m => m.On).ThenBy(m => m.Kind)]);
    }

    private static void Row(Deadline row, List<Span> spans, List<Mark> marks)
    {
        var lane = LaneOf(row.Kind);
        if (row.Kind is DeadlineKind.Expungement or DeadlineKind.Reexamination) { spans.Add(new(lane, SpanKind.Exposure, row.OpensOn ?? row.DueOn, row.DueOn, row.Kind, row.Cycle)); return; }
        if (row.Kind == DeadlineKind.RecordationExtension)
        {
            if (row.GraceEndsOn is { } extended && row.DueOn < extended) spans.Add(new(lane, SpanKind.Extension, row.DueOn.AddDays(1), extended, row.Kind, row.Cycle));
            return;
        }
        if (row.OpensOn is { } opens && opens < row.DueOn && row.Office is Office.Uspto or Office.Wipo) spans.Add(new(lane, SpanKind.Window, row.OpensOn ?? row.DueOn, row.LastActionOn, row.Kind, row.Cycle));
        if (row.GraceLastActionOn is { } last && row.LastActionOn < last) spans.Add(new(lane, SpanKind.Grace, row.LastActionOn.AddDays(1), last, row.Kind, row.Cycle));
        marks.Add(new(lane, row.Kind == DeadlineKind.RecordationExpiry ? MarkKind.End : MarkKind.Due, row.DueOn, row.Kind, row.Cycle));
    }

    private static void Term(Lane lane, DateOnly? start, DateOnly? end, List<DateOnly> boundaries, DateOnly to, List<Span> spans, List<Mark> marks)
    {
        if (start is not { } from) return;
        marks.Add(new(lane, MarkKind.Start, from));
        if (end is { } ended) marks.Add(new(lane, MarkKind.End, ended));
        foreach (var boundary in boundaries.Where(b => b > from && (end is null || b < end)).Append(end ?? to))
        {
            if (boundary <= from) continue;
            spans.Add(new(lane, SpanKind.Term, from, boundary));
            from = boundary;
        }
    }

    /// <summary>Where the USPTO still takes a late renewal but CBP no longer does: from the day after the recordation's last day to the end of the USPTO's grace.</summary>
    private static void Gaps(List<Deadline> rows, List<Span> spans)
    {
        foreach (var cbp in rows.Where(r => r is { Kind: DeadlineKind.RecordationRenewal, MetOn: null }))
            foreach (var other in rows.Where(r => r.Kind is DeadlineKind.Section8And9 or DeadlineKind.InternationalRenewal && r.DueOn == cbp.DueOn))
                if (other.GraceLastActionOn > cbp.FinalOn)
                    spans.Add(new(Lane.Recordation, SpanKind.Gap, cbp.FinalOn.AddDays(1), other.GraceLastActionOn.Value, cbp.Kind, cbp.Cycle));
    }

    private static Lane LaneOf(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Section8 or DeadlineKind.Section8And9 or DeadlineKind.Section15 or DeadlineKind.Section71
            or DeadlineKind.Expungement or DeadlineKind.Reexamination or DeadlineKind.TmaResponse => Lane.Registration,
        DeadlineKind.InternationalRenewal => Lane.International,
        DeadlineKind.CopyrightTerm => Lane.Copyright,
        _ => Lane.Recordation,
    };
}
