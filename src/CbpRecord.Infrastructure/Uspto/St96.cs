using System.Globalization;
using System.Xml.Linq;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using static CbpRecord.Infrastructure.Uspto.SafeXml;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>One Trademark element of an ST.96 case status file, of either namespace age, as a record.</summary>
internal static class St96
{
    public static Result<UsptoRecord> Read(XElement mark, UsptoSource source)
    {
        if (SerialNumber.Parse(mark.Text("ApplicationNumber", "ApplicationNumberText")) is not { Refused: false, Value: var serial }) return UsptoErrors.SerialMissing();
        var number = UsptoParts.Registration(mark.Text("RegistrationNumber"));
        if (number.Refused) return Result<UsptoRecord>.Refuse(number.Errors);
        var national = mark.At("NationalTrademarkInformation");
        var bases = UsptoParts.Bases(mark.At("NationalFilingBasis", "CurrentBasis"));
        var statusOn = Day(mark.Text("MarkCurrentStatusDate"), "MarkCurrentStatusDate");
        var events = Events(mark);
        return new UsptoRecord
        {
            Serial = serial,
            Registration = number.Value.Number,
            Mark = Mark(mark),
            Register = UsptoParts.RegisterOf(national.Text("RegisterCategory")),
            Basis = UsptoParts.Foremost(bases),
            Bases = bases,
            Status = UsptoParts.Status(mark.Text("MarkCurrentStatusCode"), national.Text("MarkCurrentStatusExternalDescriptionText"), statusOn),
            FiledOn = Day(mark.Text("ApplicationDate"), "ApplicationDate"),
            RegisteredOn = Day(mark.Text("RegistrationDate"), "RegistrationDate"),
            RenewedOn = Day(national.Text("RenewalDate"), "RenewalDate"),
            CancelledOn = Day(national.Text("RegistrationCancelledDate") ?? national.Text("CancellationDate") ?? mark.Text("TerminationDate"), "CancellationDate"),
            AbandonedOn = DayIfAny(national.Text("ApplicationAbandonedDate")),
            International = UsptoParts.International(mark),
            Classes = UsptoParts.Merged(mark.At("GoodsServicesBag").All("GoodsServices").Select(Class)),
            Owners = UsptoParts.CurrentFirst(mark.At("ApplicantBag").All("Applicant").Select(Owner)),
            Correspondent = Party(mark.At("NationalCorrespondent")),
            Attorney = Party(mark.At("RecordAttorney")),
            Events = events,
            Statements = Statements(mark, national),
            Source = source with { AsOf = UsptoParts.Latest(statusOn, events, DayIfAny(national.At("NationalCaseLocation").Text("CurrentLocationDate"))) },
        };
    }

    private static UsptoMark Mark(XElement mark)
    {
        var representation = mark.At("MarkRepresentation");
        var words = representation.At("MarkReproduction", "WordMarkSpecification");
        return new(words.Text("MarkVerbalElementText") ?? "", words.Text("MarkTranslationText"), words.Text("MarkTransliteration"),
            representation.Text("MarkDescriptionBag", "NationalMarkDescription", "MarkFeatureCode"), words.Says("MarkStandardCharacterIndicator"))
        {
            Kinds = [.. mark.All("MarkCategory").Select(k => k.Value.Trim()).Where(k => k.Length > 0)],
        };
    }

    private static UsptoClass Class(XElement goods)
    {
        var codes = goods.At("GoodsServicesClassificationBag").All("GoodsServicesClassification").ToList();
        string? Code(string kind) => codes.FirstOrDefault(c => c.Text("ClassificationKindCode") == kind) is { } c ? c.Text("ClassNumber") ?? c.Text("NationalClassNumber") : null;
        var said = goods.At("ClassDescriptionBag").All("ClassDescription").ToList();
        var status = said.Select(d => d.At("NationalStatusBag", "NationalStatus")).FirstOrDefault(s => s is not null);
        var basis = goods.At("NationalFilingBasis");
        return new(Code("Nice") ?? Code("Primary") ?? said.Select(d => d.Text("ClassNumber")).FirstOrDefault(c => c is not null) ?? "",
            string.Join("; ", said.SelectMany(d => d.All("GoodsServicesDescriptionText")).Select(t => t.Value.Trim()).Where(t => t.Length > 0)),
            [.. codes.Where(c => c.Text("ClassificationKindCode") == "Domestic").Select(c => c.Text("NationalClassNumber") ?? c.Text("ClassNumber")).OfType<string>()],
            status.Text("NationalStatusCode"), status.Text("NationalStatusExternalDescriptionText"), null,
            basis.Text("FirstUsedDate"), basis.Text("FirstUsedCommerceDate"));
    }

