using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Testing;
using NUnit.Framework;
using static CbpRecord.Application.Tests.Uspto.Reading;

namespace CbpRecord.Application.Tests.Uspto;

public sealed class RealFilesTests
{
    [Test]
    public void Every_case_status_file_equals_the_index()
    {
        var index = Csv("tsdr", "index.csv");

        Assert.That(index, Has.Count.EqualTo(9));
        foreach (var row in index)
        {
            var record = OfFile("tsdr", row["file"]).Single().Record!;
            Assert.Multiple(() =>
            {
                Assert.That(record.Serial.Digits, Is.EqualTo(row["application_number"]), row["file"]);
                Assert.That(record.Registration?.Digits ?? "", Is.EqualTo(row["registration_number"]), row["file"]);
                Assert.That(record.Mark.Text, Is.EqualTo(row["mark"]), row["file"]);
                Assert.That(Iso(record.FiledOn), Is.EqualTo(Day(row["application_date"])), row["file"]);
                Assert.That(Iso(record.RegisteredOn), Is.EqualTo(Day(row["registration_date"])), row["file"]);
                Assert.That(Iso(record.RenewedOn), Is.EqualTo(Day(row["renewal_date"])), row["file"]);
                Assert.That($"{record.Status.Code}", Is.EqualTo(row["status_code"]), row["file"]);
                Assert.That(Iso(record.Status.On), Is.EqualTo(Day(row["status_date"])), row["file"]);
                Assert.That(record.Status.Text!.Replace("  ", " "), Does.StartWith(row["status_text"].Replace("  ", " ").TrimEnd()), row["file"]);
                Assert.That(record.Register, Is.EqualTo(Register.Principal), row["file"]);
                Assert.That(record.Classes.Select(c => c.Code), Is.EquivalentTo(row["nice_classes"].Split(' ')), row["file"]);
                Assert.That(record.Owners[0].Name, Is.EqualTo(row["first_owner_block_name"]), row["file"]);
                Assert.That(record.Owners[0].Country, Is.EqualTo(row["first_owner_block_country"]), row["file"]);
                Assert.That($"{record.Events.Count}", Is.EqualTo(row["events"]), row["file"]);
                Assert.That(record.Source.Format, Is.EqualTo(row["format"] == "ST.66" ? UsptoFormat.St66 : UsptoFormat.St96), row["file"]);
                Assert.That(record.Source.Sha256, Has.Length.EqualTo(64), row["file"]);
            });
        }

        static string Day(string printed) => printed.Length > 10 ? printed[..10] : printed;
    }

    [TestCase("rn2178784")]
    [TestCase("rn3886986")]
    [TestCase("sn85334015")]
    [TestCase("sn87881347")]
    public void The_two_formats_of_one_case_say_the_same(string stem)
    {
        var (one, other) = (OfFile("tsdr", $"{stem}-ST66.xml").Single().Record!, OfFile("tsdr", $"{stem}-ST96.xml").Single().Record!);

        Assert.Multiple(() =>
        {
            Assert.That(one.Basis, Is.EqualTo(other.Basis));
            Assert.That(one.ExpiresOn, Is.EqualTo(other.ExpiresOn));
            Assert.That(one.Classes.Select(c => (c.Code, c.Goods, c.StatusCode, c.FirstUse)), Is.EqualTo(other.Classes.Select(c => (c.Code, c.Goods, c.StatusCode, c.FirstUse))));
            Assert.That(one.Classes.SelectMany(c => c.UsClasses), Is.EqualTo(other.Classes.SelectMany(c => c.UsClasses)));
            Assert.That(one.Owners.Select(o => (o.PartyType, o.Name, o.Country, o.OrganisedUnder, o.Kind, o.Address)),
                Is.EqualTo(other.Owners.Select(o => (o.PartyType, o.Name, o.Country, o.OrganisedUnder, o.Kind, o.Address))));
            Assert.That(one.Events.Select(e => (e.Code, e.On, e.Description)), Is.EqualTo(other.Events.Select(e => (e.Code, e.On, e.Description))));
            Assert.That(one.Acceptances, Is.EqualTo(other.Acceptances));
            Assert.That(one.Mark.Kinds.Select(k => k.ToUpperInvariant()), Is.EqualTo(other.Mark.Kinds.Select(k => k.ToUpperInvariant())));
            Assert.That(one.Attorney?.Name, Is.EqualTo(other.Attorney?.Name));
            Assert.That(one.Correspondent, Is.EqualTo(other.Correspondent));
            Assert.That(one.International, Is.EqualTo(other.International));
        });
    }

