using System.Collections.Concurrent;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;

namespace CbpRecord.Application.Packets;

/// <summary>The firm's own pages of the packet as pictures, from the same drawing as the PDF. Exhibits stand there as their slip-sheets.</summary>
[Requires(Permission.PrepareDocuments)]
public sealed record PreviewPacket(CaseId Id, int Width = 900) : IQuery<IReadOnlyList<PreviewPage>>;

internal sealed class PreviewPacketHandler(ICbpRecordDb db, Preparation preparation, IPacketComposer composer, IDocumentStore documents)
    : IRequestHandler<PreviewPacket, Result<IReadOnlyList<PreviewPage>>>
{
    // A browser asks for the pages one by one; they are drawn once. Keyed by the plan, and read only after the case was found in sight.
    private static readonly ConcurrentDictionary<(string, int), IReadOnlyList<PreviewPage>> Drawn = new();

    public async Task<Result<IReadOnlyList<PreviewPage>>> Handle(PreviewPacket request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var plan = await preparation.Plan(item, cancellationToken);
        if (plan.Gaps.Count > 0) plan = plan.AsDraft();
        var key = (plan.Hash, request.Width);
        if (Drawn.TryGetValue(key, out var known)) return Result(known);
        var pages = await composer.PreviewPages(plan, documents.OpenAll, request.Width, cancellationToken);
        if (pages.Refused) return pages;
        if (Drawn.Count >= 4) Drawn.Clear();
        Drawn[key] = pages.Value;
        return pages;

        static Result<IReadOnlyList<PreviewPage>> Result(IReadOnlyList<PreviewPage> pages) => (List<PreviewPage>)[.. pages];
    }
}
