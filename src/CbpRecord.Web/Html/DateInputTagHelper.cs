using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary>
/// A day in one text field. It accepts what people type, shows back what it understood, and asks when a text has two readings.
/// <code>&lt;date-input for="Input.FiledOn" label="recordations.filed-on" optional="true" /&gt;</code>
/// </summary>
[HtmlTargetElement("date-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInputTagHelper(PageWords words) : TagHelper
{
    public ModelExpression? For { get; set; }
    public string? Name { get; set; }
    public DateOnly? Value { get; set; }
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public bool Optional { get; set; }

    /// <summary>False where a filter is narrow: no hint line of its own.</summary>
    public bool Example { get; set; } = true;
    public string? From { get; set; }

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var bare = FieldFrame.Of(ViewContext, words, For, Name, Value);
        var frame = bare with { Hint = Hint ?? (Example ? "shell.date-example" : null), From = From, AlsoDescribedBy = $"{bare.Id}-understood" };
        frame.Open(output, group: false);
        var inside = output.Content;
        frame.Label(inside, words[Label], Optional, group: false);
        frame.HintAndError(inside);

        var input = frame.Control("input", "medium");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        foreach (var (key, text) in new[] { ("type", "text"), ("value", frame.Text), ("autocomplete", "off"), ("data-date", ""), ("spellcheck", "false") })
            input.Attributes[key] = text;
        inside.AppendHtml(input);

        var reading = DateText.Parse(frame.Text, CultureInfo.CurrentUICulture);
        var understood = new TagBuilder("div");
        understood.AddCssClass("understood");
        understood.Attributes["id"] = $"{frame.Id}-understood";
        understood.Attributes["aria-live"] = "polite";
        if (reading.Day is { } day) understood.InnerHtml.Append(DateText.Say(day, CultureInfo.CurrentUICulture, weekday: true));
        inside.AppendHtml(understood);
        if (reading.Trouble == DateReading.Ambiguous && frame.IsWrong) Ask(inside, frame, reading);
        frame.Close(inside);
    }

    // The answer counts only while the text is still the one that was asked about.
    private void Ask(TagHelperContent inside, FieldFrame frame, DateReading reading)
    {
        var asked = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (asked.Attributes["type"], asked.Attributes["name"], asked.Attributes["value"]) = ("hidden", $"{frame.Name}.asked", frame.Text);
        inside.AppendHtml(asked);
        var question = new TagBuilder("fieldset");
        var legend = new TagBuilder("legend");
        legend.InnerHtml.Append(words["shell.which-day", frame.Text]);
        question.InnerHtml.AppendHtml(legend);
        foreach (var day in reading.Choices)
        {
            var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var radio = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            (radio.Attributes["type"], radio.Attributes["name"], radio.Attributes["value"], radio.Attributes["id"]) =
                ("radio", $"{frame.Name}.choice", iso, $"{frame.Id}-{iso}");
            var label = new TagBuilder("label");
            label.Attributes["for"] = $"{frame.Id}-{iso}";
            label.InnerHtml.Append(DateText.Say(day, CultureInfo.CurrentUICulture, weekday: true));
            var line = new TagBuilder("div");
            line.AddCssClass("choice");
            line.InnerHtml.AppendHtml(radio).AppendHtml(label);
            question.InnerHtml.AppendHtml(line);
        }
        inside.AppendHtml(question);
    }
}
