using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Deadlines;

/// <summary>"Why" and "why not": every rule speaks once of every right, and every date can be explained.</summary>
public sealed class FindingTests
{
    private static readonly DateOnly Through = new(2060, 12, 31);

    private static MatterFacts Mark => new() { Kind = RightKind.Trademark, RegisteredOn = new(2016, 11, 22), Recordations = [new(new(2017, 1, 3), new(2017, 1, 10))] };

    private static IEnumerable<TestCaseData> Samples()
    {
        yield return Of(Mark, "mark");
        yield return Of(new() { Kind = RightKind.Trademark }, "nothing known");
        yield return Of(Mark with { Recordations = [] }, "not recorded");
        yield return Of(Mark with { Recordations = [new(new(2026, 11, 1))] }, "applied for");
        yield return Of(Mark with { Register = Register.Supplemental }, "supplemental");
        yield return Of(Mark with { Basis = FilingBasis.Madrid }, "madrid without its date");
        yield return Of(Mark with { Basis = FilingBasis.Madrid, InternationalRegisteredOn = new(2015, 2, 28) }, "madrid");
        yield return Of(Mark with { RegisteredOn = new(1985, 3, 12) }, "history needed");
        yield return Of(Mark with { RegisteredOn = new(1985, 3, 12), RenewedOn = new(2015, 3, 12) }, "history known");
        yield return Of(Mark with { RegisteredOn = new(2012, 2, 29), UsedSince = new(2014, 5, 5) }, "leap day");
        yield return Of(Mark with { CancelledOn = new(2023, 6, 30) }, "cancelled");
        yield return Of(Mark with { Recordations = [new(new(2017, 1, 3), new(2017, 1, 10), ExtensionGrantedOn: new(2027, 1, 5), ExtendedUntil: new(2027, 5, 1))] }, "extended");
        yield return Of(Mark with { OwnerChangesOn = [new(2026, 10, 9)], Licences = [new("Acme", new(2027, 3, 1))], OfficeActions = [new(new(2026, 11, 30), true), new(new(2026, 8, 31))], ItcReceivedOn = new(2026, 3, 2) }, "events");
        yield return Of(Mark with { BorderEvents = [new() { PresentedOn = new(2026, 11, 16), DetainedOn = new(2026, 11, 18), DetentionNoticeOn = new(2026, 11, 23), SeizureNoticeOn = new(2026, 12, 1), DmcaSeizedOn = new(2026, 12, 2) }, new() { Goods = SuspectedGoods.Counterfeit, DecidedOn = new(2026, 7, 1), DetentionNoticeOn = new(2026, 7, 2) }] }, "border");
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
        var findings = DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through);
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

