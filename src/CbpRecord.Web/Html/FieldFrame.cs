using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary>What every field shares: its name and id, the text it shows, its error, and how label, hint and error are tied to the control.</summary>
internal sealed record FieldFrame(PageWords Words, string Name, string Id, IReadOnlyList<string> Values, Refusal? Wrong, string? Message)
{
    public string? Hint { get; init; }
    public string? From { get; init; }

    /// <summary>Another element that describes the control ("{Id}-understood").</summary>
    public string? AlsoDescribedBy { get; init; }

    /// <summary>The single text of the control.</summary>
    public string Text => Values.Count > 0 ? Values[0] : "";

    public bool IsWrong => Message is not null;
    public bool Has(string value) => Values.Contains(value, StringComparer.OrdinalIgnoreCase);

    public static FieldFrame Of(ViewContext view, PageWords words, ModelExpression? expression, string? name, object? value)
    {
        var full = expression is null ? name ?? throw new InvalidOperationException("A field needs `for` or `name`.")
            : view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        view.ViewData.ModelState.TryGetValue(full, out var entry);
        var model = expression?.Model ?? value;
        IReadOnlyList<string> values = entry?.RawValue switch
        {
            string[] many => many,
            string one => [one],
            _ => model is System.Collections.IEnumerable several and not string ? [.. several.Cast<object>().Select(Write)] : [Write(model)],
        };
        var wrong = Refusals.Of(view.HttpContext).FirstOrDefault(r => string.Equals(r.Key, full, StringComparison.OrdinalIgnoreCase));
        var message = wrong is not null ? words.Say(wrong.Error).Text : entry?.Errors.FirstOrDefault()?.ErrorMessage;
        return new(words, full, TagBuilder.CreateSanitizedId(full, "_"), values, wrong, message);
    }

    public void Open(TagHelperOutput output, bool group)
    {
        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", IsWrong ? "field wrong" : "field");
        if (group && DescribedBy is { } by) output.Attributes.SetAttribute("aria-describedby", by);
    }

    public void Label(TagHelperContent inside, string text, bool optional, bool group)
    {
        var label = new TagBuilder(group ? "legend" : "label");
        if (!group) label.Attributes["for"] = Id;
        else label.Attributes["id"] = Id;
        label.InnerHtml.Append(text);
        if (optional) label.InnerHtml.AppendHtml(Span("optional", $" {Words["shell.optional"]}"));
        inside.AppendHtml(label);
    }

    public void HintAndError(TagHelperContent inside)
    {
        if (Hint is not null) inside.AppendHtml(Paragraph("hint", $"{Id}-hint", Words[Hint]));
        if (Message is not null) inside.AppendHtml(Paragraph("error", $"{Id}-error", Message));
    }

    public TagBuilder Control(string tag, string? width)
    {
        var control = new TagBuilder(tag);
        (control.Attributes["id"], control.Attributes["name"]) = (Id, Name);
        if (width is not null) control.AddCssClass($"w-{width}");
        if (IsWrong) control.Attributes["aria-invalid"] = "true";
        if (DescribedBy is { } by) control.Attributes["aria-describedby"] = by;
        return control;
    }

    public void Checkbox(TagHelperContent inside, string label)
    {
        if (Message is not null) inside.AppendHtml(Paragraph("error", $"{Id}-error", Message));
        var box = Control("input", null);
        box.TagRenderMode = TagRenderMode.SelfClosing;
        (box.Attributes["type"], box.Attributes["value"]) = ("checkbox", "true");
        if (Has("true")) box.Attributes["checked"] = "checked";
        var words = new TagBuilder("label");
        words.Attributes["for"] = Id;
        words.InnerHtml.Append(label);
        var line = new TagBuilder("div");
        line.AddCssClass("choice");
        line.InnerHtml.AppendHtml(box).AppendHtml(words);
        inside.AppendHtml(line);
        if (Hint is not null) inside.AppendHtml(Paragraph("hint", $"{Id}-hint", Words[Hint]));
    }

    public void Choices(TagHelperContent inside, IEnumerable<Choice> choices, string type)
    {
        foreach (var (choice, at) in choices.Select((c, i) => (c, i)))
        {
            var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            (box.Attributes["type"], box.Attributes["name"], box.Attributes["value"], box.Attributes["id"]) = (type, Name, choice.Value, $"{Id}_{at}");
            if (Has(choice.Value)) box.Attributes["checked"] = "checked";
            var label = new TagBuilder("label");
            label.Attributes["for"] = $"{Id}_{at}";
            if (choice.Language is not null) label.Attributes["lang"] = choice.Language;
            label.InnerHtml.Append(choice.Text);
            if (choice.Hint is not null) label.InnerHtml.AppendHtml(Span("hint", choice.Hint));
            var line = new TagBuilder("div");
            line.AddCssClass("choice");
            line.InnerHtml.AppendHtml(box).AppendHtml(label);
            inside.AppendHtml(line);
        }
    }

    public void Close(TagHelperContent inside)
    {
        if (From is not null) inside.AppendHtml(Paragraph("from", $"{Id}-from", From));
    }

    private string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : $"{Id}-hint", Message is null ? null : $"{Id}-error", From is null ? null : $"{Id}-from", AlsoDescribedBy };
            return ids.Any(id => id is not null) ? string.Join(' ', ids.Where(id => id is not null)) : null;
        }
    }

    internal static IHtmlContent Paragraph(string css, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(css);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private static TagBuilder Span(string css, string text)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(css);
        span.InnerHtml.Append(text);
        return span;
    }

    private static string Write(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateOnly day => DateText.Say(day, CultureInfo.CurrentUICulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
