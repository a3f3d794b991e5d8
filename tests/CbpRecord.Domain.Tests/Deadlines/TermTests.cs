using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using NUnit.Framework;
using static CbpRecord.Domain.Tests.Deadlines.Judged;

namespace CbpRecord.Domain.Tests.Deadlines;

/// <summary>Where a term begins and ends, and what follows it.</summary>
public sealed class TermTests
{
    [Test]
    public void A_term_that_nobody_renewed_is_not_drawn_as_if_it_ran()
    {
        static IEnumerable<(Lane, SpanKind, DateOnly)> Terms(MatterFacts facts) =>
            Timeline.For(facts, Findings(facts), new(2016, 1, 1), new(2030, 1, 1), new(2026, 11, 23))
                .Spans.Where(s => s.Kind is SpanKind.Term or SpanKind.NextTerm).Select(s => (s.Lane, s.Kind, s.To));
        var (end, edge) = (new DateOnly(2026, 11, 22), new DateOnly(2030, 1, 1));
        Assert.That(Terms(RecordedMark), Is.EqualTo(new[] { (Lane.Registration, SpanKind.Term, end), (Lane.Registration, SpanKind.NextTerm, edge), (Lane.Recordation, SpanKind.Term, end), (Lane.Recordation, SpanKind.NextTerm, edge) }));
        Assert.That(Terms(RecordedMark with { Met = [new(DeadlineKind.Section8And9, new(2026, 10, 1))] }).Take(2).Select(t => t.Item2), Is.All.EqualTo(SpanKind.Term), "the USPTO renewed; CBP did not");
        Assert.That(Terms(RecordedMark with { Met = [new(DeadlineKind.Section8And9, new(2026, 10, 1))] }).Last().Item2, Is.EqualTo(SpanKind.NextTerm));
        Assert.That(Terms(new() { Kind = RightKind.PendingCopyright, PendingRecordedOn = new(2026, 8, 31) }), Has.Exactly(1).Items, "nothing follows a temporary recordation");
    }

    [Test]
    public void A_works_clocks_are_its_copyright_and_its_recordation_and_both_end_on_a_day_however_far()
    {
        var work = new MatterFacts { Kind = RightKind.Copyright, RegisteredOn = new(2019, 3, 5), CreatedYear = 2018, PublishedYear = 2018, WorkForHire = true, Recordations = [new(ApprovedOn: new(2019, 8, 20))] };
        Assert.That(Timeline.For(work, Findings(work), new(2019, 1, 1), new(2120, 12, 31), new(2026, 11, 23)).Spans.Select(s => (s.Lane, s.Kind, s.To)), Is.EqualTo(new[]
        {
            (Lane.Recordation, SpanKind.Term, new(2039, 8, 20)), (Lane.Recordation, SpanKind.NextTerm, new(2120, 12, 31)), (Lane.Copyright, SpanKind.Term, new DateOnly(2113, 12, 31)),
        }));
    }

    [Test]
    public void A_renewal_of_the_recordation_opens_when_the_one_at_the_USPTO_is_shown()
    {
        var rows = Rows(RecordedMark with { Met = [new(DeadlineKind.Section8And9, new(2026, 8, 1))] });
        Assert.That(rows.Where(r => r.Kind == DeadlineKind.RecordationRenewal).Select(r => r.OpensOn).Take(2), Is.EqualTo(new DateOnly?[] { new(2026, 8, 1), null }));
    }

    [Test]
    public void The_day_that_CBP_states_replaces_the_default()
    {
        var facts = RecordedMark with { Recordations = [new(ApprovedOn: new(2017, 1, 10), ExtensionGrantedOn: new(2027, 1, 5), ExtendedUntil: new(2027, 5, 1))] };
        var row = Rows(facts).Single(r => r.Kind == DeadlineKind.RecordationExtended);
        Assert.That((row.DueOn, row.TargetOn, row.Reading), Is.EqualTo((new DateOnly(2027, 5, 1), (DateOnly?)new DateOnly(2027, 4, 30), (string?)null)));
    }

