using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Search;

/// <summary>Keeps the terms of a record in step with its texts, in the same save.</summary>
public static class Indexing
{
    public static async Task Index(this ICbpRecordDb db, SearchKind kind, Guid subject, ClientId? client, string?[] texts, CancellationToken cancellation)
    {
        var wanted = Terms.Of(texts).ToHashSet(StringComparer.Ordinal);
        var kept = await db.SearchTerms.Where(t => t.Subject == subject && t.Kind == kind).ToListAsync(cancellation);
        foreach (var term in kept)
            if (term.ClientId != client || !wanted.Remove(term.Term)) db.SearchTerms.Remove(term);
        // A term whose client changed was removed above and comes back with the new one.
        db.SearchTerms.AddRange(wanted.Where(t => kept.All(k => k.Term != t || k.ClientId == client)).Select(t => new SearchTerm(t, kind, subject, client)));
    }
}
