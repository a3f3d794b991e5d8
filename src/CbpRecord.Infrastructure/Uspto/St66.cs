using System.Xml.Linq;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using static CbpRecord.Infrastructure.Uspto.SafeXml;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>One TransactionData element of an ST.66 case status file (a TradeMark with its applicants beside it) as a record.</summary>
internal static class St66
{
    public static Result<UsptoRecord> Read(XElement data, UsptoSource source)
    {
        var mark = data.At("TradeMarkDetails", "TradeMark");
        if (SerialNumber.Parse(mark.Text("ApplicationNumber")) is not { Refused: false, Value: var serial }) return UsptoErrors.SerialMissing();
        var number = UsptoParts.Registration(mark.Text("RegistrationNumber"));
        if (number.Refused) return Result<UsptoRecord>.Refuse(number.Errors);
        var more = mark.At("TradeMarkExt");
        var bases = UsptoParts.Bases(more.At("FilingBasisDetails", "BasisCurrently"));
        var statusOn = Day(mark.Text("MarkCurrentStatusDate"), "MarkCurrentStatusDate");
        var events = Events(mark);
        string? Detail(string name) => more.All("AdditionalMarkDetails").Select(d => d.Text(name)).FirstOrDefault(t => t is not null);
        return new UsptoRecord
        {
            Serial = serial,
            Registration = number.Value.Number,
            Mark = Mark(mark, more),
            Register = UsptoParts.RegisterOf(more.Text("RegisterCategory")),
            Basis = UsptoParts.Foremost(bases),
            Bases = bases,
            Status = UsptoParts.Status(mark.Text("MarkCurrentStatusCode"), more.Text("MarkCurrentStatusExternalDescriptionText"), statusOn),
            FiledOn = Day(mark.Text("ApplicationDate"), "ApplicationDate"),
            RegisteredOn = Day(mark.Text("RegistrationDate"), "RegistrationDate"),
            RenewedOn = Day(Detail("RenewalDate"), "RenewalDate"),
            CancelledOn = Day(Detail("CancellationDate") ?? Detail("RegistrationCancelledDate"), "CancellationDate"),
            AbandonedOn = DayIfAny(Detail("AbandonmentDate")),
            International = UsptoParts.International(more ?? mark!),
            Classes = UsptoParts.Merged(mark.At("GoodsServicesDetails").All("GoodsServices")
                .SelectMany(g => g.At("ClassDescriptionDetails").All("ClassDescription")).Select(Class)),
            Owners = UsptoParts.CurrentFirst(data.At("ApplicantDetails").All("Applicant").Select(Owner)),
            Correspondent = Party(mark, "Domestic Correspondent") ?? Party(mark, "Correspondent"),
            Attorney = Party(mark, "Attorney of Record"),
            Events = events,
            Statements = Statements(mark!, more),
            Source = source with { AsOf = UsptoParts.Latest(statusOn, events, DayIfAny(more.Text("OfficeDetails", "CurrentLocationDate"))) },
        };
    }

