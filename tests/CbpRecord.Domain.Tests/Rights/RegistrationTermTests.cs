using CbpRecord.Domain.Rights;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Rights;

public sealed class RegistrationTermTests
{
    [TestCase("2013-01-29", null, "2023-01-29")]
    [TestCase("1998-08-04", "2008-08-04", "2018-08-04")]
    [TestCase("1989-11-16", null, "1999-11-16", Description = "the first ten-year term")]
    [TestCase("1989-11-15", null, "2009-11-15", Description = "the last twenty-year term")]
    [TestCase("1969-02-18", "1989-02-18", "2009-02-18", Description = "renewed while renewals ran twenty years")]
    [TestCase("1970-01-06", "1990-01-06", "2000-01-06", Description = "renewed when they ran ten")]
    [TestCase("1919-01-14", "2019-01-14", "2029-01-14")]
    [TestCase("2008-02-29", null, "2018-02-28", Description = "a leap day ends early in a common year")]
    [TestCase("2008-02-29", "2018-02-28", "2028-02-29", Description = "and is counted from the registration again")]
    [TestCase("2001-05-01", "2011-05-03", "2021-05-01", Description = "a renewal near the anniversary is of that anniversary")]
    [TestCase("2016-11-03", "2026-11-20", "2036-11-03", Description = "the day of its acceptance, say")]
    [TestCase("2016-11-03", "2026-01-10", "2036-11-03", Description = "filed in the last year of the term")]
    [TestCase("2001-05-01", "2006-05-01", "2016-05-01", Description = "one that fits no anniversary is taken as printed")]
    [TestCase("2013-01-29", "2012-01-01", "2023-01-29", Description = "a renewal before the registration is not believed")]
    public void A_term_ends_on_an_anniversary_of_the_registration(string registered, string? renewed, string ends) =>
        Assert.That(RegistrationTerm.EndsOn(Day(registered), renewed is null ? null : Day(renewed)), Is.EqualTo(Day(ends)));

    [Test]
    public void A_pending_application_has_no_term() => Assert.That((Madrid() with { RegisteredOn = null }).ExpiresOn, Is.Null);

    [TestCase("2009-03-02", "2019-03-02", "2019-03-02", Description = "the international clock is the earlier")]
    [TestCase("2009-03-02", "2029-03-02", "2021-06-14", Description = "renewed at WIPO: the U.S. clock is the earlier")]
    [TestCase("2009-03-02", null, "2019-03-02", Description = "without a renewal date the international term is counted")]
    [TestCase(null, null, "2021-06-14", Description = "without any international date the U.S. term stands")]
    public void A_madrid_registration_ends_on_the_earlier_clock(string? international, string? due, string ends)
    {
        var record = Madrid() with { International = new("1000001", international is null ? null : Day(international), due is null ? null : Day(due)) };

        Assert.That(record.ExpiresOn, Is.EqualTo(Day(ends)));
    }

    [Test]
    public void Only_a_madrid_registration_follows_the_international_clock()
    {
        var record = Madrid() with { Basis = FilingBasis.Use, International = new("1000001", Day("2009-03-02"), Day("2019-03-02")) };

        Assert.That(record.ExpiresOn, Is.EqualTo(Day("2021-06-14")));
    }

    [TestCase("2017-01-10", "2021-06-14", Description = "the six-year affidavit renews nothing")]
    [TestCase("2020-12-01", "2031-06-14", Description = "one in year 9 or later carries the U.S. clock ten years on")]
    public void Section_71_in_the_tenth_year_carries_the_term_on(string accepted, string ends)
    {
        var record = Madrid() with
        {
            International = new("1000001", Day("2009-03-02"), Day("2039-03-02")),
            Events = [new("71AG", "O", "REGISTERED-SEC.71 ACCEPTED", Day(accepted), 1)],
        };

        Assert.That(record.ExpiresOn, Is.EqualTo(Day(ends)));
    }

    [Test]
    public void The_day_the_international_registration_ceased_ends_the_extension() =>
        Assert.That((Madrid() with { International = new("1000001", Day("2009-03-02"), Day("2029-03-02"), Day("2020-05-05")) }).ExpiresOn, Is.EqualTo(Day("2020-05-05")));

    [TestCase(700, true, RegistrationStanding.Registered)]
    [TestCase(700, false, RegistrationStanding.Pending)]
    [TestCase(710, true, RegistrationStanding.Cancelled)]
    [TestCase(900, true, RegistrationStanding.Expired)]
    [TestCase(602, false, RegistrationStanding.Abandoned)]
    [TestCase(404, true, RegistrationStanding.Cancelled)]
    [TestCase(778, true, RegistrationStanding.Registered, Description = "a petition to cancel was dismissed")]
    [TestCase(null, true, RegistrationStanding.Registered)]
    public void Standing_follows_the_office_code(int? code, bool registered, RegistrationStanding standing) =>
        Assert.That(new UsptoStatus(code, null, null).Standing(registered), Is.EqualTo(standing));

    [Test]
    public void Reminders_and_filings_are_no_acceptances()
    {
        UsptoEvent[] events =
        [
            new("REM1", "E", "COURTESY REMINDER", Day("2015-01-01"), 1), new("E815", "I", "TEAS SECTION 8 & 15 RECEIVED", Day("2016-01-01"), 2),
            new("C15A", "O", "SEC. 8 (6-YR) ACCEPTED & SEC. 15 ACK.", Day("2016-02-01"), 3), new("NA85", "E", "NOTICE OF ACCEPTANCE", Day("2016-02-02"), 4),
            new("RNL1", "Q", "REGISTERED AND RENEWED", Day("2020-02-02"), 5), new("8.PR", "O", "PARTIAL SEC. 8 (6-YR) ACCEPTED", Day("2015-06-01"), 6),
        ];

        Assert.That(Acceptance.In(events), Is.EqualTo(new Acceptance[]
        {
            new(Maintenance.Section8, Day("2015-06-01"), true, false), new(Maintenance.Section8, Day("2016-02-01"), false, false),
            new(Maintenance.Section15, Day("2016-02-01"), false, false), new(Maintenance.Section9, Day("2020-02-02"), false, true),
        }));
    }

    private static UsptoRecord Madrid() => new()
    {
        Serial = SerialNumber.Of("79000001"), Registration = RegistrationNumber.Of("4000001"), Mark = new("LUMEN"), Status = new(700, "Registered", null),
        Basis = FilingBasis.Madrid, RegisteredOn = Day("2011-06-14"), Source = new("x.xml", new('0', 64), null, UsptoFormat.St96),
    };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
