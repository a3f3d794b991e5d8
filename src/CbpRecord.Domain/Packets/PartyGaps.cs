using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>What an application must say of the people in it. <c>law</c> is the paragraph for the kind of right.</summary>
public static class PartyGaps
{
    public static Error OwnerMissing(string law) => new("owner-missing",
        $"The owner is missing.", law, $"Enter the owner's name as it stands in the office's record.", "owner.name");

    public static Error OwnerAddressMissing(string owner, string law) => new("owner-address-missing",
        $"The complete business address of {owner} is missing (street, city and country).", law, $"Enter the address.", "owner.address");

    public static Error CitizenshipMissing(string owner, string law) => new("owner-citizenship-missing",
        $"The citizenship of {owner} is missing.", law, $"Enter the citizenship, or the place of organisation if the owner is a company.", "owner.citizenship");

    public static Error OrganisedUnderMissing(string owner, string law) => new("owner-organisation-missing",
        $"The place under whose law {owner} is organised is missing.", law,
        $"Enter the state, country or jurisdiction of organisation.", "owner.organisedUnder");

    public static Error PartnersMissing(string owner, string law) => new("partners-missing",
        $"{owner} is a partnership, and no partner is named.", law, $"Enter every partner with the citizenship of each.", "owner.partners");

    public static Error PartnerCitizenshipMissing(string partner, int index, string law) => new("partner-citizenship-missing",
        $"The citizenship of the partner {partner} is missing.", law, $"Enter the citizenship of every partner.", $"owner.partners[{index}].citizenship");

    public static Error PartnerNameMissing(int index, string law) => new("partner-name-missing",
        $"Partner {index + 1} has no name.", law, $"Enter the partner's name.", $"owner.partners[{index}].name");

    public static Error OwnerDiffersAtCbp(string atCbp, string atUspto) => new("owner-differs-at-cbp",
        $"CBP has {atCbp} as the owner, the USPTO {atUspto}; a renewal asks for title in the applicant.", "19 CFR 133.7(a)(1); 19 CFR 133.5; 19 CFR 133.6",
        $"File the change of ownership or of name with CBP first, or correct the USPTO's record; then renew.", "owner.name");

    public static Error OwnerMismatch(string owner, string recorded, string law) => new("owner-mismatch",
        $"The application names {owner} as the owner, but the USPTO has {recorded} as the owner of record.", law,
        $"Record the assignment or the change of name at the USPTO first, or apply in the name of the owner of record.", "owner.name");

    public static Error OwnerNotCompared(string law) => new("owner-not-compared",
        $"The owner was not compared with the USPTO's owner of record, because no record was read.", law,
        $"Read the registration from the USPTO's file, or compare by hand.", "owner.name");

    public static Error ContactMissing() => new("contact-missing",
        $"The point of contact for CBP's officers is missing.", "CBP e-Recordation, point of contact",
        $"Name a person who answers within a day: officers have 30 days for a detention.", "contact");

    public static Error ContactPhoneMissing(string name) => new("contact-phone-missing",
        $"The point of contact, {name}, has no telephone number.", "CBP e-Recordation, point of contact", $"Enter the number with its country code.", "contact.phone");

    public static Error ContactEmailMissing(string name) => new("contact-email-missing",
        $"The point of contact, {name}, has no e-mail address.", "CBP e-Recordation, point of contact", $"Enter the address.", "contact.email");

    public static Error ManufactureMissing(string law) => new("manufacture-missing",
        $"No place of manufacture of the genuine goods is named.", law, $"Name each place, at least its country.", "placesOfManufacture");

    public static Error ManufactureCountryMissing(int index, string law) => new("manufacture-country-missing",
        $"Place of manufacture {index + 1} has no country.", law, $"Enter the country.", $"placesOfManufacture[{index}].country");

    public static Error LicenseeNameMissing(int index, string law) => new("licensee-name-missing",
        $"Licensee {index + 1} has no name.", law, $"Enter the name.", $"licensees[{index}].name");

    public static Error LicenseeAddressMissing(string licensee, int index, string law) => new("licensee-address-missing",
        $"The principal business address of the licensee {licensee} is missing.", law, $"Enter the address.", $"licensees[{index}].address");

    public static Error LicenseeUseMissing(string licensee, int index, string law) => new("licensee-use-missing",
        $"Nothing says what use {licensee} is authorised to make.", law, $"State the use or the rights authorised.", $"licensees[{index}].useAuthorised");

    public static Error LicenceEnded(string licensee, DateOnly on, int index, string law) => new("licence-ended",
        $"The licence of {licensee} ended on {on}.", law, $"Take the licensee out, or enter the renewed licence.", $"licensees[{index}].validTo");

    public static Error LicenceDatesReversed(string licensee, int index, string law) => new("licence-dates-reversed",
        $"The licence of {licensee} ends before it begins.", law, $"Correct the dates.", $"licensees[{index}].validTo");

    public static Error LicenceNotBegun(string licensee, DateOnly on, int index, string law) => new("licence-not-begun",
        $"The licence of {licensee} begins only on {on}.", law, $"Leave the licensee for a later filing unless goods come sooner.", $"licensees[{index}].validFrom");

    public static Error LicenseeNotForeign(string licensee, int index, string law) => new("licensee-not-foreign",
        $"{licensee} is in the United States; only foreign users need be named.", law, $"Keep it if CBP should know it, else take it out.", $"licensees[{index}]");

    public static Error RelatedNameMissing(int index, string law) => new("related-company-name-missing",
        $"Related company {index + 1} has no name.", law, $"Enter the name.", $"relatedCompanies[{index}].name");

    public static Error RelatedAddressMissing(string company, int index, string law) => new("related-company-address-missing",
        $"The address of the related company {company} is missing.", law, $"Enter the address, so that officers know its shipments.", $"relatedCompanies[{index}].address");

    public static Error NotOverHalf(string company, decimal percent, int index, string law) => new("ownership-not-over-half",
        $"{company} is given as under common ownership with {percent} %, but common ownership means more than 50 %.", law,
        $"Correct the share, or say that it is under common control.", $"relatedCompanies[{index}].relation");
}
