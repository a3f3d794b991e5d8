using CbpRecord.Domain.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary><c>&lt;refusal of="gap" /&gt;</c>: an error, gap or warning in the reader's language, with its paragraph of law and what to do.</summary>
[HtmlTargetElement("refusal", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RefusalTagHelper(PageWords words) : TagHelper
{
    public Error? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Of is null) { output.SuppressOutput(); return; }
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        Fill(output.Content, words, Of, null);
    }

    /// <summary>What, law, remedy; the first as a link when the error belongs to an input.</summary>
    internal static void Fill(TagHelperContent content, PageWords words, Error error, string? href)
    {
        var said = words.Say(error);
        var what = new TagBuilder(href is null ? "strong" : "a");
        if (href is not null) what.Attributes["href"] = href;
        Tongue(what, said, words);
        what.InnerHtml.Append(said.Text);
        content.AppendHtml(what);
        if (error.Cites is not null) content.Append(" ").AppendHtml(LawCiteTagHelper.Link(error.Cites));
        if (said.Remedy is null) return;
        var remedy = new TagBuilder("span");
        remedy.AddCssClass("do");
        Tongue(remedy, said, words);
        remedy.InnerHtml.Append(said.Remedy);
        content.Append(" ").AppendHtml(remedy);
    }

    private static void Tongue(TagBuilder tag, Said said, PageWords words)
    {
        if (said.Language != words.Language) tag.Attributes["lang"] = said.Language;
    }
}
