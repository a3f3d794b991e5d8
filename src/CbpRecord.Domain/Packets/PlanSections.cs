using System.Globalization;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Packets;

/// <summary>Which sections a transaction has, in which order, and their values.</summary>
internal static class PlanSections
{
    public static IReadOnlyList<Section> For(PacketFacts facts, PacketSettings settings, DateOnly today, Readings readings) =>
        [new(SectionKind.Transmittal, settings.RecipientSource, []), .. Kinds(facts).Select(kind => kind == SectionKind.Reasons ? Reasons(facts, today, readings) : PlanEntries.Of(kind, facts))];

    /// <summary>Why, and to which day: three months as CBP's portal offers them, unless the reading says otherwise (A7).</summary>
    private static Section Reasons(PacketFacts facts, DateOnly today, Readings readings)
    {
        var until = TransactionCheck.Ended(facts, today) is { } ended ? TrademarkRules.ExtendedTo(ended, readings.RenewalGrace, readings.ExtensionLength) : (DateOnly?)null;
        return new(SectionKind.Reasons, "19 CFR 133.7(b)", [new("reasons", "Reasons for the delay", facts.Reasons), new("extension.until", "Time to renew asked for, to", FormWords.Day(until))]);
    }

    private static IEnumerable<SectionKind> Kinds(PacketFacts facts) => facts.Transaction switch
    {
        TransactionKind.New => Application(facts),
        TransactionKind.Renewal => Renewal(facts),
        TransactionKind.OwnerChange => [SectionKind.Recordation, SectionKind.Change, .. Application(facts).Where(k => k is not SectionKind.Classes)],
        TransactionKind.NameChange => [SectionKind.Recordation, SectionKind.Right, SectionKind.Change, SectionKind.Owner, SectionKind.Contact, SectionKind.Fees, SectionKind.Signature],
        TransactionKind.ContactChange => [SectionKind.Recordation, SectionKind.Right, SectionKind.Owner, SectionKind.Contact, SectionKind.Fees, SectionKind.Signature],
        _ => [SectionKind.Recordation, SectionKind.Right, SectionKind.Owner, SectionKind.Reasons, SectionKind.Contact, SectionKind.Fees, SectionKind.Signature],
    };

    private static IEnumerable<SectionKind> Application(PacketFacts facts)
    {
        var kind = facts.Right.Kind;
        var work = kind is RightKind.Copyright or RightKind.PendingCopyright;
        yield return SectionKind.Right;
        if (kind == RightKind.Trademark) yield return SectionKind.Classes;
        yield return SectionKind.Owner;
        yield return SectionKind.Contact;
        if (work) yield return SectionKind.Injury;
        if (kind != RightKind.TradeName) yield return SectionKind.Manufacture;
        yield return SectionKind.Licensees;
        if (!work) yield return SectionKind.RelatedCompanies;
        if (!work) yield return SectionKind.GrayMarket;
        if (work && (facts.Right.SoundRecording || facts.Performers.Count > 0)) yield return SectionKind.Performers;
        if (kind == RightKind.TradeName) yield return SectionKind.Statements;
        if (facts.Transaction == TransactionKind.New || facts.Images.Count > 0) yield return SectionKind.Images;
        yield return SectionKind.Fees;
        yield return SectionKind.Signature;
    }

    private static IEnumerable<SectionKind> Renewal(PacketFacts facts)
    {
        var mark = facts.Right.Kind == RightKind.Trademark;
        yield return SectionKind.Recordation;
        yield return SectionKind.Right;
        if (mark) yield return SectionKind.Classes;
        yield return SectionKind.Owner;
        yield return SectionKind.Changes;
        if (facts.PlacesOfManufacture.Count > 0) yield return SectionKind.Manufacture;
        if (facts.Licensees.Count > 0) yield return SectionKind.Licensees;
        if (facts.RelatedCompanies.Count > 0) yield return SectionKind.RelatedCompanies;
        if (!mark) yield return SectionKind.Affidavit;
        yield return SectionKind.Contact;
        if (facts.Images.Count > 0) yield return SectionKind.Images;
        yield return SectionKind.Fees;
        yield return SectionKind.Signature;
    }
}

/// <summary>How values are written on the form: English words, dates as on CBP's papers, addresses on one line.</summary>
public static class FormWords
{
    public static string? Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
    public static string YesNo(bool value) => value ? "Yes" : "No";

    public static string? OneLine(Address? address) => address is null ? null : string.Join(", ", Lines(address));

    public static IReadOnlyList<string> Lines(Address address) =>
        [.. new[] { address.Line1, address.Line2, Town(address), Countries.NameOf(address.Country) }.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l!)];

    public static string Of(RightKind kind) => kind switch
    {
        RightKind.Trademark => "Trademark", RightKind.Copyright => "Copyright", RightKind.PendingCopyright => "Copyright (registration pending)",
        RightKind.TradeName => "Trade name", _ => "Patent",
    };

    public static string Of(TransactionKind transaction) => transaction switch
    {
        TransactionKind.New => "New recordation", TransactionKind.Renewal => "Renewal of recordation", TransactionKind.OwnerChange => "Change of ownership",
        TransactionKind.NameChange => "Change of name of the owner", TransactionKind.ContactChange => "Change of point of contact",
        _ => "Extension of time to renew",
    };

    public static string? Of(FilingBasis? basis) => basis switch
    {
        FilingBasis.Use => "Section 1(a), use in commerce", FilingBasis.ForeignRegistration => "Section 44(e), foreign registration",
        FilingBasis.Madrid => "Section 66(a), Madrid Protocol", FilingBasis.IntentToUse => "Section 1(b), intent to use",
        FilingBasis.ForeignApplication => "Section 44(d), foreign application", _ => null,
    };

    public static string Of(Relation relation) => relation switch
    {
        Relation.Parent => "Parent company", Relation.Subsidiary => "Subsidiary", Relation.CommonOwnership => "Common ownership",
        _ => "Common control",
    };

    private static string Town(Address address)
    {
        var place = string.Join(", ", new[] { address.City, address.Region }.Where(p => !string.IsNullOrWhiteSpace(p)));
        return string.IsNullOrWhiteSpace(address.PostalCode) ? place : $"{place} {address.PostalCode}".Trim();
    }
}
