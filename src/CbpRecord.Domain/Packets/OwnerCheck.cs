using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using static CbpRecord.Domain.Packets.FindingList;

namespace CbpRecord.Domain.Packets;

/// <summary>The owner and the people to call: 19 CFR 133.2(a), 133.12(a), 133.32(a), and title in the applicant (133.3(a)).</summary>
internal static class OwnerCheck
{
    public static void Whole(FindingList found, PacketFacts facts)
    {
        var law = Paragraphs.Owner(facts.Right.Kind);
        if (facts.Owner is not { } owner || Blank(owner.Name)) { found.Gap(PartyGaps.OwnerMissing(law)); return; }
        found.Gap(!Complete(owner.Address), () => PartyGaps.OwnerAddressMissing(owner.Name, law));
        if (facts.Right.Kind is RightKind.Trademark or RightKind.TradeName) Citizenship(found, owner, law);
    }

    /// <summary>The name alone, for a notice that changes nothing about the owner.</summary>
    public static void NameOnly(FindingList found, PacketFacts facts) =>
        found.Gap(Blank(facts.Owner?.Name), () => PartyGaps.OwnerMissing(Paragraphs.Owner(facts.Right.Kind)));

    /// <summary>Title in the applicant: the name in the application against the USPTO's owner of record.</summary>
    public static void Title(FindingList found, PacketFacts facts, string law)
    {
        if (facts.Right.Kind != RightKind.Trademark || facts.Owner is not { Name.Length: > 0 } owner) return;
        var recorded = facts.Right.OwnersOfRecord;
        if (recorded.Count == 0) { found.Warn(PartyGaps.OwnerNotCompared(law)); return; }
        if (!recorded.Any(r => OwnerName.Same(r.Name, owner.Name, owner.Kind == OwnerKind.Person)))
            found.Gap(PartyGaps.OwnerMismatch(owner.Name, string.Join("; ", recorded.Select(r => r.Name)), law));
    }

    /// <summary>Title at CBP: the owner in CBP's books against the USPTO's owner of record; a renewal waits until they agree.</summary>
    public static void TitleAtCbp(FindingList found, PacketFacts facts)
    {
        if (facts.Right.Kind != RightKind.Trademark || facts.Recordation?.Owner is not { Length: > 0 } atCbp || facts.Right.OwnersOfRecord.Count == 0) return;
        if (!facts.Right.OwnersOfRecord.Any(r => OwnerName.Same(r.Name, atCbp, person: true)))
            found.Gap(PartyGaps.OwnerDiffersAtCbp(atCbp, string.Join("; ", facts.Right.OwnersOfRecord.Select(r => r.Name))));
    }

    public static void PointOfContact(FindingList found, PacketFacts facts)
    {
        if (facts.Contact is not { } contact || Blank(contact.Name) && Blank(contact.Firm)) { found.Gap(PartyGaps.ContactMissing()); return; }
        var name = Blank(contact.Name) ? contact.Firm! : contact.Name;
        found.Gap(Blank(contact.Phone), () => PartyGaps.ContactPhoneMissing(name))
            .Gap(Blank(contact.Email), () => PartyGaps.ContactEmailMissing(name));
    }

    public static bool Complete(Address? address) =>
        address is not null && !Blank(address.Line1) && !Blank(address.City) && !Blank(address.Country);

    private static void Citizenship(FindingList found, Owner owner, string law)
    {
        switch (owner.Kind)
        {
            case OwnerKind.Person:
                found.Gap(Blank(owner.Citizenship), () => PartyGaps.CitizenshipMissing(owner.Name, law));
                break;
            case OwnerKind.Company:
                found.Gap(Blank(owner.OrganisedUnder), () => PartyGaps.OrganisedUnderMissing(owner.Name, law));
                break;
            default:
                found.Gap(owner.Partners.Count == 0, () => PartyGaps.PartnersMissing(owner.Name, law));
                foreach (var (index, partner) in owner.Partners.Index())
                    found.Gap(Blank(partner.Name), () => PartyGaps.PartnerNameMissing(index, law))
                        .Gap(!Blank(partner.Name) && Blank(partner.Citizenship), () => PartyGaps.PartnerCitizenshipMissing(partner.Name, index, law));
                break;
        }
    }
}
