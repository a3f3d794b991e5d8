using System.Globalization;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;

namespace CbpRecord.Benchmarks;

/// <summary>
/// One invented right of a filled database. Of a whole one, a work in seven rights and a trade name in a hundred, the others marks; one in twenty not recordable, three in five recorded and one in twenty on its way to CBP;
/// goods at the border for one in fifty, most of them gone; two papers of each recordation; a Chinese name for one in five.
/// </summary>
internal sealed class FilledMatter
{
    private static readonly Provenance Imported = new("bulk.xml", new string('a', 64), new DateOnly(2026, 11, 22));
    private static readonly Hand Hand = new(Cast.Dana.Id, Cast.Dana.Name, new DateTime(2026, 11, 23, 15, 0, 0, DateTimeKind.Utc));
    private readonly int i;
    private readonly DateOnly registered;
    private readonly Recordation? recordation;
    private readonly Detention? goods;

    public FilledMatter(int number, ClientId client, bool whole)
    {
        i = number;
        registered = new DateOnly(1990, 1, 2).AddDays(i * 7 % 13000);
        Right = !whole ? Trademark.Add(RightId.New(), Mark(), Imported)
            : i % 100 == 7 ? TradeName.Add(RightId.New(), new($"Lumen {i % 977} Trading {i}", Chinese, registered, "Lamps and cables", Owners), Imported).Value
            : i % 7 == 3 ? Copyright.Add(RightId.New(), Work(), Imported).Value
            : Trademark.Add(RightId.New(), Mark() with { MarkForeign = Chinese, Register = i % 20 == 9 ? Register.Supplemental : Register.Principal }, Imported);
        Right.AssignTo(client);
        Right.Entrust(new(i % 10 == 0 ? null : i % 3 == 0 ? Cast.Zhou.Id : Cast.Lin.Id, null, null));
        if (!whole) return;
        recordation = i % 5 <= 2 ? Recorded() : i % 20 == 3 ? OnItsWay() : null;
        if (i % 50 == 1) goods = Held();
    }

    public static DateOnly Today { get; } = new(2026, 11, 23);
    public Right Right { get; }

    /// <summary>Whether anything was told of the right beyond its registration.</summary>
    public bool Has => recordation is not null;

    public void Derive(Docketing docketing, LawInForce law, Action<object> add)
    {
        add(recordation!);
        if (goods is not null) add(goods);
        docketing.Compare(Matter.Of(Right, [recordation!], goods is null ? [] : [goods]), [], law, add);
        add(new MatterDigest(Right.Id, law.Stamp(Today)));
        foreach (var use in new[] { DocumentUse.Packet, DocumentUse.Decision })
            add(new StoredDocument(new($"{i:x60}{(int)use:x4}"), use, recordation!.Id.ToString(), Right.ClientId, $"{recordation.Reference}.pdf", "application/pdf", 640_000, Day(recordation.OpenedOn).AddSeconds(i % 86400), Cast.Lin.Id));
    }

    /// <summary>The words that search finds them by.</summary>
    public IEnumerable<SearchTerm> Found()
    {
        foreach (var term in Terms.Of(Indexing.TextsOf(Right))) yield return new(term, SearchKind.Right, Right.Id.Value, Right.ClientId);
        if (recordation is not null) foreach (var term in Terms.Of(Indexing.TextsOf(recordation))) yield return new(term, SearchKind.Case, recordation.Id.Value, Right.ClientId);
    }

    /// <summary>One pair of characters that very many share, and one that a few dozen do.</summary>
    private string? Chinese => i % 5 == 0 ? $"流明{(char)('\u4e00' + i / 5 % 2000)}港" : null;
    private IReadOnlyList<RightOwner> Owners => [new($"Invented Lighting {i % 500} Co., Ltd.", "CN")];

    private TrademarkRecord Mark()
    {
        var kept = new List<RightEvent>();
        if (i % 50 != 0)
            for (var years = 6; registered.AddYears(years) <= Today; years += years == 6 ? 4 : 10)
                kept.Add(new(years == 6 ? RightEventKind.SectionEightAccepted : RightEventKind.SectionEightNineAccepted, registered.AddYears(years).AddDays(-60)));
        DateOnly? renewed = Today.Year - registered.Year is var age and >= 10 ? registered.AddYears(age / 10 * 10) : null;
        return new()
        {
            Mark = $"LUMEN {i % 977} HARBOR {i}", Number = $"{1500000 + i}", NumberPrinted = $"{1500000 + i:#,0}", SerialNumber = $"{76000000 + i}", Register = Register.Principal,
            Basis = FilingBasis.Use, StatusCode = "800", RegisteredOn = registered, RenewedOn = renewed, ExpiresOn = RegistrationTerm.EndsOn(registered, renewed),
            Classes = [new($"{i % 34 + 1:000}", "Lamps, cables, chargers and cases, and parts and fittings for all of them")], Owners = Owners, Maintenance = kept,
        };
    }

    private CopyrightRecord Work() => new()
    {
        Title = $"Lumen {i % 977} Lamp Sculpture {i}", TitleForeign = Chinese, Number = $"VA{2000000 + i}", NumberPrinted = $"VA {2000000 + i}", RegisteredOn = registered, PublishedYear = registered.Year,
        CreatedYear = registered.Year, WorkForHire = true, Owners = Owners,
    };

    /// <summary>Obtained earlier, in the right's running term.</summary>
    private Recordation Recorded()
    {
        var on = new[] { registered.AddDays(300), new DateOnly(2018, 1, 2).AddDays(i % 3000) }.Max();
        on = on < Today ? on : Today.AddDays(-1);
        var taken = Recordation.Open(CaseId.New(), $"R-{1000 + i}", Right, on).Value;
        // Renewed at CBP with each renewal of the mark, but one in fifty.
        var through = Right is Trademark mark && mark.RenewedOn > on && i % 50 != 0 ? mark.ExpiresOn : null;
        taken.TakeOver(string.Create(CultureInfo.InvariantCulture, $"{(Right is Copyright ? "COP" : "TMK")} {on:yy}-{10000 + i}"), on, through, Today, Hand);
        return taken;
    }

    private Recordation OnItsWay()
    {
        var begun = Recordation.Open(CaseId.New(), $"R-{1000 + i}", Right, Today.AddDays(-i % 400)).Value;
        if (i % 40 == 3) return begun;
        begun.Confirm(begun.OpenedOn, new([], []), Hand);
        begun.File(begun.OpenedOn, $"CBP{i}", null, null, Today, Hand);
        if (i % 200 == 23) begun.Deny(Today, "The registration shows another owner.", Hand);
        return begun;
    }

    private Detention Held()
    {
        var on = Today.AddDays(-i % 900);
        var ended = i % 250 == 1 ? (DateOnly?)null : on.AddDays(Math.Min(20, Today.DayNumber - on.DayNumber));
        return Detention.Open(BorderCaseId.New(), $"B-{i}", Right, new DetentionRecord
        {
            Number = $"2026-{2700000 + i}", Port = "Long Beach", Goods = "Lamps, 400 pieces", PresentedOn = on, DetentionNoticeOn = on, EndedOn = ended, Ending = ended is null ? null : BorderEnding.Seized,
        }, Imported, Today).Value;
    }

    private static DateTime Day(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
