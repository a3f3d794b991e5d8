using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using static CbpRecord.Infrastructure.Uspto.SafeXml;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>One case file of the bulk XML while it is being read: groups open and close, leaves bring values.</summary>
internal sealed class BulkCase(UsptoSource source)
{
    private readonly Dictionary<string, string> header = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> international = new(StringComparer.Ordinal);
    private readonly List<UsptoStatement> statements = [];
    private readonly List<UsptoEvent> events = [];
    private readonly List<UsptoOwner> owners = [];
    private readonly List<(string Code, BulkGroup Group)> classes = [];
    private readonly List<string> correspondent = [];
    private readonly BulkGroup group = new();
    private string section = "";
    private bool inNationality;

    public bool TooLarge { get; set; }

    /// <summary>An element begins; a group starts afresh.</summary>
    public void Open(string name)
    {
        switch (name)
        {
            case "case-file-header" or "case-file-statements" or "case-file-event-statements" or "classifications" or "correspondent" or "case-file-owners"
                or "international-registration" or "prior-registration-applications" or "foreign-applications" or "design-searches" or "madrid-international-filing-requests":
                section = name;
                break;
            case "case-file-statement" or "case-file-event-statement" or "classification" or "case-file-owner":
                group.Clear();
                break;
            case "nationality":
                inNationality = true;
                break;
        }
    }

    public void Leaf(string name, string value)
    {
        if (name == "nationality") inNationality = false;         // an empty group looks like a leaf
        if (value.Length == 0) return;
        switch (section)
        {
            case "" when name is "serial-number" or "registration-number" or "transaction-date": header[name] = value; break;
            case "case-file-header": header[name] = value; break;
            case "international-registration": international[name] = value; break;
            case "correspondent": correspondent.Add(value); break;
            case "case-file-owners": group.Add(inNationality ? "nationality-" + name : name, value); break;
            case "case-file-statements" or "case-file-event-statements" or "classifications": group.Add(name, value); break;
        }
    }

    /// <summary>A group ends and becomes a line of the record.</summary>
    public void Close(string name)
    {
        switch (name)
        {
            case "nationality": inNationality = false; break;
            case "case-file-statement" when group["type-code"] is { } code: statements.Add(new(code, group.Joined("text", "\n"))); break;
            case "case-file-event-statement" when Day(group["date"], "event date") is { } on:
                events.Add(UsptoParts.Event(group["code"], group["description-text"], on, group["number"], group["type"]));
                break;
            case "classification": classes.Add((group["primary-code"] ?? "", group.Copy())); break;
            case "case-file-owner": owners.Add(Owner()); break;
            case "case-file-header" or "case-file-statements" or "case-file-event-statements" or "classifications" or "correspondent" or "case-file-owners"
                or "international-registration" or "prior-registration-applications" or "foreign-applications" or "design-searches" or "madrid-international-filing-requests":
                section = "none";
                break;
        }
    }

    public Result<UsptoRecord> Record()
    {
        if (TooLarge) return UsptoErrors.CaseTooLarge(H("serial-number") is { Length: <= 12 } s ? s : "?");
        if (SerialNumber.Parse(H("serial-number")) is not { Refused: false, Value: var serial }) return UsptoErrors.SerialMissing();
        var number = UsptoParts.Registration(H("registration-number"));
        if (number.Refused) return Result<UsptoRecord>.Refuse(number.Errors);
        var bases = UsptoParts.InOrder(Is("filing-basis-current-66a-in"), Is("use-application-currently-in"), Is("filing-basis-current-44e-in"),
            Is("intent-to-use-current-in"), Is("filing-basis-current-44d-in"));
        var statusOn = On("status-date");
        return new UsptoRecord
        {
            Serial = serial,
            Registration = number.Value.Number,
            Mark = Mark(),
            Register = Is("supplemental-register-in") && !Is("principal-register-amended-in") || Is("supplemental-register-amended-in") ? Register.Supplemental : Register.Principal,
            Basis = UsptoParts.Foremost(bases),
            Bases = bases,
            Status = UsptoParts.Status(H("status-code"), null, statusOn),
            FiledOn = On("filing-date"),
            RegisteredOn = On("registration-date"),
            RenewedOn = On("renewal-date"),
            CancelledOn = On("cancellation-date"),
            AbandonedOn = On("abandonment-date"),
            International = International(),
            Classes = BulkGoods.Classes(classes, statements),
            Owners = UsptoParts.CurrentFirst(owners),
            Correspondent = correspondent.Count == 0 ? null : new(correspondent[0], null, new(correspondent.ElementAtOrDefault(1) ?? "",
                string.Join(", ", correspondent.Skip(2)) is { Length: > 0 } rest ? rest : null, "", null, null, ""), null, null),
            Attorney = UsptoParts.Party(H("attorney-name"), null, null, null, null, H("attorney-docket-number")),
            Events = [.. events],
            Statements = [.. statements.Where(s => !s.Code.StartsWith("GS", StringComparison.Ordinal))],
            Source = source with { AsOf = source.AsOf ?? On("transaction-date") ?? UsptoParts.Latest(statusOn, events) },
        };
    }

    private string? H(string name) => header.GetValueOrDefault(name);
    private bool Is(string name) => H(name) == "T";
    private DateOnly? On(string name) => Day(H(name), name);

    private UsptoMark Mark()
    {
        string? Said(string code) => statements.FirstOrDefault(s => s.Code.StartsWith(code, StringComparison.Ordinal))?.Text;
        (string Flag, string Kind)[] kinds =
        [
            ("trademark-in", "Trademark"), ("service-mark-in", "Service mark"), ("collective-trademark-in", "Collective trademark"),
            ("collective-service-mark-in", "Collective service mark"), ("collective-membership-mark-in", "Collective membership mark"),
            ("certification-mark-in", "Certification mark"),
        ];
        return new((H("mark-identification") ?? "") + (Said("MK") is { } more ? more : ""), Said("TR"), Said("TLIT"), H("mark-drawing-code"), Is("standard-characters-claimed-in"))
        {
            Kinds = [.. kinds.Where(k => Is(k.Flag)).Select(k => k.Kind)],
        };
    }

    private InternationalRegistration? International() => international.Count == 0 ? null : new(
        international.GetValueOrDefault("international-registration-number"),
        Day(international.GetValueOrDefault("international-registration-date"), "international-registration-date"),
        Day(international.GetValueOrDefault("international-renewal-date"), "international-renewal-date"),
        DayIfAny(international.GetValueOrDefault("international-death-date")));

    private UsptoOwner Owner()
    {
        var code = UsptoParts.Int(group["legal-entity-type-code"]);
        var words = group["entity-statement"] ?? UsptoEntities.WordsFor(code);
        var country = UsptoEntities.Country(group["country"]) ?? (group["state"] is null ? UsptoEntities.Country(group["other"]) : "US");
        var from = UsptoEntities.Country(group["nationality-country"] ?? group["nationality-other"]);
        return new(UsptoParts.Int(group["party-type"]) ?? 0, group["party-name"] ?? "",
            UsptoParts.Address([group["address-1"] ?? "", group["address-2"] ?? ""], group["city"], group["state"], group["postcode"], country),
            UsptoEntities.KindOf(code, words), words, UsptoEntities.Place(group["nationality-state"], from),
            UsptoEntities.StageFor(UsptoParts.Int(group["party-type"])), group["dba-aka-text"], group["composed-of-statement"])
        {
            Country = country ?? from ?? (group["nationality-state"] is null ? null : "US"),
        };
    }
}
