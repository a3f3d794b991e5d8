using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Recordations;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Search;

/// <summary>Finds rights, cases and clients in sight by marks, titles, owners, names and numbers, in English and Chinese; goods at the border by the numbers of their notices.</summary>
[Requires(Permission.ReadRights)]
public sealed record FindEverything(string? Query, int Most = 20) : IQuery<Found>;

/// <summary>One thing found, ready to be shown and opened.</summary>
/// <param name="Number">The registration number, the recordation number, the notice's number or the client's code, as printed.</param>
/// <param name="Detail">The owner of a right, the firm's reference of a case or of goods.</param>
public sealed record Hit(SearchKind Kind, Guid Id, string Title, string? TitleForeign, string? Number, string? Detail);

/// <param name="More">There is more than was asked for: the query should say more.</param>
public sealed record Found(string Query, IReadOnlyList<Hit> Hits, bool More);

/// <summary>Three queries at most: how common each word is, what holds them all, and what those are.</summary>
internal sealed class FindEverythingHandler(ICbpRecordDb db, CurrentActor current) : IRequestHandler<FindEverything, Result<Found>>
{
    private const int Longest = 200;

    public async Task<Result<Found>> Handle(FindEverything request, CancellationToken cancellationToken)
    {
        var query = request.Query?.Trim() ?? "";
        if (query.Length > Longest) query = query[..Longest];
        var most = Math.Clamp(request.Most, 1, 100);
        var subjects = await new TermQuery(db).Find(query, most + 1, cancellationToken);
        var shown = await Show(subjects, Goods(query)?.Take(most + 1), cancellationToken);
        var order = subjects.Index().ToDictionary(s => s.Item, s => s.Index);
        return new Found(query, [.. shown.OrderBy(h => order.GetValueOrDefault((h.Kind, h.Id), -1)).ThenBy(h => h.Number).Take(most)], shown.Count > most);
    }

    private async Task<List<Hit>> Show(IReadOnlyList<(SearchKind Kind, Guid Subject)> subjects, IQueryable<BorderCase>? goods, CancellationToken cancellation)
    {
        var rights = Of(subjects, SearchKind.Right).Select(RightId.From).ToList();
        var clients = Of(subjects, SearchKind.Client).Select(ClientId.From).ToList();
        var cases = Of(subjects, SearchKind.Case).Select(CaseId.From).ToList();
        var found = new List<IQueryable<Row>>();
        if (rights.Count > 0)
            found.Add(db.Rights.Where(r => rights.Contains(r.Id)).Select(r => new Row { Kind = 0, Id = (Guid)(object)r.Id, Title = r.Name, TitleForeign = r.NameForeign, Number = r.NumberPrinted, Detail = r.OwnerName }));
        if (cases.Count > 0)
            found.Add(db.Cases.Where(c => cases.Contains(c.Id)).Select(c => new Row { Kind = 2, Id = (Guid)(object)c.Id, Title = c.Right.Name, TitleForeign = c.Right.NameForeign, Number = ((Recordation)c).NumberPrinted, Detail = c.Reference }));
        if (clients.Count > 0)
            found.Add(db.Clients.Where(c => clients.Contains(c.Id)).Select(c => new Row { Kind = 1, Id = (Guid)(object)c.Id, Title = c.Name, TitleForeign = c.NameChinese, Number = c.Code, Detail = null }));
        if (goods is not null)
            found.Add(goods.Select(b => new Row { Kind = 3, Id = (Guid)(object)b.Id, Title = b.Right.Name, TitleForeign = b.Right.NameForeign, Number = b.NumberPrinted, Detail = b.Reference }));
        if (found.Count == 0) return [];
        var rows = await found.Aggregate((one, other) => one.Concat(other)).ToListAsync(cancellation);
        return [.. rows.Select(r => new Hit((SearchKind)r.Kind, r.Id, r.Title, r.TitleForeign, r.Number, r.Detail))];
    }

    /// <summary>The goods whose notice bears the number, in any spelling, or which have it from the firm. Null where the query has no figure, and so is no number.</summary>
    private IQueryable<BorderCase>? Goods(string query)
    {
        if (!query.Any(char.IsAsciiDigit) || BorderCase.KeyOf(query) is not { } key || !current.Actor.May(Permission.ReadBorderCases)) return null;
        var reference = query.ToUpperInvariant();
        return db.BorderCases.Where(b => b.NumberKey == key || b.Reference == reference);
    }

    private static IEnumerable<Guid> Of(IReadOnlyList<(SearchKind Kind, Guid Subject)> subjects, SearchKind kind) => subjects.Where(s => s.Kind == kind).Select(s => s.Subject);

    /// <summary>What the kinds have in common, so that they are read at once.</summary>
    private sealed class Row
    {
        public int Kind { get; init; }
        public Guid Id { get; init; }
        public string Title { get; init; } = "";
        public string? TitleForeign { get; init; }
        public string? Number { get; init; }
        public string? Detail { get; init; }
    }
}
