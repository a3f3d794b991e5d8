using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Benchmarks;

/// <summary>
/// Rights entered in bulk through the real request: read from bulk XML made here, validated, audited, chained, deadlines derived
/// and stored, search terms written, SQLite with synchronous=FULL. One run is one import; the rows are counted afterwards.
/// </summary>
internal static class ImportBenchmarks
{
    public static async Task Run(int rights, int runs)
    {
        var file = Path.Combine(Path.GetTempPath(), $"cbprecord-bulk-{Environment.ProcessId}.xml");
        await MakeBulk(file, rights);
        try
        {
            Console.WriteLine($"{rights} case files, {new FileInfo(file).Length / 1_000_000} MB of XML, {Environment.ProcessorCount} processors seen");
            for (var run = 1; run <= runs; run++) await Once(file, run);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task Once(string file, int run)
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        var (watch, busy, compiled, methods) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime, JitInfo.GetCompilationTime(), JitInfo.GetCompiledMethodCount());
        var result = await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [new(Path.GetFileName(file), () => File.OpenRead(file))], Cast.Bright));
        var seconds = watch.Elapsed.TotalSeconds;
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds;
        var (jit, jitted) = ((JitInfo.GetCompilationTime() - compiled).TotalSeconds, JitInfo.GetCompiledMethodCount() - methods);
        var (rights, duties, terms, changes, acts, safety) = await app.Look(async db => (await db.Rights.CountAsync(), await db.Obligations.CountAsync(),
            await db.SearchTerms.CountAsync(), await db.Changes.CountAsync(), await db.Acts.CountAsync(),
            await db.Database.SqlQueryRaw<int>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").SingleAsync()));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run}: {result.Added / seconds:0} rights/s ({seconds:0.0} s of clock, {cpu:0.0} s of processor: {result.Added / cpu:0} a processor second; {jit:0.00} s compiling {jitted} methods) · rows: {rights} rights, {duties} deadlines, {terms} search terms, {changes} changes, {acts} acts · synchronous={safety}"));
    }

    /// <summary>Invented companies and marks; dates spread over forty years; thirty events each, as a real case file has.</summary>
    private static async Task MakeBulk(string file, int rights)
    {
        await using var text = new StreamWriter(file);
        await text.WriteAsync("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE trademark-applications-daily [<!ELEMENT version (#PCDATA)>]>\n<trademark-applications-daily><creation-datetime>202611220000</creation-datetime><application-information><file-segments><action-keys>\n");
        for (var i = 0; i < rights; i++)
        {
            var registered = new DateOnly(1990, 1, 2).AddDays(i * 7 % 13000);
            var renewed = new DateOnly(2026, 11, 22).Year - registered.Year is var age and >= 10 ? registered.AddYears(age / 10 * 10) : (DateOnly?)null;
            var (cls, us) = (i % 34 + 1, i % 50 + 1);
            await text.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"<case-file><serial-number>{76000000 + i}</serial-number><registration-number>{1500000 + i}</registration-number><transaction-date>20261122</transaction-date><case-file-header><filing-date>{registered.AddYears(-2):yyyyMMdd}</filing-date><registration-date>{registered:yyyyMMdd}</registration-date><status-code>{(renewed is null ? 700 : 800)}</status-code><status-date>20200101</status-date><mark-identification>LUMEN {i % 977} HARBOR {i}</mark-identification><mark-drawing-code>4000</mark-drawing-code><attorney-name>A. Clerk</attorney-name><trademark-in>T</trademark-in><supplemental-register-in>F</supplemental-register-in><use-application-currently-in>T</use-application-currently-in>{(renewed is { } r ? $"<renewal-date>{r:yyyyMMdd}</renewal-date>" : "")}</case-file-header><case-file-statements><case-file-statement><type-code>GS{cls:000}1</type-code><text>Lamps, cables, chargers and cases number {i}, and parts and fittings for all of them</text></case-file-statement></case-file-statements><case-file-event-statements>"));
            for (var e = 30; e > 0; e--)
                await text.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"<case-file-event-statement><code>{(e == 25 ? "C15A" : "TEME")}</code><type>O</type><description-text>EVENT {e} ENTERED IN THE FILE</description-text><date>{registered.AddMonths(2 * e):yyyyMMdd}</date><number>{e}</number></case-file-event-statement>"));
            await text.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"</case-file-event-statements><classifications><classification><international-code-total-no>1</international-code-total-no><international-code>{cls:000}</international-code><us-code>{us:000}</us-code><status-code>6</status-code><primary-code>{cls:000}</primary-code></classification></classifications><correspondent><address-1>A. CLERK</address-1><address-2>1 INVENTED STREET</address-2></correspondent><case-file-owners><case-file-owner><entry-number>1</entry-number><party-type>31</party-type><legal-entity-type-code>03</legal-entity-type-code><party-name>Invented Lighting {i % 500} Co., Ltd.</party-name><address-1>{i} Harbor Road</address-1><city>Shenzhen</city><country>CN</country></case-file-owner><case-file-owner><entry-number>1</entry-number><party-type>30</party-type><legal-entity-type-code>03</legal-entity-type-code><party-name>Invented Textiles {i % 300} Inc.</party-name><city>Dover</city><state>DE</state></case-file-owner></case-file-owners></case-file>\n"));
        }
        await text.WriteAsync("</action-keys></file-segments></application-information></trademark-applications-daily>");
    }
}
