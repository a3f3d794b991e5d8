using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>Every value that a trademark takes from a form or from the USPTO's record, at once.</summary>
public sealed record TrademarkRecord
{
    public string Mark { get; init; } = "";
    public string? MarkForeign { get; init; }
    public string? Number { get; init; }
    public string? NumberPrinted { get; init; }
    public string? SerialNumber { get; init; }
    public Register? Register { get; init; }
    public FilingBasis? Basis { get; init; }
    public string? StatusCode { get; init; }
    public string? StatusText { get; init; }
    public DateOnly? StatusOn { get; init; }
    public DateOnly? FiledOn { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public DateOnly? RenewedOn { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public DateOnly? CancelledOn { get; init; }
    public string? InternationalNumber { get; init; }
    public DateOnly? InternationalRegisteredOn { get; init; }
    public DateOnly? InternationalRenewedOn { get; init; }
    public IReadOnlyList<RegisteredClass> Classes { get; init; } = [];
    public IReadOnlyList<RightOwner> Owners { get; init; } = [];
    public string? Correspondence { get; init; }

    /// <summary>Acceptances read from the register's history.</summary>
    public IReadOnlyList<RightEvent> Maintenance { get; init; } = [];

    /// <summary>The kinds of fact that the register's history tells.</summary>
    public static IReadOnlyList<RightEventKind> FromTheRegister { get; } =
    [
        RightEventKind.SectionEightAccepted, RightEventKind.SectionEightNineAccepted, RightEventKind.SectionFifteenAcknowledged,
        RightEventKind.SectionSeventyOneAccepted, RightEventKind.InternationalRenewed, RightEventKind.UsptoRenewalFiled, RightEventKind.Cancelled,
    ];

    /// <summary>The names of the fields whose values differ, in the order of this page.</summary>
    public static IReadOnlyList<string> Differences(TrademarkRecord one, TrademarkRecord other)
    {
        var names = new List<string>();
        void Compare<T>(string name, T left, T right) { if (!EqualityComparer<T>.Default.Equals(left, right)) names.Add(name); }
        void CompareLists<T>(string name, IReadOnlyList<T> left, IReadOnlyList<T> right) { if (!left.SequenceEqual(right)) names.Add(name); }
        Compare(nameof(Mark), one.Mark, other.Mark);
        Compare(nameof(MarkForeign), one.MarkForeign, other.MarkForeign);
        Compare(nameof(Number), one.Number, other.Number);
        Compare(nameof(NumberPrinted), one.NumberPrinted, other.NumberPrinted);
        Compare(nameof(SerialNumber), one.SerialNumber, other.SerialNumber);
        Compare(nameof(Register), one.Register, other.Register);
        Compare(nameof(Basis), one.Basis, other.Basis);
        Compare(nameof(StatusCode), one.StatusCode, other.StatusCode);
        Compare(nameof(StatusText), one.StatusText, other.StatusText);
        Compare(nameof(StatusOn), one.StatusOn, other.StatusOn);
        Compare(nameof(FiledOn), one.FiledOn, other.FiledOn);
        Compare(nameof(RegisteredOn), one.RegisteredOn, other.RegisteredOn);
        Compare(nameof(RenewedOn), one.RenewedOn, other.RenewedOn);
        Compare(nameof(ExpiresOn), one.ExpiresOn, other.ExpiresOn);
        Compare(nameof(CancelledOn), one.CancelledOn, other.CancelledOn);
        Compare(nameof(InternationalNumber), one.InternationalNumber, other.InternationalNumber);
        Compare(nameof(InternationalRegisteredOn), one.InternationalRegisteredOn, other.InternationalRegisteredOn);
        Compare(nameof(InternationalRenewedOn), one.InternationalRenewedOn, other.InternationalRenewedOn);
        CompareLists(nameof(Classes), one.Classes, other.Classes);
        CompareLists(nameof(Owners), one.Owners, other.Owners);
        Compare(nameof(Correspondence), one.Correspondence, other.Correspondence);
        CompareLists(nameof(Maintenance), [.. one.Maintenance.OrderBy(e => (e.On, e.Kind))], [.. other.Maintenance.OrderBy(e => (e.On, e.Kind))]);
        return names;
    }
}
