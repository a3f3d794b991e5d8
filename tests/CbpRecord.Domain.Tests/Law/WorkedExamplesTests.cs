using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Law;

/// <summary>The forty worked examples of the domain reference, section 7.3, by their number.</summary>
public sealed class WorkedExamplesTests
{
    private static readonly OfficeCalendar Days = OfficeCalendar.WithoutClosures;

    [TestCase(1, "2018-06-05", "section-8", 1, "2023-06-05", "2024-06-05", "2024-06-05", "2024-12-05", "2024-12-05")]
    [TestCase(1, "2018-06-05", "section-8-9", 1, "2027-06-05", "2028-06-05", "2028-06-05", "2028-12-05", "2028-12-05")]
    [TestCase(2, "1998-11-05", "section-8-9", 1, "2007-11-05", "2008-11-05", "2008-11-05", "2009-05-05", "2009-05-05")]
    [TestCase(3, "2016-11-22", "section-8-9", 1, "2025-11-22", "2026-11-22", "2026-11-23", "2027-05-22", "2027-05-24", Description = "Sunday expiry; grace from the unrolled day")]
    [TestCase(4, "2020-09-01", "section-8-9", 1, "2029-09-01", "2030-09-01", "2030-09-03", "2031-03-01", "2031-03-03", Description = "Sunday, then Labor Day")]
    [TestCase(5, "2017-01-03", "section-8-9", 1, "2026-01-03", "2027-01-03", "2027-01-04", "2027-07-03", "2027-07-06", Description = "Grace on the weekend of an observed Independence Day")]
    [TestCase(6, "2021-01-05", "section-8", 1, "2026-01-05", "2027-01-05", "2027-01-05", "2027-07-05", "2027-07-06", Description = "Grace ends on an observed holiday")]
    [TestCase(7, "2019-12-31", "section-8", 1, "2024-12-31", "2025-12-31", "2025-12-31", "2026-06-30", "2026-06-30", Description = "Month-end clamp")]
    [TestCase(8, "2021-08-31", "section-8", 1, "2026-08-31", "2027-08-31", "2027-08-31", "2028-02-29", "2028-02-29", Description = "Leap-day grace")]
    [TestCase(8, "2021-08-31", "section-8-9", 1, "2030-08-31", "2031-08-31", "2031-09-02", "2032-02-29", "2032-03-01")]
    [TestCase(9, "2000-02-29", "section-8-9", 1, "2009-03-01", "2010-02-28", "2010-03-01", "2010-08-28", "2010-08-30", Description = "29 February in a common year")]
    [TestCase(9, "2000-02-29", "section-8-9", 2, "2019-03-01", "2020-02-29", "2020-03-02", "2020-08-29", "2020-08-31", Description = "From the anchor, not from 28 February")]
    [TestCase(26, "2018-09-25", "section-71", 1, "2023-09-25", "2024-09-25", "2024-09-25", "2025-03-25", "2025-03-25")]
    [TestCase(26, "2018-09-25", "section-71", 2, "2027-09-25", "2028-09-25", "2028-09-25", "2029-03-25", "2029-03-26")]
    public void Registrations(int example, string registered, string kind, int cycle, string opens, string due, string last, string grace, string graceLast)
    {
        var row = Row(Mark(registered) with { Basis = example == 26 ? FilingBasis.Madrid : FilingBasis.Use }, kind, cycle);
        Assert.That((Iso(row.OpensOn), Iso(row.DueOn), Iso(row.LastActionOn), Iso(row.GraceEndsOn), Iso(row.GraceLastActionOn), row.TargetOn),
            Is.EqualTo((opens, due, last, grace, graceLast, (DateOnly?)null)));
    }

    [TestCase(1, "2018-06-05", "2028-06-05", "2028-09-03", "2028-09-01", Description = "90 days on a Sunday before Labor Day")]
    [TestCase(3, "2016-11-22", "2026-11-22", "2027-02-20", "2027-02-19")]
    [TestCase(7, "2019-12-31", "2029-12-31", "2030-03-31", "2030-03-29")]
    [TestCase(11, "2017-01-31", "2027-01-31", "2027-04-30", "2027-04-30", Description = "3 months shorter than 90 days")]
    [TestCase(12, "2017-11-30", "2027-11-30", "2028-02-28", "2028-02-28", Description = "3 months longer than 90 days")]
    [TestCase(13, "2016-12-01", "2026-12-01", "2027-03-01", "2027-03-01", Description = "Equal")]
    [TestCase(14, "2016-02-09", "2026-02-09", "2026-05-09", "2026-05-08", Description = "The gap")]
    public void Recordation_renewals(int example, string registered, string expiry, string closes, string target)
    {
        var row = Row(Mark(registered), "recordation-renewal", 1);
        Assert.That((Iso(row.DueOn), Iso(row.LastActionOn), Iso(row.GraceEndsOn), Iso(row.GraceLastActionOn), Iso(row.TargetOn), row.Reading),
            Is.EqualTo((expiry, expiry, closes, closes, target, "A1:earlier")), $"example {example}");
    }

