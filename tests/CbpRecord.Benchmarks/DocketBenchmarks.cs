using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Pipeline;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Benchmarks;

/// <summary>
/// The docket's page, its rows with every count on it, and the days of its calendar through their requests, at several sizes and under every filter that people use: processor milliseconds a page,
/// how many commands the database gets, how steeply it grows (log-log), and every step of a query plan that walks a whole table.
/// </summary>
internal static class DocketBenchmarks
{
    private const int Times = 40;

    private static readonly (string Name, DocketFilter Filter)[] Filters =
    [
        ("open", new()), ("open from today", new() { From = new(2026, 11, 23) }), ("done", new() { State = DocketState.Done }), ("all states", new() { State = DocketState.All }), ("a client", new() { Client = "INV07" }), ("a person", new() { Person = Cast.Zhou.Id }),
        ("nobody's", new() { Unassigned = true }), ("a kind", new() { Kind = "section-8" }), ("a rare kind", new() { Kind = "tma-response" }), ("a month", new() { From = new(2027, 3, 1), To = new(2027, 3, 31) }),
        ("a client's kind", new() { Client = "INV07", Kind = "section-8-9" }), ("a client's month", new() { Client = "INV07", From = new(2027, 3, 1), To = new(2027, 3, 31) }),
        ("a person's month", new() { Person = Cast.Lin.Id, From = new(2027, 3, 1), To = new(2027, 3, 31) }), ("a number", new() { Number = "1500100" }),
        ("overdue", new() { Urgency = Urgency.Overdue }), ("in grace", new() { Urgency = Urgency.InGrace }), ("today", new() { Urgency = Urgency.Today }), ("this week", new() { Urgency = Urgency.ThisWeek }),
        ("soon", new() { Urgency = Urgency.Soon }), ("later", new() { Urgency = Urgency.Later }), ("a person's week", new() { Person = Cast.Lin.Id, Urgency = Urgency.ThisWeek }),
        ("a client's overdue", new() { Client = "INV00", Urgency = Urgency.Overdue }), ("a client's later", new() { Client = "INV07", Urgency = Urgency.Later }),
        ("a person's overdue", new() { Person = Cast.Lin.Id, Urgency = Urgency.Overdue }), ("a person's later", new() { Person = Cast.Lin.Id, Urgency = Urgency.Later }), ("nobody's overdue", new() { Unassigned = true, Urgency = Urgency.Overdue }),
        ("a kind's overdue", new() { Kind = "section-8", Urgency = Urgency.Overdue }), ("a kind's week", new() { Kind = "section-15", Urgency = Urgency.ThisWeek }), ("a kind's later", new() { Kind = "section-8-9", Urgency = Urgency.Later }),
        ("a month's soon", new() { From = new(2026, 12, 1), To = new(2026, 12, 31), Urgency = Urgency.Soon }), ("unread", new() { Verified = false }), ("unread overdue", new() { Verified = false, Urgency = Urgency.Overdue }), ("waiting", new() { Waiting = true }),
        ("a client's person's later", new() { Client = "INV07", Person = Cast.Lin.Id, Urgency = Urgency.Later }), ("a person's kind", new() { Person = Cast.Zhou.Id, Kind = "section-8" }), ("a person's kind's later", new() { Person = Cast.Zhou.Id, Kind = "section-8-9", Urgency = Urgency.Later }),
        ("a person's rare kind", new() { Person = Cast.Zhou.Id, Kind = "detention-answer" }), ("nobody's later", new() { Unassigned = true, Urgency = Urgency.Later }), ("no client's later", new() { Client = DocketFilter.NoClient, Urgency = Urgency.Later }),
        ("a person's unread", new() { Person = Cast.Zhou.Id, Verified = false }), ("a client's unread", new() { Client = "INV07", Verified = false }), ("a person's read", new() { Person = Cast.Zhou.Id, Verified = true }), ("a client's read", new() { Client = "INV07", Verified = true }),
        ("a person's done", new() { Person = Cast.Zhou.Id, State = DocketState.Done }), ("a client's done", new() { Client = "INV07", State = DocketState.Done }), ("waived", new() { State = DocketState.Waived }), ("a person's waived", new() { Person = Cast.Zhou.Id, State = DocketState.Waived }),
        ("a client's, all states", new() { Client = "INV07", State = DocketState.All }), ("a person's, all states", new() { Person = Cast.Zhou.Id, State = DocketState.All }), ("a kind's, all states", new() { Kind = "section-8", State = DocketState.All }),
        ("a number's done", new() { Number = "1500100", State = DocketState.Done }), ("a client's person's", new() { Client = "INV07", Person = Cast.Lin.Id }), ("a client's person's week", new() { Client = "INV07", Person = Cast.Lin.Id, Urgency = Urgency.ThisWeek }),
        ("a person's waiting", new() { Person = Cast.Lin.Id, Waiting = true }), ("unread soon", new() { Verified = false, Urgency = Urgency.Soon }), ("unread later", new() { Verified = false, Urgency = Urgency.Later }), ("read later", new() { Verified = true, Urgency = Urgency.Later }), ("met", new() { Urgency = Urgency.Met, State = DocketState.All }),
        ("a kind's month", new() { Kind = "section-8", From = new(2027, 3, 1), To = new(2027, 3, 31) }), ("due by", new() { DueBy = new(2026, 12, 31) }), ("a person's due by", new() { Person = Cast.Zhou.Id, DueBy = new(2026, 12, 31) }),
    ];

