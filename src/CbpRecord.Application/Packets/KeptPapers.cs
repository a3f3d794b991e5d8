using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Packets;

/// <summary>A paper that people filed with a matter or received for it.</summary>
public sealed record KeptPaper(DocumentId Document, DocumentUse Use, string FileName, DateTime At);

/// <summary>The papers of a matter that show what happened. What programs made, packets and exports, shows nothing.</summary>
internal static class KeptPapers
{
    private static readonly DocumentUse[] Telling = [DocumentUse.Exhibit, DocumentUse.Receipt, DocumentUse.Decision, DocumentUse.Proof, DocumentUse.Notice];

    /// <param name="owners">The ids of the right, its cases, its goods at the border and its deadlines, as papers name them.</param>
    public static IQueryable<StoredDocument> KeptFor(this IQueryable<StoredDocument> documents, IReadOnlyList<string> owners) =>
        documents.Where(d => owners.Contains(d.Owner) && Telling.Contains(d.Use));

    public static async Task<List<KeptPaper>> Listed(this IQueryable<StoredDocument> documents, CancellationToken cancellation) =>
        [.. (await documents.OrderBy(d => d.At).Select(d => new KeptPaper(d.Document, d.Use, d.FileName, d.At)).ToListAsync(cancellation)).DistinctBy(p => p.Document)];

    /// <summary>Under which ids a deadline's papers are kept: its right's, its right's cases' and goods', its own.</summary>
    public static async Task<IReadOnlyList<string>> OwnersFor(this ICbpRecordDb db, Obligation deadline, CancellationToken cancellation) =>
        Owners(deadline.RightId, await db.Cases.Where(c => c.RightId == deadline.RightId).Select(c => c.Id).ToListAsync(cancellation),
            await db.BorderCases.Where(b => b.RightId == deadline.RightId).Select(b => b.Id).ToListAsync(cancellation), deadline.Id);

    public static IReadOnlyList<string> Owners(RightId right, IEnumerable<CaseId> cases, IEnumerable<BorderCaseId> border, DeadlineId deadline) =>
        [right.ToString(), .. cases.Select(c => c.ToString()), .. border.Select(b => b.ToString()), deadline.ToString()];
}
