using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>What a day takes away when nobody acts.</summary>
public enum Stops
{
    /// <summary>Nothing stops yet: it costs more, or a way closes.</summary>
    Nothing,
    /// <summary>CBP's protection at the border.</summary>
    Border,
    /// <summary>The right itself, and the recordation with it.</summary>
    Right,
}

/// <summary>One day of the timeline: what stops, and what it costs from then on.</summary>
/// <param name="On">The first day on which it is so; null for what is so already and has no day of its own.</param>
/// <param name="Code">Why, kebab-case; the words' key is `nothing.{code}`, filled with <paramref name="Arguments"/>.</param>
/// <param name="Of">The deadline that was let go; null where there is none.</param>
/// <param name="Cost">What it costs from that day to have the same, as the fees stand; null where no money buys it.</param>
public sealed record NothingLine(DateOnly? On, string Code, Stops Stops, string Rule, Deadline? Of, FeeQuote? Cost, params IReadOnlyList<object?> Arguments)
{
    public Citation Citation => RuleBook.Get(Rule).Citation;

    /// <summary>Whether the day has come.</summary>
    public bool HasCome(DateOnly today) => On is null || On <= today;
}

/// <summary>What happens to one right, day by day, when nobody does anything from today on. Derived from the findings of <see cref="DeadlineCalendar"/>; pure.</summary>
public static class IfNothing
{
    /// <summary>Every code that a line can have, each with words in both languages.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "not-recorded", "applied-only", "registration-gone", "grace", "registration-cancelled", "registration-cancelled-and-recordation", "international-lapses", "international-lapses-and-recordation",
        "border-ends", "border-lost", "border-lost-first", "work-renewal-closed", "work-fallback", "work-border-lost", "copyright-ends", "pending-extension", "pending-ends",
        "trade-name-lasts", "trade-name-unused", "contestable", "owner-change-late", "action-unanswered", "request-unanswered", "notice-unanswered", "consent-not-given",
    ];

    /// <param name="findings">Of the same facts.</param>
    /// <param name="registered">Classes registered: what the USPTO and WIPO charge for.</param>
    /// <param name="recorded">Goods classes recorded, or to be recorded: what CBP charges for.</param>
    public static IReadOnlyList<NothingLine> For(MatterFacts facts, IReadOnlyList<Finding> findings, int registered, int recorded, DateOnly today, FeeSchedule? schedule = null)
    {
        var book = new NothingBook(facts, [.. DeadlineCalendar.Deadlines(findings).Where(d => d.MetOn is null)], registered, recorded, today, schedule ?? FeeSchedule.Published);
        return Cut(book.Lines(), today);
    }

    /// <summary>The lines that follow from letting this one deadline go, the recordation's that hang on it included.</summary>
    public static IReadOnlyList<NothingLine> Of(DeadlineKind kind, int? cycle, DateOnly due, IReadOnlyList<NothingLine> lines) =>
        [.. lines.Where(l => l.Of is { } of && (of.Key == (kind, cycle) || of.DueOn == due && Coupled(of.Kind) && Coupled(kind) || of.Kind == DeadlineKind.RecordationExpiry && kind == DeadlineKind.CopyrightRenewal && of.Cycle == cycle))];

    private static bool Coupled(DeadlineKind kind) => kind is DeadlineKind.Section8And9 or DeadlineKind.InternationalRenewal or DeadlineKind.RecordationExpiry or DeadlineKind.RecordationRenewal;

    /// <summary>In order of days, up to the day on which the right itself ends; what is gone by today may be a fact not told, so it ends nothing.</summary>
    private static List<NothingLine> Cut(IEnumerable<NothingLine> lines, DateOnly today)
    {
        var ordered = lines.OrderBy(l => l.On ?? DateOnly.MinValue).ThenBy(l => l.Stops).ToList();
        var end = ordered.FindIndex(l => l.Stops == Stops.Right && !l.HasCome(today));
        return end < 0 ? ordered : ordered[..(end + 1)];
    }
}
