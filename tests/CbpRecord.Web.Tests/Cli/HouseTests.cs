using System.Text.Json;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Clients;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

/// <summary>The house-keeping commands, on folders of their own.</summary>
public sealed class HouseTests
{
    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("cbprecord-house-").FullName;

    [TearDown]
    public void Remove()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_backup_taken_during_writes_is_put_back_with_equal_counts_hashes_and_head()
    {
        await using var app = await Seeded();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++) await app.As(Cast.Lin).Do(new AddClient(ClientId.New(), $"W{i}", $"Written meanwhile {i}", null, Language.English));
        });
        var (backup, restored) = (Path.Combine(folder, "backup"), Path.Combine(folder, "restored"));
        var taken = CaseFolder.Run("backup", backup, "--data", app.Folder, "--json");
        await stop.CancelAsync();
        await writing;
        var put = CaseFolder.Run("restore", backup, "--data", restored, "--json");
        var again = CaseFolder.Run("restore", backup, "--data", restored, "--json");
        var verified = CaseFolder.Run("verify", "--data", restored, "--json");
        var trail = CaseFolder.Run("audit", "verify", "--data", restored, "--head", taken.Json.GetProperty("auditHead").GetProperty("hash").GetString()!, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(taken.Code, Is.Zero, taken.Talk);
            Assert.That(put.Code, Is.Zero, put.Talk);
            Assert.That(put.Json.GetProperty("counts").GetRawText(), Is.EqualTo(taken.Json.GetProperty("counts").GetRawText()));
            Assert.That(put.Json.GetProperty("auditHead").GetRawText(), Is.EqualTo(taken.Json.GetProperty("auditHead").GetRawText()));
            Assert.That(taken.Json.GetProperty("counts").GetProperty("Cases").GetInt32(), Is.GreaterThan(10));
            Assert.That(taken.Json.GetProperty("documents").GetInt32(), Is.GreaterThan(5));
            Assert.That((again.Code, Code(again.Json)), Is.EqualTo((1, "folder-not-empty")), "nothing is overwritten");
            Assert.That((verified.Code, verified.Json.GetProperty("errors").GetArrayLength()), Is.EqualTo((0, 0)));
            Assert.That((trail.Code, trail.Json.GetProperty("last").GetInt64()), Is.EqualTo((0, taken.Json.GetProperty("auditHead").GetProperty("number").GetInt64())));
        });
    }

    [TestCase("cbprecord.db", "backup-altered")]
    [TestCase("documents", "document-altered")]
    [TestCase("manifest.json", "no-backup")]
    public async Task A_backup_that_was_touched_is_refused_whole(string part, string code)
    {
        await using var app = await Seeded();
        var (backup, restored) = (Path.Combine(folder, "backup"), Path.Combine(folder, "restored"));
        Assert.That(CaseFolder.Run("backup", backup, "--data", app.Folder, "--json").Code, Is.Zero);
        var file = part == "documents" ? Directory.EnumerateFiles(Path.Combine(backup, part), "*", SearchOption.AllDirectories).First() : Path.Combine(backup, part);
        if (part == "manifest.json") File.Delete(file);
        else await File.AppendAllTextAsync(file, "x");
        var put = CaseFolder.Run("restore", backup, "--data", restored, "--json");
        Assert.That((put.Code, Code(put.Json)), Is.EqualTo((1, code)));
        Assert.That(Directory.EnumerateFiles(restored, "*", SearchOption.AllDirectories), Is.Empty, "the folder is as it was");
    }

    [TestCase("backup")]
    [TestCase("restore")]
    public void PostgreSQL_is_left_to_its_own_tools_which_are_named(string command)
    {
        File.WriteAllText(Path.Combine(folder, "settings.json"), """{"Database":{"Provider":"PostgreSql"}}""");
        var refused = CaseFolder.Run(command, Path.Combine(folder, "copy"), "--data", folder, "--json");
        Assert.That((refused.Code, Code(refused.Json), Directory.Exists(Path.Combine(folder, "copy"))), Is.EqualTo((1, "backup-postgresql", false)));
        Assert.That(refused.Talk, Does.Contain("pg_dump"));
    }

    [Test]
    public async Task A_document_that_was_altered_or_lost_is_named()
    {
        await using var app = await Seeded();
        var files = Directory.EnumerateFiles(Path.Combine(app.Folder, "documents", "sha256"), "*", SearchOption.AllDirectories).Take(2).ToList();
        File.SetAttributes(files[0], FileAttributes.Normal);
        await File.AppendAllTextAsync(files[0], "x");
        File.Delete(files[1]);
        var verified = CaseFolder.Run("verify", "--data", app.Folder, "--json");
        Assert.That(verified.Code, Is.EqualTo(1));
        Assert.That(verified.Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()), Is.EquivalentTo(new[] { "document-altered", "document-missing" }));
        Assert.That(verified.Talk, Does.Contain(Path.GetFileName(files[0])).And.Contain(Path.GetFileName(files[1])));
    }

    [Test]
    public void An_empty_folder_is_brought_to_the_newest_shape_once()
    {
        var first = CaseFolder.Run("migrate", "--data", folder, "--json");
        var second = CaseFolder.Run("migrate", "--data", folder, "--json");
        Assert.That(first.Json.GetProperty("applied").EnumerateArray().Select(a => a.GetString()).First(), Does.EndWith("_Begin"));
        Assert.That((second.Code, second.Json.GetProperty("applied").GetArrayLength()), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task People_are_taken_in_and_switched_off_from_the_terminal_by_a_lead_or_the_house()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        var added = CaseFolder.Run("user", "add", "mei@firm.example", "--name", "Mei Lan", "--role", "staff", "--data", app.Folder, "--json");
        var contact = CaseFolder.Run("user", "add", "hu@harborhome.example", "--name", "Hu Bo", "--role", "client", "--client", "HARBOR", "--as", Cast.Dana.Email, "--data", app.Folder, "--json");
        var byStaff = CaseFolder.Run("user", "add", "x@firm.example", "--name", "X", "--role", "staff", "--as", Cast.Lin.Email, "--data", app.Folder, "--json");
        var off = CaseFolder.Run("user", "disable", "mei@firm.example", "--data", app.Folder, "--json");
        var unknown = CaseFolder.Run("user", "disable", "nobody@firm.example", "--data", app.Folder, "--json");
        var people = await app.Look(db => db.People.AsNoTracking().ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That(added.Json.GetProperty("firstPassword").GetString(), Has.Length.EqualTo(19));
            Assert.That(people.Single(p => p.Email == "hu@harborhome.example").Clients, Is.EqualTo(new[] { Cast.Harbor }), contact.Talk);
            Assert.That((byStaff.Code, Code(byStaff.Json)), Is.EqualTo((1, "may-not")));
            Assert.That((off.Code, people.Single(p => p.Email == "mei@firm.example").Disabled), Is.EqualTo((0, true)));
            Assert.That(unknown.Code, Is.EqualTo(1));
        });
    }

    [Test]
    public void Keys_of_the_demo_are_refused_on_real_data_and_kept_as_hashes()
    {
        var real = CaseFolder.Run("demo", "keys", "--data", folder, "--json");
        Assert.That((real.Code, Code(real.Json)), Is.EqualTo((1, "keys-need-demo")));
        Assert.That(CaseFolder.Run("seed", "demo", "--data", folder, "--json").Code, Is.Zero);
        Assert.That(File.Exists(Path.Combine(folder, "cbprecord.db")), Is.False, "the demo keeps to its own folder, said or not");
        var keys = CaseFolder.Run("demo", "keys", "--data", folder, "--json");
        Assert.That(keys.Json.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "staff", "client", "otherClient", "partner" }));
        var key = keys.Json.GetProperty("staff").GetString()!;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var bytes = File.ReadAllBytes(Path.Combine(folder, "demo", "cbprecord.db")).Concat(File.Exists(Path.Combine(folder, "demo", "cbprecord.db-wal")) ? File.ReadAllBytes(Path.Combine(folder, "demo", "cbprecord.db-wal")) : []).ToArray();
        Assert.That(bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(key)), Is.EqualTo(-1), "the key itself is nowhere");
        Assert.That(bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Application.People.ApiKey.HashOf(key))), Is.GreaterThan(0));
    }

    [Test]
    public async Task An_import_takes_real_files_in_for_a_client_once()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        string[] line = ["import", "tsdr", SharedData.Path("tsdr", "sn85334015-ST96.xml"), SharedData.Path("tsdr", "index.csv"), "--client", "BRIGHT", "--as", Cast.Lin.Email, "--data", app.Folder, "--json"];
        var first = CaseFolder.Run(line);
        var second = CaseFolder.Run(line);
        var (stranger, unknown) = (CaseFolder.Run([.. line[..6], "--data", app.Folder, "--json"]), CaseFolder.Run([.. line[..5], "NOBODY", .. line[6..]]));
        var rights = await app.Look(db => db.Rights.AsNoTracking().ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That((first.Code, first.Json.GetProperty("rights").GetArrayLength(), first.Json.GetProperty("problems").GetArrayLength()), Is.EqualTo((0, 1, 1)), first.Talk);
            Assert.That(second.Code, Is.Zero);
            Assert.That(rights.Select(r => (r.Name, r.ClientId)), Is.EqualTo(new[] { ("ULTRABOOK", (ClientId?)Cast.Bright) }), "once, and the client's");
            Assert.That((stranger.Code, Code(stranger.Json)), Is.EqualTo((1, "who-acts")));
            Assert.That(unknown.Code, Is.EqualTo(1));
        });
        Assert.That((await app.As(Cast.Dana).Do(new ListActs(Type: "ImportRegistrations"))).Rows.Select(a => a.ActorName), Is.All.EqualTo("Lin Yue").And.Not.Empty);
    }

    private static async Task<TestApp> Seeded()
    {
        var app = await TestApp.Start(Provider.Sqlite);
        await app.Services.GetRequiredService<DemoSeed>().Run();
        return app;
    }

    private static string? Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("code").GetString();
}
