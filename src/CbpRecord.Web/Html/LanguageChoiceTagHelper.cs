using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary>One language of the header's switch: the one in use as text, another as a button in its own language.</summary>
[HtmlTargetElement("language-choice", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LanguageChoiceTagHelper(PageWords words) : TagHelper
{
    public string Code { get; set; } = "en";
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var isNow = words.Language == Code;
        (output.TagName, output.TagMode) = (isNow ? "span" : "button", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("lang", Code);
        if (isNow) output.Attributes.SetAttribute("aria-current", "true");
        else
        {
            output.Attributes.SetAttribute("name", "language");
            output.Attributes.SetAttribute("value", Code);
        }
        output.Content.SetContent(Name);
    }
}
