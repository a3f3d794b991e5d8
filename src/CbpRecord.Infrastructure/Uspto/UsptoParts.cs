using System.Globalization;
using System.Xml.Linq;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using static CbpRecord.Infrastructure.Uspto.SafeXml;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>What the two status formats say alike.</summary>
internal static class UsptoParts
{
    public sealed record MaybeNumber(RegistrationNumber? Number);

    /// <summary>Blank and all zeros mean that there is none.</summary>
    public static Result<MaybeNumber> Registration(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.All(c => c == '0')) return new MaybeNumber(null);
        var read = RegistrationNumber.Parse(text);
        return read.Refused ? UsptoErrors.NumberUnreadable(text.Length > 40 ? text[..40] : text) : new MaybeNumber(read.Value);
    }

    /// <summary>"Principal" in ST.66, "Primary" in ST.96.</summary>
    public static Register? RegisterOf(string? category) => category?.Trim().ToUpperInvariant() switch
    {
        "PRINCIPAL" or "PRIMARY" => Register.Principal,
        "SUPPLEMENTAL" or "SECONDARY" => Register.Supplemental,
        _ => null,
    };

    public static IReadOnlyList<FilingBasis> Bases(XElement? current) => InOrder(
        madrid: current.Says("BasisInternationalRegistrationIndicator") || current.Says("BasisRequestforExtentionOfProtectionIndicator")
            || current.Says("BasisRequestForExtensionOfProtectionIndicator"),
        use: current.Says("BasisUseIndicator"), foreignRegistration: current.Says("BasisForeignRegistrationIndicator"),
        intent: current.Says("BasisIntentToUseIndicator"), foreignApplication: current.Says("BasisForeignApplicationIndicator"));

    public static IReadOnlyList<FilingBasis> InOrder(bool madrid, bool use, bool foreignRegistration, bool intent, bool foreignApplication)
    {
        var found = new List<FilingBasis>(2);
        if (madrid) found.Add(FilingBasis.Madrid);
        if (use) found.Add(FilingBasis.Use);
        if (foreignRegistration) found.Add(FilingBasis.ForeignRegistration);
        if (intent) found.Add(FilingBasis.IntentToUse);
        if (foreignApplication) found.Add(FilingBasis.ForeignApplication);
        return found;
    }

    public static FilingBasis? Foremost(IReadOnlyList<FilingBasis> bases) => bases.Count > 0 ? bases[0] : null;

    public static UsptoStatus Status(string? code, string? words, DateOnly? on) => new(Int(code), words ?? UsptoStatus.WordsFor(Int(code)), on);

    public static int? Int(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>ST.96 appends the type to the office's four characters: C15AO is C15A of type O.</summary>
    public static UsptoEvent Event(string? code, string? description, DateOnly on, string? number, string? type = null) => code is { Length: 5 }
        ? new(code[..4], code[4..], description ?? "", on, Int(number))
        : new(code ?? "", type, description ?? "", on, Int(number));

    /// <summary>Later stages first; within one stage the order of the file. A legacy correspondent (70) is no owner, nor is a block without a name.</summary>
    public static IReadOnlyList<UsptoOwner> CurrentFirst(IEnumerable<UsptoOwner> owners) =>
        [.. owners.Where(o => o.PartyType != 70 && o.Name.Length > 0).OrderByDescending(o => o.PartyType)];

    /// <summary>One entry a class: texts of one class that stand apart are joined.</summary>
    public static IReadOnlyList<UsptoClass> Merged(IEnumerable<UsptoClass> classes) =>
    [
        .. classes.Where(c => c.Code.Length > 0).GroupBy(c => c.Code).Select(g => g.Count() == 1 ? g.First() : g.First() with
        {
            Goods = string.Join("; ", g.Select(c => c.Goods).Where(t => t.Length > 0).Distinct()),
            UsClasses = [.. g.SelectMany(c => c.UsClasses).Distinct()],
        }),
    ];

    public static Address? Address(IEnumerable<string> lines, string? city, string? region, string? postcode, string? country)
    {
        var kept = lines.Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        return kept.Count == 0 && city is null && country is null ? null
            : new(kept.Count > 0 ? kept[0] : "", kept.Count > 1 ? string.Join(", ", kept.Skip(1)) : null, city ?? "",
                UsptoEntities.StateName(region), postcode, UsptoEntities.Country(country) ?? "");
    }

    public static UsptoParty? Party(string? name, string? firm, Address? address, string? phone, string? email, string? docket) =>
        name is null && firm is null && address is null && phone is null && email is null ? null : new(name, firm, address, phone, email, docket);

    /// <summary>The international registration, wherever the format puts it; names of elements differ by age.</summary>
    public static InternationalRegistration? International(XElement mark)
    {
        string? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (mark.Deep(name).Select(e => e.Text("ApplicationNumberText") ?? e.Value.Trim()).FirstOrDefault(t => t.Length > 0) is { } text) return text;
            return null;
        }

        // ST.96 writes the number of the international registration as an international "application" beside the office's own A-number.
        var number = First("InternationalRegistrationNumber", "InternationalApplicationNumber");
        var registered = DayIfAny(First("InternationalRegistrationDate"));
        return number is null && registered is null ? null : new(number, registered,
            DayIfAny(First("InternationalRenewalDate", "InternationalRegistrationRenewalDate", "InternationalExpiryDate")),
            DayIfAny(First("InternationalDeathDate", "InternationalCancellationDate")));
    }

    /// <summary>The latest day the file itself speaks of.</summary>
    public static DateOnly? Latest(DateOnly? statusOn, IReadOnlyList<UsptoEvent> events, DateOnly? other = null)
    {
        var latest = statusOn > other || other is null ? statusOn : other;
        foreach (var e in events) if (latest is null || e.On > latest) latest = e.On;
        return latest;
    }
}