    [Test]
    public void The_values_that_others_read_from_the_same_files_are_ours()
    {
        var java = OfFile("tsdr", "rn2178784-ST96.xml").Single().Record!;
        var bluebook = OfFile("tsdr", "rn3886986-ST96.xml").Single().Record!;
        var ultrabook = OfFile("tsdr", "sn85334015-ST66.xml").Single().Record!;

        Assert.Multiple(() =>
        {
            Assert.That(java.Serial.Digits, Is.EqualTo(Expected("appno-rn2178784").Single().Value));
            Assert.That(java.Registration!.Digits, Is.EqualTo(Expected("regno-rn2178784").Single().Value));
            Assert.That(Iso(java.FiledOn), Is.EqualTo(Expected("appdates-rn2178784")[1].Value));
            Assert.That(Iso(java.RegisteredOn), Is.EqualTo(Expected("regdatesonly-rn2178784")[1].Value));
            Assert.That(Iso(java.RenewedOn), Is.EqualTo(Expected("renewal-date-rn2178784").Single().Value));
            Assert.That($"{java.Register}", Is.EqualTo(Expected("register-cat-rn2178784").Single().Value));
            Assert.That(bluebook.Classes.Select(c => c.Code), Is.EqualTo(All("international-classes-rn3886986", "InternationalClassNumber")));
            Assert.That(bluebook.Classes.Select(c => c.Goods), Is.EqualTo(All("international-classes-rn3886986", "GoodsServicesDescription")));
            Assert.That(bluebook.Classes.SelectMany(c => c.UsClasses), Is.EqualTo(All("domestic-classes-ST96-rn3886986", "NationalClassNumber")));
            Assert.That(bluebook.Classes.Select(c => c.FirstUse), Is.EqualTo(All("first-used-dates-ST96-rn3886986", "FirstUseDateNumber")));
            Assert.That(bluebook.Classes.Select(c => c.FirstUseInCommerce), Is.EqualTo(All("first-used-dates-ST96-rn3886986", "FirstUseInCommerceDate")));
            Assert.That(ultrabook.International!.Number, Is.EqualTo(All("international-numbers-sn85334015", "InternationalRegistrationNumber").Single()));
        });

        static List<(string Name, string Value)> Expected(string file) =>
            [.. File.ReadAllLines(SharedData.Path("tsdr", "expected", file + ".txt")).Select(l => l.Split(',', 2)).Select(p => (p[0], p[1].Trim('"')))];
        static IEnumerable<string> All(string file, string name) => Expected(file).Where(e => e.Name == name).Select(e => e.Value);
    }

    [Test]
    public void The_owner_chain_is_kept_with_the_current_owner_first()
    {
        var java = OfFile("tsdr", "rn2178784-ST96.xml").Single().Record!;
        var bluebook = OfFile("tsdr", "rn3886986-ST66.xml").Single().Record!;

        Assert.That(java.CurrentOwners.Single().Name, Is.EqualTo("Oracle America, Inc."));
        Assert.That(java.Owners.Select(o => o.PartyType), Is.EqualTo(new[] { 31, 30, 20, 10 }));
        Assert.That(java.Owners[0].OrganisedUnder, Is.EqualTo("Delaware, US"));
        Assert.That(bluebook.CurrentOwners.Count(), Is.EqualTo(4), "four owners share the mark");
        Assert.That(bluebook.Owners, Has.Count.EqualTo(12));
    }

    [TestCase("rn2178784-ST66.xml", "2018-08-04", "1a", RegistrationStanding.Maintained)]
    [TestCase("rn3886986-ST96.xml", "2020-12-07", "1a", RegistrationStanding.Maintained)]
    [TestCase("sn85334015-ST96.xml", "2023-01-29", "1a", RegistrationStanding.Registered)]
    [TestCase("sn87881347-ST66.xml", "", "1a", RegistrationStanding.Pending)]
    public void Term_basis_and_standing_are_read(string file, string expires, string basis, RegistrationStanding standing)
    {
        var record = OfFile("tsdr", file).Single().Record!;

        Assert.That((Iso(record.ExpiresOn), record.Basis.Code(), record.Standing), Is.EqualTo((expires, basis, standing)));
    }

