using System.Net;
using System.Text;
using CbpRecord.Domain.Clients;

namespace CbpRecord.Application.Reminders;

/// <summary>One thing a letter tells: what, the facts below it, and where to go.</summary>
public sealed record LetterItem(string Title, IReadOnlyList<string> Facts, IReadOnlyList<(string Words, string Url)> Links);

public sealed record LetterSection(string Heading, IReadOnlyList<LetterItem> Items);

/// <summary>A letter as it is meant. Text and HTML are two drawings of it, so that they never say different things.</summary>
/// <param name="Foot">Why the reader gets it, and as of when.</param>
public sealed record Letter(Language Language, string Subject, IReadOnlyList<string> Opening, IReadOnlyList<LetterSection> Sections, IReadOnlyList<string> Foot)
{
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var line in Opening) text.Append(line).Append("\n\n");
        foreach (var section in Sections)
        {
            text.Append(section.Heading).Append('\n').Append('=', Math.Min(60, Math.Max(4, section.Heading.Length))).Append("\n\n");
            foreach (var item in section.Items)
            {
                text.Append("* ").Append(item.Title).Append('\n');
                foreach (var fact in item.Facts) text.Append("  ").Append(fact).Append('\n');
                foreach (var (words, url) in item.Links) text.Append("  ").Append(words).Append(": ").Append(url).Append('\n');
                text.Append('\n');
            }
        }
        text.Append("-- \n");
        foreach (var line in Foot) text.Append(line).Append('\n');
        return text.ToString();
    }

    public string ToHtml()
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"").Append(Language == Language.Chinese ? "zh-Hans" : "en").Append("\"><head><meta charset=\"utf-8\"><title>").Append(Plain(Subject))
            .Append("</title></head><body style=\"margin:0;padding:24px;font:15px/1.5 -apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;color:#1c1f23;background:#fff\"><div style=\"max-width:640px\">");
        foreach (var line in Opening) html.Append("<p>").Append(Plain(line)).Append("</p>");
        foreach (var section in Sections)
        {
            html.Append("<h2 style=\"font-size:16px;margin:24px 0 8px;padding-bottom:4px;border-bottom:1px solid #c9ced6\">").Append(Plain(section.Heading)).Append("</h2>");
            if (section.Items.Count > 0) html.Append("<ul style=\"list-style:none;margin:0;padding:0\">");
            foreach (var item in section.Items)
            {
                html.Append("<li style=\"margin:0 0 14px\"><strong>").Append(Plain(item.Title)).Append("</strong>");
                foreach (var fact in item.Facts) html.Append("<br>").Append(Plain(fact));
                if (item.Links.Count > 0)
                    html.Append("<br>").AppendJoin(" · ", item.Links.Select(l => Link(l.Words, l.Url)));
                html.Append("</li>");
            }
            if (section.Items.Count > 0) html.Append("</ul>");
        }
        html.Append("<p style=\"margin-top:24px;padding-top:8px;border-top:1px solid #c9ced6;color:#5a6270;font-size:13px\">").AppendJoin("<br>", Foot.Select(line => line.StartsWith("http", StringComparison.Ordinal) ? Link(line, line) : Plain(line))).Append("</p></div></body></html>");
        return html.ToString();
    }

    private static string Link(string words, string url) => $"<a href=\"{Plain(url)}\" style=\"color:#0b57a4\">{Plain(words)}</a>";
    private static string Plain(string text) => WebUtility.HtmlEncode(text);
}
