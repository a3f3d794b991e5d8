using System.Globalization;
using System.Text.RegularExpressions;

namespace CbpRecord.Application.Law;

/// <summary>One paragraph of law, read out of a citation: the code, the section, and the letters and figures below it.</summary>
/// <param name="Code">"19 CFR", "15 USC", "TMEP"; empty for what is no code, whose text stands in <paramref name="Section"/>.</param>
/// <param name="Below">"(a)(1)"; empty for the whole section.</param>
/// <param name="Through">The last section of a range ("302-305"), or null.</param>
public sealed partial record Paragraph(string Code, string Section, string Below, string? Through = null)
{
    /// <summary>As people write it: "19 CFR 133.7(a)(1)".</summary>
    public string Text => Code.Length == 0 ? Section : $"{Code} {Section}{(Through is null ? "" : $"-{Through}")}{Below}";

    /// <summary>Every paragraph of a citation: "15 USC 1058(a)(1), (3); 19 CFR 133.4(c)" are three.</summary>
    public static IReadOnlyList<Paragraph> Read(string? citation)
    {
        var found = new List<Paragraph>();
        foreach (var part in (citation ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (Coded().Match(part) is { Success: true } coded) Pieces(found, coded.Groups["code"].Value, coded.Groups["rest"].Value);
            else found.Add(new("", part, ""));
        return found;
    }

    /// <summary>Whether the two speak of the same text: one is the other, or stands below it.</summary>
    public bool Meets(Paragraph other) =>
        string.Equals(Code, other.Code, StringComparison.OrdinalIgnoreCase) &&
        (Code.Length == 0 ? Section.StartsWith(other.Section, StringComparison.OrdinalIgnoreCase) || other.Section.StartsWith(Section, StringComparison.OrdinalIgnoreCase)
            : SameSection(other) && (Below.StartsWith(other.Below, StringComparison.OrdinalIgnoreCase) || other.Below.StartsWith(Below, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Where the text is published, or null where that is not known.</summary>
    public string? Link => Code.Split(' ') switch
    {
        [var title, "CFR"] => $"https://www.ecfr.gov/current/title-{title}/section-{Section}{(Below.Length == 0 ? "" : $"#p-{Section}{Below}")}",
        [var title, "USC"] => $"https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title{title}-section{Section}&num=0&edition=prelim",
        [var volume, "FR"] => $"https://www.federalregister.gov/citation/{volume}-FR-{Section}",
        ["MPEP"] => $"https://www.uspto.gov/web/offices/pac/mpep/s{Section.Split('.')[0]}.html",
        ["TMEP"] => "https://tmep.uspto.gov/RDMS/TMEP/current",
        ["TBMP"] => "https://tbmp.uspto.gov/RDMS/TBMP/current",
        _ when Section.Contains("iprr.cbp.gov", StringComparison.Ordinal) || Section.StartsWith("CBP e-Recordation", StringComparison.Ordinal) => "https://iprr.cbp.gov/s/",
        _ => null,
    };

    private static void Pieces(List<Paragraph> found, string code, string rest)
    {
        Paragraph? before = null;
        foreach (var piece in rest.Split(','))
        {
            if (Piece().Match(piece.Trim()) is not { Success: true } read || read.Length == 0) continue;
            var (section, below) = (read.Groups["section"].Value, read.Groups["below"].Value);
            if (section.Length == 0)
            {
                if (before is null) continue;
                // "(a)(1), (3)" is (a)(3); "(a), (b)(1)" begins anew.
                section = before.Section;
                if (below.Length > 1 && char.IsDigit(below[1]) && before.Below.IndexOf(')', StringComparison.Ordinal) is > 0 and var first) below = before.Below[..(first + 1)] + below;
            }
            found.Add(before = new(code, section, below, read.Groups["through"] is { Success: true } last ? last.Value : null));
            if (read.Groups["upto"] is { Success: true } upto) found.Add(before with { Below = before.Below[..before.Below.LastIndexOf('(')] + upto.Value });
        }
    }

    private bool SameSection(Paragraph other) => string.Equals(Section, other.Section, StringComparison.OrdinalIgnoreCase) || Spans(other) || other.Spans(this);

    private bool Spans(Paragraph other) => Through is not null && int.TryParse(Section, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(Through, NumberStyles.None, CultureInfo.InvariantCulture, out var through)
        && int.TryParse(other.Section, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && from <= at && at <= through;

    [GeneratedRegex(@"(?:^|\s)(?<code>\d+ (?:CFR|USC|FR|OG)|TMEP|MPEP|TBMP)\s+(?<rest>\d.*)$", RegexOptions.IgnoreCase)] private static partial Regex Coded();
    [GeneratedRegex(@"^(?<section>\d+[a-z]?(?:\.\d+)?)?(?:-(?<through>\d+))?(?<below>(?:\([0-9A-Za-z]+\))*)(?:-(?<upto>\([0-9A-Za-z]+\)))?")] private static partial Regex Piece();
}
