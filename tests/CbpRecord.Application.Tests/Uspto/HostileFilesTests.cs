using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Infrastructure.Uspto;
using CbpRecord.Testing;
using NUnit.Framework;
using static CbpRecord.Application.Tests.Uspto.Reading;

namespace CbpRecord.Application.Tests.Uspto;

public sealed class HostileFilesTests
{
    [Test]
    public void Every_hostile_file_ends_with_a_reason_in_five_seconds()
    {
        var files = Directory.GetFiles(SharedData.Path("hostile"), "*", SearchOption.AllDirectories).ToList();

        Assert.That(files, Has.Count.GreaterThanOrEqualTo(24));
        foreach (var file in files)
        {
            var watch = Stopwatch.StartNew();
            using var content = File.OpenRead(file);
            var readings = new UsptoReader().Read(Path.GetFileName(file), content).ToList();

            Assert.That(readings, Is.Not.Empty, file);
            Assert.That(readings.Select(r => r.Record), Is.All.Null, file);
            Assert.That(readings.Select(r => r.Problem?.Code), Is.All.Not.Null, file);
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)), file);
        }
    }

    [TestCase("text/xml-billion-laughs.xml", "dtd-refused")]
    [TestCase("zip/zip-slip.zip", "zip-name-unsafe")]
    [TestCase("pdf/bad1.pdf", "not-a-uspto-record")]
    [TestCase("text/blns.json", "not-a-uspto-record")]
    [TestCase("image/Portrait_6.jpg", "not-a-uspto-record")]
    public void A_hostile_file_is_refused_for_the_right_reason(string file, string code) =>
        Assert.That(OfFile(["hostile", .. file.Split('/')]).Select(r => r.Problem!.Code), Has.Member(code));

    [TestCase("<!DOCTYPE TrademarkTransaction [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><TrademarkTransaction>&x;</TrademarkTransaction>", "dtd-refused")]
    [TestCase("<!DOCTYPE TrademarkTransaction SYSTEM \"http://127.0.0.1:9/evil.dtd\"><TrademarkTransaction/>", "dtd-refused")]
    [TestCase("<!DOCTYPE trademark-applications-daily [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><trademark-applications-daily><case-file><serial-number>&x;</serial-number></case-file></trademark-applications-daily>", "entity-refused")]
    [TestCase("<TrademarkTransaction>", "xml-malformed")]
    [TestCase("<TrademarkTransaction/>", "not-a-uspto-record")]
    [TestCase("<html><body>Sorry</body></html>", "not-a-uspto-record")]
    [TestCase("", "file-empty")]
    [TestCase("no xml at all", "not-a-uspto-record")]
    [TestCase("<Transaction><TrademarkTransactionBody><TrademarkBag><Trademark/></TrademarkBag></TrademarkTransactionBody></Transaction>", "serial-number-missing")]
    public void What_is_no_case_file_says_why(string text, string code) =>
        Assert.That(OfText("x.xml", text).Select(r => r.Problem?.Code), Is.EqualTo(new[] { code }));

    [TestCase("<Transaction>", Description = "a case status file")]
    [TestCase("<trademark-applications-daily><case-file>", Description = "bulk data")]
    public void Deep_nesting_is_refused(string start)
    {
        var deep = start + string.Concat(Enumerable.Repeat("<a>", 100_000));

        Assert.That(OfText("deep.xml", deep).Single().Problem!.Code, Is.EqualTo("xml-too-deep"));
    }

    [Test]
    public void A_file_beyond_the_limit_is_refused_before_it_is_parsed()
    {
        var readings = OfBytes("big.xml", Encoding.UTF8.GetBytes("<Transaction>" + new string(' ', 5000) + "</Transaction>"), UsptoLimits.Default with { CaseBytes = 4000 });

        Assert.That(readings.Single().Problem!.Code, Is.EqualTo("file-too-large"));
    }

    [Test]
    public void A_date_that_is_none_spoils_its_file_and_names_the_element()
    {
        var spoilt = File.ReadAllText(SharedData.Path("tsdr", "rn2178784-ST96.xml")).Replace("RegistrationDate>1998-08-04<", "RegistrationDate>1998-02-30<");

        var problem = OfText("x.xml", spoilt).Single().Problem!;
        Assert.That(problem.Code, Is.EqualTo("uspto-date-unreadable"));
        Assert.That(problem.Text, Does.Contain("RegistrationDate"));
    }

    [Test]
    public void A_monstrous_case_file_is_left_out_and_the_next_one_goes_in()
    {
        var monster = $"<case-file><serial-number>87000001</serial-number><case-file-statements>{string.Concat(Enumerable.Repeat($"<case-file-statement><type-code>D0</type-code><text>{new string('x', 5000)}</text></case-file-statement>", 50))}</case-file-statements></case-file>";
        var good = "<case-file><serial-number>87000002</serial-number><case-file-header><mark-identification>GOOD</mark-identification></case-file-header></case-file>";
        var bad = "<case-file><serial-number>none</serial-number></case-file>";

        var readings = OfBytes("bulk.xml", Encoding.UTF8.GetBytes($"<trademark-applications-daily>{monster}{bad}{good}</trademark-applications-daily>"),
            UsptoLimits.Default with { CaseChars = 100_000 });

        Assert.That(readings.Select(r => r.Problem?.Code ?? r.Record!.Mark.Text), Is.EqualTo(new[] { "case-file-too-large", "serial-number-missing", "GOOD" }));
    }

    [Test]
    public void Bulk_data_cut_short_keeps_what_came_before()
    {
        var cut = File.ReadAllText(SharedData.Path("apc", "seed.xml"));
        var readings = OfText("cut.xml", cut[..(cut.Length / 2)]);

        Assert.That(readings[..^1].Select(r => r.Record), Is.All.Not.Null);
        Assert.That(readings, Has.Count.GreaterThan(3));
        Assert.That(readings[^1].Problem!.Code, Is.EqualTo("xml-malformed"));
    }

    [Test]
    public void A_zip_gives_its_case_files_and_a_reason_for_each_that_is_none()
    {
        var zip = Zip(z =>
        {
            foreach (var file in Directory.GetFiles(SharedData.Path("tsdr"), "*.xml").Order()) Add(z, Path.GetFileName(file), File.ReadAllBytes(file));
            Add(z, "style.css", "body {}"u8.ToArray());
            Add(z, "folder/markImage.jpg", [0xFF, 0xD8]);
            Add(z, "broken.xml", "<Transaction>"u8.ToArray());
            Add(z, "inner.zip", [0x50, 0x4B]);
            Add(z, "../../etc/evil.xml", "<Transaction/>"u8.ToArray());
            Add(z, "..\\evil.xml", "<Transaction/>"u8.ToArray());
            Add(z, "/etc/evil.xml", "<Transaction/>"u8.ToArray());
            Add(z, "C:\\evil.xml", "<Transaction/>"u8.ToArray());
            z.GetEntry("style.css")!.ExternalAttributes = 0;
        });

        var readings = OfBytes("case.zip", zip);

        Assert.That(readings.Where(r => r.Record is not null).Select(r => r.File), Is.EqualTo(
            Directory.GetFiles(SharedData.Path("tsdr"), "*.xml").Order().Select(f => $"case.zip/{Path.GetFileName(f)}")));
        Assert.That(readings.Where(r => r.Problem is not null).Select(r => r.Problem!.Code), Is.EqualTo(
            new[] { "xml-malformed", "zip-nested", "zip-name-unsafe", "zip-name-unsafe", "zip-name-unsafe", "zip-name-unsafe" }));
    }

    [Test]
    public void A_link_in_a_zip_is_not_followed()
    {
        var zip = Zip(z => { Add(z, "link.xml", "/etc/passwd"u8.ToArray()); z.Entries[0].ExternalAttributes = unchecked((int)0xA1FF0000); });

        Assert.That(OfBytes("x.zip", zip).Single().Problem!.Code, Is.EqualTo("zip-link"));
    }

    [Test]
    public void A_zip_that_swells_is_not_unpacked()
    {
        var zip = Zip(z => Add(z, "bomb.xml", new byte[50_000_000]));

        var watch = Stopwatch.StartNew();
        Assert.That(OfBytes("x.zip", zip).Single().Problem!.Code, Is.EqualTo("zip-ratio"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void A_zip_that_lies_about_its_sizes_is_read_no_further_than_it_says()
    {
        var zip = Zip(z => Add(z, "a.xml", Encoding.UTF8.GetBytes("<Transaction>" + new string('x', 100_000) + "</Transaction>")));
        var size = BitConverter.GetBytes(100_027);                            // as written in header and directory
        for (var i = 0; i < zip.Length - 4; i++)
            if (zip.AsSpan(i, 4).SequenceEqual(size)) BitConverter.GetBytes(50).CopyTo(zip, i);

        Assert.That(OfBytes("x.zip", zip).Single().Problem!.Code, Is.AnyOf("zip-damaged", "xml-malformed"));
    }

    [Test]
    public void An_encrypted_entry_is_named()
    {
        var zip = Zip(z => Add(z, "a.xml", "<Transaction/>"u8.ToArray()));
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        zip[6] |= 1;
        zip[directory + 8] |= 1;

        Assert.That(OfBytes("x.zip", zip).Single().Problem!.Code, Is.EqualTo("zip-encrypted"));
    }

    [Test]
    public void A_zip_of_too_many_or_too_much_is_refused()
    {
        var many = Zip(z => { for (var i = 0; i < 12; i++) Add(z, $"{i}.xml", "<a/>"u8.ToArray()); });

        Assert.That(OfBytes("x.zip", many, UsptoLimits.Default with { ZipEntries = 10 }).Single().Problem!.Code, Is.EqualTo("zip-too-many-entries"));
        Assert.That(OfBytes("x.zip", many, UsptoLimits.Default with { ZipBytes = 42 }).Select(r => r.Problem!.Code).Distinct(), Does.Contain("zip-too-large"));
    }

    [Test]
    public void A_zip_without_a_case_file_or_a_damaged_one_says_so()
    {
        Assert.That(OfBytes("x.zip", Zip(z => Add(z, "readme.txt", "hello"u8.ToArray()))).Single().Problem!.Code, Is.EqualTo("zip-without-record"));
        Assert.That(OfBytes("x.zip", "PK\u0003\u0004 and then nothing"u8.ToArray()).Single().Problem!.Code, Is.EqualTo("zip-damaged"));
    }

    [Test]
    public void Predefined_entities_and_character_references_are_read()
    {
        var record = OfText("x.xml", "<trademark-applications-daily><case-file><serial-number>87000002</serial-number><case-file-header><mark-identification>A &amp; B &#20013;</mark-identification></case-file-header></case-file></trademark-applications-daily>").Single().Record!;

        Assert.That(record.Mark.Text, Is.EqualTo("A & B 中"));
        Assert.That(record.Mark.ForeignForm, Is.EqualTo("A & B 中"));
    }

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true)) fill(zip);
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
