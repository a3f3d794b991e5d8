using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Deadlines;

/// <summary>If you do nothing: what stops on which day, and what it costs then.</summary>
public sealed class IfNothingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Registered on 22 November 2016, so that its term ended on a Sunday, yesterday; two classes of goods of three recorded.</summary>
    private static readonly MatterFacts Mark = new()
    {
        Kind = RightKind.Trademark, RegisteredOn = new(2016, 11, 22), Recordations = [new(new(2017, 1, 3), new(2017, 2, 15))],
        Met = [new(DeadlineKind.Section8, new(2022, 10, 1)), new(DeadlineKind.Section15, new(2022, 10, 1))],
    };

    [Test]
    public void The_recordation_is_lost_while_the_grace_of_the_registration_still_runs() =>
        Assert.That(Say(Mark), Is.EqualTo(new[]
        {
            "2026-11-23 border-ends Border $160",                  // two classes renewed at CBP
            "2026-11-24 grace Nothing $2,550",                     // the Sunday rolls: three classes of sections 8 and 9, each with both surcharges
            "2027-02-21 border-lost-first Border $380",            // ninety days after the expiry come before three months
            "2027-05-25 registration-cancelled Right $1,430",      // the grace ended on a Saturday: its last day was Monday the 24th
        }));

    [Test]
    public void Both_last_days_stand_in_the_words_of_the_loss()
    {
        var line = Lines(Mark).Single(l => l.Code == "border-lost-first");
        Assert.That(line.Arguments, Is.EqualTo(new object[] { new DateOnly(2027, 2, 20), new DateOnly(2027, 5, 24) }));
        Assert.That(line.Citation.Text, Does.Contain("133.7(a)"));
    }

    [Test]
    public void A_granted_extension_moves_the_loss_to_the_day_that_CBP_stated() =>
        Assert.That(Say(Mark with { Recordations = [new(new(2017, 1, 3), new(2017, 2, 15), ExtensionGrantedOn: new(2026, 11, 20), ExtendedUntil: new(2027, 5, 1))] }), Has.Member("2027-05-02 border-lost-first Border $380"));

    [Test]
    public void A_declaration_let_go_in_the_sixth_year_takes_the_recordation_with_it() =>
        Assert.That(Say(Mark with { RegisteredOn = new(2021, 3, 1), Recordations = [new(new(2021, 5, 3), new(2021, 5, 10))], Met = [] }), Is.EqualTo(new[]
        {
            "2027-03-02 grace Nothing $1,275",
            "2027-03-02 contestable Nothing $750",
            "2027-09-02 registration-cancelled-and-recordation Right $1,430",
        }));

    [Test]
    public void A_mark_that_is_not_recorded_has_nothing_to_lose_at_the_border() =>
        Assert.That(Say(Mark with { Recordations = [] }), Is.EqualTo(new[] { "— not-recorded Border $380", "2026-11-24 grace Nothing $2,550", "2027-05-25 registration-cancelled Right $1,050" }));

    [Test]
    public void An_application_alone_protects_nothing() =>
        Assert.That(Say(Mark with { Recordations = [new(new(2026, 11, 1))] })[0], Is.EqualTo("— applied-only Border —"));

    [Test]
    public void A_Madrid_mark_ends_by_whichever_of_its_clocks_runs_out_first()
    {
        var lines = Say(Mark with
        {
            Basis = FilingBasis.Madrid, RegisteredOn = new(2018, 9, 25), InternationalRegisteredOn = new(2017, 4, 18), Recordations = [new(new(2019, 1, 3), new(2019, 2, 15))],
            Met = [new(DeadlineKind.Section71, new(2024, 9, 1)), new(DeadlineKind.Section15, new(2024, 9, 1))],
        });
        Assert.That(lines, Is.EqualTo(new[]
        {
            "2027-04-19 grace Nothing —",                              // WIPO's surcharge is not a fee that is kept here
            "2027-04-19 border-ends Border $160",
            "2027-07-18 border-lost-first Border $380",
            "2027-10-19 international-lapses Right $1,430",
        }).Or.EqualTo(new[]
        {
            "2027-04-19 border-ends Border $160", "2027-04-19 grace Nothing —", "2027-07-18 border-lost-first Border $380", "2027-10-19 international-lapses Right $1,430",
        }));
    }

    [Test]
    public void The_renewal_of_a_work_closes_three_months_before_its_recordation_ends() =>
        Assert.That(Say(new() { Kind = RightKind.Copyright, RegisteredOn = new(2006, 11, 1), WorkForHire = true, CreatedYear = 2006, PublishedYear = 2006, Recordations = [new(ApprovedOn: new(2007, 3, 15))] }), Is.EqualTo(new[]
        {
            "2026-12-16 work-renewal-closed Nothing $190",
            "2027-03-16 work-border-lost Border $190",
            "2102-01-01 copyright-ends Right —",
        }));

    [Test]
    public void A_pending_copyright_is_protected_for_six_months_only() =>
        Assert.That(Say(new() { Kind = RightKind.PendingCopyright, PendingRecordedOn = new(2026, 8, 31) }), Is.EqualTo(new[] { "2027-03-01 pending-ends Border $190" }));

    [Test]
    public void A_trade_name_lasts_as_long_as_it_is_used()
    {
        var name = new MatterFacts { Kind = RightKind.TradeName, FirstUseOn = new(2020, 2, 1), Recordations = [new(ApprovedOn: new(2021, 3, 1))] };
        Assert.That(Say(name), Is.EqualTo(new[] { "— trade-name-lasts Nothing —" }));
        Assert.That(Say(name with { UsedUntil = new(2026, 12, 31) }), Has.One.Contains("trade-name-unused"));
        Assert.That(Say(name with { Recordations = [] }), Is.EqualTo(new[] { "— not-recorded Border $190" }));
    }

    [Test]
    public void A_cancelled_registration_is_gone_and_a_patent_has_no_timeline()
    {
        Assert.That(Say(Mark with { CancelledOn = new(2023, 6, 30) }), Is.EqualTo(new[] { "2023-06-30 registration-gone Right $1,430" }));
        Assert.That(Say(new() { Kind = RightKind.Patent }), Is.Empty);
    }

    [Test]
    public void What_is_past_stays_and_does_not_hide_what_comes()
    {
        var lines = Lines(Mark with { RegisteredOn = new(2018, 12, 25), Recordations = [new(ApprovedOn: new(2019, 3, 14))], Met = [] });
        Assert.That(lines.Where(l => l.HasCome(Today)).Select(l => l.Code), Is.EqualTo(new[] { "grace", "registration-cancelled-and-recordation" }));
        Assert.That(lines.Where(l => !l.HasCome(Today)).Select(l => l.Code), Is.EqualTo(new[] { "border-ends", "grace", "border-lost-first", "registration-cancelled" }));
    }

    [Test]
    public void A_renewal_of_a_mark_is_followed_by_what_hangs_on_it_at_the_border()
    {
        var lines = Lines(Mark);
        Assert.That(IfNothing.Of(DeadlineKind.Section8And9, 1, new(2026, 11, 22), lines).Select(l => l.Code), Is.EqualTo(lines.Select(l => l.Code)));
        Assert.That(IfNothing.Of(DeadlineKind.Section15, 1, new(2022, 11, 22), lines), Is.Empty);
    }

    private static IReadOnlyList<NothingLine> Lines(MatterFacts facts)
    {
        var findings = DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, new(2037, 12, 31));
        var lines = IfNothing.For(facts, findings, registered: 3, recorded: 2, Today);
        Assert.That(lines.Select(l => l.Code).Distinct(), Is.SubsetOf(IfNothing.Codes));
        return lines;
    }

    private static string[] Say(MatterFacts facts) => [.. Lines(facts).Select(l => $"{(l.On is { } on ? on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "—")} {l.Code} {l.Stops} {(l.Cost is { } cost ? cost.Total.ToString() : "—")}")];
}
