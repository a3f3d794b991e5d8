using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Search;

/// <summary>From a query to the records that hold it: ranges of one index, the rarest word first.</summary>
internal sealed class TermQuery(ICbpRecordDb db)
{
    /// <summary>Beyond this many records a word counts as common.</summary>
    private const int Common = 2000;

    /// <summary>After every character there is, byte by byte.</summary>
    private const string Last = "\U0010FFFF";

    /// <summary>The first records that hold every word, or the number in any of its spellings; closest terms first.</summary>
    public async Task<IReadOnlyList<(SearchKind Kind, Guid Subject)>> Find(string query, int most, CancellationToken cancellation)
    {
        var ways = Numbers.AskedBy(query).Select(n => Of(new Asked(n, true))).ToList();
        var words = Terms.AskedBy(query);
        if (words.Count > 0) ways.Add(await Every(words, cancellation));
        if (ways.Count == 0) return [];
        // A record meets a beginning through several of its words: more rows are read than records are wanted.
        var limited = ways.Select((way, place) => way.OrderBy(t => t.Term).ThenBy(t => t.Kind).ThenBy(t => t.Subject).Take(most * 4)
            .Select(t => new { Place = place, t.Term, t.Kind, t.Subject }));
        var found = await limited.Aggregate((one, other) => one.Concat(other)).ToListAsync(cancellation);
        return [.. found.OrderBy(f => f.Place).ThenBy(f => f.Term, StringComparer.Ordinal).Select(f => (f.Kind, f.Subject)).Distinct().Take(most)];
    }

    private async Task<IQueryable<SearchTerm>> Every(IReadOnlyList<Asked> words, CancellationToken cancellation)
    {
        var order = words.Count == 1 ? words : await RarestFirst(words, cancellation);
        var holding = Of(order[0]);
        foreach (var word in order.Skip(1))
        {
            var other = Of(word);
            holding = holding.Where(t => other.Any(u => u.Subject == t.Subject));
        }
        return holding;
    }

    private async Task<IReadOnlyList<Asked>> RarestFirst(IReadOnlyList<Asked> words, CancellationToken cancellation)
    {
        var counted = await words.Select((word, place) => Of(word).Take(Common).Select(_ => place)).Aggregate((one, other) => one.Concat(other))
            .GroupBy(place => place).Select(g => new { Place = g.Key, Rows = g.Count() }).ToDictionaryAsync(g => g.Place, g => g.Rows, cancellation);
        return [.. words.Index().OrderBy(w => counted.GetValueOrDefault(w.Index)).ThenByDescending(w => w.Item.Term.Length).Select(w => w.Item)];
    }

    private IQueryable<SearchTerm> Of(Asked asked)
    {
        var (from, to) = (asked.Term, asked.Term + Last);
        return asked.Prefix
#pragma warning disable CA1309 // The database compares, byte by byte; only this overload is translated.
            ? db.SearchTerms.Where(t => string.Compare(t.Term, from) >= 0 && string.Compare(t.Term, to) <= 0)
#pragma warning restore CA1309
            : db.SearchTerms.Where(t => t.Term == from);
    }
}
