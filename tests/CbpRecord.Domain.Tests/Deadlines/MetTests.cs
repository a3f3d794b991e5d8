using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using NUnit.Framework;
using static CbpRecord.Domain.Tests.Deadlines.Judged;

namespace CbpRecord.Domain.Tests.Deadlines;

/// <summary>Which act meets which deadline, of those that were told and those that only show.</summary>
public sealed class MetTests
{
    [Test]
    public void A_renewal_shows_that_the_earlier_declaration_was_accepted()
    {
        var renewed = RecordedMark with { RegisteredOn = new(2008, 2, 29), Met = [new(DeadlineKind.Section8And9, new(2018, 2, 28))] };
        Assert.That(MetOn(renewed, DeadlineKind.Section8, 1), Is.EqualTo(new DateOnly(2018, 2, 28)));
        Assert.That(MetOn(renewed, DeadlineKind.Section8And9, 2), Is.Null);
        Assert.That(MetOn(renewed with { Met = [] }, DeadlineKind.Section8, 1), Is.Null);
        Assert.That(MetOn(renewed with { Met = [new(DeadlineKind.Section15, new(2018, 2, 28))] }, DeadlineKind.Section8, 1), Is.Null, "section 15 keeps nothing alive");
    }

    [Test]
    public void A_printed_end_of_a_later_term_shows_that_the_term_before_was_renewed()
    {
        var printed = RecordedMark with { RegisteredOn = new(2008, 2, 29), ExpiresOn = new(2028, 2, 29) };
        Assert.That(MetOn(printed, DeadlineKind.Section8And9, 1), Is.EqualTo(new DateOnly(2018, 2, 28)));
        Assert.That(MetOn(printed, DeadlineKind.Section8And9, 2), Is.Null);
        Assert.That(MetOn(printed with { ExpiresOn = new(2018, 2, 28) }, DeadlineKind.Section8, 1), Is.Null, "the first term says nothing of year six");
        Assert.That(MetOn(printed with { RegisteredOn = new(1985, 3, 12), ExpiresOn = new(2005, 3, 12) }, DeadlineKind.Section8, 1), Is.Null, "the first term ran twenty years");
    }

    [Test]
    public void A_later_declaration_under_section_71_shows_that_the_earlier_was_accepted()
    {
        var madrid = RecordedMark with { RegisteredOn = new(2008, 5, 6), Basis = FilingBasis.Madrid, InternationalRegisteredOn = new(2007, 4, 18), Met = [new(DeadlineKind.Section71, new(2018, 3, 1))] };
        Assert.That(MetOn(madrid, DeadlineKind.Section71, 1), Is.EqualTo(new DateOnly(2018, 3, 1)));
        Assert.That(MetOn(madrid, DeadlineKind.InternationalRenewal, 2), Is.Null, "another office's clock");
    }

    [TestCase("2035-11-22", true, Description = "nine years after the end of the first term")]
    [TestCase("2035-11-21", false)]
    public void A_printed_end_nine_years_on_is_a_later_terms(string printed, bool met) =>
        Assert.That(MetOn(RecordedMark with { ExpiresOn = DateOnly.Parse(printed) }, DeadlineKind.Section8And9, 1), Is.EqualTo(met ? new DateOnly(2026, 11, 22) : (DateOnly?)null));

    [Test]
    public void Of_several_later_acts_the_first_meets_what_nobody_told_of() =>
        Assert.That(MetOn(RecordedMark with { RegisteredOn = new(1996, 11, 22), Met = [new(DeadlineKind.Section8And9, new(2026, 8, 1)), new(DeadlineKind.Section8And9, new(2016, 8, 1))] }, DeadlineKind.Section8, 1), Is.EqualTo(new DateOnly(2016, 8, 1)));

    [TestCase("2024-05-22", false, Description = "a year after the declaration's grace: it may be late, not later")]
    [TestCase("2024-05-23", true)]
    public void Only_an_act_a_year_later_shows_that_the_declaration_was_accepted(string renewed, bool met) =>
        Assert.That(MetOn(RecordedMark with { Met = [new(DeadlineKind.Section8And9, DateOnly.Parse(renewed))] }, DeadlineKind.Section8, 1), Is.EqualTo(met ? DateOnly.Parse(renewed) : (DateOnly?)null));

    [Test]
    public void Only_its_own_acknowledgement_ends_incontestability()
    {
        Assert.That(Say(RecordedMark with { Met = [new(DeadlineKind.Section15, new(2022, 10, 1))] }, "R3"), Is.EqualTo((FindingState.Over, "acknowledged")));
        Assert.That(Say(RecordedMark with { Met = [new(DeadlineKind.Section8, new(2022, 10, 1))] }, "R3").Item1, Is.EqualTo(FindingState.Applied));
    }

