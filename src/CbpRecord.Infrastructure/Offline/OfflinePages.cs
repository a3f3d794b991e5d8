using System.Globalization;
using System.Net;
using System.Text;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Words;

namespace CbpRecord.Infrastructure.Offline;

/// <summary>The pages of an offline docket as the rows pass: one for each year, in the order of days, and a first page that leads to them. No script, nothing from elsewhere.</summary>
internal sealed class OfflinePages(string folder, DateTime asOf) : IDisposable
{
    private const string Style = "body{font:14px/1.45 system-ui,'Noto Sans SC',sans-serif;margin:2rem;color:#1c1f23;background:#fff}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.5rem 0}"
        + "th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #d5d9e0}thead th{position:sticky;top:0;background:#fff}td:nth-child(1),td:nth-child(6),td:nth-child(7),td:nth-child(8),td:nth-child(10){white-space:nowrap}.wide{overflow-x:auto}.q{color:#5a6270}@media print{body{margin:0;font-size:10px}}";
    private readonly SortedDictionary<int, (StreamWriter Page, int Rows, int Open)> years = [];
    private readonly string said = asOf.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
    private StreamWriter? now;
    private int year;

    public long Rows { get; private set; }

    public void Add(DocketRow row)
    {
        if (now is null || row.ActOn.Year != year) Turn(row.ActOn.Year);
        Rows++;
        years[year] = (now!, years[year].Rows + 1, years[year].Open + (row.IsOpen ? 1 : 0));
        var words = Words.English;
        string[] cells =
        [
            Iso(row.ActOn), words[$"law.kind-{row.Entry.Code}"] + (row.About is { } about ? $" ({about})" : ""), $"{row.Right} {row.RightForeign} {row.NumberPrinted ?? row.Number}".Trim(),
            $"{row.ClientName} {row.ClientChinese}".Trim(), row.Responsible ?? "", Iso(row.DueOn), Iso(row.LastActionOn), Iso(row.FinalOn), DocketSheet.Standing(row, words), row.ClosedOn is { } closed ? Iso(closed) : "", row.Rule,
        ];
        now!.Write("<tr>");
        foreach (var cell in cells) { now.Write("<td>"); now.Write(WebUtility.HtmlEncode(cell)); now.Write("</td>"); }
        now.Write("</tr>\n");
    }

    /// <summary>Ends the pages and writes the first; answers their files by name.</summary>
    public IReadOnlyList<string> Finish(string key)
    {
        foreach (var (of, (page, rows, _)) in years)
        {
            page.Write($"</tbody></table></div><p class=\"q\">Rows: {rows}. As of {said}.</p></body></html>\n");
            page.Dispose();
        }
        using (var first = Page("index.html", "Docket"))
        {
            first.Write($"<h1>Docket · <span lang=\"zh-Hans\">期限管理表</span></h1><p>As of {said}: {Rows} deadlines. Open them by year; docket.csv holds the same rows with every column.</p><table><caption>Years</caption><thead><tr><th>Year</th><th>Deadlines</th><th>Open</th></tr></thead><tbody>");
            foreach (var (of, (_, rows, open)) in years) first.Write($"<tr><td><a href=\"{of}.html\">{of}</a></td><td>{rows}</td><td>{open}</td></tr>");
            first.Write($"</tbody></table><p class=\"q\">Signed by the key {key}. Check it before you rely on it: <code>cbprecord docket verify FILE</code>.</p></body></html>\n");
        }
        return ["index.html", .. years.Keys.Select(y => $"{y}.html")];
    }

    public void Dispose()
    {
        foreach (var (page, _, _) in years.Values) page.Dispose();
    }

    private void Turn(int to)
    {
        year = to;
        if (years.TryGetValue(to, out var known)) { now = known.Page; return; }
        now = Page($"{to}.html", $"Docket {to}");
        now.Write($"<p><a href=\"index.html\">Docket</a></p><h1>Docket {to}</h1><div class=\"wide\"><table><caption>In the order of the days they stand under</caption><thead><tr>");
        foreach (var heading in new[] { "Act by", "What is due", "Right", "Client", "Responsible", "Due", "Last day", "Final day", "Standing", "Closed", "Rule" }) now.Write($"<th scope=\"col\">{heading}</th>");
        now.Write("</tr></thead><tbody>\n");
        years[to] = (now, 0, 0);
    }

    private StreamWriter Page(string name, string title)
    {
        var page = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        page.Write($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title><style>{Style}</style></head><body>\n");
        return page;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
