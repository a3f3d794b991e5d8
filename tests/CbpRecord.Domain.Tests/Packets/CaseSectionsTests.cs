using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Packets;

public sealed class CaseSectionsTests
{
    [TestCase(RightKind.Trademark, TransactionKind.New, "Classes Owner Contact Agent Manufacture Licensees RelatedCompanies GrayMarket Images Exhibits")]
    [TestCase(RightKind.Copyright, TransactionKind.New, "Owner Contact Agent Manufacture Licensees Injury Performers Images Exhibits")]
    [TestCase(RightKind.PendingCopyright, TransactionKind.New, "Owner Contact Agent Manufacture Licensees Injury Performers Images Exhibits")]
    [TestCase(RightKind.TradeName, TransactionKind.New, "Owner Contact Agent Licensees RelatedCompanies GrayMarket Statements Images Exhibits")]
    [TestCase(RightKind.Trademark, TransactionKind.Renewal, "Classes Owner Contact Agent Changes Manufacture Licensees RelatedCompanies Images Exhibits")]
    [TestCase(RightKind.Trademark, TransactionKind.Extension, "Owner Contact Agent Reasons Exhibits")]
    [TestCase(RightKind.Trademark, TransactionKind.NameChange, "Transfer Owner Contact Agent Exhibits")]
    [TestCase(RightKind.Trademark, TransactionKind.ContactChange, "Owner Contact Agent Exhibits")]
    public void A_case_asks_what_the_law_asks_of_its_right_and_transaction(RightKind kind, TransactionKind transaction, string sections) =>
        Assert.That(string.Join(' ', CaseSections.Of(kind, transaction)), Is.EqualTo(sections));

    [Test]
    public void Every_finding_about_the_application_leads_to_a_section_that_its_case_has()
    {
        PacketFacts[] empty =
        [
            .. new[] { PacketCases.Trademark, PacketCases.Copyright, PacketCases.Sound, PacketCases.Pending, PacketCases.TradeName, PacketCases.Renewal, PacketCases.Extension, PacketCases.OwnerChange }
                .Select(f => new PacketFacts(f.Right, f.Transaction) { ClassesToRecord = ["099"], Recordation = f.Recordation }),
        ];
        var lost = empty.SelectMany(facts => Preflight.Check(facts, PacketCases.Today).Gaps.Where(g => g.Field?.Split('.')[0] is not ("right" or "recordation" or "transaction" or null))
            .Where(g => CaseSections.Of(g) is not { } section || !CaseSections.Of(facts.Right.Kind, facts.Transaction).Contains(section)).Select(g => $"{facts.Transaction} {facts.Right.Kind}: {g.Code} at {g.Field}"));
        Assert.That(lost, Is.Empty);
    }
}
