using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Recordations;

public sealed class RecordationNumberTests
{
    [TestCase("TMK 11-00163", "TMK", 2011, 163)]
    [TestCase("TMK 98-00109", "TMK", 1998, 109)]
    [TestCase("tmk-98-00109", "TMK", 1998, 109)]
    [TestCase("TMK98-00109", "TMK", 1998, 109)]
    [TestCase("Cop 91-00300", "COP", 1991, 300)]
    [TestCase("COP 00-00063", "COP", 2000, 63)]
    [TestCase("91-00175", null, 1991, 175)]
    [TestCase("Issuance No. 88-019", null, 1988, 19)]
    [TestCase("Headquarters Issuance No. 84-63", null, 1984, 63)]
    [TestCase("CBP Recordation No. TMK 11‑00163", "TMK", 2011, 163, Description = "a no-break hyphen, as mail programs print it")]
    [TestCase("TMK 69-00001", "TMK", 2069, 1, Description = "the century turns at 70")]
    [TestCase("TMK 70-00001", "TMK", 1970, 1)]
    public void Kind_year_and_sequence_are_read(string text, string? kind, int year, int sequence)
    {
        var number = RecordationNumber.Parse(text).Value;

        Assert.That((number.Kind, number.Year, number.Sequence), Is.EqualTo((kind, year, sequence)));
        Assert.That(number.AsPrinted, Is.EqualTo(text));
        Assert.That(number.Warning, Is.Null);
    }

    [TestCase("TMK-2011/163")]
    [TestCase("TMK 11-1")]
    [TestCase("see letter of 3 May")]
    public void A_number_of_another_form_is_kept_with_a_warning(string text)
    {
        var number = RecordationNumber.Parse(text).Value;

        Assert.That(number.AsPrinted, Is.EqualTo(text));
        Assert.That((number.Year, number.Sequence, number.IsRead), Is.EqualTo(((int?)null, (int?)null, false)));
        Assert.That(number.Warning?.Code, Is.EqualTo("recordation-number-unread"));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase(null)]
    public void No_number_is_refused(string? text) =>
        Assert.That(RecordationNumber.Parse(text).Errors.Single().Code, Is.EqualTo("recordation-number-missing"));

    [TestCase("TMK 98-00109", "98-109", true, Description = "without a kind every kind is found")]
    [TestCase("TMK 98-00109", "tmk 98-109", true)]
    [TestCase("TMK 98-00109", "COP 98-00109", false)]
    [TestCase("Issuance No. 88-019", "TMK 88-00019", true, Description = "an old issuance says no kind")]
    [TestCase("TMK 98-00109", "TMK 98-00110", false)]
    [TestCase("letter 7", "LETTER-7", true)]
    public void Every_spelling_is_found(string kept, string sought, bool found) =>
        Assert.That(RecordationNumber.Of(kept).IsFoundBy(RecordationNumber.Of(sought)), Is.EqualTo(found));

    [Test]
    public void Every_number_of_the_rulings_is_read()
    {
        var rows = File.ReadAllLines(SharedData.Path("cbp", "recordations.csv")).Skip(1).Select(CsvText.Cells).ToList();
        var numbers = rows.Select(r => r[3]).Where(n => n.Length > 0).ToList();

        Assert.That(rows, Has.Count.EqualTo(18));
        Assert.That(numbers, Has.Count.EqualTo(17));
        foreach (var (row, printed) in rows.Select(r => (r, r[3])).Where(p => p.Item2.Length > 0))
        {
            var number = RecordationNumber.Parse(printed).Value;
            Assert.That((number.AsPrinted, number.IsRead), Is.EqualTo((printed, true)), printed);
            Assert.That(printed, Does.EndWith($"{number.Year % 100:00}-{printed.Split('-')[^1]}"));
            Assert.That(int.Parse(printed.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(number.Sequence));
            Assert.That(number.Kind, Is.EqualTo(char.ToUpperInvariant(printed[0]) switch { 'T' => "TMK", 'C' => "COP", _ => null }), printed);
            Assert.That(row[0] == "trademark" ? RegistrationNumber.Parse(row[1]).Refused : CopyrightRegistrationNumber.Parse(row[1]).Refused, Is.False, row[1]);
        }
    }
}
