using System.Globalization;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>A USPTO record in the forms that others use: the values a trademark keeps, the facts pre-flight asks for, the short codes of scripts.</summary>
public static class UsptoWords
{
    /// <summary>"1a", "1b", "44d", "44e", "66a": the short form of the command line and the API.</summary>
    public static string? Code(this FilingBasis? basis) => basis switch
    {
        FilingBasis.Use => "1a",
        FilingBasis.IntentToUse => "1b",
        FilingBasis.ForeignApplication => "44d",
        FilingBasis.ForeignRegistration => "44e",
        FilingBasis.Madrid => "66a",
        _ => null,
    };

    /// <summary>"principal" or "supplemental".</summary>
    public static string? Code(this Register? register) => register switch
    {
        Register.Principal => "principal",
        Register.Supplemental => "supplemental",
        _ => null,
    };

    /// <summary>The values that a trademark takes; classes in order of number, every owner with the current first.</summary>
    public static TrademarkRecord AsTrademark(this UsptoRecord record) => new()
    {
        Mark = record.Mark.Text,
        MarkForeign = record.Mark.ForeignForm,
        Number = record.Registration?.Key,
        NumberPrinted = record.Registration is { } number ? RightFacts.Grouped(number.Key) : null,
        SerialNumber = record.Serial.Digits,
        Register = record.Register,
        Basis = record.Basis,
        StatusCode = record.Status.Code?.ToString(CultureInfo.InvariantCulture),
        StatusText = record.Status.Text,
        StatusOn = record.Status.On,
        FiledOn = record.FiledOn,
        RegisteredOn = record.RegisteredOn,
        RenewedOn = record.RenewedOn,
        ExpiresOn = record.ExpiresOn,
        CancelledOn = record.CancelledOn,
        InternationalNumber = record.International?.Number,
        InternationalRegisteredOn = record.International?.RegisteredOn,
        InternationalRenewedOn = InternationalRenewal(record),
        Classes = [.. record.Classes.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => new RegisteredClass(c.Code, c.Goods, c.IsActive))],
        Owners = [.. record.Owners.Select((o, i) => Owner(o, o.PartyType == record.Owners[0].PartyType))],
        Correspondence = Correspondence(record),
        Maintenance = [.. Maintained(record)],
    };

    /// <summary>What pre-flight asks of a right before there is a case.</summary>
    public static RightFacts AsFacts(this UsptoRecord record) => new(RightKind.Trademark)
    {
        Number = record.Registration?.Key,
        SerialNumber = record.Serial.Digits,
        Title = record.Mark.Text,
        Register = record.Register,
        Basis = record.Basis,
        Standing = record.Standing,
        StatusText = record.Status.Text,
        StatusOn = record.Status.On,
        RegisteredOn = record.RegisteredOn,
        RenewedOn = record.RenewedOn,
        ExpiresOn = record.ExpiresOn,
        InternationalRegisteredOn = record.International?.RegisteredOn,
        Classes = [.. record.Classes.Where(c => c.IsActive).OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => new Packets.RegisteredClass(c.Code, c.Goods))],
        OwnersOfRecord = [.. record.CurrentOwners.Select(o => new OwnerOfRecord(o.Name, o.Country))],
    };

    /// <summary>The provenance of every value of the record: the file's name, its hash, and the day it speaks of.</summary>
    public static Provenance Provenance(this UsptoRecord record, DateOnly importedOn, ImportBatchId? batch = null) =>
        new(record.Source.File, record.Source.Sha256, record.Source.AsOf ?? importedOn, batch);

    private static RightOwner Owner(UsptoOwner owner, bool current) => new(owner.Name, owner.Country, Lines(owner.Address), owner.EntityText,
        owner.OrganisedUnder, Stage(owner), current);

    private static string Stage(UsptoOwner owner) =>
        owner.PartyType.ToString(CultureInfo.InvariantCulture) + (owner.StageText is null ? "" : $" - {owner.StageText}");

    /// <summary>An address on lines, as an envelope has it.</summary>
    private static string? Lines(Address? address) => address is null ? null : string.Join('\n',
        new[] { address.Line1, address.Line2, string.Join(" ", new[] { address.City, address.Region, address.PostalCode }.Where(p => !string.IsNullOrEmpty(p))), address.Country }
            .Where(l => !string.IsNullOrEmpty(l)));

    private static string? Correspondence(UsptoRecord record)
    {
        if ((record.Correspondent ?? record.Attorney) is not { } party) return null;
        var lines = string.Join('\n', new[] { party.Name, party.Firm, Lines(party.Address), party.Phone, party.Email }.Where(l => !string.IsNullOrEmpty(l)));
        return lines.Length == 0 ? null : lines;
    }

    private static DateOnly? InternationalRenewal(UsptoRecord record) => record.International is { RegisteredOn: { } from, RenewalDueOn: { } due } && due > from.AddYears(10)
        ? from.AddYears(due.Year - from.Year - 10) : null;

    private static IEnumerable<RightEvent> Maintained(UsptoRecord record)
    {
        var facts = record.Acceptances.Select(a => (Kind: KindOf(a), a.On, a.Partial)).Where(f => f.Kind is not null)
            .Select(f => new RightEvent(f.Kind!.Value, f.On, Note: f.Partial ? "in part" : null));
        if (record.CancelledOn is { } cancelled) facts = facts.Append(new(RightEventKind.Cancelled, cancelled));
        return facts.GroupBy(f => (f.Kind, f.On)).Select(g => g.First());
    }

    private static RightEventKind? KindOf(Acceptance accepted) => accepted.Section switch
    {
        Maintenance.Section8 => accepted.TenYear ? RightEventKind.SectionEightNineAccepted : RightEventKind.SectionEightAccepted,
        Maintenance.Section15 => RightEventKind.SectionFifteenAcknowledged,
        Maintenance.Section71 => RightEventKind.SectionSeventyOneAccepted,
        _ => RightEventKind.SectionEightNineAccepted,
    };
}
