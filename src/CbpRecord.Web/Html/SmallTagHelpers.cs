using System.Globalization;
using CbpRecord.Application.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Pages.Docket;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary><c>&lt;day on="Model.DueOn" weekday="true" /&gt;</c>: a date in the page's language with its ISO form for machines; a dash for none.</summary>
[HtmlTargetElement("day", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayTagHelper : TagHelper
{
    public DateOnly? On { get; set; }
    public bool Weekday { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagMode = TagMode.StartTagAndEndTag;
        if (On is not { } day) { output.TagName = "span"; output.Content.SetContent("—"); return; }
        output.TagName = "time";
        output.Attributes.SetAttribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(DateText.Say(day, CultureInfo.CurrentUICulture, Weekday));
    }
}

/// <summary><c>&lt;instant at="Model.At" /&gt;</c>: a moment (UTC) as Washington's clock shows it, with its ISO form for machines.</summary>
[HtmlTargetElement("instant", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InstantTagHelper : TagHelper
{
    private static readonly TimeZoneInfo Washington = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public DateTime? At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagMode = TagMode.StartTagAndEndTag;
        if (At is not { } at) { output.TagName = "span"; output.Content.SetContent("—"); return; }
        var utc = DateTime.SpecifyKind(at, DateTimeKind.Utc);
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, Washington);
        output.TagName = "time";
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent($"{DateText.Say(DateOnly.FromDateTime(local), CultureInfo.CurrentUICulture)} {local:HH:mm} ET");
    }
}

/// <summary><c>&lt;money amount="Model.Fee" /&gt;</c>: $570.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper : TagHelper
{
    public Money Amount { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "num");
        output.Content.SetContent(Amount.ToString());
    }
}

/// <summary><c>&lt;client-name of="row.Client" /&gt;</c>: a client by the name that the reader's language knows; a dash for none.</summary>
[HtmlTargetElement("client-name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClientNameTagHelper(PageWords words) : TagHelper
{
    public ClientNames? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        var name = Of?.In(words.Speaks);
        if (name is not null) output.Attributes.SetAttribute("lang", PageWords.TongueOf(name));
        output.Content.SetContent(name ?? "—");
    }
}

/// <summary><c>&lt;deadline-kind code="row.Entry.Code" about="row.About" /&gt;</c>: what is due, and the case or the goods that it is about.</summary>
[HtmlTargetElement("deadline-kind", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeadlineKindTagHelper(PageWords words) : TagHelper
{
    public string Code { get; set; } = "";
    public string? About { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetContent(words[DocketWords.Kind(Code)]);
        if (!string.IsNullOrEmpty(About)) output.Content.AppendHtml(" ").AppendHtml(Reference(About));
    }

    private static TagBuilder Reference(string about)
    {
        var reference = new TagBuilder("span");
        reference.AddCssClass("quiet ref");
        reference.Attributes["lang"] = "en";
        reference.InnerHtml.Append(about);
        return reference;
    }
}

/// <summary><c>&lt;law-cite text="19 CFR 133.7(a)" /&gt;</c>: a paragraph of law, leading to where the firm reads it.</summary>
[HtmlTargetElement("law-cite", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LawCiteTagHelper : TagHelper
{
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        if (!string.IsNullOrEmpty(Text)) output.Content.SetHtmlContent(Link(Text));
    }

    internal static TagBuilder Link(string cites)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("cite");
        link.Attributes["href"] = Links.Law(cites);
        link.Attributes["lang"] = "en";
        link.InnerHtml.Append(cites);
        return link;
    }
}

/// <summary>
/// <c>&lt;pager next="Model.Page.Next" total="Model.Page.Total" more="Model.Page.More" /&gt;</c>: where a keyset-paged list stands, and the way on.
/// The address stays as it is but for `after`.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(PageWords words) : TagHelper
{
    public string? Next { get; set; }
    public int? Total { get; set; }
    public bool More { get; set; }

    [Microsoft.AspNetCore.Mvc.ViewFeatures.ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var request = ViewContext.HttpContext.Request;
        var onFirst = !request.Query.ContainsKey("after");
        if (onFirst && string.IsNullOrEmpty(Next) && Total is null) { output.SuppressOutput(); return; }
        (output.TagName, output.TagMode) = ("nav", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", words["shell.pages"]);
        var count = new TagBuilder("span");
        if (Total is { } total) count.InnerHtml.Append(words[More ? "shell.rows-more" : "shell.rows", total.ToString("N0", CultureInfo.InvariantCulture)]);
        var ways = new TagBuilder("span");
        ways.AddCssClass("cluster");
        if (!onFirst) ways.InnerHtml.AppendHtml(Way(null, "shell.first-page"));
        if (!string.IsNullOrEmpty(Next)) ways.InnerHtml.AppendHtml(Way(Next, "shell.next-page"));
        output.Content.AppendHtml(count).AppendHtml(ways);

        TagBuilder Way(string? after, string key)
        {
            var query = request.Query.Where(q => q.Key != "after").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)));
            if (after is not null) query = query.Append(KeyValuePair.Create("after", (string?)after));
            var link = new TagBuilder("a");
            link.Attributes["href"] = request.Path + QueryString.Create(query).ToString();
            if (after is not null) link.Attributes["rel"] = "next";
            link.InnerHtml.Append(words[key]);
            return link;
        }
    }
}
