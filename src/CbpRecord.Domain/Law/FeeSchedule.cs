using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Law;

/// <summary>What a fee is counted by.</summary>
public enum FeeUnit { Class, Work, Name, Application, Request }

/// <summary>An amount in force from one day to another, both included; a missing end is open.</summary>
/// <param name="ConfirmedBy">Who confirmed the amount with the payee, and when; null while nobody has.</param>
public sealed record FeeRow(string Code, string Item, Money Amount, FeeUnit Unit, string Payee, DateOnly? From, DateOnly? To, Citation Authority,
    string? ConfirmedBy = null, DateOnly? ConfirmedOn = null)
{
    [Cites("domain reference, section 8")]
    public bool IsInForce(DateOnly on) => (From is null || From <= on) && (To is null || on <= To);
}

/// <summary>One line of a quote: so many units of one row.</summary>
public sealed record FeeLine(FeeRow Row, int Quantity)
{
    public string Code => Row.Code;
    public string Item => Row.Item;
    public FeeUnit Unit => Row.Unit;
    public Money Amount => Row.Amount;
    public Money Total => Row.Amount * Quantity;
    public Citation Citation => Row.Authority;
}

/// <summary>What something costs, line by line.</summary>
public sealed record FeeQuote(IReadOnlyList<FeeLine> Lines)
{
    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Total);
}

/// <summary>Fees as dated rows; a quote picks the rows in force on its day and never a constant.</summary>
public sealed class FeeSchedule(IReadOnlyList<FeeRow> rows)
{
    /// <summary>The rows as they were read (domain reference, section 8).</summary>
    public static FeeSchedule Published { get; } = new(FeeRows.All);

    public IReadOnlyList<FeeRow> Rows { get; } = rows;

    /// <summary>The row of that code in force on the day, or null.</summary>
    [Cites("domain reference, section 8")]
    public FeeRow? For(string code, DateOnly on) => Rows.LastOrDefault(row => row.Code == code && row.IsInForce(on));

    /// <summary>
    /// CBP's fee. A new recordation or a renewal of marks is charged per goods class of each mark, of works and names per piece;
    /// a change of owner or name once per application, however many marks or works it names (19 CFR 133.5(d)).
    /// </summary>
    /// <param name="classes">Goods classes to be recorded of each mark.</param>
    /// <param name="marks">Marks, works or names.</param>
    [Cites("19 CFR 133.3(b), 133.5(d), 133.6, 133.7(a)(3), 133.13(b), 133.33(b), 133.35, 133.36, 133.37(c)")]
    public Result<FeeQuote> Quote(RightKind kind, TransactionKind transaction, int classes, int marks, DateOnly on)
    {
        var code = $"{kind.Kebab()}-{transaction.Kebab()}";
        return For(code, on) is { } row
            ? new FeeQuote([new(row, row.Unit switch { FeeUnit.Class => classes * marks, FeeUnit.Application => 1, _ => marks })])
            : LawErrors.NoSuchFee(kind.Kebab(), transaction.Kebab());
    }

    /// <summary>The fees of these codes, each so many times; refused when one has no row on the day.</summary>
    [Cites("domain reference, section 8")]
    public Result<FeeQuote> Quote(IEnumerable<string> codes, int quantity, DateOnly on)
    {
        var lines = new List<FeeLine>();
        foreach (var code in codes)
        {
            if (For(code, on) is not { } row) return LawErrors.NoSuchFee(code, "filing");
            lines.Add(new(row, row.Unit is FeeUnit.Application or FeeUnit.Request ? 1 : quantity));
        }
        return new FeeQuote(lines);
    }
}
