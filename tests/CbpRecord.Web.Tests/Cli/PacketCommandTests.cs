using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

/// <summary>`packet` as scripts use it: what it prints, what it writes, what it refuses.</summary>
public class PacketCommandTests
{
    private CaseFolder folder = default!;

    [SetUp] public void Open() => folder = new();
    [TearDown] public void Close() => folder.Dispose();

    private static IEnumerable<string> Cases => CaseFolder.Names;

    [TestCaseSource(nameof(Cases))]
    public void A_complete_case_becomes_a_packet_that_is_what_the_answer_says(string name)
    {
        var (code, json, talk) = folder.Compose(folder.Case(name));
        var bytes = File.ReadAllBytes(folder.Packet);
        using var pdf = Pdf.Of(bytes);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, talk);
            Assert.That(Codes(json, "gaps"), Is.Empty);
            Assert.That(json.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "pages", "bytes", "sha256", "planHash", "fee", "gaps", "warnings" }));
            Assert.That(json.GetProperty("pages").GetInt32(), Is.EqualTo(pdf.Pages));
            Assert.That(json.GetProperty("bytes").GetInt32(), Is.EqualTo(bytes.Length));
            Assert.That(json.GetProperty("sha256").GetString(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
            Assert.That(json.GetProperty("planHash").GetString(), Has.Length.EqualTo(64));
            Assert.That(pdf.Problems(), Is.Empty);
        });
    }

    [TestCase("trademark", "380.00")]
    [TestCase("sound-recording", "190.00")]
    [TestCase("trade-name", "190.00")]
    [TestCase("renewal", "160.00")]
    [TestCase("copyright-renewal", "80.00")]
    [TestCase("owner-change", "80.00", Description = "two recordations in one application")]
    [TestCase("name-change", "80.00")]
    [TestCase("contact-change", "0.00")]
    [TestCase("extension", "0.00")]
    public void The_fee_is_told_line_by_line(string name, string total)
    {
        var fee = folder.Compose(folder.Case(name)).Json.GetProperty("fee");
        Assert.Multiple(() =>
        {
            Assert.That(fee.GetProperty("total").GetString(), Is.EqualTo(total));
            foreach (var line in fee.GetProperty("lines").EnumerateArray())
                Assert.That(line.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "item", "unit", "quantity", "amount", "total", "citation" }));
        });
    }

    [Test]
    public void The_same_case_gives_the_same_bytes_wherever_it_lies()
    {
        using var elsewhere = new CaseFolder();
        folder.Compose(folder.Case("trademark"));
        elsewhere.Compose(elsewhere.Case("trademark"));
        Assert.That(File.ReadAllBytes(elsewhere.Packet), Is.EqualTo(File.ReadAllBytes(folder.Packet)));
    }

    [Test]
    public void Gaps_stop_the_packet_and_all_are_listed_with_their_paragraph()
    {
        var (code, json, talk) = folder.Compose(folder.Case("trademark", c => { c.AsObject().Remove("placesOfManufacture"); c["licensees"]![0]!["validTo"] = "2026-11-22"; c["owner"]!.AsObject().Remove("organisedUnder"); }));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(File.Exists(folder.Packet), Is.False);
            Assert.That(Codes(json, "gaps"), Is.EqualTo(new[] { "owner-organisation-missing", "manufacture-missing", "licence-ended" }));
            Assert.That(json.GetProperty("gaps").EnumerateArray().Select(g => g.GetProperty("citation").GetString()), Is.EqualTo(new[] { "19 CFR 133.2(a)", "19 CFR 133.2(b)", "19 CFR 133.2(c)" }));
            Assert.That(talk, Does.Contain("22 Nov 2026"));
        });
    }

    [Test]
    public void A_draft_is_made_with_gaps_and_lists_them()
    {
        var (code, json, _) = folder.Compose(folder.Case("trademark", c => c.AsObject().Remove("contact")), "--draft");
        using var pdf = Pdf.Of(File.ReadAllBytes(folder.Packet));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(Codes(json, "gaps"), Is.EqualTo(new[] { "contact-missing" }));
            Assert.That(pdf.Text(), Does.Contain("DRAFT").And.Contain("contact-missing"));
            Assert.That(pdf.Text(1), Does.Contain("缺少供 CBP 官员联系的联系人"), "the client reads Chinese");
        });
    }

    [Test]
    public void A_damaged_exhibit_is_a_gap_and_a_draft_carries_its_slip_sheet()
    {
        File.WriteAllBytes(folder.At("status.pdf"), [.. "%PDF-1.4\n"u8, 1, 2, 3]);
        var file = folder.Case("trademark");
        var (code, json, _) = folder.Compose(file);
        var drafted = folder.Compose(file, "--draft");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(Codes(json, "gaps"), Is.EqualTo(new[] { "exhibit-unreadable" }));
            Assert.That(drafted.Code, Is.Zero);
        });
    }

    [TestCase("enc-R3_V2_U-view_O-view.pdf")]
    [TestCase("encrypted-40-bit-R3.pdf", Description = "owner password alone")]
    [TestCase("libreoffice-writer-password.pdf")]
    public void An_encrypted_exhibit_is_a_gap(string name)
    {
        var encrypted = SharedData.Path("hostile", "pdf", name);
        var (code, json, _) = folder.Compose(folder.Case("trademark", c => c["exhibits"]![0]!["file"] = encrypted));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(Codes(json, "gaps"), Is.EqualTo(new[] { "exhibit-unreadable" }));
        Assert.That(json.GetProperty("gaps")[0].GetProperty("text").GetString(), Does.Contain("encrypt").Or.Contain("password"));
    }

    [Test]
    public void A_character_without_a_font_is_the_gap_glyph_missing()
    {
        var (code, json, _) = folder.Compose(folder.Case("trademark", c => c["owner"]!["nameChinese"] = "深圳市𠮷雁有限公司"));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(json.GetProperty("gaps")[0].GetProperty("text").GetString(), Does.Contain("𠮷").And.Contain("U+20BB7"));
    }

    [Test]
    public void The_java_registration_can_be_recorded_in_2017_and_is_refused_today()
    {
        var java = SharedData.Path("tsdr", "rn2178784-ST96.xml");
        string Case(string? day) => folder.Case("trademark", c =>
        {
            c["right"] = new JsonObject { ["tsdr"] = java };
            c["classesToRecord"] = new JsonArray("009");
            c["owner"]!["name"] = "Oracle America, Inc.";
            c.AsObject().Remove("licensees");
            if (day is null) c.AsObject().Remove("preparedOn"); else c["preparedOn"] = day;
        });
        var then = folder.Compose(Case("2017-06-01"));
        var option = folder.Compose(Case(null), "--on", "2017-06-01");
        var today = folder.Compose(Case("2026-11-23"));
        Assert.Multiple(() =>
        {
            Assert.That(then.Code, Is.Zero, then.Talk);
            Assert.That(option.Json.GetProperty("sha256").GetString(), Is.EqualTo(then.Json.GetProperty("sha256").GetString()), "--on stands in for preparedOn");
            Assert.That(Codes(today.Json, "gaps"), Does.Contain("registration-expired"));
            Assert.That(today.Json.GetProperty("gaps")[0].GetProperty("citation").GetString(), Does.Contain("19 CFR 133.1(a)"));
        });
    }

    [Test]
    public void Somebody_elses_registration_is_an_owner_mismatch()
    {
        var java = SharedData.Path("tsdr", "rn2178784-ST66.xml");
        var (_, json, _) = folder.Compose(folder.Case("trademark", c => { c["right"] = new JsonObject { ["tsdr"] = java }; c["classesToRecord"] = new JsonArray("009", "025"); c["preparedOn"] = "2017-06-01"; }));
        Assert.That(Codes(json, "gaps"), Does.Contain("owner-mismatch").And.Contain("class-not-registered"));
    }

    [TestCase("owner.adress", "case-field-unknown")]
    [TestCase("preparedOn", "case-date")]
    [TestCase("licensees[0].validFrom", "case-date")]
    [TestCase("transaction", "case-field-value")]
    [TestCase("right.kind", "case-field-value")]
    [TestCase("right.classes[0].class", "class-unreadable")]
    [TestCase("right.number", "registration-number-unreadable")]
    [TestCase("grayMarket.wanted", "case-field-type")]
    public void What_is_wrong_in_a_case_file_is_named_with_its_path(string path, string code)
    {
        var (exit, json, talk) = folder.Compose(folder.Case("trademark", c => Set(c, path, "nonsense")));
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(1));
            Assert.That(Codes(json, "errors"), Is.EqualTo(new[] { code }));
            Assert.That(talk, Does.Contain(code is "class-unreadable" or "registration-number-unreadable" ? "nonsense" : path));
            Assert.That(File.Exists(folder.Packet), Is.False);
        });
    }

    [Test]
    public void Everything_wrong_is_said_at_once()
    {
        var (_, json, _) = folder.Compose(folder.Case("trademark", c => { c.AsObject().Remove("transaction"); c["colour"] = "red"; c["injury"] = 7; }));
        Assert.That(Codes(json, "errors"), Is.EquivalentTo(new[] { "case-field-missing", "case-field-unknown", "case-field-type" }));
    }

    [Test]
    public void A_missing_file_and_a_broken_one_are_refused_with_the_reason()
    {
        File.WriteAllText(folder.At("broken.json"), "{ \"right\": ");
        Assert.Multiple(() =>
        {
            Assert.That(Codes(folder.Compose(folder.At("absent.json")).Json, "errors"), Is.EqualTo(new[] { "case-file-missing" }));
            Assert.That(Codes(folder.Compose(folder.At("broken.json")).Json, "errors"), Is.EqualTo(new[] { "case-not-json" }));
            Assert.That(Codes(folder.Compose(folder.Case("trademark", c => c["right"] = new JsonObject { ["tsdr"] = "absent.xml" })).Json, "errors"), Is.EqualTo(new[] { "case-file-missing" }));
            Assert.That(CaseFolder.Run("packet").Code, Is.EqualTo(2), "no case named is a usage error");
        });
    }

    [Test]
    public void A_folder_that_is_not_there_is_named_and_nothing_is_left_behind()
    {
        var (code, _, talk) = CaseFolder.Run("packet", "--input", folder.Case("trademark"), "-o", folder.At("absent/packet.pdf"));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(talk, Does.Contain("There is no folder").And.Contain("absent").And.Not.Contain(".part"));
    }

    [Test]
    public void A_picture_or_an_exhibit_that_is_not_there_is_a_gap()
    {
        var (_, json, _) = folder.Compose(folder.Case("trademark", c => { c["images"]![0] = "absent.jpg"; c["exhibits"]![0]!["file"] = "absent.pdf"; }));
        Assert.That(Codes(json, "gaps"), Is.EqualTo(new[] { "image-unfit", "exhibit-unreadable" }));
    }

    [Test]
    public void The_schema_is_printed_and_knows_every_field_that_the_cases_use()
    {
        var (code, schema, _) = CaseFolder.Run("packet", "schema");
        Assert.That(code, Is.Zero);
        Assert.That(schema.GetProperty("$schema").GetString(), Does.StartWith("https://json-schema.org/"));
        var known = schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
        Assert.That(new[] { "right", "transaction", "preparedOn", "classesToRecord", "owner", "contact", "agent", "placesOfManufacture", "licensees", "relatedCompanies", "grayMarket", "injury", "performers", "statements", "images", "exhibits" },
            Is.SubsetOf(known));
    }

    private static IEnumerable<string?> Codes(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(g => g.GetProperty("code").GetString());

    private static void Set(JsonNode root, string path, string value)
    {
        var steps = path.Replace("[0]", ".0", StringComparison.Ordinal).Split('.');
        var at = root;
        foreach (var step in steps[..^1]) at = at is JsonArray list ? list[int.Parse(step)]! : at[step]!;
        at[steps[^1]] = value;
    }
}
