using CbpRecord.Domain.Law;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Law;

/// <summary>The edges that rules state in their summaries, straight at the functions.</summary>
public sealed class RuleEdgeTests
{
    [TestCase("2008-02-29", 6, LeapDay.Cautious, "2014-02-28", "2014-03-01")]
    [TestCase("2008-02-29", 6, LeapDay.February, "2014-02-28", "2014-02-28")]
    [TestCase("2008-02-29", 6, LeapDay.March, "2014-03-01", "2014-03-01")]
    [TestCase("2008-02-29", 8, LeapDay.March, "2016-02-29", "2016-02-29", Description = "a leap year moves nothing")]
    [TestCase("2008-02-28", 6, LeapDay.March, "2014-02-28", "2014-02-28", Description = "nor does 28 February")]
    [TestCase("2008-01-29", 6, LeapDay.March, "2014-01-29", "2014-01-29")]
    public void Anniversaries_of_29_February(string anchor, int years, LeapDay leap, string due, string opens) =>
        Assert.That((Dates.AddYears(Day(anchor), years, leap), Dates.Opens(Day(anchor), years, leap)), Is.EqualTo((Day(due), Day(opens))));

    [TestCase("2010-08-31", 6, "2011-02-28")]
    [TestCase("2011-08-31", 6, "2012-02-29")]
    [TestCase("2011-02-28", 6, "2011-08-28", Description = "nothing sticks to a month's end (C3)")]
    [TestCase("2006-05-31", -3, "2006-02-28")]
    public void Months_end_early_and_stick_to_nothing(string from, int months, string to) => Assert.That(Dates.AddMonths(Day(from), months), Is.EqualTo(Day(to)));

    [TestCase("1989-11-15", true)]
    [TestCase("1989-11-16", false)]
    public void Terms_begun_before_16_November_1989_ran_twenty_years(string registered, bool history) => Assert.That(MaintenanceRules.NeedsHistory(Day(registered)), Is.EqualTo(history));

    [TestCase("1968-01-30", "1988-01-30", 40, Description = "a renewal begun before 16 November 1989 ran 20 years too")]
    [TestCase("1968-01-30", "2008-01-30", 50)]
    [TestCase("1968-01-30", "2008-06-30", 50, Description = "granted late")]
    [TestCase("1968-01-30", "2006-08-30", 50, Description = "granted 17 months early")]
    [TestCase("1968-01-30", "2006-07-29", null, Description = "more than 18 months early")]
    [TestCase("1968-01-30", "2006-07-30", 50, Description = "exactly 18 months early")]
    [TestCase("1968-01-30", "2009-07-30", 50, Description = "exactly 18 months late")]
    [TestCase("1968-01-30", "2009-07-31", null)]
    [TestCase("1968-01-30", "1968-05-01", null)]
    [TestCase("1979-11-16", "1989-11-16", 20, Description = "a term that begins that very day runs 10 years")]
    [TestCase("1979-11-15", "1989-11-15", 30)]
    public void The_term_after_a_renewal(string registered, string renewed, int? years) =>
        Assert.That(MaintenanceRules.TermAfterRenewal(Day(registered), Day(renewed)), Is.EqualTo(years));

    [TestCase(RenewalGrace.Earlier, "2027-04-30")]
    [TestCase(RenewalGrace.ThreeMonths, "2027-04-30")]
    [TestCase(RenewalGrace.NinetyDays, "2027-05-01")]
    public void Three_months_are_not_ninety_days(RenewalGrace grace, string closes)
    {
        Assert.That(TrademarkRules.RenewalClosesOn(Day("2027-01-31"), grace), Is.EqualTo(Day(closes)));
        Assert.That(TrademarkRules.ExtensionAskedBy(Day("2027-01-31"), grace), Is.EqualTo(Day(closes)));
    }

    [TestCase(ExtensionLength.Earlier, "2027-07-30")]
    [TestCase(ExtensionLength.FromTheEnd, "2027-07-30")]
    [TestCase(ExtensionLength.FromTheExpiry, "2027-07-31")]
    public void An_extension_counts_from_the_end_or_from_the_expiry(ExtensionLength length, string until) =>
        Assert.That(TrademarkRules.ExtendedTo(Day("2027-01-31"), length: length), Is.EqualTo(Day(until)));