    /// <summary>Those that people page through.</summary>
    private static readonly string[] Paged = ["open", "a person", "a client", "overdue", "later", "a person's later", "a kind's later", "unread", "a person's kind's later"];

    public static async Task Run(IReadOnlyList<int> sizes, Provider provider)
    {
        var measured = new Dictionary<string, List<(int Size, double Milliseconds)>>();
        foreach (var size in sizes)
        {
            await using var app = await Filled.With(size, provider, whole: true);
            using var seen = new Commands();
            var (rights, duties, days) = await app.Look(async db => (await db.Rights.CountAsync(), await db.Obligations.CountAsync(), await db.Set<DayCount>().CountAsync()));
            var bytes = provider == Provider.Sqlite ? new FileInfo(Path.Combine(app.Folder, "cbprecord.db")).Length : await app.Look(db => db.Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync());
            Console.WriteLine($"-- {provider}: {rights} rights, {duties} deadlines, {days} day counts, {bytes / 1_000_000} MB");
            for (var i = 0; i < Times; i++) await Page(new(), DocketGrouping.None);            // compiled before anything is measured
            foreach (var (name, filter) in Filters) await Measure(name, () => Page(filter, DocketGrouping.None));
            foreach (var (name, filter) in Filters.Where(f => Paged.Contains(f.Name)))
            {
                string? after = null;
                for (var number = 2; number <= 100; number++)
                {
                    if ((after = (await Ask(filter, DocketGrouping.None, after)).Next) is null) break;
                    var from = after;
                    if (number is 2 or 100) await Measure($"{name}, page {number}", () => Page(filter, DocketGrouping.None, from));
                }
            }
            foreach (var by in Enum.GetValues<DocketGrouping>().Where(g => g != DocketGrouping.None)) await Measure($"open by {by.ToString().ToLowerInvariant()}", () => Page(new() { From = app.Today }, by));
            foreach (var (name, ask) in OtherPages.All) await Measure(name, () => ask(app));
            await Measure("days of a month", async () => (await app.As(Cast.Lin).Do(new CountDays(new(), new(2027, 3, 1), new(2027, 3, 31)))).Count);
            await Measure("days of a client's year", async () => (await app.As(Cast.Lin).Do(new CountDays(new() { Client = "INV07" }, new(2027, 1, 1), new(2027, 12, 31)))).Count);
            await Measure("days of a year", async () => (await app.As(Cast.Lin).Do(new CountDays(new(), new(2027, 1, 1), new(2027, 12, 31)))).Count);

            async Task<PageOf<DocketRow>> Ask(DocketFilter filter, DocketGrouping by, string? after) => (await app.As(Cast.Lin).Do(new GroupDocket(filter, by, Language.English, after))).Page;

            async Task<int> Page(DocketFilter filter, DocketGrouping by, string? after = null) => (await Ask(filter, by, after)).Rows.Count;

            async Task Measure(string name, Func<Task<int>> ask)
            {
                if (Environment.GetEnvironmentVariable("CBPRECORD_ONLY") is { } only && !Regex.IsMatch(name, only)) return;
                seen.Begin(explain: provider == Provider.Sqlite);
                var rows = await ask();
                var commands = seen.End().Count;
                var walks = seen.Steps.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && step != "SCAN o0" || step.Contains("TEMP B-TREE", StringComparison.Ordinal)
                    || Environment.GetEnvironmentVariable("CBPRECORD_PLANS") is not null).Distinct().ToList();
                for (var i = 0; i < 5; i++) await ask();
                var (busy, watch) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
                for (var i = 0; i < Times; i++) await ask();
                // PostgreSQL works in processes of its own: there only the clock knows.
                var each = (provider == Provider.Sqlite ? Process.GetCurrentProcess().TotalProcessorTime - busy : watch.Elapsed).TotalMilliseconds / Times;
                if (!measured.TryGetValue(name, out var list)) measured[name] = list = [];
                list.Add((size, each));
                var slope = list.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", slope {Slope(list):0.00}") : "";
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {each,8:0.00} ms, {commands} queries, {rows} rows{slope}{(walks.Count > 0 ? " · " + string.Join("; ", walks) : "")}"));
            }
        }
    }

    /// <summary>Of the line through the points, both on logarithmic scales.</summary>
    private static double Slope(List<(int Size, double Milliseconds)> points)
    {
        var (x, y) = (points.ConvertAll(p => Math.Log(p.Size)), points.ConvertAll(p => Math.Log(p.Milliseconds)));
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / x.Sum(a => (a - mx) * (a - mx));
    }
}
