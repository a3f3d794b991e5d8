using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>The clocks of the picture, top to bottom.</summary>
public enum Lane { Registration, International, Recordation, Copyright }

/// <summary><c>NextTerm</c> is one that runs only if the one before it is renewed, and nobody has renewed it yet.</summary>
public enum SpanKind { Term, NextTerm, Window, Grace, Extension, Gap, Exposure }

/// <summary>A stretch of a lane, both days included.</summary>
public sealed record Span(Lane Lane, SpanKind Kind, DateOnly From, DateOnly To, DeadlineKind? Of = null, int? Cycle = null);

public enum MarkKind { Start, Filing, Due, End, Today }

/// <summary>A single day on a lane.</summary>
public sealed record Mark(Lane Lane, MarkKind Kind, DateOnly On, DeadlineKind? Of = null, int? Cycle = null);

/// <summary>The data of the two-clocks picture: terms, windows, graces, the gap where the USPTO's grace outlives CBP's, filings, today. No drawing.</summary>
public sealed record Timeline(DateOnly From, DateOnly To, IReadOnlyList<Span> Spans, IReadOnlyList<Mark> Marks)
{
    /// <summary>What lies between the two days, inclusive; longer spans are cut at the edges.</summary>
    public static Timeline For(MatterFacts facts, IReadOnlyList<Finding> findings, DateOnly from, DateOnly to, DateOnly today) =>
        TimelineDrawing.Draw(facts, findings, from, to, today);

    /// <summary>The lane that a kind of deadline belongs to.</summary>
    public static Lane LaneOf(DeadlineKind kind) => TimelineDrawing.LaneOf(kind);
}