    [Test]
    public void Example_14_a_late_renewal_at_the_uspto_leaves_the_recordation_lapsed()
    {
        var facts = Mark("2016-02-09");
        var uspto = Row(facts, "section-8-9", 1);
        Assert.That((Iso(uspto.GraceEndsOn), Iso(uspto.GraceLastActionOn)), Is.EqualTo(("2026-08-09", "2026-08-10")));
        var gap = Timeline.For(facts, Derive(facts), Day("2016-01-01"), Day("2030-01-01"), Day("2026-06-01")).Spans.Single(s => s.Kind == SpanKind.Gap && s.Cycle == 1);
        Assert.That((Iso(gap.From), Iso(gap.To), gap.To.DayNumber - gap.From.DayNumber + 1), Is.EqualTo(("2026-05-10", "2026-08-10", 93)));
    }

    [Test]
    public void Example_15_an_extension_ends_on_the_earlier_of_two_counts()
    {
        var row = Row(Mark("2016-11-30"), "recordation-extension", 1);
        Assert.That((Iso(row.OpensOn), Iso(row.DueOn), Iso(row.GraceEndsOn)), Is.EqualTo(("2026-11-30", "2027-02-28", "2027-05-28")));
        Assert.That(Iso(row.FinalOn), Is.EqualTo("2027-02-28"), "nobody can ask in the time that asking would buy");
        Assert.That((Urgency.Of(row, row.DueOn), Urgency.Of(row, row.DueOn.AddDays(1))), Is.EqualTo((Urgency.Today, Urgency.Overdue)));
        Assert.That(Iso(Row(Mark("2016-11-30"), "section-8-9", 1).GraceLastActionOn), Is.EqualTo("2027-06-01"), "Sunday, then Memorial Day");
        Assert.That(Iso(TrademarkRules.ExtendedTo(Day("2026-11-30"), length: ExtensionLength.FromTheExpiry)), Is.EqualTo("2027-05-30"));
    }

    [Test]
    public void Example_16_a_recordation_in_year_seven_buys_three_years()
    {
        var facts = Mark("2019-07-02") with { Recordations = [new(ApprovedOn: Day("2026-03-10"))] };
        Assert.That(Iso(Row(facts, "recordation-expiry", 1).DueOn), Is.EqualTo("2029-07-02"));
    }

    [TestCase(17, "2006-03-15", "2026-03-15", "2025-12-15", "2025-12-15")]
    [TestCase(18, "2007-02-28", "2027-02-28", "2026-11-28", "2026-11-27", Description = "The day after Thanksgiving is a business day")]
    [TestCase(19, "2006-05-31", "2026-05-31", "2026-02-28", "2026-02-27", Description = "Backward clamp")]
    [TestCase(20, "2008-02-29", "2028-02-29", "2027-11-29", "2027-11-29")]
    [TestCase(21, "2005-12-01", "2025-12-01", "2025-09-01", "2025-08-29", Description = "Labor Day")]
    public void Copyright_renewals(int example, string recorded, string expiry, string due, string target)
    {
        var facts = Work(recorded);
        var row = Row(facts, "copyright-renewal", 1);
        Assert.That((Iso(Row(facts, "recordation-expiry", 1).DueOn), Iso(row.DueOn), Iso(row.LastActionOn), Iso(row.TargetOn), row.GraceEndsOn),
            Is.EqualTo((expiry, due, due, target, (DateOnly?)null)), $"example {example}");
    }

    [Test]
    public void Example_17_the_portals_ninety_days_are_a_fallback_by_choice()
    {
        var readings = Readings.Default.With("A2", "fallback").Value;
        var row = DeadlineCalendar.Deadlines(DeadlineCalendar.For(Work("2006-03-15"), readings, Days, Day("2099-12-31"))).Single(r => r.Kind == DeadlineKind.CopyrightRenewal);
        Assert.That((Iso(row.DueOn), Iso(row.GraceEndsOn)), Is.EqualTo(("2025-12-15", "2026-06-13")));
    }

