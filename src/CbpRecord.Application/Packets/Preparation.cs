using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Packets;

/// <summary>Makes the plan of a case as it stands today, with the gaps that only the drawing can find. Every list of gaps comes from here.</summary>
public sealed class Preparation(IPacketComposer composer, ILawInForce law, PacketSettings settings, Today today)
{
    public async Task<PacketPlan> Plan(CbpCase item, CancellationToken cancellation)
    {
        var plan = PacketPlan.For(CaseFacts.Of(item), today.Date, (await law.Read(cancellation)).Readings, settings);
        return plan.With(composer.Check(plan));
    }
}
