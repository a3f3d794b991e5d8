using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary>Every refusal of the request in one place that takes focus: what, the paragraph of law, what to do, with a link to the field.
/// The layout has it; a page need not.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(PageWords words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var refusals = Refusals.Of(ViewContext.HttpContext);
        var bare = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 } && refusals.All(r => r.Key != entry.Key))
            .SelectMany(entry => entry.Value!.Errors.Select(e => (entry.Key, e.ErrorMessage))).ToList();
        if (refusals.Count + bare.Count == 0) { output.SuppressOutput(); return; }

        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        foreach (var (name, value) in new[] { ("class", "error-summary"), ("role", "alert"), ("tabindex", "-1"), ("aria-labelledby", "error-summary-title"), ("id", "error-summary") })
            output.Attributes.SetAttribute(name, value);
        var title = new TagBuilder("h2");
        title.Attributes["id"] = "error-summary-title";
        title.InnerHtml.Append(words["shell.refused"]);
        output.Content.AppendHtml(title).AppendHtml("<ul>");
        foreach (var (key, error) in refusals)
        {
            output.Content.AppendHtml($"<li data-code=\"{error.Code}\">");
            RefusalTagHelper.Fill(output.Content, words, error, Target(key));
            output.Content.AppendHtml("</li>");
        }
        foreach (var (key, message) in bare)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = Target(key) ?? "#main";
            link.InnerHtml.Append(message);
            output.Content.AppendHtml("<li>").AppendHtml(link).AppendHtml("</li>");
        }
        output.Content.AppendHtml("</ul>");
    }

    private static string? Target(string key) => key.Length > 0 ? "#" + TagBuilder.CreateSanitizedId(key, "_") : null;
}
