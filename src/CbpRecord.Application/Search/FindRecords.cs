using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Search;

/// <summary>A record that a search found.</summary>
/// <param name="Title">The mark, title or name; a client's name; a case's reference.</param>
/// <param name="Foreign">The Chinese or foreign form of the title.</param>
/// <param name="Detail">What tells it from its like: number and owner, or a client's code.</param>
public sealed record FoundRecord(SearchKind Kind, Guid Id, string Title, string? Foreign, string? Detail);

/// <summary>Records in sight that hold every word of the text: marks, owners, numbers, clients and cases, in English and Chinese alike.</summary>
[Requires(Permission.ReadRights)]
public sealed record FindRecords(string? Text, int Size = 30) : IQuery<IReadOnlyList<FoundRecord>>;

internal sealed class FindRecordsHandler(ICbpRecordDb db) : IRequestHandler<FindRecords, Result<IReadOnlyList<FoundRecord>>>
{
    private const int MostTerms = 8;

    public async Task<Result<IReadOnlyList<FoundRecord>>> Handle(FindRecords request, CancellationToken cancellationToken)
    {
        var asked = Terms.Asked(request.Text).Take(MostTerms).ToList();
        if (asked.Count == 0) return Array.Empty<FoundRecord>();
        var hits = asked.Skip(1).Aggregate(Holding(asked[0]), (found, next) => found.Where(t => Holding(next).Any(o => o.Subject == t.Subject && o.Kind == t.Kind)));
        var subjects = await hits.Select(t => new { t.Kind, t.Subject }).Distinct().Take(request.Size).ToListAsync(cancellationToken);
        var found = new List<FoundRecord>();
        var rights = subjects.Where(s => s.Kind == SearchKind.Right).Select(s => new RightId(s.Subject)).ToList();
        if (rights.Count > 0) found.AddRange(await db.Rights.Where(r => rights.Contains(r.Id))
            .Select(r => new FoundRecord(SearchKind.Right, r.Id.Value, r.Name, r.NameForeign, (r.NumberPrinted ?? r.Number ?? "") + " · " + r.OwnerName)).ToListAsync(cancellationToken));
        var clients = subjects.Where(s => s.Kind == SearchKind.Client).Select(s => new ClientId(s.Subject)).ToList();
        if (clients.Count > 0) found.AddRange(await db.Clients.Where(c => clients.Contains(c.Id))
            .Select(c => new FoundRecord(SearchKind.Client, c.Id.Value, c.Name, c.NameChinese, c.Code)).ToListAsync(cancellationToken));
        var cases = subjects.Where(s => s.Kind == SearchKind.Case).Select(s => new CaseId(s.Subject)).ToList();
        if (cases.Count > 0) found.AddRange(await db.Cases.Where(c => cases.Contains(c.Id))
            .Select(c => new FoundRecord(SearchKind.Case, c.Id.Value, c.Reference, c.Right.Name, c.Right.OwnerName)).ToListAsync(cancellationToken));
        return found.OrderByDescending(f => Nearness(f, request.Text!)).ThenBy(f => f.Kind).ThenBy(f => f.Title, StringComparer.OrdinalIgnoreCase).ToList();
    }

    private IQueryable<SearchTerm> Holding((string Term, bool Prefix) asked)
    {
        var (from, to) = (asked.Term, asked.Term + '\uffff');
        return asked.Prefix ? db.SearchTerms.Where(t => string.Compare(t.Term, from) >= 0 && string.Compare(t.Term, to) < 0)
            : db.SearchTerms.Where(t => t.Term == from);
    }

    private static int Nearness(FoundRecord found, string text)
    {
        var asked = Terms.Fold(text.Trim());
        var names = new[] { found.Title, found.Foreign, found.Detail }.Where(n => n is not null).Select(n => Terms.Fold(n!)).ToList();
        return names.Contains(asked) ? 3 : names.Any(n => n.StartsWith(asked, StringComparison.Ordinal)) ? 2 : names.Any(n => n.Contains(asked, StringComparison.Ordinal)) ? 1 : 0;
    }
}
