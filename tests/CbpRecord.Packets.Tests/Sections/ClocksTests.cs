using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Sections;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Packets.Tests.Sections;

/// <summary>The clocks of the cover note, as they are drawn.</summary>
public sealed class ClocksTests
{
    [Test]
    public void A_recordation_that_begins_today_is_drawn_over_its_term()
    {
        var clock = Clocks.Of(PacketPlan.For(PacketCases.Copyright, PacketCases.Today))!.Clocks[^1];
        Assert.That((clock.Start, clock.End), Is.EqualTo(((DateOnly?)PacketCases.Today, (DateOnly?)PacketCases.Today.AddYears(20))));
    }
}
