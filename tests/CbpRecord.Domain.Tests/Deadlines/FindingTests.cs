using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using NUnit.Framework;
using static CbpRecord.Domain.Tests.Deadlines.Judged;

namespace CbpRecord.Domain.Tests.Deadlines;

/// <summary>"Why" and "why not": every rule speaks once of every right, and every date can be explained.</summary>
public sealed class FindingTests
{
    private static IEnumerable<TestCaseData> Samples()
    {
        yield return Of(RecordedMark, "mark");
        yield return Of(new() { Kind = RightKind.Trademark }, "nothing known");
        yield return Of(RecordedMark with { Recordations = [] }, "not recorded");
        yield return Of(RecordedMark with { Recordations = [new(new(2026, 11, 1))] }, "applied for");
        yield return Of(RecordedMark with { Register = Register.Supplemental }, "supplemental");
        yield return Of(RecordedMark with { Basis = FilingBasis.Madrid }, "madrid without its date");
        yield return Of(RecordedMark with { Basis = FilingBasis.Madrid, InternationalRegisteredOn = new(2015, 2, 28) }, "madrid");
        yield return Of(RecordedMark with { RegisteredOn = new(1985, 3, 12) }, "history needed");
        yield return Of(RecordedMark with { RegisteredOn = new(1985, 3, 12), RenewedOn = new(2015, 3, 12) }, "history known");
        yield return Of(RecordedMark with { RegisteredOn = new(2012, 2, 29), UsedSince = new(2014, 5, 5) }, "leap day");
        yield return Of(RecordedMark with { CancelledOn = new(2023, 6, 30) }, "cancelled");
        yield return Of(RecordedMark with { Recordations = [new(new(2017, 1, 3), new(2017, 1, 10), ExtensionGrantedOn: new(2027, 1, 5), ExtendedUntil: new(2027, 5, 1))] }, "extended");
        yield return Of(RecordedMark with { OwnerChangesOn = [new(2026, 10, 9)], Licences = [new("Acme", new(2027, 3, 1))], OfficeActions = [new(new(2026, 11, 30), true), new(new(2026, 8, 31))], ItcReceivedOn = new(2026, 3, 2) }, "events");
        yield return Of(RecordedMark with { BorderEvents = [new() { PresentedOn = new(2026, 11, 16), DetainedOn = new(2026, 11, 18), DetentionNoticeOn = new(2026, 11, 23), SeizureNoticeOn = new(2026, 12, 1), DmcaSeizedOn = new(2026, 12, 2) }, new() { Goods = SuspectedGoods.Counterfeit, DecidedOn = new(2026, 7, 1), DetentionNoticeOn = new(2026, 7, 2) }] }, "border");
        yield return Of(new() { Kind = RightKind.Copyright, RegisteredOn = new(2006, 1, 1), Recordations = [new(ApprovedOn: new(2006, 3, 15))], AuthorDiedOn = new(1990, 1, 1) }, "work");
        yield return Of(new() { Kind = RightKind.Copyright, Recordations = [new(ApprovedOn: new(2006, 3, 15))], OwnershipEndsOn = new(2020, 1, 1), WorkForHire = true, CreatedYear = 1995, PublishedYear = 1998, PendingRecordedOn = new(2005, 12, 1), RegisteredOn = new(2006, 1, 1) }, "owned for a time");
        yield return Of(new() { Kind = RightKind.PendingCopyright, PendingRecordedOn = new(2026, 8, 31) }, "pending");
        yield return Of(new() { Kind = RightKind.TradeName, FirstUseOn = new(2026, 8, 31), OppositionEndsOn = new(2027, 6, 1), UsedUntil = new(2030, 1, 1) }, "name");
        yield return Of(new() { Kind = RightKind.Patent }, "patent");
        static TestCaseData Of(MatterFacts facts, string name) => new TestCaseData(facts).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Samples))]
    public void Every_rule_speaks_exactly_once(MatterFacts facts)
    {
        var findings = Findings(facts);
        Assert.That(findings.Select(f => f.Rule.Id), Is.EqualTo(RuleBook.All.Select(r => r.Id)));
        Assert.That(findings.Where(f => f.Words.Text.Length == 0 || f.Deadlines.Any(d => d.Rule != f.Rule.Id)), Is.Empty);
        Assert.That(findings.Where(f => f.State == FindingState.Shadowed).All(f => f.By is not null && findings.Any(other => other.Rule.Id == f.By)), Is.True);
    }

    [TestCaseSource(nameof(Samples))]
    public void Every_date_is_arrived_at_by_a_step(MatterFacts facts)
    {
        foreach (var readings in new[] { Readings.Default, Readings.Default with { LeapDay = LeapDay.March, CopyrightRenewal = CopyrightRenewal.FallbackNinetyDays, PendingLength = PendingLength.NineMonths, TargetBuffer = 2 } })
            foreach (var row in DeadlineCalendar.Deadlines(DeadlineCalendar.For(facts, readings, OfficeCalendar.WithoutClosures, Through)))
            {
                var steps = Explanation.Of(row, facts, readings, OfficeCalendar.WithoutClosures);
                (Gives Gives, DateOnly? Day)[] dates = [(Gives.Opens, row.OpensOn), (Gives.Due, row.DueOn), (Gives.LastAction, row.LastActionOn),
                    (Gives.GraceEnds, row.GraceEndsOn), (Gives.GraceLastAction, row.GraceLastActionOn), (Gives.Target, row.TargetOn)];
                foreach (var (gives, day) in dates)
                    Assert.That(steps.Where(s => s.Gives == gives).Select(s => (DateOnly?)s.Day).LastOrDefault(), Is.EqualTo(day), $"{row.Kind} {row.Cycle} {gives}");
                Assert.That(steps.Where(s => s.Words.Text.Contains('{', StringComparison.Ordinal)), Is.Empty);
            }
    }

    [Test]
    public void What_may_be_left_undone_is_never_overdue() =>
        Assert.That(KindBook.All.Where(k => k.IsAct && !k.IsOwed).Select(k => k.Code), Is.EqualTo(new[] { "section-15", "recordation-extension" }));

    [TestCase("R1", FindingState.Shadowed, "in-place-of")]
    [TestCase("R5", FindingState.NotMet, "international-date-needed")]
    [TestCase("R6", FindingState.NotMet, "international-date-needed")]
    [TestCase("R27", FindingState.Excluded, "not-use-based")]
    public void A_madrid_mark_without_its_date_says_what_is_missing(string rule, FindingState state, string code) =>
        Assert.That(Say(RecordedMark with { Basis = FilingBasis.Madrid }, rule), Is.EqualTo((state, code)));

    [TestCase(FilingBasis.Use, FindingState.Applied)]
    [TestCase(FilingBasis.IntentToUse, FindingState.Applied)]
    [TestCase(FilingBasis.ForeignRegistration, FindingState.Excluded)]
    [TestCase(FilingBasis.Madrid, FindingState.Excluded)]
    public void Only_what_rests_on_use_can_be_reexamined(FilingBasis basis, FindingState state) => Assert.That(Say(RecordedMark with { Basis = basis }, "R27").Item1, Is.EqualTo(state));

    [Test]
    public void An_old_registration_asks_for_its_last_renewal()
    {
        var old = RecordedMark with { RegisteredOn = new(1988, 1, 1) };
        Assert.That((Say(old, "R2"), Say(old, "R6")), Is.EqualTo(((FindingState.NotMet, "history-needed"), (FindingState.NotMet, "history-needed"))));
    }

    [Test]
    public void A_recordation_is_applied_for_or_not_yet_and_ends_with_what_was_recorded()
    {
        Assert.That((Say(RecordedMark with { Recordations = [new(new(2026, 11, 1))] }, "R6"), Say(RecordedMark with { Recordations = [new()] }, "R6")), Is.EqualTo(((FindingState.NotMet, "applied-not-approved"), (FindingState.NotMet, "not-recorded"))));
        var cancelled = RecordedMark with { CancelledOn = new(2023, 6, 30) };
        Assert.That((Say(cancelled, "R10"), Say(cancelled with { Recordations = [] }, "R10")), Is.EqualTo(((FindingState.Applied, "cancelled-with-registration"), (FindingState.NotMet, "not-recorded"))));
    }

    [TestCase("R6")]
    [TestCase("R7")]
    [TestCase("R9")]
    public void The_supplemental_register_is_not_recorded(string rule) => Assert.That(Say(RecordedMark with { Register = Register.Supplemental }, rule), Is.EqualTo((FindingState.Excluded, "supplemental-register")));

    [Test]
    public void An_application_protects_nothing() =>
        Assert.That(Say(RecordedMark with { Recordations = [new(new(2026, 11, 1))] }, "R9"), Is.EqualTo((FindingState.NotMet, "applied-not-approved")));

    [Test]
    public void A_clock_that_nothing_started_says_so_beside_one_that_runs()
    {
        var facts = RecordedMark with { BorderEvents = [new() { PresentedOn = new(2026, 11, 16) }] };
        Assert.That((Say(facts, "R20").Item1, Say(facts, "R23")), Is.EqualTo((FindingState.Applied, (FindingState.NotMet, "no-border-event"))));
    }

    [TestCase("2016-11-22", "2015-01-01", 0)]
    [TestCase("2016-11-22", "2016-11-22", 0)]
    [TestCase("2016-11-22", "2016-11-23", 1)]
    public void An_international_registration_after_the_U_S_one_is_doubted(string registered, string international, int doubts) => Assert.That(DeadlineCalendar.Doubts(
        RecordedMark with { Basis = FilingBasis.Madrid, RegisteredOn = DateOnly.Parse(registered), InternationalRegisteredOn = DateOnly.Parse(international) }, Readings.Default).Count(d => d.Code == "international-after-registration"), Is.EqualTo(doubts));

    [TestCase("1985-03-12", "2015-03-12", 0)]
    [TestCase("1985-03-12", "2010-03-12", 1)]
    [TestCase("1995-03-12", "2010-03-12", 0, Description = "ten-year terms need no renewal to be known")]
    public void A_renewal_near_no_anniversary_of_an_old_registration_is_doubted(string registered, string renewed, int doubts) =>
        Assert.That(DeadlineCalendar.Doubts(RecordedMark with { RegisteredOn = DateOnly.Parse(registered), RenewedOn = DateOnly.Parse(renewed) }, Readings.Default).Count(d => d.Code == "renewal-off-anniversary"), Is.EqualTo(doubts));

    [TestCase("2036-11-22", 0)]
    [TestCase("2036-11-23", 1)]
    public void A_printed_expiry_that_is_no_anniversary_is_doubted(string printed, int doubts) =>
        Assert.That(DeadlineCalendar.Doubts(RecordedMark with { ExpiresOn = DateOnly.Parse(printed) }, Readings.Default), Has.Count.EqualTo(doubts));
}