    [Test]
    public void Example_22_ownership_shorter_than_twenty_years_leaves_nothing_to_renew()
    {
        var facts = Work("2020-05-01") with { AuthorDiedOn = Day("1965-07-09"), PublishedYear = 2003 };
        Assert.That(Iso(Row(facts, "recordation-expiry", 1).DueOn), Is.EqualTo("2035-12-31"));
        var renewal = Derive(facts).Single(f => f.Rule.Id == "R12");
        Assert.That((renewal.State, renewal.Code, renewal.By), Is.EqualTo((FindingState.Shadowed, "nothing-to-renew", "R11")));
    }

    [Test]
    public void Example_23_a_work_for_hire_takes_the_earlier_end() =>
        Assert.That(CopyrightRules.CopyrightEndsOn(null, 1995, 1998, true), Is.EqualTo(Day("2093-12-31")));

    [Test]
    public void Example_24_a_pending_copyright_has_six_months_or_nine()
    {
        var facts = new MatterFacts { Kind = RightKind.PendingCopyright, PendingRecordedOn = Day("2026-08-31") };
        var row = Row(facts, "pending-copyright-expiry", null);
        Assert.That((Iso(row.DueOn), Iso(row.TargetOn), row.GraceEndsOn, row.Reading), Is.EqualTo(("2027-02-28", "2027-02-26", (DateOnly?)null, "A3:six-months")));
        var nine = DeadlineCalendar.Deadlines(DeadlineCalendar.For(facts, Readings.Default.With("A3", "nine-months").Value, Days, Day("2099-12-31"))).Single();
        Assert.That((Iso(nine.DueOn), Iso(nine.GraceEndsOn)), Is.EqualTo(("2027-05-31", "2027-08-29")));
    }

    [Test]
    public void Example_25_a_trade_name_is_safe_the_day_after_six_months()
    {
        var row = Row(new() { Kind = RightKind.TradeName, FirstUseOn = Day("2026-08-31") }, "trade-name-eligible", null);
        Assert.That((Iso(row.DueOn), Iso(row.OpensOn)), Is.EqualTo(("2027-02-28", "2027-03-01")));
    }

    [Test]
    public void Example_26_a_madrid_mark_has_two_clocks()
    {
        var facts = Mark("2018-09-25") with { Basis = FilingBasis.Madrid, InternationalRegisteredOn = Day("2017-04-18") };
        var abroad = Row(facts, "international-renewal", 1);
        Assert.That((Iso(abroad.DueOn), Iso(abroad.LastActionOn), Iso(abroad.GraceEndsOn), Iso(abroad.GraceLastActionOn)),
            Is.EqualTo(("2027-04-18", "2027-04-18", "2027-10-18", "2027-10-18")), "a Sunday, not rolled");
        Assert.That(Iso(Row(facts, "recordation-expiry", 1).DueOn), Is.EqualTo("2027-04-18"));
    }

    [Test]
    public void Example_27_a_detention_counts_business_days_around_thanksgiving()
    {
        var facts = Border(new() { PresentedOn = Day("2026-11-16") });
        Assert.That((Due(facts, "detention-decision"), Due(facts, "detention-notice"), Due(facts, "detention-end")), Is.EqualTo(("2026-11-23", "2026-12-01", "2026-12-16")));
    }

    [TestCase("2026-11-23", "2026-12-03")]
    [TestCase("2026-06-26", "2026-07-08", Description = "3 July observed")]
    public void Examples_28_and_29_seven_business_days(string notice, string due) =>
        Assert.That(Due(Border(new() { Goods = SuspectedGoods.Counterfeit, DetentionNoticeOn = Day(notice) }), "importer-response"), Is.EqualTo(due));

    [TestCase("2026-10-09", "2026-11-24", "2026-11-08")]
    [TestCase("2026-07-01", "2026-08-13", "2026-07-31")]
    public void Examples_30_and_31_thirty_business_days(string seized, string disclosure, string consent)
    {
        var facts = Border(new() { SeizureNoticeOn = Day(seized) });
        Assert.That((Due(facts, "seizure-disclosure"), Due(facts, "consent-window")), Is.EqualTo((disclosure, consent)));
    }

    [Test]
    public void Example_32_exposure_to_expungement_and_reexamination()
    {
        var (expungement, reexamination) = (Row(Mark("2023-03-14"), "expungement", null), Row(Mark("2023-03-14"), "reexamination", null));
        Assert.That((Iso(expungement.OpensOn), Iso(expungement.DueOn), Iso(reexamination.OpensOn), Iso(reexamination.DueOn)),
            Is.EqualTo(("2026-03-14", "2033-03-14", "2023-03-14", "2028-03-14")));
    }

