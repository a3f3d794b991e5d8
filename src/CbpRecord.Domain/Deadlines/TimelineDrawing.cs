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
        Term(facts.IsMark ? Lane.Registration : Lane.Copyright, facts.RegisteredOn, facts.CancelledOn,
            Ends(facts, rows, r => r.Kind is DeadlineKind.Section8And9 or DeadlineKind.CopyrightTerm || (r.Kind == DeadlineKind.Section71 && r.Cycle > 1)), to, spans, marks);
        Term(Lane.International, facts.IsMadrid ? facts.InternationalRegisteredOn : null, null, Ends(facts, rows, r => r.Kind == DeadlineKind.InternationalRenewal), to, spans, marks);
        Term(Lane.Recordation, facts.Recordation?.ApprovedOn ?? facts.PendingRecordedOn, facts.Recordation?.EndedOn ?? facts.CancelledOn,
            Ends(facts, rows, r => r.Kind is DeadlineKind.RecordationExpiry or DeadlineKind.PendingCopyrightExpiry), to, spans, marks);
        Gaps(rows, spans);
        foreach (var met in facts.Met) marks.Add(new(LaneOf(met.Kind), MarkKind.Filing, met.On, met.Kind));
        foreach (var filed in facts.RenewalsFiledOn) marks.Add(new(Lane.Registration, MarkKind.Filing, filed, DeadlineKind.Section8And9));
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

    /// <summary>Where terms end, and what follows: a term that was renewed, one whose renewal nobody has filed or the office not yet accepted, or nothing.</summary>
    private static List<(DateOnly On, SpanKind? Then)> Ends(MatterFacts facts, List<Deadline> rows, Func<Deadline, bool> ends) => [.. rows.Where(ends).Select(end =>
    {
        var renewal = end.Kind == DeadlineKind.RecordationExpiry ? rows.FirstOrDefault(r => r.Kind is DeadlineKind.RecordationRenewal or DeadlineKind.CopyrightRenewal && r.Cycle == end.Cycle)
            : end.Kind is DeadlineKind.PendingCopyrightExpiry or DeadlineKind.CopyrightTerm ? null : end;
        return (end.DueOn, renewal is null ? (SpanKind?)null : renewal.MetOn is not { } met || facts.RenewalsFiledOn.Contains(met) ? SpanKind.NextTerm : SpanKind.Term);
    })];

    private static void Term(Lane lane, DateOnly? start, DateOnly? end, List<(DateOnly On, SpanKind? Then)> ends, DateOnly to, List<Span> spans, List<Mark> marks)
    {
        if (start is not { } from) return;
        marks.Add(new(lane, MarkKind.Start, from));
        if (end is { } ended) marks.Add(new(lane, MarkKind.End, ended));
        SpanKind? kind = SpanKind.Term;
        foreach (var (on, then) in ends.Where(b => b.On > from && (end is null || b.On < end)).Append((end ?? to, null)))
        {
            if (kind is not { } drawn) return;
            if (on <= from) continue;
            spans.Add(new(lane, drawn, from, on));
            (from, kind) = (on, then is null ? null : drawn == SpanKind.NextTerm ? SpanKind.NextTerm : then);
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

    public static Lane LaneOf(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Section8 or DeadlineKind.Section8And9 or DeadlineKind.Section15 or DeadlineKind.Section71
            or DeadlineKind.Expungement or DeadlineKind.Reexamination or DeadlineKind.TmaResponse => Lane.Registration,
        DeadlineKind.InternationalRenewal => Lane.International,
        DeadlineKind.CopyrightTerm => Lane.Copyright,
        _ => Lane.Recordation,
    };
}
