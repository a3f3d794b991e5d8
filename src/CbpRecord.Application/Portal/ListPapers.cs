using CbpRecord.Application.Packets;
using CbpRecord.Domain.Recordations;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Portal;

/// <summary>A packet, receipt, decision or notice, with the case or the goods at the border that it belongs to.</summary>
public sealed record Paper(DocumentId Document, DocumentUse Use, string FileName, long Bytes, DateTime At, CaseId? Case, BorderCaseId? Goods, string? Reference, RightId? RightId, string? Right, string? RightForeign);

/// <summary>The papers of the clients in sight that are theirs to keep, newest first: packets, receipts, CBP's decisions and notices, proofs.</summary>
/// <param name="After">The instant of the last paper of the page before, as it answered it.</param>
[Requires(Permission.ReadDocuments)]
public sealed record ListPapers(string? After = null) : IQuery<PageOf<Paper>>;

internal sealed class ListPapersHandler(ICbpRecordDb db) : IRequestHandler<ListPapers, Result<PageOf<Paper>>>
{
    private static readonly DocumentUse[] Theirs = [DocumentUse.Packet, DocumentUse.Receipt, DocumentUse.Decision, DocumentUse.Proof, DocumentUse.Notice];

    public async Task<Result<PageOf<Paper>>> Handle(ListPapers request, CancellationToken cancellationToken)
    {
        var all = db.Documents.AsNoTracking().Where(d => Theirs.Contains(d.Use));
        var total = await all.Take(PageOf<Paper>.CountedTo + 1).CountAsync(cancellationToken);
        var before = DateTime.TryParse(request.After, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind, out var at) ? at : (DateTime?)null;
        var rows = await all.Where(d => before == null || d.At < before).OrderByDescending(d => d.At).ThenBy(d => d.Id).Take(PageOf<Paper>.Size + 1).ToListAsync(cancellationToken);
        var owners = rows.Select(r => Guid.TryParse(r.Owner, out var id) ? id : default).Where(id => id != default).Distinct().ToList();
        var (ofCases, ofGoods) = (owners.ConvertAll(CaseId.From), owners.ConvertAll(BorderCaseId.From));
        var cases = await db.Cases.Where(c => ofCases.Contains(c.Id)).Select(c => new { c.Id, c.Reference, c.RightId, c.Right.Name, c.Right.NameForeign }).ToListAsync(cancellationToken);
        var goods = await db.BorderCases.Where(b => ofGoods.Contains(b.Id)).Select(b => new { b.Id, b.Reference, b.RightId, b.Right.Name, b.Right.NameForeign }).ToListAsync(cancellationToken);
        var next = rows.Count > PageOf<Paper>.Size ? rows[PageOf<Paper>.Size - 1].At.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : null;
        return new PageOf<Paper>([.. rows.Take(PageOf<Paper>.Size).Select(r =>
        {
            var of = cases.FirstOrDefault(c => c.Id.ToString() == r.Owner);
            var held = goods.FirstOrDefault(b => b.Id.ToString() == r.Owner);
            return new Paper(r.Document, r.Use, r.FileName, r.Bytes, r.At, of?.Id, held?.Id, of?.Reference ?? held?.Reference, of?.RightId ?? held?.RightId, of?.Name ?? held?.Name, of?.NameForeign ?? held?.NameForeign);
        })], next, Math.Min(total, PageOf<Paper>.CountedTo), total > PageOf<Paper>.CountedTo);
    }
}
