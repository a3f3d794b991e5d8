using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary>
/// A word and a broken ring beside a date that was read only once: <c>&lt;unverified when="row.IsUnverified" /&gt;</c>, or with a number beside
/// several, <c>&lt;unverified count="3" /&gt;</c>. Nothing where there is none.
/// </summary>
[HtmlTargetElement("unverified", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UnverifiedTagHelper(PageWords words) : TagHelper
{
    public bool When { get; set; }
    public int Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!When && Count == 0) { output.SuppressOutput(); return; }
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "status unverified");
        output.Attributes.SetAttribute("title", words["verify.unverified-text"]);
        output.Content.SetContent(Count > 0 ? words["views.unverified", Count] : words["verify.unverified"]);
        output.PreContent.SetHtmlContent("""<svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><circle cx="6" cy="6" r="4.7" fill="none" stroke-width="1.6" stroke-dasharray="2.4 1.6"/></svg>""");
    }
}
