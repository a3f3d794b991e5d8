using System.IO.Compression;
using System.Text.Json;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

public sealed class ImportCommandTests
{
    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("cbprecord-import-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_dry_run_over_the_real_files_equals_their_index()
    {
        var files = Directory.GetFiles(SharedData.Path("tsdr")).Order(StringComparer.Ordinal).ToArray();
        var (code, json) = Run(["import", "tsdr", .. files, "--dry-run"]);
        var index = File.ReadLines(SharedData.Path("tsdr", "index.csv")).Skip(1).ToList();
        var rights = json.GetProperty("rights").EnumerateArray().ToList();

        Assert.That((code, rights.Count), Is.EqualTo((0, index.Count)));
        foreach (var (line, right) in index.Zip(rights))
        {
            Assert.That(line, Does.StartWith(right.GetProperty("file").GetString()! + ","));
            Assert.That(line, Does.Contain($",{right.GetProperty("serialNumber").GetString()},{right.GetProperty("registrationNumber").GetString()},{right.GetProperty("mark").GetString()},"));
            Assert.That(line, Does.Contain($",{right.GetProperty("statusCode").GetString()},{right.GetProperty("statusOn").GetString()}"));
            Assert.That(line, Does.Contain(right.GetProperty("owner").GetProperty("name").GetString()));
            Assert.That(right.GetProperty("register").GetString(), Is.EqualTo("principal"));
            foreach (var one in right.GetProperty("classes").EnumerateArray())
            {
                Assert.That(line, Does.Contain(one.GetString()!));
                Assert.That(right.GetProperty("goods").GetProperty(one.GetString()!).GetString(), Is.Not.Empty);
            }
        }
        Assert.That(json.GetProperty("problems").EnumerateArray().Select(p => (p.GetProperty("file").GetString(), p.GetProperty("code").GetString())), Is.EqualTo(new[]
        {
            ("SOURCES.md", "not-a-uspto-record"), ("index.csv", "not-a-uspto-record"), ("rn2564831-plumage.json", "not-a-uspto-record"),
        }));
    }

    [TestCase("2017-06-01", true, null)]
    [TestCase("2018-08-05", false, "registration-in-grace")]
    [TestCase("2026-11-23", false, "registration-expired")]
    public void Java_is_recordable_while_its_term_runs(string on, bool recordable, string? reason)
    {
        var (_, json) = Run("import", "tsdr", SharedData.Path("tsdr", "rn2178784-ST96.xml"), "--dry-run", "--on", on);
        var right = json.GetProperty("rights")[0];

        Assert.That(right.GetProperty("recordable").GetBoolean(), Is.EqualTo(recordable));
        Assert.That(right.GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("code").GetString()).FirstOrDefault(), Is.EqualTo(reason));
        Assert.That(right.GetProperty("reasons").EnumerateArray().All(r => r.GetProperty("citation").GetString()!.Length > 0), Is.True);
    }

    [Test]
    public void A_zip_of_status_files_is_read_whole()
    {
        var zip = Path.Combine(folder, "case.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
            foreach (var file in Directory.GetFiles(SharedData.Path("tsdr"), "*.xml")) archive.CreateEntryFromFile(file, Path.GetFileName(file));

        var (code, json) = Run("import", "tsdr", zip, "--dry-run");

        Assert.That((code, json.GetProperty("rights").GetArrayLength(), json.GetProperty("problems").GetArrayLength()), Is.EqualTo((0, 9, 0)));
        Assert.That(json.GetProperty("rights")[0].GetProperty("file").GetString(), Does.StartWith("case.zip/"));
    }

    [TestCase("seed.xml")]
    [TestCase("seed.zip")]
    public void Bulk_data_is_read_the_same_way(string file)
    {
        var (code, json) = Run("import", "uspto-bulk", SharedData.Path("apc", file), "--dry-run");

        Assert.That((code, json.GetProperty("rights").GetArrayLength()), Is.EqualTo((0, 11)));
        Assert.That(json.GetProperty("rights")[4].GetProperty("registrationNumber").GetString(), Is.EqualTo("0124134"));
        Assert.That(json.GetProperty("rights")[0].GetProperty("registrationNumber").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Nothing_readable_ends_with_1_and_the_reasons()
    {
        var (code, json) = Run("import", "tsdr", Path.Combine(folder, "nowhere.xml"), "--dry-run");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(json.GetProperty("problems")[0].GetProperty("code").GetString(), Is.EqualTo("file-not-found"));
    }

    [Test]
    public void A_folder_is_no_file_and_its_files_are_asked_for()
    {
        var (code, json) = Run("import", "tsdr", folder, "--dry-run");

        Assert.That((code, json.GetProperty("problems")[0].GetProperty("code").GetString()), Is.EqualTo((1, "file-is-folder")));
        Assert.That(json.GetProperty("problems")[0].GetProperty("text").GetString(), Does.EndWith($"{folder}/*."));
    }

    [Test]
    public void A_dry_run_touches_no_data_folder()
    {
        Run("import", "tsdr", SharedData.Path("tsdr", "rn2178784-ST96.xml"), "--dry-run", "--data", Path.Combine(folder, "data"));

        Assert.That(Directory.Exists(Path.Combine(folder, "data")), Is.False);
    }

    private static (int Code, JsonElement Json) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var talk = new StringWriter();
        var code = CbpRecord.Cli.Cli.Run([.. args, "--json"], output, talk);
        return (code, JsonDocument.Parse(output.ToString()).RootElement);
    }
}