    [TestCase("2026-11-22", 1, Description = "stated for the very day on which the term ends")]
    [TestCase("2031-11-21", 1)]
    [TestCase("2031-11-22", 0, Description = "five years on it is no extension of this term")]
    public void A_stated_day_extends_the_term_it_follows(string until, int cycles) =>
        Assert.That(Rows(RecordedMark with { Recordations = [new(ApprovedOn: new(2017, 1, 10), ExtendedUntil: DateOnly.Parse(until))] }).Count(r => r is { Kind: DeadlineKind.RecordationExtended, Cycle: 1 }), Is.EqualTo(cycles));

    [TestCase("2025-11-22", true)]
    [TestCase("2025-11-21", false, Description = "too early to be about this term")]
    [TestCase("2027-05-20", true)]
    [TestCase("2027-05-21", false)]
    public void A_grant_without_a_day_counts_for_the_term_it_falls_in(string granted, bool counts)
    {
        var facts = RecordedMark with { Recordations = [new(ApprovedOn: new(2017, 1, 10), ExtensionGrantedOn: DateOnly.Parse(granted))] };
        var rows = Rows(facts);
        Assert.That(rows.Where(r => r.Kind == DeadlineKind.RecordationExtended).Select(r => (r.Cycle, r.DueOn)),
            Is.EqualTo(counts ? new[] { ((int?)1, new DateOnly(2027, 5, 20)) } : []));
    }

    [Test]
    public void The_U_S_clock_of_a_Madrid_mark_runs_out_first_when_the_other_began_on_29_February()
    {
        var rows = Rows(RecordedMark with { Basis = FilingBasis.Madrid, RegisteredOn = new(2010, 2, 28), InternationalRegisteredOn = new(2000, 2, 29) });
        Assert.That(rows.First(r => r.Kind == DeadlineKind.RecordationExpiry).DueOn, Is.EqualTo(new DateOnly(2020, 2, 28)));
    }

    [Test]
    public void An_international_renewal_due_on_the_day_of_the_certificate_was_somebody_elses()
    {
        var rows = Rows(RecordedMark with { Basis = FilingBasis.Madrid, InternationalRegisteredOn = new(2006, 11, 22) });
        Assert.That((rows.First(r => r.Kind == DeadlineKind.InternationalRenewal).Cycle, rows.First(r => r.Kind == DeadlineKind.RecordationExpiry).Cycle), Is.EqualTo(((int?)2, (int?)1)));
    }

    [Test]
    public void A_renewal_older_than_its_registration_counts_no_decade_backwards()
    {
        var rows = Rows(RecordedMark with { RegisteredOn = new(1985, 3, 12), RenewedOn = new(1960, 3, 12) });
        Assert.That(rows.Where(r => r.Kind == DeadlineKind.Section8And9).Select(r => (r.Cycle, r.DueOn.Year)).First(), Is.EqualTo(((int?)2, 1980)));
        Assert.That((Dates.Decades(new(1960, 1, 1), new(1984, 12, 31)), Dates.Decades(new(1960, 1, 1), new(1985, 1, 2))), Is.EqualTo((2, 3)), "to the nearest");
    }

    [TestCase("1989-11-15", 2009, Description = "off every anniversary, and begun before ten-year terms")]
    [TestCase("1989-11-16", 1999, Description = "begun on the very day")]
    public void A_renewal_near_no_anniversary_counts_from_itself(string renewed, int first)
    {
        var rows = Rows(RecordedMark with { RegisteredOn = new(1965, 6, 1), RenewedOn = DateOnly.Parse(renewed) });
        Assert.That(rows.First(r => r.Kind == DeadlineKind.Section8And9).DueOn.Year, Is.EqualTo(first));
    }

