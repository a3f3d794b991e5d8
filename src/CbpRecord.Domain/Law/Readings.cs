using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Law;

/// <summary>
/// The choices among sources that disagree or are silent (open questions, table A, and the conventions without a rule). The
/// cautious one by default; an attorney changes one with a reason, dated and audited. A deadline names the reading that made it.
/// </summary>
public sealed record Readings
{
    /// <summary>Every choice as the open questions propose it.</summary>
    public static Readings Default { get; } = new();

    public RenewalGrace RenewalGrace { get; init; }
    public CopyrightRenewal CopyrightRenewal { get; init; }
    public PendingLength PendingLength { get; init; }
    public ExtensionLength ExtensionLength { get; init; }
    public MadridExpiry MadridExpiry { get; init; }
    public CbpRolling CbpRolling { get; init; }
    public LeapDay LeapDay { get; init; }
    public TwentyYears TwentyYears { get; init; }
    public NoticeDays NoticeDays { get; init; }
    public ResponseExtension ResponseExtension { get; init; }

    /// <summary>Business days that the firm keeps in hand before a CBP date (C9).</summary>
    public int TargetBuffer { get; init; }

    /// <summary>Whether a last day of this rule moves to CBP's next open day (B8).</summary>
    [Cites("open question B8: no rolling rule was found for CBP", Confidence.Unconfirmed)]
    public bool RollsAtCbp(string rule) => CbpRolling == CbpRolling.Forward && RuleBook.Get(rule).Readings.Contains(ReadingBook.B8.Id);

    /// <summary>The chosen option of a reading ("A1" → "earlier"). Asking for an unknown id is a bug.</summary>
    [Cites("open questions, table A")]
    public string Choice(string id) => ReadingBook.Get(id).Chosen(this);

    /// <summary>Another choice for one reading; refused when the reading or the option is unknown.</summary>
    [Cites("open questions, table A")]
    public Result<Readings> With(string id, string option) =>
        !ReadingBook.Has(id) ? LawErrors.NoSuchReading(id)
        : ReadingBook.Get(id) is var point && point.Options.All(o => o.Code != option) ? LawErrors.NoSuchOption(id, option)
        : ReadingBook.Get(id).Choose(this, option);

    /// <summary>The readings as stored: id and option by pair. Unknown pairs are refused, missing ones take the default.</summary>
    [Cites("open questions, table A")]
    public static Result<Readings> From(IEnumerable<KeyValuePair<string, string>> choices)
    {
        var readings = Default;
        var errors = new List<Error>();
        foreach (var (id, option) in choices)
        {
            var next = readings.With(id, option);
            if (next.Refused) errors.AddRange(next.Errors); else readings = next.Value;
        }
        return errors.Count > 0 ? errors : readings;
    }

    /// <summary>Every choice as "A1:earlier", in the book's order.</summary>
    public IEnumerable<string> Choices => ReadingBook.All.Select(point => $"{point.Id}:{point.Chosen(this)}");

    /// <summary>A text that changes whenever a choice does, for digests of what a date was derived from.</summary>
    public string Digest => string.Join(',', Choices);
}

/// <summary>The refusals of this folder.</summary>
public static class LawErrors
{
    [Cites("domain reference, section 8")]
    public static Error NoSuchFee(string what, string transaction) => new("no-such-fee", $"No fee was found for {transaction} of {what}.",
        Remedy: $"Ask CBP before you promise an amount.");

    [Cites("open questions, table A")]
    public static Error NoSuchReading(string id) => new("no-such-reading", $"There is no reading {id}.");

    [Cites("open questions, table A")]
    public static Error NoSuchOption(string id, string option) => new("no-such-option", $"Reading {id} has no option {option}.");
}
