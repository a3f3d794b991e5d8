using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CbpRecord.Benchmarks;

/// <summary>
/// The docket's list and the days of its calendar through their requests, at several sizes and under every filter that people use: processor milliseconds a page,
/// how many commands the database gets, how steeply it grows (log-log), and every step of a query plan that walks a whole table.
/// </summary>
internal static class DocketBenchmarks
{
    private const int Times = 40;

    private static readonly (string Name, DocketFilter Filter)[] Filters =
    [
        ("open", new()), ("done", new() { State = DocketState.Done }), ("all states", new() { State = DocketState.All }), ("a client", new() { Client = "INV07" }), ("a person", new() { Person = Cast.Zhou.Id }),
        ("nobody's", new() { Unassigned = true }), ("a kind", new() { Kind = "section-8" }), ("a rare kind", new() { Kind = "tma-response" }), ("a month", new() { From = new(2027, 3, 1), To = new(2027, 3, 31) }),
        ("a client's kind", new() { Client = "INV07", Kind = "section-8-9" }), ("a client's month", new() { Client = "INV07", From = new(2027, 3, 1), To = new(2027, 3, 31) }),
        ("a person's month", new() { Person = Cast.Lin.Id, From = new(2027, 3, 1), To = new(2027, 3, 31) }), ("a number", new() { Number = "1500100" }),
        ("overdue", new() { Urgency = Urgency.Overdue }), ("in grace", new() { Urgency = Urgency.InGrace }), ("today", new() { Urgency = Urgency.Today }), ("this week", new() { Urgency = Urgency.ThisWeek }),
        ("soon", new() { Urgency = Urgency.Soon }), ("later", new() { Urgency = Urgency.Later }), ("a person's week", new() { Person = Cast.Lin.Id, Urgency = Urgency.ThisWeek }),
        ("a client's overdue", new() { Client = "INV07", Urgency = Urgency.Overdue }), ("waiting", new() { Waiting = true }),
    ];

    public static async Task Run(IReadOnlyList<int> sizes)
    {
        var measured = new Dictionary<string, List<(int Size, double Milliseconds)>>();
        foreach (var size in sizes)
        {
            var seen = new Commands();
            await using var app = await Filled.With(size);
            using var listening = DiagnosticListener.AllListeners.Subscribe(seen);
            var (rights, duties, days) = await app.Look(async db => (await db.Rights.CountAsync(), await db.Obligations.CountAsync(), await db.Set<DayCount>().CountAsync()));
            Console.WriteLine($"-- {rights} rights, {duties} deadlines, {days} day counts, {new FileInfo(Path.Combine(app.Folder, "cbprecord.db")).Length / 1_000_000} MB");
            foreach (var (name, filter) in Filters) await Measure(name, async () => (await app.As(Cast.Lin).Do(new ListDocket(filter))).Rows.Count);
            await Measure("days of a month", async () => (await app.As(Cast.Lin).Do(new CountDays(new(), new(2027, 3, 1), new(2027, 3, 31)))).Count);
            await Measure("days of a client's year", async () => (await app.As(Cast.Lin).Do(new CountDays(new() { Client = "INV07" }, new(2027, 1, 1), new(2027, 12, 31)))).Count);
            await Measure("days of a year", async () => (await app.As(Cast.Lin).Do(new CountDays(new(), new(2027, 1, 1), new(2027, 12, 31)))).Count);

            async Task Measure(string name, Func<Task<int>> ask)
            {
                seen.Begin(explain: true);
                var rows = await ask();
                var (commands, walks) = seen.End();
                for (var i = 0; i < 5; i++) await ask();
                var busy = Process.GetCurrentProcess().TotalProcessorTime;
                for (var i = 0; i < Times; i++) await ask();
                var each = (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalMilliseconds / Times;
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

    /// <summary>Counts the commands of a request, and asks the database how it would go about each.</summary>
    private sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly List<string> walks = [];
        private int count;
        private bool explaining;

        public void Begin(bool explain) => (count, explaining) = (0, explain);

        public (int Count, List<string> Walks) End()
        {
            var found = walks.Distinct().ToList();
            walks.Clear();
            explaining = false;
            return (count, found);
        }

        public void OnNext(DiagnosticListener value) { if (value.Name == DbLoggerCategory.Name) value.Subscribe(this); }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData told || told.Command.CommandText.StartsWith("PRAGMA", StringComparison.Ordinal)) return;
            count++;
            if (explaining) Explain(told.Command);
        }

        private void Explain(DbCommand command)
        {
            using var asked = command.Connection!.CreateCommand();
#pragma warning disable CA2100 // The very command that is about to run.
            asked.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
            asked.Transaction = command.Transaction;
            foreach (DbParameter parameter in command.Parameters)
            {
                var same = asked.CreateParameter();
                (same.ParameterName, same.Value) = (parameter.ParameterName, parameter.Value);
                asked.Parameters.Add(same);
            }
            using var plan = asked.ExecuteReader();
            while (plan.Read())
                if (plan.GetString(3) is var step && (step.StartsWith("SCAN", StringComparison.Ordinal) && step != "SCAN o0" || step.Contains("TEMP B-TREE", StringComparison.Ordinal)
                    || Environment.GetEnvironmentVariable("CBPRECORD_PLANS") is not null)) walks.Add(step);
        }

        public void OnCompleted() { }
        public void OnError(Exception error) { }
    }
}
