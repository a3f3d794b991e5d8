using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;
using CbpRecord.Testing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>However long a list is, a file of it is written in the same memory, where the format allows.</summary>
public sealed class ExportMemoryTests
{
    private const int Many = 120_000;

    [TestCase(ExportFormat.Csv)]
    [TestCase(ExportFormat.Xlsx)]
    [TestCase(ExportFormat.Ics)]
    public async Task A_long_list_is_written_in_the_memory_of_a_short_one(ExportFormat format)
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        var exporter = scope.ServiceProvider.GetRequiredService<IExporter>();
        var alive = new List<long>();
        var sheet = new ExportSheet("long", "Long", Language.English, app.Clock.GetUtcNow().UtcDateTime, [], [.. Enumerable.Range(1, 12).Select(i => new ExportColumn($"Column {i}"))], Rows());
        await using var file = (await exporter.Write(format, sheet, default)).Value;
        Assert.Multiple(() =>
        {
            Assert.That(file.Length, Is.GreaterThan(1_000_000));
            Assert.That(alive[^1] - alive[0], Is.LessThan(8_000_000), $"alive after each 30,000 rows: {string.Join(", ", alive)}");
        });

        async IAsyncEnumerable<ExportRow> Rows()
        {
            for (var i = 0; i < Many; i++)
            {
                if (i % 30_000 == 10_000) alive.Add(GC.GetTotalMemory(forceFullCollection: true));
                yield return new([.. Enumerable.Range(0, 12).Select(c => (object?)$"row {i}, cell {c}")], new($"{i}@test", app.Today.AddDays(i % 1000), $"Row {i}", "What it says"));
            }
            await Task.CompletedTask;
        }
    }

    [Test]
    public async Task A_list_too_long_for_paper_is_refused_and_leaves_no_file()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        var sheet = new ExportSheet("long", "Long", Language.English, app.Clock.GetUtcNow().UtcDateTime, [], [new("Column", 1)], Rows());
        var refused = await scope.ServiceProvider.GetRequiredService<IExporter>().Write(ExportFormat.Pdf, sheet, default);
        Assert.That(refused.Errors.Single().Code, Is.EqualTo("export-too-long-to-print"));

        static async IAsyncEnumerable<ExportRow> Rows()
        {
            for (var i = 0; i <= 10_000; i++) yield return new([$"{i}"]);
            await Task.CompletedTask;
        }
    }
}
