using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary><c>&lt;unverified when="row.IsOpen &amp;&amp; !row.Verified" /&gt;</c>: a word and a broken ring beside a deadline whose date was read only once; nothing otherwise.</summary>
[HtmlTargetElement("unverified", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UnverifiedTagHelper(PageWords words) : TagHelper
{
    public bool When { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!When) { output.SuppressOutput(); return; }
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "status unverified");
        output.Attributes.SetAttribute("title", words["verify.unverified-text"]);
        output.Content.SetContent(words["verify.unverified"]);
        output.PreContent.SetHtmlContent("""<svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><circle cx="6" cy="6" r="4.7" fill="none" stroke-width="1.6" stroke-dasharray="2.4 1.6"/></svg>""");
    }
}