    [Test]
    public void Example_33_a_response_rolls_and_its_extension_takes_the_earlier()
    {
        var facts = new MatterFacts { Kind = RightKind.Trademark, OfficeActions = [new(Day("2026-11-30"), Extended: true)] };
        var row = Row(facts, "tma-response", 1);
        Assert.That((Iso(row.DueOn), Iso(row.LastActionOn), Iso(row.GraceEndsOn), row.Reading), Is.EqualTo(("2027-02-28", "2027-03-01", "2027-03-28", "R28:earlier")));
        Assert.That(Iso(ChallengeRules.ExtendedResponseBy(Day("2026-11-30"), ResponseExtension.FromTheAction)), Is.EqualTo("2027-03-30"));
    }

    [TestCase("2025-08-31", "2026-02-28", "2026-03-02")]
    [TestCase("2026-02-28", "2026-08-28", "2026-08-28")]
    public void Example_34_six_months_at_month_ends(string action, string due, string last)
    {
        var nominal = Dates.AddMonths(Day(action), 6);
        Assert.That((Iso(nominal), Iso(Days.LastAction(nominal, Office.Uspto))), Is.EqualTo((due, last)));
    }

    [TestCase(10, "2026-07-03", "2026-07-06", Description = "Friday in lieu of Independence Day")]
    [TestCase(35, "2027-12-24", "2027-12-27")]
    [TestCase(35, "2027-12-31", "2028-01-03", Description = "New Year 2028 observed in 2027")]
    [TestCase(36, "2033-01-20", "2033-01-21", Description = "Inauguration Day")]
    [TestCase(36, "2029-01-20", "2029-01-22", Description = "A Saturday: no day in its place")]
    public void Rolled_days_at_the_uspto(int example, string due, string last) =>
        Assert.That(Iso(Days.LastAction(Day(due), Office.Uspto)), Is.EqualTo(last), $"example {example}");

    [TestCase(RightKind.Trademark, TransactionKind.New, 3, 1, 570)]
    [TestCase(RightKind.Trademark, TransactionKind.Renewal, 3, 1, 240)]
    [TestCase(RightKind.Trademark, TransactionKind.OwnerChange, 1, 5, 80)]
    public void Example_37_cbp_fees(RightKind kind, TransactionKind transaction, int classes, int marks, int dollars) =>
        Assert.That(FeeSchedule.Published.Quote(kind, transaction, classes, marks, Day("2026-11-23")).Value.Total.Cents, Is.EqualTo(dollars * 100));

    [Test]
    public void Example_38_a_combined_filing_pays_two_surcharges_in_grace()
    {
        var costs = DeadlineCosts.For(DeadlineKind.Section8And9, RightKind.Trademark, 2, Day("2026-11-23"));
        Assert.That((costs.Now!.Total.Cents, costs.InGrace!.Total.Cents), Is.EqualTo((130_000, 170_000)));
    }

    [Test]
    public void Example_39_section_15_has_no_surcharge()
    {
        var on = Day("2026-11-23");
        var (time, grace) = (FeeSchedule.Published.Quote(["section-8", "section-15"], 3, on), FeeSchedule.Published.Quote(["section-8", "section-15", "section-8-grace"], 3, on));
        Assert.That((time.Value.Total.Cents, grace.Value.Total.Cents), Is.EqualTo((172_500, 202_500)));
        Assert.That(DeadlineCosts.For(DeadlineKind.Section15, RightKind.Trademark, 3, on).InGrace, Is.Null);
    }

    [Test]
    public void Example_40_an_itc_determination_is_final_after_sixty_days() =>
        Assert.That(Due(new() { Kind = RightKind.Patent, ItcReceivedOn = Day("2026-03-02") }, "itc-final"), Is.EqualTo("2026-05-02"));

    private static MatterFacts Mark(string registered) => new() { Kind = RightKind.Trademark, RegisteredOn = Day(registered), Recordations = [new(ApprovedOn: Day(registered))] };
    private static MatterFacts Work(string recorded) => new() { Kind = RightKind.Copyright, Recordations = [new(ApprovedOn: Day(recorded))] };
    private static MatterFacts Border(BorderFacts told) => new() { Kind = RightKind.Trademark, BorderEvents = [told] };
    private static IReadOnlyList<Finding> Derive(MatterFacts facts) => DeadlineCalendar.For(facts, Readings.Default, Days, Day("2099-12-31"));
    private static Deadline Row(MatterFacts facts, string kind, int? cycle) => DeadlineCalendar.Deadlines(Derive(facts)).Single(r => r.Kind.Code() == kind && r.Cycle == cycle);
    private static string? Due(MatterFacts facts, string kind) => Iso(DeadlineCalendar.Deadlines(Derive(facts)).Single(r => r.Kind.Code() == kind).DueOn);
    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
