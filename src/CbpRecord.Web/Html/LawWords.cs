using CbpRecord.Application.Law;
using CbpRecord.Domain.Law;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary>Where the words of rules, readings, fees and days off stand.</summary>
public static class LawWords
{
    public static string Rule(string id, string part) => $"law.rule-{id.ToLowerInvariant()}-{part}";
    public static string Reading(string id, string? option = null) => $"law.reading-{id.ToLowerInvariant()}{(option is null ? "" : $"-{option}")}";
    public static string Fee(string code) => $"law.fee-{code}";
    public static string Holiday(string code) => code == "inauguration" ? "lawbook.inauguration" : $"law.holiday-{code}";
    public static string Voice(Voice voice) => $"lawbook.voice-{voice.Rule.ToLowerInvariant()}-{voice.Number}";
    public static string Settles(string id) => $"lawbook.settles-{id.ToLowerInvariant()}";

    /// <summary>A source that is no citation: "wording of the rule", "assumption".</summary>
    public static string Source(string phrase) =>
        "lawbook.source-" + string.Join('-', string.Concat(phrase.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    public static string Option(string id, string option) => $"lawbook.option-{id.ToLowerInvariant()}-{option}";

    /// <summary>The fee that a plan names in the words it is filed with.</summary>
    public static string FeeNamed(string item) => Fee(FeeSchedule.Published.Rows.FirstOrDefault(row => row.Item == item)?.Code ?? "");

    /// <summary>The days of a rehearsed deadline that differ, each with the key of its words; of one that comes or goes, its due day and its last.</summary>
    public static IEnumerable<(string Key, DateOnly? Before, DateOnly? After)> Changed(LawChangeLine line) => new (string Key, DateOnly? Before, DateOnly? After)[]
    {
        ("docket.opens", line.BeforeOpens, line.AfterOpens), ("docket.due", line.BeforeDue, line.AfterDue), ("docket.last-action", line.BeforeLast, line.AfterLast),
        ("docket.final", line.BeforeFinal, line.AfterFinal), ("docket.target", line.BeforeTarget, line.AfterTarget),
    }.Where(day => day.Before != day.After && (line.What == LawMove.Moved || day.Key is "docket.due" or "docket.final"));

    /// <summary>"A1:earlier,A7:earlier" by its parts.</summary>
    public static IEnumerable<(string Id, string Option)> Named(string? reading) =>
        (reading ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Where(part => part.Length == 2).Select(part => (part[0], part[1]));
}

/// <summary><c>&lt;law-source text="15 USC 1058(a)(2), 1059(a)" /&gt;</c>: a citation whose paragraphs lead to where they are published; what is no citation is said in the reader's words.</summary>
[HtmlTargetElement("law-source", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LawSourceTagHelper(PageWords words) : TagHelper
{
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        var parts = (Text ?? "").Split("; ");
        if (!parts.Any(part => words.Has(LawWords.Source(part)))) output.Attributes.SetAttribute("lang", "en");
        for (var p = 0; p < parts.Length; p++)
        {
            if (p > 0) output.Content.Append("; ");
            if (words.Has(LawWords.Source(parts[p]))) { output.Content.Append(words[LawWords.Source(parts[p])]); continue; }
            var (pieces, paragraphs) = (parts[p].Split(", "), Paragraph.Read(parts[p]));
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0) output.Content.Append(", ");
                if (i < paragraphs.Count && paragraphs[i].Link is { } link) output.Content.AppendHtml(Anchor(link, pieces[i])); else output.Content.Append(pieces[i]);
            }
        }
    }

    private static TagBuilder Anchor(string link, string text)
    {
        var anchor = new TagBuilder("a");
        (anchor.Attributes["href"], anchor.Attributes["rel"]) = (link, "external noopener noreferrer");
        anchor.AddCssClass("cite");
        anchor.InnerHtml.Append(text);
        return anchor;
    }
}

/// <summary><c>&lt;confidence of="row.Confidence" /&gt;</c>: how far a statement of law was checked.</summary>
[HtmlTargetElement("confidence", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ConfidenceTagHelper(PageWords words) : TagHelper
{
    public Confidence Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", $"tag {Of.ToString().ToLowerInvariant()}");
        output.Content.SetContent(words.Of("lawbook.confidence", Of));
    }
}
