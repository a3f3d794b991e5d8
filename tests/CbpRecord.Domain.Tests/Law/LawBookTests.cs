using System.Reflection;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Law;

/// <summary>The law as data: nothing without a citation, every rule stated, every reading with a default, every fee with its days.</summary>
public sealed class LawBookTests
{
    private static readonly IReadOnlyList<MethodInfo> Methods = [.. typeof(RuleBook).Assembly.GetTypes()
        .Where(type => type is { IsPublic: true, Namespace: "CbpRecord.Domain.Law" } && !type.IsSubclassOf(typeof(Attribute)))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method && !method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)))];

    [Test]
    public void Every_public_method_of_the_law_cites_it()
    {
        Assert.That(Methods, Has.Count.GreaterThan(40));
        Assert.That(Methods.Where(m => !m.IsDefined(typeof(CitesAttribute)) && m.Name is not "Deconstruct" and not "<Clone>$" and not "Equals")
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}"), Is.Empty);
    }

    [Test]
    public void Every_rule_of_the_law_file_is_stated_by_a_method()
    {
        var stated = Methods.SelectMany(m => m.GetCustomAttributes<RuleAttribute>()).Select(a => a.Id).Distinct().OrderBy(id => int.Parse(id[1..]));
        Assert.That(stated, Is.EqualTo(Enumerable.Range(1, 30).Select(n => $"R{n}")));
        Assert.That(RuleBook.All.Take(30).Select(r => r.Id), Is.EqualTo(Enumerable.Range(1, 30).Select(n => $"R{n}")));
    }

    [Test]
    public void Every_rule_says_what_happens_and_names_known_readings()
    {
        Assert.That(RuleBook.All.Where(r => r.Title.Length == 0 || r.Computation.Length == 0 || r.Consequence.Length == 0 || r.Citation.Text.Length == 0), Is.Empty);
        Assert.That(RuleBook.All.SelectMany(r => r.Readings).Where(id => !ReadingBook.Has(id)), Is.Empty);
        Assert.That(ReadingBook.All.Where(p => !RuleBook.All.Any(r => r.Readings.Contains(p.Id))).Select(p => p.Id), Is.Empty);
    }

    [Test]
    public void The_default_readings_are_the_cautious_ones() => Assert.That(Readings.Default.Choices, Is.EqualTo(new[]
        { "A1:earlier", "A2:before", "A3:six-months", "A7:earlier", "B3:earlier", "B8:never", "C5:cautious", "C9:none", "C11:same-day", "R19:business-days", "R28:earlier" }));

    [Test]
    public void Every_option_of_every_reading_can_be_chosen_and_read_back()
    {
        foreach (var point in ReadingBook.All)
            foreach (var option in point.Options)
            {
                var chosen = Readings.Default.With(point.Id, option.Code).Value;
                Assert.That((chosen.Choice(point.Id), point.Named(chosen)), Is.EqualTo((option.Code, $"{point.Id}:{option.Code}")));
                Assert.That(chosen.Choices.Except(Readings.Default.Choices).Count(), Is.EqualTo(option == point.Options[0] ? 0 : 1));
                Assert.That(chosen.Digest == Readings.Default.Digest, Is.EqualTo(option == point.Options[0]));
            }
        Assert.That(ReadingBook.C9.Options.Select(o => Readings.Default.With("C9", o.Code).Value.TargetBuffer), Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5 }), "so many business days");
    }

    [Test]
    public void A_deadline_has_room_for_the_longest_readings_together() =>
        Assert.That(new[] { ReadingBook.A1, ReadingBook.A7 }.Sum(point => point.Options.Max(o => $"{point.Id}:{o.Code},".Length)) + ReadingBook.B8.Named(Readings.Default with { CbpRolling = CbpRolling.Forward }).Length, Is.LessThanOrEqualTo(Deadline.LongestReading), "R7 names all three");

    [TestCase("A9", "earlier", "no-such-reading")]
    [TestCase("A1", "later", "no-such-option")]
    public void An_unknown_reading_or_option_is_refused(string id, string option, string code)
    {
        Assert.That(Readings.Default.With(id, option).Errors[0].Code, Is.EqualTo(code));
        Assert.That(Readings.From([new(id, option)]).Errors[0].Code, Is.EqualTo(code));
        Assert.That(Readings.From([new("A1", "ninety-days")]).Value.RenewalGrace, Is.EqualTo(RenewalGrace.NinetyDays));
    }

    [Test]
    public void Every_kind_of_deadline_has_its_entry_and_its_rule()
    {
        Assert.That(KindBook.All.Select(e => e.Kind), Is.EqualTo(Enum.GetValues<DeadlineKind>()));
        Assert.That(KindBook.All.Select(e => e.Code).Distinct().Count(), Is.EqualTo(KindBook.All.Count));
        Assert.That(KindBook.All.Where(e => !RuleBook.Has(e.Rule)), Is.Empty);
        Assert.That(KindBook.All.All(e => KindBook.Parse(e.Code) == e.Kind && e.Kind.Code() == e.Code), Is.True);
        Assert.That(KindBook.Parse("section-9"), Is.Null);
    }

    [Test]
    public void Clients_decide_about_what_is_paid_for_or_let_go_and_CBPs_clocks_run_by_themselves()
    {
        Assert.That(KindBook.All.Where(k => k.IsClients).Select(k => k.Code), Is.EqualTo(new[] { "section-8", "section-71", "section-15", "section-8-9", "international-renewal", "recordation-renewal", "recordation-extended",
            "tma-response", "copyright-renewal", "pending-copyright-expiry", "owner-change-filing", "consent-window" }));
        Assert.That(KindBook.All.Where(k => k.IsBorderClock).Select(k => k.Rule), Is.EqualTo(Enumerable.Range(18, 8).Select(n => $"R{n}").Append("R21")), "the answer to a notice is another's, or ours");
        Assert.That(KindBook.All.Where(k => !k.IsAct).Select(k => k.Code), Is.EqualTo(new[] { "recordation-expiry", "expungement", "reexamination", "copyright-term", "trade-name-eligible", "trade-name-disuse", "detention-decision", "detention-notice", "detention-end",
            "importer-response", "owner-disclosure", "seizure-disclosure", "dmca-disclosure", "itc-final" }));
        Assert.That(KindBook.All.ToLookup(k => k.Office, k => k.Code)[Office.None], Is.EqualTo(new[] { "recordation-expiry", "expungement", "reexamination", "copyright-term", "trade-name-eligible", "trade-name-disuse", "licence-end", "itc-final" }));
        Assert.That(KindBook.All.Where(k => k.Office == Office.Uspto).Select(k => k.Code), Is.EqualTo(new[] { "section-8", "section-71", "section-15", "section-8-9", "tma-response" }));
        Assert.That(KindBook.All.Where(k => k.Office == Office.Wipo).Select(k => k.Code), Is.EqualTo(new[] { "international-renewal" }));
    }

    [Test]
    public void Only_deadlines_of_facts_that_a_right_has_several_of_count_by_their_place_among_them() =>
        Assert.That(KindBook.All.Where(k => k.IsPlaced).Select(k => k.Code), Is.EqualTo(new[] { "tma-response", "owner-change-filing", "licence-end", "information-answer" }));

    [TestCase("section-8", "2025-01-17", 225)]
    [TestCase("section-8", "2025-01-18", 325)]
    [TestCase("section-9", "2025-01-17", 300)]
    [TestCase("section-9", "2025-01-18", 325)]
    [TestCase("section-15", "2025-01-17", 200)]
    [TestCase("section-15", "2025-01-18", 250)]
    [TestCase("section-71", "2024-12-31", 225)]
    [TestCase("section-71", "2025-01-18", 325)]
    [TestCase("section-8", "2021-01-01", null)]
    [TestCase("section-8", "2021-01-02", 225)]
    [TestCase("section-9", "2021-01-02", 300)]
    [TestCase("section-15", "2021-01-02", 200)]
    [TestCase("international-renewal", "2025-02-18", 325)]
    [TestCase("international-renewal", "2025-02-17", null)]
    [TestCase("trademark-new", "1980-01-01", 190)]
    [TestCase("section-8-grace", "2026-11-23", 100)]
    [TestCase("section-9-grace", "2026-11-23", 100)]
    [TestCase("section-71-grace", "2026-11-23", 100)]
    [TestCase("uspto-application", "2026-11-23", 350)]
    [TestCase("tma-response-extension", "2026-11-23", 125)]
    [TestCase("tma-petition", "2026-11-23", 400)]
    [TestCase("deficiency-surcharge", "2026-11-23", 100)]
    [TestCase("pending-copyright-new", "2026-11-23", 190)]
    public void The_row_in_force_on_a_day(string code, string on, int? dollars) =>
        Assert.That(FeeSchedule.Published.For(code, DateOnly.Parse(on))?.Amount.Cents, Is.EqualTo(dollars * 100L));

    [TestCase(RightKind.Trademark, TransactionKind.NameChange, 3, 5, 80)]
    [TestCase(RightKind.Trademark, TransactionKind.New, 2, 3, 1140)]
    [TestCase(RightKind.Copyright, TransactionKind.New, 9, 2, 380)]
    [TestCase(RightKind.Copyright, TransactionKind.Renewal, 9, 2, 160)]
    [TestCase(RightKind.Copyright, TransactionKind.OwnerChange, 9, 2, 80)]
    [TestCase(RightKind.Copyright, TransactionKind.NameChange, 9, 2, 80)]
    [TestCase(RightKind.TradeName, TransactionKind.New, 9, 2, 380)]
    [TestCase(RightKind.PendingCopyright, TransactionKind.New, 9, 2, 380)]
    [TestCase(RightKind.TradeName, TransactionKind.Renewal, 1, 1, null)]
    [TestCase(RightKind.Trademark, TransactionKind.Extension, 1, 1, null)]
    [TestCase(RightKind.Trademark, TransactionKind.ContactChange, 1, 1, null)]
    [TestCase(RightKind.Patent, TransactionKind.New, 1, 1, null)]
    public void A_fee_is_counted_by_its_unit(RightKind kind, TransactionKind transaction, int classes, int marks, int? dollars)
    {
        var quote = FeeSchedule.Published.Quote(kind, transaction, classes, marks, new(2026, 11, 23));
        Assert.That(quote.ValueOrDefault?.Total.Cents, Is.EqualTo(dollars * 100L));
        if (dollars is null) Assert.That(quote.Errors[0].Code, Is.EqualTo("no-such-fee"));
    }

    [Test]
    public void A_row_ends_where_the_next_begins_and_every_row_has_its_authority()
    {
        Assert.That(FeeSchedule.Published.Rows.Where(r => r.Authority.Text.Length == 0 || r.Amount.Cents <= 0), Is.Empty);
        foreach (var series in FeeSchedule.Published.Rows.GroupBy(r => r.Code).Where(g => g.Count() > 1))
            Assert.That(series.Zip(series.Skip(1)).All(pair => pair.First.To?.AddDays(1) == pair.Second.From), Is.True, series.Key);
    }

    [TestCase(DeadlineKind.Section8, 325, 425, 540)]
    [TestCase(DeadlineKind.Section71, 325, 425, 540)]
    [TestCase(DeadlineKind.Section15, 250, null, null)]
    [TestCase(DeadlineKind.InternationalRenewal, 325, null, 540)]
    [TestCase(DeadlineKind.RecordationRenewal, 80, 80, 190)]
    [TestCase(DeadlineKind.RecordationExtended, 80, 80, 190)]
    [TestCase(DeadlineKind.RecordationExtension, null, null, 190)]
    [TestCase(DeadlineKind.OwnerChangeFiling, 80, null, null)]
    [TestCase(DeadlineKind.RecordationExpiry, 80, 80, 190)]
    [TestCase(DeadlineKind.TmaResponse, null, 125, 540)]
    [TestCase(DeadlineKind.Expungement, null, null, null)]
    public void What_a_deadline_costs_now_in_grace_and_anew(DeadlineKind kind, int? now, int? grace, int? anew)
    {
        var costs = DeadlineCosts.For(kind, RightKind.Trademark, 1, new(2026, 11, 23));
        Assert.That((costs.Now?.Total.Cents, costs.InGrace?.Total.Cents, costs.Anew?.Total.Cents), Is.EqualTo((now * 100L, grace * 100L, anew * 100L)));
    }

    [Test]
    public void Every_kind_of_deadline_shows_its_price_or_says_why_it_has_none()
    {
        foreach (var entry in KindBook.All)
        {
            var right = entry.Code switch { "copyright-renewal" or "copyright-term" => RightKind.Copyright, "pending-copyright-expiry" => RightKind.PendingCopyright, _ => entry.Code.StartsWith("trade-name", StringComparison.Ordinal) ? RightKind.TradeName : RightKind.Trademark };
            var costs = DeadlineCosts.For(entry.Kind, right, 1, new(2026, 11, 23));
            Assert.That(costs.Now is null ? costs.Why : Unpriced.NothingFiled, Is.Not.Null, entry.Code);
            if (entry.IsClients && entry.Kind is not (DeadlineKind.TmaResponse or DeadlineKind.ConsentWindow)) Assert.That(costs.Now, Is.Not.Null, $"a client decides about {entry.Code} and must see its price");
        }
    }

    [TestCase(DeadlineKind.Expungement, RightKind.Trademark, Unpriced.NothingFiled)]
    [TestCase(DeadlineKind.DetentionEnd, RightKind.Trademark, Unpriced.NothingFiled)]
    [TestCase(DeadlineKind.RecordationExtension, RightKind.Trademark, Unpriced.NoFeeKnown)]
    [TestCase(DeadlineKind.ConsentWindow, RightKind.Trademark, Unpriced.NoFeeKnown)]
    [TestCase(DeadlineKind.InformationAnswer, RightKind.Trademark, Unpriced.NoFeeKnown)]
    [TestCase(DeadlineKind.DetentionAnswer, RightKind.Trademark, Unpriced.NoFeeKnown)]
    [TestCase(DeadlineKind.OwnerChangeFiling, RightKind.TradeName, Unpriced.NoFeeKnown)]
    [TestCase(DeadlineKind.TmaResponse, RightKind.Trademark, Unpriced.AnswerFree)]
    [TestCase(DeadlineKind.InternationalRenewal, RightKind.Trademark, Unpriced.SurchargeNotKept)]
    [TestCase(DeadlineKind.PendingCopyrightExpiry, RightKind.PendingCopyright, Unpriced.PaidAgainOpen)]
    [TestCase(DeadlineKind.Section8, RightKind.Trademark, null)]
    public void What_is_not_priced_says_why(DeadlineKind kind, RightKind right, Unpriced? why) => Assert.That(DeadlineCosts.For(kind, right, 1, new(2026, 11, 23)).Why, Is.EqualTo(why));

    [TestCase(DeadlineKind.CopyrightRenewal, RightKind.Copyright, 80, 190)]
    [TestCase(DeadlineKind.PendingCopyrightExpiry, RightKind.PendingCopyright, 190, 190)]
    [TestCase(DeadlineKind.TradeNameEligible, RightKind.TradeName, 190, null)]
    public void What_other_rights_cost(DeadlineKind kind, RightKind right, int now, int? anew)
    {
        var costs = DeadlineCosts.For(kind, right, 1, new(2026, 11, 23));
        Assert.That((costs.Now?.Total, costs.Anew?.Total.Cents), Is.EqualTo(((Money?)Money.Dollars(now), anew * 100L)));
    }

    [Test]
    public void An_extension_is_paid_for_once_and_a_deficiency_once_a_filing_however_many_the_classes()
    {
        Assert.That(DeadlineCosts.For(DeadlineKind.TmaResponse, RightKind.Trademark, 3, new(2026, 11, 23)).InGrace!.Total, Is.EqualTo(Money.Dollars(125)));
        Assert.That(DeadlineCosts.For(DeadlineKind.InternationalRenewal, RightKind.Trademark, 3, new(2026, 11, 23)).Now!.Total, Is.EqualTo(Money.Dollars(975)), "by the class");
        Assert.That(FeeSchedule.Published.Quote(["section-8", "deficiency-surcharge"], 3, new(2026, 11, 23)).Value.Total, Is.EqualTo(Money.Dollars(3 * 325 + 100)));
    }

    [Test]
    public void To_begin_anew_is_charged_by_the_classes_registered_there_and_recorded_here()
    {
        var costs = DeadlineCosts.For(DeadlineKind.Section8And9, RightKind.Trademark, 3, new(2026, 11, 23), recorded: 2);
        Assert.That(DeadlineCosts.For(DeadlineKind.Section8, RightKind.Trademark, 3, new(2026, 11, 23), recorded: 0).Anew!.Lines.Select(l => l.Code), Is.EqualTo(new[] { "uspto-application" }), "nothing was recorded");
        Assert.That(costs.Anew!.Lines.Select(l => (l.Code, l.Quantity, l.Total.Cents)), Is.EqualTo(new[] { ("uspto-application", 3, 105_000L), ("trademark-new", 2, 38_000L) }));
    }

    [Test]
    public void Closed_offices_roll_their_own_dates_only()
    {
        var calendar = new OfficeCalendar([new(new(2026, 11, 23), "Burst pipe", Offices: Offices.CopyrightOffice), new(new(2026, 11, 24), "Snow", Offices: Offices.Cbp | Offices.Uspto)]);
        Assert.That((calendar.LastAction(new(2026, 11, 23), Office.Uspto), calendar.LastAction(new(2026, 11, 23), Office.CopyrightOffice), calendar.Target(new(2026, 11, 24), 0), calendar.LastAction(new(2026, 11, 24), Office.Uspto)),
            Is.EqualTo((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 25))));
        Assert.That(calendar.Digest, Is.Not.EqualTo(new OfficeCalendar([new(new(2026, 11, 23), "x"), new(new(2026, 11, 24), "x")]).Digest));
        Assert.That((calendar.WhyClosed(new(2026, 11, 23), Office.Uspto), calendar.WhyClosed(new(2026, 11, 23), Office.CopyrightOffice)?.Name), Is.EqualTo(((ValueTuple<string, string>?)null, "Burst pipe")));
    }

    [TestCase(Offices.Uspto, true, false, false)]
    [TestCase(Offices.CopyrightOffice, false, true, false)]
    [TestCase(Offices.Cbp, false, false, true)]
    [TestCase(Offices.All, true, true, true)]
    public void An_order_closes_the_offices_it_names(Offices offices, bool uspto, bool copyright, bool cbp)
    {
        var closure = new Closure(new(2026, 11, 24), "Snow", Offices: offices);
        Assert.That((closure.Closes(Office.Uspto), closure.Closes(Office.CopyrightOffice), closure.Closes(Office.Cbp), closure.Closes(Office.Wipo), closure.Closes(Office.None)), Is.EqualTo((uspto, copyright, cbp, false, false)));
    }

    [Test]
    public void Beijing_files_a_day_earlier() => Assert.That(Dates.BeijingFileBy(new(2027, 3, 1)), Is.EqualTo(new DateOnly(2027, 2, 28)));
}
