using CbpRecord.Testing;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Packets;

public class PacketPlanTests
{
    [Test]
    public void The_same_facts_on_the_same_day_have_the_same_hash_and_any_change_has_another()
    {
        var plan = PacketPlan.For(PacketCases.Trademark, PacketCases.Today);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Hash, Has.Length.EqualTo(64));
            Assert.That(PacketPlan.For(PacketCases.Trademark with { }, PacketCases.Today).Hash, Is.EqualTo(plan.Hash));
            Assert.That(PacketPlan.For(PacketCases.Trademark, PacketCases.Today.AddDays(1)).Hash, Is.Not.EqualTo(plan.Hash));
            Assert.That(PacketPlan.For(PacketCases.Trademark with { ClassesToRecord = ["009"] }, PacketCases.Today).Hash, Is.Not.EqualTo(plan.Hash));
            Assert.That(PacketPlan.For(PacketCases.Trademark with { Exhibits = [PacketCases.Trademark.Exhibits[0] with { Document = new(new string('c', 64)) }] }, PacketCases.Today).Hash, Is.Not.EqualTo(plan.Hash));
            Assert.That(plan.AsDraft().Hash, Is.Not.EqualTo(plan.Hash));
        });
    }

    [Test]
    public void Sections_of_a_mark_stand_in_the_order_of_the_form()
    {
        Assert.That(Kinds(PacketCases.Trademark), Is.EqualTo(new[]
        {
            SectionKind.Transmittal, SectionKind.Right, SectionKind.Classes, SectionKind.Owner, SectionKind.Contact, SectionKind.Manufacture, SectionKind.Licensees,
            SectionKind.RelatedCompanies, SectionKind.GrayMarket, SectionKind.Images, SectionKind.Fees, SectionKind.Signature,
        }));
        Assert.That(Kinds(PacketCases.Sound), Does.Contain(SectionKind.Injury).And.Contain(SectionKind.Performers).And.Not.Contain(SectionKind.GrayMarket));
        Assert.That(Kinds(PacketCases.TradeName), Does.Contain(SectionKind.Statements).And.Not.Contain(SectionKind.Manufacture));
        Assert.That(Kinds(PacketCases.Extension), Does.Contain(SectionKind.Reasons).And.Not.Contain(SectionKind.Images));
        Assert.That(Kinds(PacketCases.CopyrightRenewal), Does.Contain(SectionKind.Affidavit).And.Contain(SectionKind.Changes));
    }

    [TestCase(0, "A")]
    [TestCase(25, "Z")]
    [TestCase(26, "AA")]
    [TestCase(51, "AZ")]
    [TestCase(52, "BA")]
    [TestCase(701, "ZZ")]
    [TestCase(702, "AAA")]
    public void Exhibits_are_lettered_on_past_Z(int index, string letter) => Assert.That(Exhibit.LetterOf(index), Is.EqualTo(letter));

    [Test]
    public void What_changed_between_two_packets_is_said_value_by_value()
    {
        var before = PacketPlan.For(PacketCases.Trademark, PacketCases.Today).Snapshot;
        var kept = PlanSnapshot.Parse(before.ToJson());
        var after = PacketPlan.For(PacketCases.Trademark with { Owner = PacketCases.Owner with { OrganisedUnder = "Hong Kong" }, Licensees = [] }, PacketCases.Today).Snapshot;
        var changes = PacketPlan.Diff(kept, after);
        Assert.Multiple(() =>
        {
            Assert.That(kept.Hash, Is.EqualTo(before.Hash), "the written form reads back");
            Assert.That(PacketPlan.Diff(kept, before), Is.Empty);
            Assert.That(changes, Does.Contain(new PlanChange("owner.organisedUnder", "Organised under the laws of", "China", "Hong Kong")));
            Assert.That(changes.Where(c => c.Field.StartsWith("licensees", StringComparison.Ordinal)).Select(c => (c.Before is null, c.After is null)),
                Is.EqualTo(Enumerable.Repeat((false, true), 4)));
        });
    }

    [Test]
    public void Gaps_that_the_drawing_finds_join_the_plans_own()
    {
        var plan = PacketPlan.For(PacketCases.Trademark, PacketCases.Today);
        var more = plan.With([PacketErrors.GlyphMissing("𠮷", "U+20BB7", "owner.nameChinese")]);
        Assert.That(more.Gaps.Select(g => g.Code), Is.EqualTo(new[] { "glyph-missing" }));
        Assert.That(more.Hash, Is.Not.EqualTo(plan.Hash));
    }

    [TestCase(nameof(PacketCases.Trademark), "380.00", "2 x 190.00", "19 CFR 133.3(b)")]
    [TestCase(nameof(PacketCases.Copyright), "190.00", "1 x 190.00", "19 CFR 133.33(b)")]
    [TestCase(nameof(PacketCases.TradeName), "190.00", "1 x 190.00", "19 CFR 133.13(b)")]
    [TestCase(nameof(PacketCases.Renewal), "160.00", "2 x 80.00", "19 CFR 133.7(a)(3)")]
    [TestCase(nameof(PacketCases.CopyrightRenewal), "80.00", "1 x 80.00", "19 CFR 133.37(c)")]
    [TestCase(nameof(PacketCases.OwnerChange), "80.00", "1 x 80.00", "19 CFR 133.5(d)", Description = "once for the application, never per class")]
    [TestCase(nameof(PacketCases.NameChange), "80.00", "1 x 80.00", "19 CFR 133.6")]
    public void The_fee_is_the_schedules_and_says_its_formula_and_paragraph(string name, string total, string formula, string citation)
    {
        var plan = PacketPlan.For(PacketCases.Complete[name], PacketCases.Today);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Total.ToDecimalString(), Is.EqualTo(total));
            Assert.That(plan.Fees.Select(f => $"{f.Quantity} x {f.Amount.ToDecimalString()}"), Is.EqualTo(new[] { formula }));
            Assert.That(plan.Fees[0].Citation, Is.EqualTo(citation));
        });
    }

    [TestCase(nameof(PacketCases.ContactChange))]
    [TestCase(nameof(PacketCases.Extension))]
    public void What_has_no_fee_in_the_schedule_has_no_line(string name) =>
        Assert.That(PacketPlan.For(PacketCases.Complete[name], PacketCases.Today).Fees, Is.Empty);

    [Test]
    public void Service_classes_strangers_and_repeats_are_not_charged()
    {
        var facts = PacketCases.Trademark with { ClassesToRecord = ["009", "009", "035", "018"] };
        Assert.That(PacketPlan.For(facts, PacketCases.Today).Total.ToDecimalString(), Is.EqualTo("190.00"));
    }

    [Test]
    public void The_clocks_of_a_mark_are_drawn_as_if_approved_today_and_end_with_the_registration()
    {
        var clocks = PacketPlan.For(PacketCases.Trademark, PacketCases.Today).Clocks!;
        var expiry = clocks.Ahead.Single(d => d.Kind == DeadlineKind.RecordationExpiry);
        Assert.Multiple(() =>
        {
            Assert.That(clocks.Assumed, Is.True);
            Assert.That(expiry.DueOn, Is.EqualTo(new DateOnly(2030, 3, 17)), "not ten years from today");
            Assert.That(clocks.Timeline.Spans.Select(s => s.Lane).Distinct(), Is.EqualTo(new[] { Lane.Registration, Lane.Recordation }));
            Assert.That(PacketPlan.For(PacketCases.TradeName, PacketCases.Today).Clocks, Is.Null);
        });
    }

    private static IEnumerable<SectionKind> Kinds(PacketFacts facts) => PacketPlan.For(facts, PacketCases.Today).Sections.Select(s => s.Kind);
}
