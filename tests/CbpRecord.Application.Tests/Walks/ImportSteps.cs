using System.Text.RegularExpressions;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>The register's records come in, come again with other days, and imports are taken back.</summary>
internal static partial class ImportSteps
{
    private static readonly string[] Files = ["rn2178784-ST96.xml", "rn3886986-ST96.xml", "sn85334015-ST96.xml"];

    public static async Task<string> Import(Walk walk)
    {
        var file = walk.One(Files);
        var text = Days().Replace(await File.ReadAllTextAsync(SharedData.Path("tsdr", file)), found => walk.Chance(25) ? $"{found.Groups[1]}>{Moved(walk, found.Groups[2].Value)}<" : found.Value);
        var (who, client) = (walk.Somebody(), walk.Client());
        var preview = await (await walk.App.AsNow(who)).Do(new PreviewImport([Rights.ImportFiles.Text(file, text)], client));
        var id = ImportBatchId.New();
        var said = await walk.Send(who, new ImportRegistrations(id, [Rights.ImportFiles.Text(file, text)], client));
        if (await walk.App.Look(db => db.Set<ImportBatch>().SingleOrDefaultAsync(b => b.Id == id)) is { } done)
            Assert.That((done.Added, done.Changed, done.Unchanged, done.Older), Is.EqualTo((preview.Of(ImportOutcome.New), preview.Of(ImportOutcome.Changed), preview.Of(ImportOutcome.Unchanged), preview.Of(ImportOutcome.Older))), "as previewed");
        return said;
    }

    public static async Task<string> Undo(Walk walk)
    {
        var batches = await walk.App.Look(db => db.Set<ImportBatch>().OrderBy(b => b.Id).Select(b => b.Id).ToListAsync());
        return batches.Count == 0 ? "no import" : await walk.Send(walk.Somebody(), new UndoImport(batches[^Math.Min(batches.Count, walk.Random.Next(1, 4))], "The wrong file."));
    }

    private static string Moved(Walk walk, string day) => $"{DateOnly.Parse(day).AddDays(walk.Random.Next(-500, 501)):yyyy-MM-dd}";

    [GeneratedRegex("(RegistrationDate|RenewalDate|ExpirationDate|MarkEventDate)>([0-9]{4}-[0-9]{2}-[0-9]{2})<")]
    private static partial Regex Days();
}
