using System.Text;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Packets;

/// <summary>Composes the packet of a case and keeps it beside the earlier ones. With gaps only a draft is made, and only when it is asked for.</summary>
[Requires(Permission.PrepareDocuments)]
public sealed record GeneratePacket(CaseId Id, bool AsDraft) : ICommand<CasePacket>
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class GeneratePacketHandler(ICbpRecordDb db, Preparation preparation, IPacketComposer composer, IDocumentStore documents, Papers papers, Today today)
    : IRequestHandler<GeneratePacket, Result<CasePacket>>
{
    public async Task<Result<CasePacket>> Handle(GeneratePacket request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var plan = await preparation.Plan(item, cancellationToken);
        if (request.AsDraft) plan = plan.AsDraft();
        else if (plan.Gaps.Count > 0) return Result<CasePacket>.Refuse([PacketErrors.Incomplete(plan.Gaps.Count), .. plan.Gaps]);

        using var packet = new MemoryStream();
        var composed = await composer.Compose(plan, documents.OpenAll, packet, cancellationToken);
        if (composed.Refused) return Result<CasePacket>.Refuse(composed.Errors);
        var name = $"{item.Reference}-{plan.PreparedOn:yyyy-MM-dd}{(plan.IsDraft ? "-draft" : "")}.pdf";
        var document = await papers.Keep(item, packet, DocumentUse.Packet, name, "application/pdf", cancellationToken);
        using var written = new MemoryStream(Encoding.UTF8.GetBytes(plan.Snapshot.ToJson()));
        var kept = await papers.Keep(item, written, DocumentUse.Plan, Path.ChangeExtension(name, ".json"), "application/json", cancellationToken);

        var made = new CasePacket(document, kept, plan.Hash, plan.IsDraft, plan.PreparedOn, composed.Value.Pages, composed.Value.Bytes, today.Utc, papers.Hand().By);
        var attached = item.Attach(made);
        if (attached.Refused) return Result<CasePacket>.Refuse(attached.Errors);
        var saved = await db.SaveAsync(item, item.Version, cancellationToken);
        return saved.Refused ? Result<CasePacket>.Refuse(saved.Errors) : made;
    }
}

/// <summary>The store as the composer asks for it.</summary>
internal static class Opening
{
    /// <exception cref="FileNotFoundException">A document that a case names is not in the store: the store is damaged.</exception>
    public static async Task<Stream> OpenAll(this IDocumentStore documents, DocumentId document, CancellationToken cancellation) =>
        await documents.Open(document, cancellation) ?? throw new FileNotFoundException($"The stored document {document} is missing.");
}
