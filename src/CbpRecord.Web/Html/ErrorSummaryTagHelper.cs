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
        var list = new TagBuilder("ul");
        foreach (var (key, error) in refusals)
        {
            var said = words.Say(error);
            list.InnerHtml.AppendHtml(Item(key, said, error.Cites));
        }
        foreach (var (key, message) in bare) list.InnerHtml.AppendHtml(Item(key, new(message, null, words.Language), null));
        output.Content.AppendHtml(title).AppendHtml(list);
    }

    private TagBuilder Item(string key, Said said, string? cites)
    {
        var item = new TagBuilder("li");
        TagBuilder what;
        if (key.Length > 0)
        {
            what = new TagBuilder("a");
            what.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        }
        else what = new TagBuilder("strong");
        if (said.Language != words.Language) item.Attributes["lang"] = said.Language;
        what.InnerHtml.Append(said.Text);
        item.InnerHtml.AppendHtml(what);
        if (cites is not null) item.InnerHtml.Append(" ").AppendHtml(LawCiteTagHelper.Link(cites));
        if (said.Remedy is not null)
        {
            var act = new TagBuilder("span");
            act.AddCssClass("do");
            act.InnerHtml.Append(said.Remedy);
            item.InnerHtml.AppendHtml(act);
        }
        return item;
    }
}