    [Test]
    public void A_cancelled_registration_keeps_its_past_and_has_no_future()
    {
        var rows = Rows(RecordedMark with { CancelledOn = new(2023, 6, 30) });
        Assert.That(rows.Select(r => r.Kind), Is.EqualTo(new[] { DeadlineKind.Reexamination, DeadlineKind.Section8, DeadlineKind.Section15 }));
    }

    [TestCase("2022-11-21", false)]
    [TestCase("2022-11-22", true, Description = "what was due on that very day stays")]
    public void What_was_due_until_the_cancellation_stays(string cancelled, bool stays) =>
        Assert.That(Rows(RecordedMark with { CancelledOn = DateOnly.Parse(cancelled) }).Any(d => d.Kind == DeadlineKind.Section8), Is.EqualTo(stays));

    [TestCase("2030-01-01", null, "recordation-ended", "2030-01-01")]
    [TestCase("2030-01-01", "2029-01-01", "registration-cancelled", "2029-01-01")]
    [TestCase("2029-01-01", "2030-01-01", "recordation-ended", "2029-01-01")]
    [TestCase(null, "2030-01-01", "registration-cancelled", "2030-01-01")]
    [TestCase("2029-01-01", "2029-01-01", "recordation-ended", "2029-01-01", Description = "of one day, CBP's own")]
    public void A_recordation_ends_by_whatever_came_first(string? ended, string? cancelled, string code, string on)
    {
        var facts = RecordedMark with { CancelledOn = cancelled is null ? null : DateOnly.Parse(cancelled), Recordations = [new(ApprovedOn: new(2017, 1, 10), EndedOn: ended is null ? null : DateOnly.Parse(ended))] };
        var finding = Finding(facts, "R6");
        Assert.That((finding.State, finding.Code, finding.Arguments[0], finding.Deadlines.Max(d => d.DueOn)), Is.EqualTo((FindingState.Over, code, (object)DateOnly.Parse(on), new DateOnly(2026, 11, 22))));
    }

    [TestCase(null, FindingState.Applied, "applies", "not-recorded")]
    [TestCase("2026-12-01", FindingState.Over, "registered-since", "applies")]
    public void A_registered_work_is_protected_for_months_only_until_it_is_recorded_anew(string? recorded, FindingState state, string temporary, string standard)
    {
        var facts = new MatterFacts
        {
            Kind = RightKind.Copyright, RegisteredOn = new(2026, 8, 20), PendingRecordedOn = new(2026, 8, 31), Recordations = recorded is null ? [] : [new(ApprovedOn: DateOnly.Parse(recorded))],
        };
        var months = Finding(facts, "R13");
        Assert.That((months.State, months.Code, Finding(facts, "R12").Code), Is.EqualTo((state, temporary, standard)));
        if (recorded is null) Assert.That(months.Deadlines.Single().DueOn, Is.EqualTo(new DateOnly(2027, 2, 28)));
    }

    [TestCase(null, null, FindingState.Applied, "applies", 1)]
    [TestCase("2026-11-07", null, FindingState.Over, "recordation-ended", 0)]
    [TestCase("2026-11-08", null, FindingState.Over, "recordation-ended", 1, Description = "what was due on that very day stays")]
    [TestCase(null, "2026-11-01", FindingState.Over, "registration-cancelled", 0)]
    public void A_new_owner_after_the_end_of_the_recordation_is_told_to_nobody(string? ended, string? cancelled, FindingState state, string code, int deadlines)
    {
        var facts = RecordedMark with
        {
            OwnerChangesOn = [new(2026, 10, 9)], CancelledOn = cancelled is null ? null : DateOnly.Parse(cancelled),
            Recordations = [new(ApprovedOn: new(2017, 1, 10), EndedOn: ended is null ? null : DateOnly.Parse(ended))],
        };
        var finding = Finding(facts, "R17");
        Assert.That((finding.State, finding.Code, finding.Deadlines.Count), Is.EqualTo((state, code, deadlines)));
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
}
