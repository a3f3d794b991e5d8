using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Packets;

public class PacketPlanTests
{
    [Test]
    public void The_same_facts_on_the_same_day_have_the_same_hash_and_any_change_has_another()
    {
        var plan = PacketPlan.For(Cases.Trademark, Cases.Today);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Hash, Has.Length.EqualTo(64));
            Assert.That(PacketPlan.For(Cases.Trademark with { }, Cases.Today).Hash, Is.EqualTo(plan.Hash));
            Assert.That(PacketPlan.For(Cases.Trademark, Cases.Today.AddDays(1)).Hash, Is.Not.EqualTo(plan.Hash));
            Assert.That(PacketPlan.For(Cases.Trademark with { ClassesToRecord = ["009"] }, Cases.Today).Hash, Is.Not.EqualTo(plan.Hash));
            Assert.That(PacketPlan.For(Cases.Trademark with { Exhibits = [Cases.Trademark.Exhibits[0] with { Document = new(new string('c', 64)) }] }, Cases.Today).Hash, Is.Not.EqualTo(plan.Hash));
            Assert.That(plan.AsDraft().Hash, Is.Not.EqualTo(plan.Hash));
        });
    }

    [Test]
    public void Sections_of_a_mark_stand_in_the_order_of_the_form()
    {
        Assert.That(Kinds(Cases.Trademark), Is.EqualTo(new[]
        {
            SectionKind.Transmittal, SectionKind.Right, SectionKind.Classes, SectionKind.Owner, SectionKind.Contact, SectionKind.Manufacture, SectionKind.Licensees,
            SectionKind.RelatedCompanies, SectionKind.GrayMarket, SectionKind.Images, SectionKind.Fees, SectionKind.Signature,
        }));
        Assert.That(Kinds(Cases.Sound), Does.Contain(SectionKind.Injury).And.Contain(SectionKind.Performers).And.Not.Contain(SectionKind.GrayMarket));
        Assert.That(Kinds(Cases.TradeName), Does.Contain(SectionKind.Statements).And.Not.Contain(SectionKind.Manufacture));
        Assert.That(Kinds(Cases.Extension), Does.Contain(SectionKind.Reasons).And.Not.Contain(SectionKind.Images));
        Assert.That(Kinds(Cases.CopyrightRenewal), Does.Contain(SectionKind.Affidavit).And.Contain(SectionKind.Changes));
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
        var before = PacketPlan.For(Cases.Trademark, Cases.Today).Snapshot;
        var kept = PlanSnapshot.Parse(before.ToJson());
        var after = PacketPlan.For(Cases.Trademark with { Owner = Cases.Owner with { OrganisedUnder = "Hong Kong" }, Licensees = [] }, Cases.Today).Snapshot;
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
        var plan = PacketPlan.For(Cases.Trademark, Cases.Today);
        var more = plan.With([PacketErrors.GlyphMissing("𠮷", "U+20BB7", "owner.nameChinese")]);
        Assert.That(more.Gaps.Select(g => g.Code), Is.EqualTo(new[] { "glyph-missing" }));
        Assert.That(more.Hash, Is.Not.EqualTo(plan.Hash));
    }

    private static IEnumerable<SectionKind> Kinds(PacketFacts facts) => PacketPlan.For(facts, Cases.Today).Sections.Select(s => s.Kind);
}
