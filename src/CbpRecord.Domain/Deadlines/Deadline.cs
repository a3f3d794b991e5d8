using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>
/// One date to watch, derived from law and facts and never typed in. Due and grace are nominal, counted from the anchor and
/// never rolled; the last-action days are rolled forward where the office rolls; all inclusive.
/// </summary>
public sealed record Deadline
{
    public required DeadlineKind Kind { get; init; }

    /// <summary>Which of its kind: the term, the decade, the border event. Null where there is only one. With the kind it names the deadline across corrections.</summary>
    public int? Cycle { get; init; }

    /// <summary>The first day on which it can be done; null where the law names none.</summary>
    public DateOnly? OpensOn { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>The due day, or the next open day of an office that rolls.</summary>
    public required DateOnly LastActionOn { get; init; }
    public DateOnly? GraceEndsOn { get; init; }

    /// <summary>The end of grace, or the next open day of an office that rolls.</summary>
    public DateOnly? GraceLastActionOn { get; init; }

    /// <summary>The firm's own day for a CBP date: the last business day on or before it. Null for other offices.</summary>
    public DateOnly? TargetOn { get; init; }

    /// <summary>The rule's id, "R6".</summary>
    public required string Rule { get; init; }

    /// <summary>As long as <see cref="Reading"/> can be: three choices together.</summary>
    public const int LongestReading = 40;

    /// <summary>The choice among sources that made the date, "A1:earlier"; null where none was needed.</summary>
    public string? Reading { get; init; }

    /// <summary>The day of the fact that met it (an acceptance, a filing at CBP); null while nothing told does.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>What this one is about where several look alike: a licensee, a port, the reference of a border event.</summary>
    public string? About { get; init; }

    public Citation Citation => RuleBook.Get(Rule).Citation;

    /// <summary>What stops when it is missed, in English; the words' key is `law.rule-{rule}-consequence`.</summary>
    public string Consequence => RuleBook.Get(Rule).Consequence;
    public Office Office => KindBook.Of(Kind).Office;

    /// <summary>The last day on which anything can still be done.</summary>
    public DateOnly FinalOn => KindBook.Of(Kind).FinalOn(LastActionOn, GraceLastActionOn);

    /// <summary>What names it across re-derivation, whatever its dates become.</summary>
    public (DeadlineKind Kind, int? Cycle) Key => (Kind, Cycle);
}
