using System.Text;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Packets;

/// <summary>A packet that was made, and what changed from it to the next one, or to the case as it stands when it is the last.</summary>
/// <param name="Changes">Value by value; empty when nothing did. The day of preparation is left out.</param>
public sealed record PacketHistory(CasePacket Packet, IReadOnlyList<PlanChange> Changes);

/// <summary>The packets of a case, the newest first, each with what changed since.</summary>
[Requires(Permission.ReadRecordations)]
public sealed record ComparePackets(CaseId Id) : IQuery<IReadOnlyList<PacketHistory>>;

internal sealed class ComparePacketsHandler(ICbpRecordDb db, IDocumentStore documents, Preparation preparation) : IRequestHandler<ComparePackets, Result<IReadOnlyList<PacketHistory>>>
{
    private static readonly string[] NotContent = ["preparedOn", "draft"];

    public async Task<Result<IReadOnlyList<PacketHistory>>> Handle(ComparePackets request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var later = (await preparation.Plan(item, cancellationToken)).Snapshot;
        var history = new List<PacketHistory>();
        foreach (var packet in item.Packets.Reverse())
        {
            var then = await Read(packet.Plan, cancellationToken);
            history.Add(new(packet, [.. PacketPlan.Diff(then, later).Where(c => !NotContent.Contains(c.Field))]));
            later = then;
        }
        return history;
    }

    private async Task<PlanSnapshot> Read(DocumentId plan, CancellationToken cancellation)
    {
        await using var stored = await documents.OpenAll(plan, cancellation);
        using var reader = new StreamReader(stored, Encoding.UTF8);
        return PlanSnapshot.Parse(await reader.ReadToEndAsync(cancellation));
    }
}