    private static DateOnly? MetOn(MatterFacts facts, DeadlineKind kind, int cycle) =>
        DeadlineCalendar.Deadlines(DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through)).Single(d => d.Kind == kind && d.Cycle == cycle).MetOn;

    [Test]
    public void A_renewal_shows_that_the_earlier_declaration_was_accepted()
    {
        var renewed = Mark with { RegisteredOn = new(2008, 2, 29), Met = [new(DeadlineKind.Section8And9, new(2018, 2, 28))] };
        Assert.That(MetOn(renewed, DeadlineKind.Section8, 1), Is.EqualTo(new DateOnly(2018, 2, 28)));
        Assert.That(MetOn(renewed, DeadlineKind.Section8And9, 2), Is.Null);
        Assert.That(MetOn(renewed with { Met = [] }, DeadlineKind.Section8, 1), Is.Null);
        Assert.That(MetOn(renewed with { Met = [new(DeadlineKind.Section15, new(2018, 2, 28))] }, DeadlineKind.Section8, 1), Is.Null, "section 15 keeps nothing alive");
    }

    [Test]
    public void A_printed_end_of_a_later_term_shows_that_the_term_before_was_renewed()
    {
        var printed = Mark with { RegisteredOn = new(2008, 2, 29), ExpiresOn = new(2028, 2, 29) };
        Assert.That(MetOn(printed, DeadlineKind.Section8And9, 1), Is.EqualTo(new DateOnly(2018, 2, 28)));
        Assert.That(MetOn(printed, DeadlineKind.Section8And9, 2), Is.Null);
        Assert.That(MetOn(printed with { ExpiresOn = new(2018, 2, 28) }, DeadlineKind.Section8, 1), Is.Null, "the first term says nothing of year six");
        Assert.That(MetOn(printed with { RegisteredOn = new(1985, 3, 12), ExpiresOn = new(2005, 3, 12) }, DeadlineKind.Section8, 1), Is.Null, "the first term ran twenty years");
    }

    [Test]
    public void A_later_declaration_under_section_71_shows_that_the_earlier_was_accepted()
    {
        var madrid = Mark with { RegisteredOn = new(2008, 5, 6), Basis = FilingBasis.Madrid, InternationalRegisteredOn = new(2007, 4, 18), Met = [new(DeadlineKind.Section71, new(2018, 3, 1))] };
        Assert.That(MetOn(madrid, DeadlineKind.Section71, 1), Is.EqualTo(new DateOnly(2018, 3, 1)));
        Assert.That(MetOn(madrid, DeadlineKind.InternationalRenewal, 2), Is.Null, "another office's clock");
    }

    [Test]
    public void A_term_that_nobody_renewed_is_not_drawn_as_if_it_ran()
    {
        static IEnumerable<(Lane, SpanKind, DateOnly)> Terms(MatterFacts facts) =>
            Timeline.For(facts, DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through), new(2016, 1, 1), new(2030, 1, 1), new(2026, 11, 23))
                .Spans.Where(s => s.Kind is SpanKind.Term or SpanKind.NextTerm).Select(s => (s.Lane, s.Kind, s.To));
        var (end, edge) = (new DateOnly(2026, 11, 22), new DateOnly(2030, 1, 1));
        Assert.That(Terms(Mark), Is.EqualTo(new[] { (Lane.Registration, SpanKind.Term, end), (Lane.Registration, SpanKind.NextTerm, edge), (Lane.Recordation, SpanKind.Term, end), (Lane.Recordation, SpanKind.NextTerm, edge) }));
        Assert.That(Terms(Mark with { Met = [new(DeadlineKind.Section8And9, new(2026, 10, 1))] }).Take(2).Select(t => t.Item2), Is.All.EqualTo(SpanKind.Term), "the USPTO renewed; CBP did not");
        Assert.That(Terms(Mark with { Met = [new(DeadlineKind.Section8And9, new(2026, 10, 1))] }).Last().Item2, Is.EqualTo(SpanKind.NextTerm));
        Assert.That(Terms(new() { Kind = RightKind.PendingCopyright, PendingRecordedOn = new(2026, 8, 31) }), Has.Exactly(1).Items, "nothing follows a temporary recordation");
    }

    [Test]
    public void What_may_be_left_undone_is_never_overdue() =>
        Assert.That(KindBook.All.Where(k => k.IsAct && !k.IsOwed).Select(k => k.Code), Is.EqualTo(new[] { "section-15", "recordation-extension", "trade-name-eligible" }));

    [TestCase("2022-11-21", false)]
    [TestCase("2022-11-22", true, Description = "what was due on that very day stays")]
    public void What_was_due_until_the_cancellation_stays(string cancelled, bool stays) =>
        Assert.That(DeadlineCalendar.Deadlines(DeadlineCalendar.For(Mark with { CancelledOn = DateOnly.Parse(cancelled) }, Readings.Default, OfficeCalendar.WithoutClosures, Through)).Any(d => d.Kind == DeadlineKind.Section8), Is.EqualTo(stays));

    [TestCase("R1", FindingState.Shadowed, "in-place-of")]
    [TestCase("R5", FindingState.NotMet, "international-date-needed")]
    [TestCase("R6", FindingState.NotMet, "international-date-needed")]
    [TestCase("R27", FindingState.Excluded, "not-use-based")]
    public void A_madrid_mark_without_its_date_says_what_is_missing(string rule, FindingState state, string code) =>
        Assert.That(Say(Mark with { Basis = FilingBasis.Madrid }, rule), Is.EqualTo((state, code)));

    [TestCase(FilingBasis.Use, FindingState.Applied)]
    [TestCase(FilingBasis.IntentToUse, FindingState.Applied)]
    [TestCase(FilingBasis.ForeignRegistration, FindingState.Excluded)]
    [TestCase(FilingBasis.Madrid, FindingState.Excluded)]
    public void Only_what_rests_on_use_can_be_reexamined(FilingBasis basis, FindingState state) => Assert.That(Say(Mark with { Basis = basis }, "R27").Item1, Is.EqualTo(state));

    [Test]
    public void An_old_registration_asks_for_its_last_renewal()
    {
        var old = Mark with { RegisteredOn = new(1988, 1, 1) };
        Assert.That((Say(old, "R2"), Say(old, "R6")), Is.EqualTo(((FindingState.NotMet, "history-needed"), (FindingState.NotMet, "history-needed"))));
    }

    [Test]
    public void A_recordation_is_applied_for_or_not_yet_and_ends_with_what_was_recorded()
    {
        Assert.That((Say(Mark with { Recordations = [new(new(2026, 11, 1))] }, "R6"), Say(Mark with { Recordations = [new()] }, "R6")), Is.EqualTo(((FindingState.NotMet, "applied-not-approved"), (FindingState.NotMet, "not-recorded"))));
        var cancelled = Mark with { CancelledOn = new(2023, 6, 30) };
        Assert.That((Say(cancelled, "R10"), Say(cancelled with { Recordations = [] }, "R10")), Is.EqualTo(((FindingState.Applied, "cancelled-with-registration"), (FindingState.NotMet, "not-recorded"))));
    }

    [Test]
    public void A_renewal_of_the_recordation_opens_when_the_one_at_the_USPTO_is_shown()
    {
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(Mark with { Met = [new(DeadlineKind.Section8And9, new(2026, 8, 1))] }, Readings.Default, OfficeCalendar.WithoutClosures, Through));
        Assert.That(rows.Where(r => r.Kind == DeadlineKind.RecordationRenewal).Select(r => r.OpensOn).Take(2), Is.EqualTo(new DateOnly?[] { new(2026, 8, 1), null }));
    }

    [TestCase("2026-11-22", 1, Description = "stated for the very day on which the term ends")]
    [TestCase("2031-11-21", 1)]
    [TestCase("2031-11-22", 0, Description = "five years on it is no extension of this term")]
    public void A_stated_day_extends_the_term_it_follows(string until, int cycles) => Assert.That(DeadlineCalendar.Deadlines(DeadlineCalendar.For(
        Mark with { Recordations = [new(ApprovedOn: new(2017, 1, 10), ExtendedUntil: DateOnly.Parse(until))] }, Readings.Default, OfficeCalendar.WithoutClosures, Through)).Count(r => r is { Kind: DeadlineKind.RecordationExtended, Cycle: 1 }), Is.EqualTo(cycles));

    [Test]
    public void The_U_S_clock_of_a_Madrid_mark_runs_out_first_when_the_other_began_on_29_February()
    {
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(Mark with { Basis = FilingBasis.Madrid, RegisteredOn = new(2010, 2, 28), InternationalRegisteredOn = new(2000, 2, 29) }, Readings.Default, OfficeCalendar.WithoutClosures, Through));
        Assert.That(rows.First(r => r.Kind == DeadlineKind.RecordationExpiry).DueOn, Is.EqualTo(new DateOnly(2020, 2, 28)));
    }

    [Test]
    public void An_international_renewal_due_on_the_day_of_the_certificate_was_somebody_elses()
    {
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(Mark with { Basis = FilingBasis.Madrid, InternationalRegisteredOn = new(2006, 11, 22) }, Readings.Default, OfficeCalendar.WithoutClosures, Through));
        Assert.That((rows.First(r => r.Kind == DeadlineKind.InternationalRenewal).Cycle, rows.First(r => r.Kind == DeadlineKind.RecordationExpiry).Cycle), Is.EqualTo(((int?)2, (int?)1)));
    }

    [TestCase("R6")]
    [TestCase("R7")]
    [TestCase("R9")]
    public void The_supplemental_register_is_not_recorded(string rule) => Assert.That(Say(Mark with { Register = Register.Supplemental }, rule), Is.EqualTo((FindingState.Excluded, "supplemental-register")));

    [Test]
    public void An_application_protects_nothing() =>
        Assert.That(Say(Mark with { Recordations = [new(new(2026, 11, 1))] }, "R9"), Is.EqualTo((FindingState.NotMet, "applied-not-approved")));

    [Test]
    public void A_cancelled_registration_keeps_its_past_and_has_no_future()
    {
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(Mark with { CancelledOn = new(2023, 6, 30) }, Readings.Default, OfficeCalendar.WithoutClosures, Through));
        Assert.That(rows.Select(r => r.Kind), Is.EqualTo(new[] { DeadlineKind.Reexamination, DeadlineKind.Section8, DeadlineKind.Section15 }));
    }

    [Test]
    public void An_acceptance_meets_its_own_cycle_only()
    {
        var facts = Mark with { Met = [new(DeadlineKind.Section8And9, new(2026, 8, 1)), new(DeadlineKind.RecordationRenewal, new(2027, 1, 15))] };
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through));
        Assert.That(rows.Where(r => r.Kind == DeadlineKind.Section8And9 && r.MetOn is not null).Select(r => r.Cycle), Is.EqualTo(new int?[] { 1 }));
        var renewal = rows.Single(r => r is { Kind: DeadlineKind.RecordationRenewal, Cycle: 1 });
        Assert.That((renewal.MetOn, renewal.OpensOn), Is.EqualTo(((DateOnly?)new DateOnly(2027, 1, 15), (DateOnly?)new DateOnly(2026, 8, 1))));
    }

    [Test]
    public void The_day_that_CBP_states_replaces_the_default()
    {
        var facts = Mark with { Recordations = [new(ApprovedOn: new(2017, 1, 10), ExtensionGrantedOn: new(2027, 1, 5), ExtendedUntil: new(2027, 5, 1))] };
        var row = DeadlineCalendar.Deadlines(DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through)).Single(r => r.Kind == DeadlineKind.RecordationExtended);
        Assert.That((row.DueOn, row.TargetOn, row.Reading), Is.EqualTo((new DateOnly(2027, 5, 1), (DateOnly?)new DateOnly(2027, 4, 30), (string?)null)));
    }

    [TestCase("2025-11-22", true)]
    [TestCase("2025-11-21", false, Description = "too early to be about this term")]
    [TestCase("2027-05-20", true)]
    [TestCase("2027-05-21", false)]
    public void A_grant_without_a_day_counts_for_the_term_it_falls_in(string granted, bool counts)
    {
        var facts = Mark with { Recordations = [new(ApprovedOn: new(2017, 1, 10), ExtensionGrantedOn: DateOnly.Parse(granted))] };
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through));
        Assert.That(rows.Where(r => r.Kind == DeadlineKind.RecordationExtended).Select(r => (r.Cycle, r.DueOn)),
            Is.EqualTo(counts ? new[] { ((int?)1, new DateOnly(2027, 5, 20)) } : []));
    }

    [TestCase("2026-11-23", Urgency.Today)]
    [TestCase("2026-11-24", Urgency.InGrace)]
    [TestCase("2026-11-16", Urgency.ThisWeek)]
    [TestCase("2026-11-15", Urgency.Soon)]
    [TestCase("2026-10-23", Urgency.Later)]
    [TestCase("2027-05-24", Urgency.InGrace)]
    [TestCase("2027-05-25", Urgency.Overdue)]
    public void Urgency_looks_at_the_rolled_days(string today, Urgency urgency) =>
        Assert.That(Urgency.Of(new DateOnly(2026, 11, 23), new DateOnly(2027, 5, 24), DateOnly.Parse(today)), Is.EqualTo(urgency));

    [TestCase("2024-11-21", false)]
    [TestCase("2024-11-22", true, Description = "two years before the due day")]
    [TestCase("2028-02-20", true, Description = "a year after the last")]
    [TestCase("2028-02-21", false)]
    public void A_filing_that_names_no_term_meets_the_deadline_it_lies_near(string filed, bool met) =>
        Assert.That(MetOn(Mark with { Met = [new(DeadlineKind.RecordationRenewal, DateOnly.Parse(filed))] }, DeadlineKind.RecordationRenewal, 1), Is.EqualTo(met ? DateOnly.Parse(filed) : (DateOnly?)null));

    [TestCase("2026-11-22", false, Description = "the term that ends that day is not the one it bought")]
    [TestCase("2026-11-23", true)]
    [TestCase("2036-11-25", true, Description = "ten years, and three days for what the office prints")]
    [TestCase("2036-11-26", false)]
    public void A_filing_that_names_its_term_meets_the_end_before_it(string termEnds, bool met) =>
        Assert.That(MetOn(Mark with { Met = [new(DeadlineKind.RecordationRenewal, new(2020, 1, 1), DateOnly.Parse(termEnds))] }, DeadlineKind.RecordationRenewal, 1), Is.EqualTo(met ? new DateOnly(2020, 1, 1) : (DateOnly?)null));

    [TestCase("2024-05-22", false, Description = "a year after the declaration's grace: it may be late, not later")]
    [TestCase("2024-05-23", true)]
    public void Only_an_act_a_year_later_shows_that_the_declaration_was_accepted(string renewed, bool met) =>
        Assert.That(MetOn(Mark with { Met = [new(DeadlineKind.Section8And9, DateOnly.Parse(renewed))] }, DeadlineKind.Section8, 1), Is.EqualTo(met ? DateOnly.Parse(renewed) : (DateOnly?)null));

    [Test]
    public void Only_its_own_acknowledgement_ends_incontestability()
    {
        Assert.That(Say(Mark with { Met = [new(DeadlineKind.Section15, new(2022, 10, 1))] }, "R3"), Is.EqualTo((FindingState.Over, "acknowledged")));
        Assert.That(Say(Mark with { Met = [new(DeadlineKind.Section8, new(2022, 10, 1))] }, "R3").Item1, Is.EqualTo(FindingState.Applied));
    }

    [TestCase("2035-11-22", true, Description = "nine years after the end of the first term")]
    [TestCase("2035-11-21", false)]
    public void A_printed_end_nine_years_on_is_a_later_terms(string printed, bool met) =>
        Assert.That(MetOn(Mark with { ExpiresOn = DateOnly.Parse(printed) }, DeadlineKind.Section8And9, 1), Is.EqualTo(met ? new DateOnly(2026, 11, 22) : (DateOnly?)null));

    [Test]
    public void Of_several_later_acts_the_first_meets_what_nobody_told_of() =>
        Assert.That(MetOn(Mark with { RegisteredOn = new(1996, 11, 22), Met = [new(DeadlineKind.Section8And9, new(2026, 8, 1)), new(DeadlineKind.Section8And9, new(2016, 8, 1))] }, DeadlineKind.Section8, 1), Is.EqualTo(new DateOnly(2016, 8, 1)));

    [Test]
    public void A_renewal_older_than_its_registration_counts_no_decade_backwards()
    {
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(Mark with { RegisteredOn = new(1985, 3, 12), RenewedOn = new(1960, 3, 12) }, Readings.Default, OfficeCalendar.WithoutClosures, Through));
        Assert.That(rows.Where(r => r.Kind == DeadlineKind.Section8And9).Select(r => (r.Cycle, r.DueOn.Year)).First(), Is.EqualTo(((int?)2, 1980)));
        Assert.That((Dates.Decades(new(1960, 1, 1), new(1984, 12, 31)), Dates.Decades(new(1960, 1, 1), new(1985, 1, 2))), Is.EqualTo((2, 3)), "to the nearest");
    }

    [TestCase("1989-11-15", 2009, Description = "off every anniversary, and begun before ten-year terms")]
    [TestCase("1989-11-16", 1999, Description = "begun on the very day")]
    public void A_renewal_near_no_anniversary_counts_from_itself(string renewed, int first)
    {
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(Mark with { RegisteredOn = new(1965, 6, 1), RenewedOn = DateOnly.Parse(renewed) }, Readings.Default, OfficeCalendar.WithoutClosures, Through));
        Assert.That(rows.First(r => r.Kind == DeadlineKind.Section8And9).DueOn.Year, Is.EqualTo(first));
    }

    [Test]
    public void A_clock_that_nothing_started_says_so_beside_one_that_runs()
    {
        var facts = Mark with { BorderEvents = [new() { PresentedOn = new(2026, 11, 16) }] };
        Assert.That((Say(facts, "R20").Item1, Say(facts, "R23")), Is.EqualTo((FindingState.Applied, (FindingState.NotMet, "no-border-event"))));
    }

    [Test]
    public void Each_event_at_the_border_says_which_it_is_and_what_met_it()
    {
        var facts = Mark with { BorderEvents = [new() { Reference = "A-1", PresentedOn = new(2026, 11, 16), DecidedOn = new(2026, 11, 18), DetentionNoticeOn = new(2026, 11, 20) }, new() { Reference = "B-2", PresentedOn = new(2026, 12, 1) }] };
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through));
        Assert.That(rows.Where(r => r.Kind is DeadlineKind.DetentionDecision or DeadlineKind.DetentionNotice).OrderBy(r => r.Cycle).ThenBy(r => r.Kind).Select(r => (r.Kind, r.Cycle, r.About, r.MetOn)), Is.EqualTo(new (DeadlineKind, int?, string?, DateOnly?)[]
        {
            (DeadlineKind.DetentionDecision, 1, "A-1", new(2026, 11, 18)), (DeadlineKind.DetentionNotice, 1, "A-1", new(2026, 11, 20)), (DeadlineKind.DetentionDecision, 2, "B-2", null), (DeadlineKind.DetentionNotice, 2, "B-2", null),
        }));
    }

    [Test]
    public void A_change_told_to_CBP_meets_the_change_before_it()
    {
        var facts = Mark with { OwnerChangesOn = [new(2026, 10, 9), new(2026, 11, 20)], Met = [new(DeadlineKind.OwnerChangeFiling, new(2026, 10, 9))] };
        Assert.That((MetOn(facts, DeadlineKind.OwnerChangeFiling, 1), MetOn(facts, DeadlineKind.OwnerChangeFiling, 2)), Is.EqualTo(((DateOnly?)new DateOnly(2026, 10, 9), (DateOnly?)null)));
    }

    [TestCase("2030-01-01", null, "recordation-ended", "2030-01-01")]
    [TestCase("2030-01-01", "2029-01-01", "registration-cancelled", "2029-01-01")]
    [TestCase("2029-01-01", "2030-01-01", "recordation-ended", "2029-01-01")]
    [TestCase(null, "2030-01-01", "registration-cancelled", "2030-01-01")]
    public void A_recordation_ends_by_whatever_came_first(string? ended, string? cancelled, string code, string on)
    {
        var facts = Mark with { CancelledOn = cancelled is null ? null : DateOnly.Parse(cancelled), Recordations = [new(ApprovedOn: new(2017, 1, 10), EndedOn: ended is null ? null : DateOnly.Parse(ended))] };
        var finding = DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through).Single(f => f.Rule.Id == "R6");
        Assert.That((finding.State, finding.Code, finding.Arguments[0], finding.Deadlines.Max(d => d.DueOn)), Is.EqualTo((FindingState.Over, code, (object)DateOnly.Parse(on), new DateOnly(2026, 11, 22))));
    }

    [TestCase("2016-11-22", "2015-01-01", 0)]
    [TestCase("2016-11-22", "2016-11-22", 0)]
    [TestCase("2016-11-22", "2016-11-23", 1)]
    public void An_international_registration_after_the_U_S_one_is_doubted(string registered, string international, int doubts) => Assert.That(DeadlineCalendar.Doubts(
        Mark with { Basis = FilingBasis.Madrid, RegisteredOn = DateOnly.Parse(registered), InternationalRegisteredOn = DateOnly.Parse(international) }, Readings.Default).Count(d => d.Code == "international-after-registration"), Is.EqualTo(doubts));

    [TestCase("1985-03-12", "2015-03-12", 0)]
    [TestCase("1985-03-12", "2010-03-12", 1)]
    [TestCase("1995-03-12", "2010-03-12", 0, Description = "ten-year terms need no renewal to be known")]
    public void A_renewal_near_no_anniversary_of_an_old_registration_is_doubted(string registered, string renewed, int doubts) =>
        Assert.That(DeadlineCalendar.Doubts(Mark with { RegisteredOn = DateOnly.Parse(registered), RenewedOn = DateOnly.Parse(renewed) }, Readings.Default).Count(d => d.Code == "renewal-off-anniversary"), Is.EqualTo(doubts));

    [TestCase("2036-11-22", 0)]
    [TestCase("2036-11-23", 1)]
    public void A_printed_expiry_that_is_no_anniversary_is_doubted(string printed, int doubts) =>
        Assert.That(DeadlineCalendar.Doubts(Mark with { ExpiresOn = DateOnly.Parse(printed) }, Readings.Default), Has.Count.EqualTo(doubts));

    private static (FindingState, string) Say(MatterFacts facts, string rule)
    {
        var finding = DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through).Single(f => f.Rule.Id == rule);
        return (finding.State, finding.Code);
    }
}