    private static UsptoMark Mark(XElement? mark, XElement? more)
    {
        var words = mark.At("WordMarkSpecification");
        return new(words.Text("MarkVerbalElementText") ?? "", words.Text("MarkTranslation"), words.Text("MarkTransliteration"),
            more.Text("MarkFeatureCode"), words.Says("MarkStandardCharacterIndicator"))
        {
            Kinds = [.. (mark.Text("KindMark") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }

    private static UsptoClass Class(XElement said)
    {
        var more = said.At("ClassDescriptionExt");
        var basis = more.At("FilingBasisDetails");
        return new(said.Text("ClassNumber") ?? more.Text("PrimeClassText") ?? "", said.Text("GoodsServicesDescription") ?? "",
            [.. more.All("DomesticClassNumbers").Select(c => c.Value.Trim()).Where(c => c.Length > 0)],
            said.Text("ClassNumberStatusCode"), more.Text("ClassNumberStatusDescriptionText"), null,
            basis.Text("FirstUseDateNumber"), basis.Text("FirstUseInCommerceDate"));
    }

    private static UsptoOwner Owner(XElement applicant)
    {
        var more = applicant.At("ApplicantExt");
        var book = applicant.At("ApplicantAddressBook", "FormattedNameAddress");
        var address = Address(book);
        var code = UsptoParts.Int(more.Text("ApplicantLegalEntityCode"));
        var country = applicant.Text("ApplicantIncorporationCountryCode") ?? applicant.Text("ApplicantNationalityCode");
        var entity = applicant.Text("ApplicantLegalEntity") ?? UsptoEntities.WordsFor(code);
        return new(UsptoParts.Int(more.Text("PartyTypeCode")) ?? 0, string.Join(" ", NameLines(book)), address, UsptoEntities.KindOf(code, entity), entity,
            UsptoEntities.Place(more.Text("IncorporationGeographicRegionCode") ?? more.Text("IncorporationGeographicRegionName"), country),
            more.Text("PartyTypeDescriptionText"), more.Text("DBAAKAText"), more.Text("ComposedOfStatementText"))
        {
            Country = address is { Country.Length: > 0 } ? address.Country : UsptoEntities.Country(country),
        };
    }

    private static IEnumerable<string> NameLines(XElement? book) => book.At("Name", "FreeFormatName", "FreeFormatNameDetails")
        .All("FreeFormatNameLine").Select(l => l.Value.Trim()).Where(l => l.Length > 0);

    private static Address? Address(XElement? book)
    {
        var parts = book.At("Address", "FormattedAddress");
        return parts is null ? null : UsptoParts.Address(
            parts.Elements().Where(e => e.Name.LocalName.StartsWith("Address", StringComparison.Ordinal)
                && e.Name.LocalName is not ("AddressCity" or "AddressState" or "AddressPostcode")).Select(e => e.Value),
            parts.Text("AddressCity"), parts.Text("AddressState"), parts.Text("AddressPostcode"), parts.Text("FormattedAddressCountryCode"));
    }

    private static UsptoParty? Party(XElement? mark, string role)
    {
        var party = mark.All("RepresentativeDetails").Select(d => d.At("Representative")).FirstOrDefault(r => r.Text("Comment") == role);
        var book = party.At("RepresentativeAddressBook");
        var names = NameLines(book.At("FormattedNameAddress")).ToList();
        return UsptoParts.Party(names.Count > 0 ? names[0] : null, names.Count > 1 ? names[1] : null, Address(book.At("FormattedNameAddress")),
            book.Text("ContactInformationDetails", "Phone"), book.Text("ContactInformationDetails", "Email"),
            party.Text("RepresentativeExt", "RepresentativeDocketText"));
    }

    private static List<UsptoEvent> Events(XElement? mark) =>
    [
        .. mark.At("MarkEventDetails").All("MarkEvent").Select(e => (At: e, On: Day(e.Text("MarkEventDate"), "MarkEventDate"))).Where(e => e.On is not null)
            .Select(e => UsptoParts.Event(e.At.Text("MarkEventCode"), e.At.Text("MarkEventExt", "MarkEventInternalDescriptionText"), e.On!.Value,
                e.At.Text("MarkEventExt", "MarkEventEntryNumber"))),
    ];

    private static List<UsptoStatement> Statements(XElement mark, XElement? more)
    {
        var words = mark.At("WordMarkSpecification");
        IEnumerable<(string Code, IEnumerable<XElement> Texts)> found =
        [
            ("D0", mark.At("MarkDisclaimerDetails").All("MarkDisclaimer")), ("DM", mark.At("MarkDescriptionDetails").All("MarkDescription")),
            ("TR", words.All("MarkTranslation")), ("TLIT", words.All("MarkTransliteration")), ("CC", mark.Deep("MarkImageColourClaimedText")),
            ("TF", more.Deep("RestrictionStatementText")), ("A0", more.All("AmentmentToRegistationCertificateText")),     // spelt so in the files
        ];
        return [.. found.SelectMany(f => f.Texts.Select(t => new UsptoStatement(f.Code, t.Value.Trim()))).Where(s => s.Text.Length > 0)];
    }
}
