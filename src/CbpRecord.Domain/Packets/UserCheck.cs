using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using static CbpRecord.Domain.Packets.FindingList;

namespace CbpRecord.Domain.Packets;

/// <summary>Where genuine goods are made, and who may use the right: 19 CFR 133.2(b)-(e), 133.12(c)-(d), 133.32(c)-(d).</summary>
internal static class UserCheck
{
    private static readonly string[] UnitedStates = ["US", "USA", "UNITED STATES", "UNITED STATES OF AMERICA", "U.S.", "U.S.A."];

    public static void Manufacture(FindingList found, PacketFacts facts)
    {
        if (facts.Right.Kind == RightKind.TradeName) return;
        var law = Paragraphs.Manufacture(facts.Right.Kind);
        found.Gap(facts.PlacesOfManufacture.Count == 0, () => PartyGaps.ManufactureMissing(law));
        foreach (var (index, place) in facts.PlacesOfManufacture.Index())
            found.Gap(Blank(place.Country), () => PartyGaps.ManufactureCountryMissing(index, law));
    }

    public static void Licensees(FindingList found, PacketFacts facts, DateOnly today)
    {
        var law = Paragraphs.Licensees(facts.Right.Kind);
        foreach (var (index, licensee) in facts.Licensees.Index())
        {
            if (Blank(licensee.Name)) { found.Gap(PartyGaps.LicenseeNameMissing(index, law)); continue; }
            found.Gap(!OwnerCheck.Complete(licensee.Address), () => PartyGaps.LicenseeAddressMissing(licensee.Name, index, law))
                .Gap(Blank(licensee.UseAuthorised), () => PartyGaps.LicenseeUseMissing(licensee.Name, index, law))
                .Gap(licensee.ValidTo < licensee.ValidFrom, () => PartyGaps.LicenceDatesReversed(licensee.Name, index, law))
                .Gap(licensee.ValidTo < today && !(licensee.ValidTo < licensee.ValidFrom), () => PartyGaps.LicenceEnded(licensee.Name, licensee.ValidTo!.Value, index, law))
                .Warn(licensee.ValidFrom > today, () => PartyGaps.LicenceNotBegun(licensee.Name, licensee.ValidFrom!.Value, index, law))
                .Warn(InTheUnitedStates(licensee.Address), () => PartyGaps.LicenseeNotForeign(licensee.Name, index, law));
        }
    }

    public static void Related(FindingList found, PacketFacts facts)
    {
        var law = Paragraphs.Related(facts.Right.Kind);
        foreach (var (index, company) in facts.RelatedCompanies.Index())
            found.Gap(Blank(company.Name), () => PartyGaps.RelatedNameMissing(index, law))
                .Gap(company is { Relation: Relation.CommonOwnership, OwnershipPercent: <= 50 },
                    () => PartyGaps.NotOverHalf(company.Name, company.OwnershipPercent!.Value, index, law))
                .Warn(!Blank(company.Name) && !OwnerCheck.Complete(company.Address), () => PartyGaps.RelatedAddressMissing(company.Name, index, law));
    }

    public static void Gray(FindingList found, PacketFacts facts)
    {
        var gray = facts.GrayMarket;
        if (facts.Right.Kind is RightKind.Copyright or RightKind.PendingCopyright)
        {
            found.Warn(gray.Wanted || gray.LeverRule, FilingGaps.GrayMarketNotForWorks);
            return;
        }
        var differences = gray.Differences.Count(d => !Blank(d));
        found.Gap(gray.LeverRule && differences == 0, FilingGaps.LeverDifferencesMissing)
            .Warn(gray is { LeverRule: true, Wanted: false }, FilingGaps.LeverWithoutGrayMarket)
            .Warn(gray is { Wanted: true, LeverRule: false } && facts.RelatedCompanies.Any(r => r.UsesMarkAbroad), FilingGaps.GrayMarketWithAffiliates);
    }

    private static bool InTheUnitedStates(Address? address) =>
        address?.Country is { } country && UnitedStates.Contains(country.Trim(), StringComparer.OrdinalIgnoreCase);
}