    [Test]
    public void An_acceptance_meets_its_own_cycle_only()
    {
        var facts = RecordedMark with { Met = [new(DeadlineKind.Section8And9, new(2026, 8, 1)), new(DeadlineKind.RecordationRenewal, new(2027, 1, 15))] };
        var rows = Rows(facts);
        Assert.That(rows.Where(r => r.Kind == DeadlineKind.Section8And9 && r.MetOn is not null).Select(r => r.Cycle), Is.EqualTo(new int?[] { 1 }));
        var renewal = rows.Single(r => r is { Kind: DeadlineKind.RecordationRenewal, Cycle: 1 });
        Assert.That((renewal.MetOn, renewal.OpensOn), Is.EqualTo(((DateOnly?)new DateOnly(2027, 1, 15), (DateOnly?)new DateOnly(2026, 8, 1))));
    }

    [TestCase("2025-11-21", false)]
    [TestCase("2025-11-22", true, Description = "the window opens")]
    [TestCase("2027-05-24", true, Description = "the last day of grace, a Saturday's Monday")]
    [TestCase("2027-05-25", false)]
    public void A_renewal_that_was_filed_in_time_meets_its_deadline_and_is_not_yet_shown_to_CBP(string filed, bool met)
    {
        var rows = Rows(RecordedMark with { RenewalsFiledOn = [DateOnly.Parse(filed)] });
        Assert.That(rows.Where(r => r.Kind == DeadlineKind.Section8And9).Select(r => r.MetOn).Take(2), Is.EqualTo(new[] { met ? DateOnly.Parse(filed) : (DateOnly?)null, null }));
        Assert.That(rows.First(r => r.Kind == DeadlineKind.RecordationRenewal).OpensOn, Is.Null);
    }

    [Test]
    public void A_renewal_that_was_filed_begins_no_term_before_it_is_accepted()
    {
        var facts = RecordedMark with { RenewalsFiledOn = [new(2026, 10, 1)] };
        SpanKind Next(MatterFacts of) => Timeline.For(of, Findings(of), new(2016, 1, 1), new(2040, 1, 1), new(2026, 11, 1)).Spans.Single(s => s.Lane == Lane.Registration && s.From == new DateOnly(2026, 11, 22) && s.Kind is SpanKind.Term or SpanKind.NextTerm).Kind;
        Assert.That((Next(facts), Next(facts with { Met = [new(DeadlineKind.Section8And9, new(2026, 12, 1))] })), Is.EqualTo((SpanKind.NextTerm, SpanKind.Term)));
    }

    [TestCase("2024-11-21", false)]
    [TestCase("2024-11-22", true, Description = "two years before the due day")]
    [TestCase("2028-02-20", true, Description = "a year after the last")]
    [TestCase("2028-02-21", false)]
    public void A_filing_that_names_no_term_meets_the_deadline_it_lies_near(string filed, bool met) =>
        Assert.That(MetOn(RecordedMark with { Met = [new(DeadlineKind.RecordationRenewal, DateOnly.Parse(filed))] }, DeadlineKind.RecordationRenewal, 1), Is.EqualTo(met ? DateOnly.Parse(filed) : (DateOnly?)null));

    [TestCase("2026-11-22", false, Description = "the term that ends that day is not the one it bought")]
    [TestCase("2026-11-23", true)]
    [TestCase("2036-11-25", true, Description = "ten years, and three days for what the office prints")]
    [TestCase("2036-11-26", false)]
    public void A_filing_that_names_its_term_meets_the_end_before_it(string termEnds, bool met) =>
        Assert.That(MetOn(RecordedMark with { Met = [new(DeadlineKind.RecordationRenewal, new(2020, 1, 1), DateOnly.Parse(termEnds))] }, DeadlineKind.RecordationRenewal, 1), Is.EqualTo(met ? new DateOnly(2020, 1, 1) : (DateOnly?)null));

    [Test]
    public void A_change_told_to_CBP_meets_the_change_before_it()
    {
        var facts = RecordedMark with { OwnerChangesOn = [new(2026, 10, 9), new(2026, 11, 20)], Met = [new(DeadlineKind.OwnerChangeFiling, new(2026, 10, 9))] };
        Assert.That((MetOn(facts, DeadlineKind.OwnerChangeFiling, 1), MetOn(facts, DeadlineKind.OwnerChangeFiling, 2)), Is.EqualTo(((DateOnly?)new DateOnly(2026, 10, 9), (DateOnly?)null)));
    }

    [Test]
    public void Each_event_at_the_border_says_which_it_is_and_what_met_it()
    {
        var facts = RecordedMark with { BorderEvents = [new() { Reference = "A-1", PresentedOn = new(2026, 11, 16), DecidedOn = new(2026, 11, 18), DetentionNoticeOn = new(2026, 11, 20) }, new() { Reference = "B-2", PresentedOn = new(2026, 12, 1) }] };
        var rows = Rows(facts);
        Assert.That(rows.Where(r => r.Kind is DeadlineKind.DetentionDecision or DeadlineKind.DetentionNotice).OrderBy(r => r.Cycle).ThenBy(r => r.Kind).Select(r => (r.Kind, r.Cycle, r.About, r.MetOn)), Is.EqualTo(new (DeadlineKind, int?, string?, DateOnly?)[]
        {
            (DeadlineKind.DetentionDecision, 1, "A-1", new(2026, 11, 18)), (DeadlineKind.DetentionNotice, 1, "A-1", new(2026, 11, 20)), (DeadlineKind.DetentionDecision, 2, "B-2", null), (DeadlineKind.DetentionNotice, 2, "B-2", null),
        }));
    }

