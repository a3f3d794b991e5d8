using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>One class of a form, as people write it ("9", "IC 009"), with its goods or services.</summary>
public sealed record ClassValues
{
    public string? Number { get; init; }
    public string? Goods { get; init; }
    public bool IsBlank => string.IsNullOrWhiteSpace(Number) && string.IsNullOrWhiteSpace(Goods);
}

/// <summary>Everything of a mark that a person can type. Numbers are kept as they were written.</summary>
public sealed record TrademarkValues
{
    public string? Mark { get; init; }
    public string? MarkForeign { get; init; }
    public string? Number { get; init; }
    public string? SerialNumber { get; init; }
    public Register? Register { get; init; } = Domain.Rights.Register.Principal;
    public FilingBasis? Basis { get; init; } = FilingBasis.Use;
    public DateOnly? FiledOn { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public DateOnly? RenewedOn { get; init; }

    /// <summary>Empty: computed from the registration or its last renewal.</summary>
    public DateOnly? ExpiresOn { get; init; }
    public string? InternationalNumber { get; init; }
    public DateOnly? InternationalRegisteredOn { get; init; }
    public DateOnly? InternationalRenewedOn { get; init; }
    public IReadOnlyList<ClassValues> Classes { get; init; } = [];
    public IReadOnlyList<OwnerValues> Owners { get; init; } = [];

    public static TrademarkValues Of(Trademark mark)
    {
        var record = mark.Record;
        return new()
        {
            Mark = record.Mark, MarkForeign = record.MarkForeign, Number = record.NumberPrinted, SerialNumber = record.SerialNumber, Register = record.Register, Basis = record.Basis,
            FiledOn = record.FiledOn, RegisteredOn = record.RegisteredOn, RenewedOn = record.RenewedOn, ExpiresOn = record.ExpiresOn == ComputedTerm.EndsOn(record) ? null : record.ExpiresOn,
            InternationalNumber = record.InternationalNumber, InternationalRegisteredOn = record.InternationalRegisteredOn, InternationalRenewedOn = record.InternationalRenewedOn,
            Classes = [.. record.Classes.Select(c => new ClassValues { Number = c.Number, Goods = c.Goods })],
            Owners = [.. record.Owners.Where(o => o.Current).Select(OwnerValues.Of)],
        };
    }

    /// <summary>The record with these values in it; what no form shows (status, correspondence, history) stays.</summary>
    internal TrademarkRecord Onto(TrademarkRecord before)
    {
        var number = RegistrationNumber.Parse(Number).ValueOrDefault;
        var record = before with
        {
            Mark = Mark?.Trim() ?? "", MarkForeign = OwnerValues.Tidy(MarkForeign), Number = number?.Key, NumberPrinted = number?.AsPrinted,
            SerialNumber = Domain.Rights.SerialNumber.Parse(SerialNumber).ValueOrDefault?.Digits, Register = Register, Basis = Basis, FiledOn = FiledOn, RegisteredOn = RegisteredOn,
            RenewedOn = RenewedOn, InternationalNumber = OwnerValues.Tidy(InternationalNumber), InternationalRegisteredOn = InternationalRegisteredOn, InternationalRenewedOn = InternationalRenewedOn,
            Classes = [.. Classes.Where(c => !c.IsBlank).Select(c => Class(c, before)).OrderBy(c => c.Number, StringComparer.Ordinal)], Owners = OwnerValues.Read(Owners, before.Owners),
        };
        return record with { ExpiresOn = ExpiresOn ?? ComputedTerm.EndsOn(record) };
    }

    /// <summary>A class of the certification or membership series (A, B, 200) is kept as it stands in the register.</summary>
    private static RegisteredClass Class(ClassValues given, TrademarkRecord before)
    {
        var number = NiceClass.Parse(given.Number) is { Refused: false } read ? read.Value.Code : given.Number!.Trim();
        var known = before.Classes.FirstOrDefault(c => c.Number == number);
        return new(number, given.Goods?.Trim() ?? "", known?.Active ?? true);
    }
}
