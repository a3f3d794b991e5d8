using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary>
/// One question of a form: label, hint, error, control, tied together for every reader.
/// <code>&lt;field for="Input.Name" label="clients.name" hint="clients.name-hint" /&gt;</code>
/// `type`: text (default), textarea, select, radio, checkbox, checks (many of `choices`), number, email, password, tel, search, file.
/// Without `for`, give `name` and `value` (filters, rows of a template). What was typed stays after a refusal.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(PageWords words) : TagHelper
{
    public ModelExpression? For { get; set; }
    public string? Name { get; set; }
    public object? Value { get; set; }

    /// <summary>The key of the label's words.</summary>
    public string Label { get; set; } = "";

    /// <summary>The label itself, where it is data and not one of our words.</summary>
    public string? LabelText { get; set; }
    public string? Hint { get; set; }
    public string Type { get; set; } = "text";
    public bool Optional { get; set; }
    public IEnumerable<Choice>? Choices { get; set; }

    /// <summary>The key of the words for "none" at the head of a select; without it a select has no empty line.</summary>
    public string? Empty { get; set; }

    /// <summary>short, medium or wide.</summary>
    public string? Width { get; set; }
    public int Rows { get; set; } = 4;
    public string? Autocomplete { get; set; }

    /// <summary>The language of the text to be typed, when it is not the page's ("zh-Hans" for a Chinese name).</summary>
    public string? TextLang { get; set; }
    public string? Accept { get; set; }
    public bool Multiple { get; set; }

    /// <summary>Where an offered value comes from, as words already said ("USPTO record, 3 Mar 2026").</summary>
    public string? From { get; set; }

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var frame = FieldFrame.Of(ViewContext, words, For, Name, Value) with { Hint = Hint, From = From };
        var group = Type is "radio" or "checks";
        var label = LabelText ?? words[Label];
        frame.Open(output, group);
        var inside = output.Content;
        if (Type == "checkbox") frame.Checkbox(inside, label);
        else
        {
            frame.Label(inside, label, Optional, group);
            frame.HintAndError(inside);
            Control(frame, inside);
        }
        frame.Close(inside);
    }

    private void Control(FieldFrame frame, TagHelperContent inside)
    {
        var choices = Choices ?? [];
        switch (Type)
        {
            case "textarea":
                var area = frame.Control("textarea", Width);
                area.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (TextLang is not null) area.Attributes["lang"] = TextLang;
                area.InnerHtml.AppendHtml("\n").Append(frame.Text);
                inside.AppendHtml(area);
                break;
            case "select":
                var select = frame.Control("select", Width);
                if (Multiple) select.Attributes["multiple"] = "multiple";
                if (Empty is not null) select.InnerHtml.AppendHtml(Option("", words[Empty], null, frame.Text.Length == 0));
                foreach (var choice in choices) select.InnerHtml.AppendHtml(Option(choice.Value, choice.Text, choice.Language, frame.Has(choice.Value)));
                inside.AppendHtml(select);
                break;
            case "radio" or "checks":
                frame.Choices(inside, choices, Type == "radio" ? "radio" : "checkbox");
                break;
            default:
                var input = frame.Control("input", Width);
                input.TagRenderMode = TagRenderMode.SelfClosing;
                input.Attributes["type"] = Type;
                if (Type is not ("file" or "password")) input.Attributes["value"] = frame.Text;
                if (Type == "number") input.Attributes["inputmode"] = "numeric";
                if (Autocomplete is not null) input.Attributes["autocomplete"] = Autocomplete;
                if (TextLang is not null) input.Attributes["lang"] = TextLang;
                if (Accept is not null) input.Attributes["accept"] = Accept;
                if (Multiple) input.Attributes["multiple"] = "multiple";
                inside.AppendHtml(input);
                break;
        }
    }

    private static TagBuilder Option(string value, string text, string? language, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (language is not null) option.Attributes["lang"] = language;
        if (chosen) option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }
}