    [Test]
    public void What_happens_at_the_border_meets_its_own_clock_and_the_end_meets_those_of_the_detention()
    {
        var held = new BorderFacts { Goods = SuspectedGoods.Counterfeit, PresentedOn = new(2026, 11, 2), DetentionNoticeOn = new(2026, 11, 9), SeizureNoticeOn = new(2026, 11, 16), DmcaSeizedOn = new(2026, 11, 13) };
        DeadlineKind[] detention = [DeadlineKind.DetentionEnd, DeadlineKind.ImporterResponse];
        Assert.Multiple(() =>
        {
            foreach (var kind in detention) Assert.That((Met(kind, held), Met(kind, held with { DetentionEndedOn = new(2026, 11, 13) })), Is.EqualTo(((DateOnly?)null, (DateOnly?)new DateOnly(2026, 11, 13))), $"{kind}");
            Assert.That((Met(DeadlineKind.DetentionNotice, held), Met(DeadlineKind.DetentionNotice, held with { DetentionNoticeOn = null, DetentionEndedOn = new(2026, 11, 6) })), Is.EqualTo(((DateOnly?)new DateOnly(2026, 11, 9), (DateOnly?)new DateOnly(2026, 11, 6))));
            Assert.That(Met(DeadlineKind.ImporterResponse, held with { AnsweredOn = new(2026, 11, 12), DetentionEndedOn = new(2026, 11, 13) }), Is.EqualTo(new DateOnly(2026, 11, 12)));
            Assert.That(Met(DeadlineKind.DetentionAnswer, held with { ImportedBy = ImportedBy.Client, AnsweredOn = new(2026, 11, 12) }), Is.EqualTo(new DateOnly(2026, 11, 12)));
            Assert.That(Met(DeadlineKind.OwnerDisclosure, held with { OwnerToldOn = new(2026, 11, 10), DetentionEndedOn = new(2026, 11, 9) }), Is.EqualTo(new DateOnly(2026, 11, 10)));
            Assert.That((Met(DeadlineKind.OwnerDisclosure, held with { DetentionEndedOn = new(2026, 11, 9) }), Met(DeadlineKind.ConsentWindow, held), Met(DeadlineKind.SeizureDisclosure, held), Met(DeadlineKind.DmcaDisclosure, held)),
                Is.EqualTo(((DateOnly?)null, (DateOnly?)null, (DateOnly?)null, (DateOnly?)null)));
            Assert.That(Met(DeadlineKind.ConsentWindow, held with { ConsentedOn = new(2026, 11, 17) }), Is.EqualTo(new DateOnly(2026, 11, 17)));
            foreach (var kind in (DeadlineKind[])[DeadlineKind.SeizureDisclosure, DeadlineKind.DmcaDisclosure]) Assert.That(Met(kind, held with { DataReceivedOn = new(2026, 12, 1) }), Is.EqualTo(new DateOnly(2026, 12, 1)), $"{kind}");
        });
        static DateOnly? Met(DeadlineKind kind, BorderFacts told) => MetOn(RecordedMark with { BorderEvents = [told] }, kind, 1);
    }

    [TestCase(null, null, null, null, null, Description = "presented only: CBP has still to decide")]
    [TestCase("2026-11-05", "2026-11-05", "2026-11-09", "2026-11-13", "2026-11-05", Description = "its own day, wherever it is known")]
    [TestCase(null, null, "2026-11-09", null, "2026-11-09", Description = "a notice presupposes a decision")]
    [TestCase(null, "2026-11-06", "2026-11-09", null, "2026-11-06", Description = "so does a detention, and it came first")]
    [TestCase(null, null, "2026-11-16", null, "2026-11-16", Description = "after the five days the goods were deemed detained; the notice still says so")]
    [TestCase(null, null, null, "2026-11-06", "2026-11-06", Description = "let go without a notice")]
    [TestCase(null, null, "2026-11-09", "2026-11-06", "2026-11-06")]
    public void CBP_has_decided_at_the_latest_when_it_detained_told_the_importer_or_let_go(string? decided, string? detained, string? notice, string? ended, string? met)
    {
        var told = new BorderFacts { PresentedOn = new(2026, 11, 2), DecidedOn = Day(decided), DetainedOn = Day(detained), DetentionNoticeOn = Day(notice), DetentionEndedOn = Day(ended) };
        Assert.That(MetOn(RecordedMark with { BorderEvents = [told] }, DeadlineKind.DetentionDecision, 1), Is.EqualTo(Day(met)));
        static DateOnly? Day(string? typed) => typed is null ? null : DateOnly.Parse(typed);
    }
}
