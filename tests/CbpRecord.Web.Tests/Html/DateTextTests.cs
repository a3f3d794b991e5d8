using System.Globalization;
using CbpRecord.Web.Html;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Html;

public sealed class DateTextTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US"), Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    [TestCase("2026-12-02", "2026-12-02")]
    [TestCase("2026/12/2", "2026-12-02")]
    [TestCase("2026.12.2", "2026-12-02")]
    [TestCase("20261202", "2026-12-02")]
    [TestCase("2 Dec 2026", "2026-12-02")]
    [TestCase("2 December 2026", "2026-12-02")]
    [TestCase("2nd of December, 2026", "2026-12-02")]
    [TestCase("02-DEC-2026", "2026-12-02")]
    [TestCase("Dec 2, 2026", "2026-12-02")]
    [TestCase("Dec. 2nd 2026", "2026-12-02")]
    [TestCase("December 2 2026", "2026-12-02")]
    [TestCase("Sept 9, 2026", "2026-09-09")]
    [TestCase("Wed 2 Dec 2026", "2026-12-02")]
    [TestCase("Wednesday, December 2, 2026", "2026-12-02")]
    [TestCase("2026年12月2日", "2026-12-02")]
    [TestCase("2026 年 12 月 2 日", "2026-12-02")]
    [TestCase("2026年12月2日 星期三", "2026-12-02")]
    [TestCase("2026年12月2日", "2026-12-02", Description = "full-width figures, as an input method leaves them")]
    [TestCase("12/25/2026", "2026-12-25")]
    [TestCase("25/12/2026", "2026-12-25", Description = "only one reading is possible")]
    [TestCase("4/4/2026", "2026-04-04", Description = "both readings are the same day")]
    [TestCase("29 Feb 2028", "2028-02-29")]
    [TestCase("2011-02-01-05:00", "2011-02-01", Description = "the zone of a USPTO record does not move the day")]
    [TestCase("2011-02-01T00:00:00Z", "2011-02-01")]
    [TestCase("  2 Dec  2026. ", "2026-12-02")]
    public void What_people_type_is_read(string text, string day)
    {
        Assert.Multiple(() =>
        {
            Assert.That(DateText.Parse(text, English).Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(day));
            Assert.That(DateText.Parse(text, Chinese), Is.EqualTo(DateText.Parse(text, English)));
        });
    }

    [TestCase("3/4/2026", "2026-03-04", "2026-04-03")]
    [TestCase("03-04-2026", "2026-03-04", "2026-04-03")]
    [TestCase("12.11.2026", "2026-12-11", "2026-11-12")]
    public void An_ambiguous_date_is_asked_never_guessed(string text, string monthFirst, string dayFirst)
    {
        var read = DateText.Parse(text, English);
        Assert.Multiple(() =>
        {
            Assert.That(read.Day, Is.Null);
            Assert.That(read.Trouble, Is.EqualTo(DateReading.Ambiguous));
            Assert.That(read.Choices, Is.EqualTo(new[] { DateOnly.Parse(monthFirst, CultureInfo.InvariantCulture), DateOnly.Parse(dayFirst, CultureInfo.InvariantCulture) }));
        });
    }

    [TestCase("30 Feb 2026", DateReading.NoSuchDay)]
    [TestCase("29 February 2027", DateReading.NoSuchDay)]
    [TestCase("2026-13-01", DateReading.NoSuchDay)]
    [TestCase("31/31/2026", DateReading.NoSuchDay)]
    [TestCase("0/4/2026", DateReading.NoSuchDay)]
    [TestCase("2 Dec 26", DateReading.YearShort)]
    [TestCase("12/25/26", DateReading.YearShort)]
    [TestCase("Dec 2, 26", DateReading.YearShort)]
    [TestCase("2 Dec", DateReading.YearMissing)]
    [TestCase("12/25", DateReading.YearMissing)]
    [TestCase("12月2日", DateReading.YearMissing)]
    [TestCase("soon", DateReading.Unreadable)]
    [TestCase("2 Deca 2026", DateReading.Unreadable)]
    [TestCase("12", DateReading.Unreadable)]
    [TestCase("2026-12-02 or later", DateReading.Unreadable)]
    public void What_is_not_a_day_says_why(string text, string trouble)
    {
        var read = DateText.Parse(text, English);
        Assert.That((read.Day, read.Trouble), Is.EqualTo(((DateOnly?)null, trouble)));
    }

    [TestCase(null)]
    [TestCase("  ")]
    public void Nothing_typed_is_no_date_and_no_trouble(string? text) => Assert.That(DateText.Parse(text, English), Is.EqualTo(DateReading.Nothing));

    [Test]
    public void What_is_said_can_be_typed_back([Values("en-US", "zh-Hans")] string language, [Values] bool weekday)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2026; day = day.AddDays(1))
            Assert.That(DateText.Parse(DateText.Say(day, culture, weekday), culture).Day, Is.EqualTo(day));
    }

    [Test]
    public void A_day_is_said_in_the_readers_language() => Assert.Multiple(() =>
    {
        var day = new DateOnly(2026, 12, 2);
        Assert.That(DateText.Say(day, English), Is.EqualTo("2 Dec 2026"));
        Assert.That(DateText.Say(day, English, weekday: true), Is.EqualTo("Wed 2 Dec 2026"));
        Assert.That(DateText.Say(day, Chinese), Is.EqualTo("2026年12月2日"));
        Assert.That(DateText.Say(day, Chinese, weekday: true), Is.EqualTo("2026年12月2日(周三)"));
    });
}
