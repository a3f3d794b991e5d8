using CbpRecord.Domain.Recordations;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>The office's codes for what an owner is and where it is from.</summary>
internal static class UsptoEntities
{
    private static readonly string[] Entities =
    [
        "", "Individual", "Partnership", "Corporation", "Joint ownership", "Joint venture", "Incorporated association", "Unincorporated association",
        "Trustee", "Joint stock company", "Limited liability joint stock company", "Company", "Foundation", "Limited partnership", "State agency",
        "Federal agency", "Limited liability company", "Trust", "Estate", "Sole proprietorship",
    ];

    private static readonly Dictionary<string, string> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AL"] = "Alabama", ["AK"] = "Alaska", ["AZ"] = "Arizona", ["AR"] = "Arkansas", ["CA"] = "California", ["CO"] = "Colorado",
        ["CT"] = "Connecticut", ["DE"] = "Delaware", ["DC"] = "District of Columbia", ["FL"] = "Florida", ["GA"] = "Georgia", ["HI"] = "Hawaii",
        ["ID"] = "Idaho", ["IL"] = "Illinois", ["IN"] = "Indiana", ["IA"] = "Iowa", ["KS"] = "Kansas", ["KY"] = "Kentucky", ["LA"] = "Louisiana",
        ["ME"] = "Maine", ["MD"] = "Maryland", ["MA"] = "Massachusetts", ["MI"] = "Michigan", ["MN"] = "Minnesota", ["MS"] = "Mississippi",
        ["MO"] = "Missouri", ["MT"] = "Montana", ["NE"] = "Nebraska", ["NV"] = "Nevada", ["NH"] = "New Hampshire", ["NJ"] = "New Jersey",
        ["NM"] = "New Mexico", ["NY"] = "New York", ["NC"] = "North Carolina", ["ND"] = "North Dakota", ["OH"] = "Ohio", ["OK"] = "Oklahoma",
        ["OR"] = "Oregon", ["PA"] = "Pennsylvania", ["PR"] = "Puerto Rico", ["RI"] = "Rhode Island", ["SC"] = "South Carolina",
        ["SD"] = "South Dakota", ["TN"] = "Tennessee", ["TX"] = "Texas", ["UT"] = "Utah", ["VT"] = "Vermont", ["VA"] = "Virginia",
        ["VI"] = "Virgin Islands", ["WA"] = "Washington", ["WV"] = "West Virginia", ["WI"] = "Wisconsin", ["WY"] = "Wyoming", ["GU"] = "Guam",
    };

    /// <summary>What 19 CFR 133.2(a) asks of such an owner: citizenship, every partner, or the place of organisation.</summary>
    public static OwnerKind KindOf(int? code, string? words) => code switch
    {
        1 or 19 => OwnerKind.Person,
        2 or 13 => OwnerKind.Partnership,
        not null and not 98 and not 99 => OwnerKind.Company,
        _ when words?.Contains("partnership", StringComparison.OrdinalIgnoreCase) == true => OwnerKind.Partnership,
        _ when words?.Contains("individual", StringComparison.OrdinalIgnoreCase) == true => OwnerKind.Person,
        _ => OwnerKind.Company,
    };

    public static string? WordsFor(int? code) => code is > 0 and < 20 ? Entities[code.Value] : null;

    /// <summary>The stage of an owner block in words, as TSDR prints them.</summary>
    public static string? StageFor(int? partyType) => partyType switch
    {
        10 => "ORIGINAL APPLICANT",
        > 10 and < 20 => "NEW OWNER BEFORE PUBLICATION",
        20 => "OWNER AT PUBLICATION",
        > 20 and < 30 => "NEW OWNER AFTER PUBLICATION",
        30 => "ORIGINAL REGISTRANT",
        > 30 and < 70 => "SUBSEQUENT OWNER AFTER REGISTRATION",
        _ => null,
    };

    /// <summary>"Delaware, US" from DE or DELAWARE; a country's code alone when there is no state.</summary>
    public static string? Place(string? state, string? country) => (StateName(state), country) switch
    {
        ({ } name, null or "US") => $"{name}, US",
        ({ } name, _) => $"{name}, {country}",
        (null, _) => country,
    };

    public static string? StateName(string? state) => state is null or "" ? null
        : States.TryGetValue(state, out var name) ? name
        : States.Values.FirstOrDefault(n => n.Equals(state, StringComparison.OrdinalIgnoreCase)) ?? state;

    /// <summary>Two letters; the old three-letter codes end in X (CHX and the like had their own table) and are kept as they are.</summary>
    public static string? Country(string? code) => string.IsNullOrWhiteSpace(code) ? null : code.Trim().ToUpperInvariant();
}
