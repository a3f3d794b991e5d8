using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Search;

/// <summary>Keeps the terms of a record in step with its texts, in the same save.</summary>
public static class Indexing
{
    public static Task Index(this ICbpRecordDb db, Right right, CancellationToken cancellation) =>
        db.Index(SearchKind.Right, right.Id.Value, right.ClientId, TextsOf(right), cancellation);

    public static Task Index(this ICbpRecordDb db, Client client, CancellationToken cancellation) =>
        db.Index(SearchKind.Client, client.Id.Value, client.Id, [client.Code, client.Name, client.NameChinese], cancellation);

    public static Task Index(this ICbpRecordDb db, CbpCase item, CancellationToken cancellation) =>
        db.Index(SearchKind.Case, item.Id.Value, item.ClientId, TextsOf(item), cancellation);

    public static async Task Index(this ICbpRecordDb db, SearchKind kind, Guid subject, ClientId? client, string?[] texts, CancellationToken cancellation)
    {
        var wanted = Terms.Of(texts).ToHashSet(StringComparer.Ordinal);
        var kept = await db.SearchTerms.Where(t => t.Subject == subject && t.Kind == kind).ToListAsync(cancellation);
        foreach (var term in kept)
            if (term.ClientId == client && wanted.Remove(term.Term)) continue;
            else if (wanted.Remove(term.Term)) term.Belong(client);
            else db.SearchTerms.Remove(term);
        db.SearchTerms.AddRange(wanted.Select(t => new SearchTerm(t, kind, subject, client)));
    }

    /// <summary>The texts under which a right is found: its names, its numbers as printed and as one term, and every owner.</summary>
    public static string?[] TextsOf(Right right)
    {
        var mark = right as Trademark;
        return [right.Name, right.NameForeign, right.NumberPrinted, right.Number, Numbers.OfRegistration(right.NumberPrinted ?? right.Number),
            mark?.SerialNumber, mark?.InternationalNumber, .. right.Owners.Select(o => o.Name).Distinct()];
    }

    /// <summary>A case is found by its reference, by its recordation number in any form, and by its right.</summary>
    public static string?[] TextsOf(CbpCase item)
    {
        var number = (item as Recordation)?.NumberPrinted;
        return [item.Reference, number, Numbers.OfRecordation(number), .. TextsOf(item.Right)];
    }
}
