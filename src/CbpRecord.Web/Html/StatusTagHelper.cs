using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary>
/// A status as a word and a shape, never colour alone: overdue (filled square), soon (half square), later (outline), done (check), plain (word only).
/// <code>&lt;status kind="overdue"&gt;@L["docket.overdue"]&lt;/status&gt;</code>
/// </summary>
[HtmlTargetElement("status")]
public sealed class StatusTagHelper : TagHelper
{
    public string Kind { get; set; } = "plain";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        var kind = Kind.ToLowerInvariant();
        output.Attributes.SetAttribute("class", $"status {kind}");
        var shape = kind switch
        {
            "overdue" => """<rect x="1" y="1" width="10" height="10"/>""",
            "soon" => """<rect x="1" y="1" width="10" height="10" fill="none" stroke-width="1.6"/><path d="M1 11V1h5v10z" stroke="none"/>""",
            "later" => """<rect x="1" y="1" width="10" height="10" fill="none" stroke-width="1.6"/>""",
            "done" => """<path d="M1.5 6.5l3 3 6-7" fill="none" stroke-width="2.2"/>""",
            _ => null,
        };
        if (shape is not null) output.PreContent.SetHtmlContent($"""<svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">{shape}</svg>""");
    }
}
