using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CbpRecord.Web.Tests.Harness;

/// <summary>A page as a person reads it: by heading, label, link text and table.</summary>
public sealed class Page(Visitor visitor, HttpStatusCode status, Uri address, string html, HttpResponseMessage response)
{
    private readonly IHtmlDocument document = new HtmlParser().ParseDocument(html);

    public HttpStatusCode Status { get; } = status;
    public Uri Address { get; } = address;

    /// <summary>Path and query, without the host.</summary>
    public string Path => Address.PathAndQuery;
    public string Html { get; } = html;
    public HttpResponseMessage Response { get; } = response;
    public IHtmlDocument Document => document;
    public string Language => document.DocumentElement.GetAttribute("lang") ?? "";
    public string Heading => Tidy(document.QuerySelector("h1")?.TextContent);

    /// <summary>The words of the main part.</summary>
    public string Text => Tidy(document.QuerySelector("main")?.TextContent ?? document.Body?.TextContent);

    /// <summary>The banner that says what was done, or empty.</summary>
    public string Banner => Tidy(document.QuerySelector(".notice.good")?.TextContent);

    /// <summary>The codes in the error summary, in order.</summary>
    public IReadOnlyList<string> Codes => [.. document.QuerySelectorAll("#error-summary [data-code]").Select(e => e.GetAttribute("data-code")!)];

    /// <summary>The error summary's words.</summary>
    public string Errors => Tidy(document.QuerySelector("#error-summary")?.TextContent);

    /// <summary>The definition beside a term of a `dl`.</summary>
    public string Fact(string term) => Tidy(document.QuerySelectorAll("dt").FirstOrDefault(d => Tidy(d.TextContent) == term)?.NextElementSibling?.TextContent);

    /// <summary>The rows of the first table with that caption (or the first table), each as its cells' words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string? caption = null)
    {
        var table = document.QuerySelectorAll("main table").FirstOrDefault(t => caption is null || Tidy(t.QuerySelector("caption")?.TextContent) == caption);
        return table is null ? [] : [.. table.QuerySelectorAll("tbody tr").Select(r => (IReadOnlyList<string>)[.. r.QuerySelectorAll("td, th").Select(c => Tidy(c.TextContent))])];
    }

    public bool Has(string linkOrButton) => Find(linkOrButton) is not null;

    /// <summary>Follows the link with this text.</summary>
    public Task<Page> Follow(string link) => visitor.Get(Find(link) is IHtmlAnchorElement a ? Absolute(a.GetAttribute("href")!)
        : throw new InvalidOperationException($"There is no link “{link}” on {Path}. There are: {Offered()}"));

    /// <summary>The form that holds the control with this label, or the button with this text.</summary>
    public Form Form(string labelOrButton)
    {
        var form = (Labelled(labelOrButton) as IElement ?? Find(labelOrButton))?.Closest("form") as IHtmlFormElement;
        return form is null ? throw new InvalidOperationException($"There is no form with “{labelOrButton}” on {Path}. There are: {Offered()}")
            : new Form(visitor, this, form);
    }

    /// <summary>The text a field shows; the value of the chosen option or button for choices.</summary>
    public string Field(string label) => Labelled(label) switch
    {
        IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? "true" : "false",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"There is no field “{label}” on {Path}. There are: {Offered()}"),
    };

    internal IHtmlElement? Labelled(string label, IElement? within = null)
    {
        foreach (var words in (within ?? document.DocumentElement).QuerySelectorAll("label"))
        {
            var plain = Tidy(string.Concat(words.ChildNodes.Where(n => n is not IElement { ClassName: "optional" or "hint" }).Select(n => n.TextContent)));
            if (plain == label && (words.GetAttribute("for") is { } id ? document.GetElementById(id) : words.QuerySelector("input, select, textarea")) is IHtmlElement control) return control;
        }
        return null;
    }

    internal Uri Absolute(string href) => new(Address, href);
    internal static string Tidy(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IHtmlElement? Find(string words) => document.QuerySelectorAll("a[href], button").OfType<IHtmlElement>().FirstOrDefault(e => Tidy(e.TextContent) == words);
    private string Offered() => string.Join(" | ", document.QuerySelectorAll("label, main a[href], button").Select(e => Tidy(e.TextContent)));
    public override string ToString() => $"{(int)Status} {Path}: {Heading} {Errors}";
}
