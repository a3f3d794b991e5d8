using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>A class of the registration. Only goods classes (1 to 34) can be recorded.</summary>
/// <param name="Number">Three digits, "009".</param>
public sealed record RegisteredClass(string Number, string Goods, bool Active = true)
{
    /// <summary>Classes 35 to 45 are services; the U.S. classes A, B and 200 are not goods either.</summary>
    public bool IsGoods => int.TryParse(Number, out var number) && number is >= 1 and <= 34;
}

/// <summary>A U.S. trademark registration or application, as the USPTO's record tells it.</summary>
public sealed class Trademark : Right
{
    private Trademark() { }

    public override RightKind Kind => RightKind.Trademark;
    public string? SerialNumber { get; private set; }
    public Register? Register { get; private set; }
    public FilingBasis? Basis { get; private set; }
    public string? StatusCode { get; private set; }
    public string? StatusText { get; private set; }
    public DateOnly? StatusOn { get; private set; }
    public DateOnly? FiledOn { get; private set; }
    public DateOnly? RegisteredOn { get; private set; }

    /// <summary>The last renewal the USPTO recorded: the day the new term began.</summary>
    public DateOnly? RenewedOn { get; private set; }

    /// <summary>The end of the current term, computed from the registration or the last renewal; null while pending.</summary>
    public DateOnly? ExpiresOn { get; private set; }
    public DateOnly? CancelledOn { get; private set; }
    public string? InternationalNumber { get; private set; }
    public DateOnly? InternationalRegisteredOn { get; private set; }
    public DateOnly? InternationalRenewedOn { get; private set; }
    public IReadOnlyList<RegisteredClass> Classes { get; private set; } = [];
    public string? Correspondence { get; private set; }

    /// <summary>Takes every value of a form or a record at once; each changed value remembers where it came from.</summary>
    public static Trademark Add(RightId id, TrademarkRecord record, Provenance source, ImportBatchId? batch = null)
    {
        var mark = new Trademark { Id = id, BroughtBy = batch };
        mark.Take(record, source);
        return mark;
    }

    /// <summary>Brings the record up to date. Answers the names of the fields that changed; nothing else is touched.</summary>
    public IReadOnlyList<string> Take(TrademarkRecord record, Provenance source)
    {
        var changed = TrademarkRecord.Differences(Record, record);
        if (changed.Count == 0) return changed;
        (Name, NameForeign, Number, NumberPrinted, SerialNumber) = (record.Mark, record.MarkForeign, record.Number, record.NumberPrinted, record.SerialNumber);
        (Register, Basis, StatusCode, StatusText, StatusOn) = (record.Register, record.Basis, record.StatusCode, record.StatusText, record.StatusOn);
        (FiledOn, RegisteredOn, RenewedOn, ExpiresOn, CancelledOn) = (record.FiledOn, record.RegisteredOn, record.RenewedOn, record.ExpiresOn, record.CancelledOn);
        (InternationalNumber, InternationalRegisteredOn, InternationalRenewedOn) = (record.InternationalNumber, record.InternationalRegisteredOn, record.InternationalRenewedOn);
        (Classes, Correspondence) = ([.. record.Classes], record.Correspondence);
        Own(record.Owners);
        From(source, [.. changed]);
        if (changed.Contains(nameof(record.Maintenance)))
            foreach (var fact in record.Maintenance) Tell(fact with { Source = source });
        return changed;
    }

    /// <summary>What an import is about to change, so that it can be put back.</summary>
    public TrademarkMemory Remember() => new(Record, Provenance, Events, ClientId);

    /// <summary>Puts back what an import changed: values, facts, sources and client, as they were.</summary>
    public void Restore(TrademarkMemory before)
    {
        Take(before.Record, new Provenance("undo", null, default));
        Retell(before.Events);
        Provenance = before.Provenance;
        AssignTo(before.Client);
    }

    /// <summary>The values as they stand, in the form they came in.</summary>
    public TrademarkRecord Record => new()
    {
        Mark = Name, MarkForeign = NameForeign, Number = Number, NumberPrinted = NumberPrinted, SerialNumber = SerialNumber,
        Register = Register, Basis = Basis, StatusCode = StatusCode, StatusText = StatusText, StatusOn = StatusOn,
        FiledOn = FiledOn, RegisteredOn = RegisteredOn, RenewedOn = RenewedOn, ExpiresOn = ExpiresOn, CancelledOn = CancelledOn,
        InternationalNumber = InternationalNumber, InternationalRegisteredOn = InternationalRegisteredOn, InternationalRenewedOn = InternationalRenewedOn,
        Classes = Classes, Owners = Owners, Correspondence = Correspondence,
        Maintenance = [.. Events.Where(e => TrademarkRecord.FromTheRegister.Contains(e.Kind) && e.Source?.Hash is not null).Select(e => e with { Source = null })],
    };
}
