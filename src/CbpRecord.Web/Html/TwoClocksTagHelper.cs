using System.Globalization;
using CbpRecord.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CbpRecord.Web.Html;

/// <summary>
/// The signature picture: one lane a clock, terms as bars, windows light, grace hatched, the gap in red, filings as dots, today as a line;
/// with the same dates as a table for those who do not see it. <c>&lt;two-clocks timeline="Model.Timeline" /&gt;</c>
/// </summary>
[HtmlTargetElement("two-clocks", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TwoClocksTagHelper(PageWords words) : TagHelper
{
    private const int Width = 960, Left = 8, Top = 18, Lane = 46;
    private const string Hatch = """<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><path class="hatch-line" d="M0 0v6"/></pattern></defs>""";

    public Timeline? Timeline { get; set; }

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Timeline is not { Spans.Count: > 0 } timeline) { output.SuppressOutput(); return; }
        (output.TagName, output.TagMode) = ("figure", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "two-clocks");
        output.Content.AppendHtml(Picture(timeline)).AppendHtml(Key(timeline)).AppendHtml(List(timeline));
    }

    private TagBuilder Picture(Timeline timeline)
    {
        var lanes = timeline.Spans.Select(s => s.Lane).Concat(timeline.Marks.Select(m => m.Lane)).Distinct().Order().ToList();
        var height = Top + Lane * lanes.Count + 20;
        var days = Math.Max(1, timeline.To.DayNumber - timeline.From.DayNumber);
        double X(DateOnly day) => Left + (Width - 2.0 * Left) * (day.DayNumber - timeline.From.DayNumber) / days;
        double Y(Lane lane) => Top + Lane * lanes.IndexOf(lane) + 18;

        var svg = Tag("svg", ("viewBox", $"0 0 {Width} {height}"), ("role", "img"),
            ("aria-label", words["clocks.title", timeline.From, timeline.To]), ("focusable", "false"));
        // Pictures of one page share the pattern: an id stands once.
        if (ViewContext.HttpContext.Items.TryAdd(Hatch, true)) svg.InnerHtml.AppendHtml(Hatch);
        var step = days > 365 * 24 ? 5 : days > 365 * 9 ? 2 : 1;
        for (var year = timeline.From.Year + 1; year <= timeline.To.Year; year++)
        {
            if (year % step != 0) continue;
            var x = X(new DateOnly(year, 1, 1));
            Line(svg, "tick", x, Top - 6, x, height - 18);
            Words(svg, "axis-label", x, 10, year.ToString(CultureInfo.InvariantCulture), x > Width - 24 ? "end" : "middle");
        }
        foreach (var lane in lanes)
        {
            Words(svg, "quiet", Left, Y(lane) - 5, words.Of("clocks.lane", lane), "start");
            Line(svg, "axis", Left, Y(lane) + 14, Width - Left, Y(lane) + 14);
        }
        foreach (var span in timeline.Spans.OrderBy(s => s.Kind)) Bar(svg, span, X, Y);
        foreach (var mark in timeline.Marks.Where(m => m.Kind != MarkKind.Today)) Point(svg, mark, X, Y);
        if (timeline.Marks.FirstOrDefault(m => m.Kind == MarkKind.Today) is { } today)
        {
            Line(svg, "today", X(today.On), Top - 4, X(today.On), height - 16);
            Words(svg, "today-label", X(today.On), height - 4, $"{words["clocks.mark-today"]} {words.Day(today.On)}", X(today.On) > Width - 90 ? "end" : X(today.On) < 90 ? "start" : "middle");
        }
        var scroll = Tag("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", words["clocks.title", timeline.From, timeline.To]));
        scroll.InnerHtml.AppendHtml(svg);
        return scroll;
    }

    private void Bar(TagBuilder svg, Span span, Func<DateOnly, double> x, Func<Lane, double> y)
    {
        var (top, tall) = span.Kind switch { SpanKind.Term or SpanKind.NextTerm => (4, 10), SpanKind.Exposure => (16, 3), _ => (0, 14) };
        var rect = Tag("rect", ("class", span.Kind.ToString().ToLowerInvariant()), ("x", N(x(span.From))), ("y", N(y(span.Lane) + top)),
            ("width", N(Math.Max(2, x(span.To) - x(span.From) - (span.Kind is SpanKind.Term or SpanKind.NextTerm ? 2 : 0)))), ("height", N(tall)));
        rect.InnerHtml.AppendHtml(Title(What(span), words["clocks.from-to", span.From, span.To]));
        svg.InnerHtml.AppendHtml(rect);
    }

    private void Point(TagBuilder svg, Mark mark, Func<DateOnly, double> x, Func<Lane, double> y)
    {
        var shape = mark.Kind == MarkKind.Filing
            ? Tag("circle", ("class", "filing"), ("cx", N(x(mark.On))), ("cy", N(y(mark.Lane) + 9)), ("r", "4"))
            : Tag("path", ("class", "mark"), ("d", string.Create(CultureInfo.InvariantCulture, $"M{x(mark.On):0.#} {y(mark.Lane) + 14:0.#}v6")));
        shape.InnerHtml.AppendHtml(Title(Name(words.Of("clocks.mark", mark.Kind), mark.Of, mark.Cycle), words.Day(mark.On)));
        svg.InnerHtml.AppendHtml(shape);
    }

    private TagBuilder Key(Timeline timeline)
    {
        var key = Tag("p", ("class", "clock-key"));
        foreach (var kind in timeline.Spans.Select(s => s.Kind).Distinct().Order())
        {
            var entry = new TagBuilder("span");
            entry.InnerHtml.AppendHtml($"""<svg viewBox="0 0 18 10" aria-hidden="true" focusable="false"><rect class="{kind.ToString().ToLowerInvariant()}" x="0.5" y="{(kind == SpanKind.Exposure ? 6 : 0.5)}" width="17" height="{(kind == SpanKind.Exposure ? 3 : 9)}"/></svg>""")
                .Append($" {words.Of("clocks.span", kind)}");
            key.InnerHtml.AppendHtml(entry);
        }
        return key;
    }

    private TagBuilder List(Timeline timeline)
    {
        var details = new TagBuilder("details");
        var summary = new TagBuilder("summary");
        summary.InnerHtml.Append(words["clocks.as-list"]);
        var table = new TagBuilder("table");
        table.InnerHtml.AppendHtml($"""<thead><tr><th scope="col">{words["clocks.lane"]}</th><th scope="col">{words["clocks.what"]}</th><th scope="col">{words["clocks.when"]}</th></tr></thead>""");
        var body = new TagBuilder("tbody");
        var rows = timeline.Spans.Select(s => (s.Lane, s.From, What: What(s), When: words["clocks.from-to", s.From, s.To]))
            .Concat(timeline.Marks.Where(m => m.Kind is MarkKind.Filing or MarkKind.Due or MarkKind.End)
                .Select(m => (m.Lane, From: m.On, What: Name(words.Of("clocks.mark", m.Kind), m.Of, m.Cycle), When: words.Day(m.On))));
        foreach (var (lane, _, what, when) in rows.OrderBy(r => r.Lane).ThenBy(r => r.From).Distinct())
        {
            var row = new TagBuilder("tr");
            foreach (var cell in new[] { words.Of("clocks.lane", lane), what, when })
            {
                var td = new TagBuilder("td");
                td.InnerHtml.Append(cell);
                row.InnerHtml.AppendHtml(td);
            }
            body.InnerHtml.AppendHtml(row);
        }
        table.InnerHtml.AppendHtml(body);
        details.InnerHtml.AppendHtml(summary).AppendHtml(table);
        return details;
    }

    /// <summary>An exposure is named by its rule: its kind names the day on which it ends.</summary>
    private string What(Span span) => span is { Kind: SpanKind.Exposure, Of: { } kind } ? words[$"law.rule-{KindBook.Of(kind).Rule.ToLowerInvariant()}-title"]
        : Name(words.Of("clocks.span", span.Kind), span.Of, span.Cycle);

    private string Name(string what, DeadlineKind? kind, int? cycle)
    {
        if (kind is not { } of) return what;
        var name = words.Or($"law.kind-{KindBook.Of(of).Code}", "");
        return name.Length == 0 ? what : cycle is { } n ? $"{what}: {name} ({n})" : $"{what}: {name}";
    }

    private static TagBuilder Title(string what, string when)
    {
        var title = new TagBuilder("title");
        title.InnerHtml.Append($"{what}, {when}");
        return title;
    }

    private static void Line(TagBuilder svg, string css, double x1, double y1, double x2, double y2) =>
        svg.InnerHtml.AppendHtml(Tag("line", ("class", css), ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2))));

    private static void Words(TagBuilder svg, string css, double x, double y, string text, string anchor)
    {
        var words = Tag("text", ("class", css), ("x", N(x)), ("y", N(y)), ("text-anchor", anchor));
        words.InnerHtml.Append(text);
        svg.InnerHtml.AppendHtml(words);
    }

    private static TagBuilder Tag(string name, params (string Key, string Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        foreach (var (key, value) in attributes) tag.Attributes[key] = value;
        return tag;
    }

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