    [Test]
    public void Protection_begins_on_approval()
    {
        Assert.That((TrademarkRules.IsEffective(Day("2026-03-10"), Day("2026-03-10")), TrademarkRules.IsEffective(Day("2026-03-10"), Day("2026-03-09")), TrademarkRules.IsEffective(null, Day("2026-03-10"))),
            Is.EqualTo((true, false, false)));
        Assert.That(TrademarkRules.EndsWithRegistration(Day("2026-03-10")), Is.EqualTo(Day("2026-03-10")));
        Assert.That(TrademarkRules.OwnerChangeFiledBy(Day("2026-03-10")), Is.EqualTo(Day("2026-04-09")));
    }

    [TestCase("1965-07-09", null, null, false, "2035-12-31")]
    [TestCase("1925-07-09", null, null, false, "2002-12-31", Description = "made before 1978, unpublished: at least to 2002")]
    [TestCase("1925-07-09", null, 2002, false, "2047-12-31", Description = "published by 2002: at least to 2047")]
    [TestCase("1925-07-09", null, 2003, false, "2002-12-31")]
    [TestCase("1925-07-09", null, 1977, false, "2072-12-31", Description = "published before 1978: 95 years")]
    [TestCase("1980-07-09", 1977, 1990, false, "2050-12-31")]
    [TestCase("1990-07-09", null, 1978, false, "2060-12-31", Description = "published in 1978: no longer by the old terms")]
    [TestCase("1978-01-01", null, 1990, false, "2048-12-31", Description = "made in 1978 for all that is known")]
    [TestCase(null, 1995, 1998, true, "2093-12-31")]
    [TestCase(null, 1970, 1996, true, "2090-12-31")]
    [TestCase(null, 1977, null, true, "2097-12-31")]
    [TestCase(null, 1850, 1985, true, "2047-12-31", Description = "120 years are over, 303(a) holds")]
    [TestCase(null, 1978, 2090, true, "2098-12-31", Description = "120 years are sooner")]
    [TestCase(null, null, 1998, true, "2093-12-31")]
    [TestCase("1990-01-01", null, null, true, null)]
    [TestCase(null, 1990, 1995, false, null)]
    public void A_copyright_ends_on_31_December(string? died, int? created, int? published, bool hire, string? end) =>
        Assert.That(CopyrightRules.CopyrightEndsOn(died is null ? null : Day(died), created, published, hire), Is.EqualTo(end is null ? null : Day(end)));

    [TestCase("2020-05-01", "2040-04-30", null, TwentyYears.SameDay, "2040-04-30")]
    [TestCase("2020-05-01", "2040-05-02", "2039-12-31", TwentyYears.SameDay, "2039-12-31")]
    [TestCase("2020-05-01", null, null, TwentyYears.DayBefore, "2040-04-30")]
    public void A_recordation_ends_with_the_soonest(string approved, string? ownership, string? copyright, TwentyYears twenty, string end) =>
        Assert.That(CopyrightRules.ExpiresOn(Day(approved), 1, ownership is null ? null : Day(ownership), copyright is null ? null : Day(copyright), twenty), Is.EqualTo(Day(end)));

    [Test]
    public void Later_terms_count_from_the_approval() => Assert.That(CopyrightRules.ExpiresOn(Day("2008-02-29"), term: 2), Is.EqualTo(Day("2048-02-29")));

    [Test]
    public void A_notice_may_be_read_as_calendar_days()
    {
        Assert.That(EnforcementRules.NoticeBy(Day("2026-11-23"), NoticeDays.CalendarDays), Is.EqualTo(Day("2026-11-28")));
        Assert.That(EnforcementRules.ListedPersonsToldBy(Day("2026-10-09")), Is.EqualTo(Day("2026-11-24")));
        Assert.That(EnforcementRules.OwnerToldOfCounterfeitsBy(Day("2026-10-09")), Is.EqualTo(Day("2026-10-09")));
    }

    [Test]
    public void The_day_of_a_notice_is_the_day_it_prints() =>
        Assert.That((TradeNameRules.OppositionEndsOn(Day("2026-10-09")), TradeNameRules.AtRiskFrom(Day("2026-10-10"))), Is.EqualTo((Day("2026-10-09"), Day("2026-10-10"))));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