    private static UsptoOwner Owner(XElement applicant)
    {
        var name = applicant.At("Contact", "Name");
        var address = Address(applicant.At("Contact"));
        var code = UsptoParts.Int(applicant.Text("NationalLegalEntityCode"));
        var country = applicant.Text("IncorporationCountryCode") ?? applicant.Text("NationalityCode");
        var entity = applicant.Text("LegalEntityName") ?? UsptoEntities.WordsFor(code);
        return new(UsptoParts.Int(applicant.Attributes().FirstOrDefault(a => a.Name.LocalName == "sequenceNumber")?.Value) ?? 0,
            name.Text("EntityName") ?? name.Text("OrganizationName", "OrganizationStandardName") ?? name.Text("PersonName", "PersonFullName") ?? "",
            address, UsptoEntities.KindOf(code, entity), entity, UsptoEntities.Place(applicant.Text("IncorporationState"), country),
            applicant.Text("CommentText") ?? applicant.Text("Version", "CommentText"))
        {
            Country = address is { Country.Length: > 0 } ? address.Country : UsptoEntities.Country(country),
        };
    }

    private static Address? Address(XElement? contact)
    {
        var postal = contact.At("PostalAddressBag", "PostalAddress");
        if (postal.At("PostalStructuredAddress") is not { } parts)
        {
            var lines = postal.All("PostalAddressText").Select(l => l.Value.Trim()).Where(l => l.Length > 0).ToList();
            return lines.Count == 0 ? null : new(lines[0], lines.Count > 1 ? string.Join(", ", lines.Skip(1)) : null, "", null, null, "");
        }
        return UsptoParts.Address(parts.All("AddressLineText").Select(l => l.Value), parts.Text("CityName"), parts.Text("GeographicRegionName"),
            parts.Text("PostalCode"), parts.Text("CountryCode"));
    }

    private static UsptoParty? Party(XElement? party)
    {
        var contact = party.At("Contact");
        return UsptoParts.Party(contact.Text("Name", "PersonName", "PersonFullName") ?? contact.Text("Name", "EntityName"),
            contact.Text("Name", "OrganizationName", "OrganizationStandardName"), Address(contact),
            contact.Text("PhoneNumberBag", "PhoneNumber"), contact.Text("EmailAddressBag", "EmailAddressText"), party.Text("DocketText"));
    }

    private static List<UsptoEvent> Events(XElement mark) =>
    [
        .. mark.At("MarkEventBag").All("MarkEvent").Select(e => (At: e.At("NationalMarkEvent"), On: Day(e.Text("MarkEventDate"), "MarkEventDate")))
            .Where(e => e is { At: not null, On: not null })
            .Select(e => UsptoParts.Event(e.At.Text("MarkEventCode"), e.At.Text("MarkEventDescriptionText"), e.On!.Value, e.At.Text("MarkEventEntryNumber"))),
    ];

    private static List<UsptoStatement> Statements(XElement mark, XElement? national)
    {
        var words = mark.At("MarkRepresentation", "MarkReproduction", "WordMarkSpecification");
        IEnumerable<(string Code, IEnumerable<XElement> Texts)> found =
        [
            ("D0", mark.At("MarkDisclaimerBag").All("MarkDisclaimerText")),
            ("DM", mark.At("MarkRepresentation", "MarkDescriptionBag").All("MarkDescriptionText")),
            ("TR", words.All("MarkTranslationText")), ("TLIT", words.All("MarkTransliteration")),
            ("CC", mark.Deep("MarkImageColourClaimedText")), ("TF", national.All("RestrictionStatementText")),
            ("A0", national.Deep("RegistrationCertificateAmendmentText")), ("OR", national.All("OrderRestrictingScopeText")),
        ];
        return [.. found.SelectMany(f => f.Texts.Select(t => new UsptoStatement(f.Code, t.Value.Trim()))).Where(s => s.Text.Length > 0)];
    }
}