    [Test]
    public void Accepted_declarations_are_read_from_the_history()
    {
        var java = OfFile("tsdr", "rn2178784-ST96-old.xml").Single().Record!;

        Assert.That(java.Acceptances.Select(a => a.Section),
            Is.EqualTo(new[] { Maintenance.Section8, Maintenance.Section15, Maintenance.Section8, Maintenance.Section9 }));
        Assert.That(java.Acceptances[2].TenYear, Is.True);
    }

    [Test]
    public void The_output_of_another_tool_is_not_a_case_file() =>
        Assert.That(OfFile("tsdr", "rn2564831-plumage.json").Single().Problem!.Code, Is.EqualTo("not-a-uspto-record"));

    [Test]
    public void The_bulk_file_equals_its_index()
    {
        var records = OfFile("apc", "seed.xml").Select(r => r.Record!).ToList();
        var index = Csv("apc", "index.csv");

        Assert.That(records, Has.Count.EqualTo(index.Count));
        foreach (var (row, record) in index.Zip(records))
            Assert.Multiple(() =>
            {
                Assert.That(record.Serial.Digits, Is.EqualTo(row["serial_number"]));
                Assert.That(record.Registration?.Digits ?? "0000000", Is.EqualTo(row["registration_number"]), row["mark"]);
                Assert.That(record.Mark.Text, Is.EqualTo(row["mark"]));
                Assert.That(Compact(record.FiledOn), Is.EqualTo(row["filing_date"]), row["mark"]);
                Assert.That(Compact(record.RegisteredOn), Is.EqualTo(row["registration_date"]), row["mark"]);
                Assert.That(Compact(record.RenewedOn), Is.EqualTo(row["renewal_date"]), row["mark"]);
                Assert.That(Compact(record.CancelledOn), Is.EqualTo(row["cancellation_date"]), row["mark"]);
                Assert.That($"{record.Status.Code}", Is.EqualTo(row["status_code"]), row["mark"]);
                Assert.That(Compact(record.Status.On), Is.EqualTo(row["status_date"]), row["mark"]);
                Assert.That(record.Bases.Contains(FilingBasis.Madrid) ? "T" : "F", Is.EqualTo(row["current_66a"]), row["mark"]);
                Assert.That(record.Classes.Select(c => c.Code), Is.EquivalentTo(row["international_classes"].Split(' ')), row["mark"]);
                Assert.That(string.Join("; ", record.Owners.Select(o => $"{o.PartyType}={o.Name}")), Is.EqualTo(row["owner_party_types_and_names"]));
                Assert.That($"{record.Events.Count}", Is.EqualTo(row["events"]), row["mark"]);
                Assert.That(record.International, Is.Null, row["mark"]);
                Assert.That(record.Classes.Select(c => c.Goods), Has.None.Empty, row["mark"]);
                Assert.That(record.Source.AsOf, Is.EqualTo(new DateOnly(2018, 2, 18)), "the day the file was made");
            });
        Assert.That(records.Single(r => r.Mark.Text == "AUDION").Owners[0].Country, Is.EqualTo("NL"));

        static string Compact(DateOnly? day) => Iso(day).Replace("-", "");
    }

    [Test]
    public void The_zipped_bulk_file_is_the_same_file()
    {
        var (plain, zipped) = (OfFile("apc", "seed.xml"), OfFile("apc", "seed.zip"));

        Assert.That(zipped.Select(r => r.Record!.Serial), Is.EqualTo(plain.Select(r => r.Record!.Serial)));
        Assert.That(zipped[0].Record!.Source.Sha256, Is.EqualTo(plain[0].Record!.Source.Sha256));
    }

    [TestCase("CUTEX", "2029-01-14", Description = "1919, renewed six times")]
    [TestCase("AUDION", "2019-02-18")]
    [TestCase("CELANESE", "2027-08-01")]
    public void Old_registrations_end_ten_years_after_their_last_renewal(string mark, string expires) =>
        Assert.That(Iso(OfFile("apc", "seed.xml").Single(r => r.Record!.Mark.Text == mark).Record!.ExpiresOn), Is.EqualTo(expires));
}
