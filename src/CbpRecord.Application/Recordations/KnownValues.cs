using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Recordations;

/// <summary>Where an offered value comes from.</summary>
public enum OfferSource { UsptoRecord, RightRecord, Client, EarlierCase }

/// <summary>Values for one section that are known already, with their source. Never copied unasked: a person fills the form with them, reads, and saves.</summary>
/// <param name="Detail">The file, client or case they come from.</param>
/// <param name="Text">The values as they would be printed, line by line.</param>
public sealed record Offer(string Key, OfferSource Source, string Detail, DateOnly? AsOf, IReadOnlyList<string> Text, ApplicationAnswers Answers);

/// <summary>Finds what is known for a section: the register's record, the client, earlier cases of the right and of the client.</summary>
public sealed class KnownValues(ICbpRecordDb db)
{
    private const int EarlierCases = 3;

    public async Task<IReadOnlyList<Offer>> For(CbpCase item, CaseSection section, CancellationToken cancellation)
    {
        var offers = new List<Offer>();
        if (section == CaseSection.Owner && item.Right.Owners.FirstOrDefault(o => o.Current) is { } owner) offers.Add(OfRecord(item, owner));
        if (section == CaseSection.Classes && item.Right is Trademark mark) offers.AddRange(GoodsClasses(item, mark));
        if (section == CaseSection.Owner && await db.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.Id == item.ClientId, cancellation) is { } client)
            offers.Add(new("client", OfferSource.Client, client.Code, null, Lines(client.Name, client.NameChinese), item.Application with
            {
                Owner = (item.Application.Owner ?? Nobody) with { Name = client.Name, NameChinese = client.NameChinese },
            }));
        if (section == CaseSection.Changes && item is Renewal renewal) offers.AddRange(await SinceTheLastFiling(renewal, cancellation));
        offers.AddRange(await Earlier(item, section, cancellation));
        return [.. offers.Where(o => o.Text.Count > 0 && !SameAs(o.Answers, item.Application, section)).DistinctBy(o => string.Join('\n', o.Text))];
    }

    private static Owner Nobody { get; } = new(OwnerKind.Company, "", null, null, null, null, []);

    private static Offer OfRecord(CbpCase item, RightOwner owner)
    {
        var source = item.Right.Provenance.GetValueOrDefault("Owners");
        var kind = owner.EntityType is not { } type ? OwnerKind.Company
            : type.Contains("INDIVIDUAL", StringComparison.OrdinalIgnoreCase) ? OwnerKind.Person
            : type.Contains("PARTNERSHIP", StringComparison.OrdinalIgnoreCase) ? OwnerKind.Partnership : OwnerKind.Company;
        var address = AddressLines.Read(owner.Address, owner.Country);
        var filled = new Owner(kind, owner.Name, item.Application.Owner?.NameChinese, address,
            kind == OwnerKind.Person ? owner.OrganisedUnder : null, kind == OwnerKind.Person ? null : owner.OrganisedUnder, []);
        return new("record", item.Right is Trademark && source?.Hash is not null ? OfferSource.UsptoRecord : OfferSource.RightRecord, DetailOf(item.Right, source), source?.Hash is null ? null : source.AsOf,
            Lines(owner.Name, owner.EntityType, address is null ? null : FormWords.OneLine(address), owner.OrganisedUnder), item.Application with { Owner = filled });
    }

    private static IEnumerable<Offer> GoodsClasses(CbpCase item, Trademark mark)
    {
        var goods = mark.Classes.Where(c => c is { Active: true, IsGoods: true }).Select(c => c.Number).ToList();
        var source = mark.Provenance.GetValueOrDefault("Classes");
        if (goods.Count > 0)
            yield return new("record", source?.Hash is null ? OfferSource.RightRecord : OfferSource.UsptoRecord, DetailOf(mark, source), source?.Hash is null ? null : source.AsOf,
                [string.Join(", ", goods)], item.Application with { ClassesToRecord = goods });
    }

    /// <summary>What differs between the last application and this one, and the register's owner: the statement that 19 CFR 133.7(a)(2) asks for.</summary>
    private async Task<IEnumerable<Offer>> SinceTheLastFiling(Renewal item, CancellationToken cancellation)
    {
        var last = await db.Renewals.AsNoTracking().Where(r => r.RecordationId == item.RecordationId && r.Id != item.Id && r.Stage == Stage.Recorded)
            .OrderBy(r => r.ListKey).FirstOrDefaultAsync(cancellation) as CbpCase ?? item.Recordation;
        var changes = ChangesSince.Of(last.Application, item.Application, item.Recordation.OwnerAtCbp, item.Right);
        return changes.Count == 0 ? [] : [new("changes", OfferSource.EarlierCase, last.Reference, last.FiledOn, changes, item.Application with { Changes = changes })];
    }

    /// <summary>Of the same right first, then of the same client, the newest first.</summary>
    private async Task<IEnumerable<Offer>> Earlier(CbpCase item, CaseSection section, CancellationToken cancellation)
    {
        var earlier = await db.Cases.AsNoTracking().Where(c => c.Id != item.Id && (c.RightId == item.RightId || item.ClientId != null && c.ClientId == item.ClientId))
            .OrderBy(c => c.RightId == item.RightId ? 0 : 1).ThenBy(c => c.ListKey).Take(EarlierCases * 3)
            .Select(c => new { c.Id, c.Reference, c.RightId, c.FiledOn, c.Application }).ToListAsync(cancellation);
        return earlier.Where(c => c.RightId == item.RightId || section is not (CaseSection.Classes or CaseSection.Statements or CaseSection.Injury or CaseSection.Performers))
            .Where(c => c.Application.Answered.Contains(section.ToString()))
            .Select(c => new Offer($"case-{c.Reference}", OfferSource.EarlierCase, c.Reference, c.FiledOn, SectionText.Of(c.Application, section),
                SectionText.Copy(c.Application, item.Application, section))).Take(EarlierCases);
    }

    private static bool SameAs(ApplicationAnswers offered, ApplicationAnswers saved, CaseSection section) =>
        saved.Answered.Contains(section.ToString()) && SectionText.Of(offered, section).SequenceEqual(SectionText.Of(saved, section));

    private static string DetailOf(Right right, Provenance? source) => source?.Hash is null ? right.NumberPrinted ?? right.Name : source.Source;

    private static IReadOnlyList<string> Lines(params string?[] lines) => [.. lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l!)];
}
