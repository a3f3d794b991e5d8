using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Testing;
using NUnit.Framework;
using static CbpRecord.Packets.Tests.Sections.Composing;

namespace CbpRecord.Packets.Tests.Sections;

/// <summary>Cases as they are on the way: whatever is missing, a draft can be drawn, and what is missing is said.</summary>
public class HalfFilledTests
{
    private static readonly Func<PacketFacts, PacketFacts>[] Losses =
    [
        f => f with { Owner = null }, f => f with { Owner = f.Owner is null ? null : f.Owner with { Address = null, OrganisedUnder = null } },
        f => f with { Owner = new(OwnerKind.Partnership, "", null, null, null, null, [new("", null)]) },
        f => f with { Contact = null }, f => f with { Contact = new("", null, null, null, null) }, f => f with { Agent = new("A", null, null, null, null) },
        f => f with { PlacesOfManufacture = [new(null, null, "")] }, f => f with { Licensees = [new("", null, null, null, null), new("B", null, null, new(2026, 1, 1), null)] },
        f => f with { RelatedCompanies = [new("", null, Relation.CommonControl, false)] }, f => f with { GrayMarket = new(false, true, []) },
        f => f with { Statements = [new("", StatementBy.Owner, "")] }, f => f with { Images = [], Exhibits = [] }, f => f with { ClassesToRecord = null },
        f => f with { ClassesToRecord = ["045"] }, f => f with { Recordation = null }, f => f with { Reasons = null, Changes = null, TimeLimit = null, FormerName = null },
        f => f with { Right = new(f.Right.Kind) }, f => f with { Right = f.Right with { Title = null, Number = null } }, f => f with { Right = f.Right with { RegisteredOn = null, ExpiresOn = null, RenewedOn = null } },
        f => f with { Right = f.Right with { RegisteredOn = new(1961, 2, 28), ExpiresOn = null } }, f => f with { Right = f.Right with { Basis = FilingBasis.Madrid, InternationalRegisteredOn = null } },
        f => f with { Performers = [], Injury = null }, f => f with { Right = f.Right with { Classes = [] } },
    ];

    private static IEnumerable<string> Names => PacketCases.Complete.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task Any_loss_alone_can_be_planned_and_drafted(string name)
    {
        foreach (var loss in Losses)
        {
            var plan = PacketPlan.For(loss(Real(PacketCases.Complete[name])), PacketCases.Today);
            Assert.That((await Composer.PreviewPages(plan.AsDraft(), Open, 60)).Errors, Is.Empty);
        }
    }

    [Test]
    public void Any_losses_together_can_be_planned()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 2000; round++)
        {
            var facts = PacketCases.Complete.Values.ElementAt(random.Next(PacketCases.Complete.Count));
            for (var losses = random.Next(1, 8); losses > 0; losses--) facts = Losses[random.Next(Losses.Length)](facts);
            var plan = PacketPlan.For(facts, PacketCases.Today.AddDays(random.Next(-6000, 6000)));
            Assert.That(PlanSnapshot.Parse(plan.Snapshot.ToJson()).Hash, Is.EqualTo(plan.Hash));
        }
    }
}
