using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>Every value of a trade name, at once, as a form gives it.</summary>
public sealed record TradeNameRecord(string Name, string? NameForeign, DateOnly? FirstUseOn, string? Merchandise, IReadOnlyList<RightOwner> Owners);

/// <summary>A trade name: recordable after six months' use for the merchandise (19 CFR 133.11, 133.13(a)(1)).</summary>
public sealed class TradeName : Right
{
    private TradeName() { }

    public override RightKind Kind => RightKind.TradeName;
    public DateOnly? FirstUseOn { get; private set; }
    public string? Merchandise { get; private set; }

    public static Result<TradeName> Add(RightId id, TradeNameRecord record, Provenance source)
    {
        var name = new TradeName { Id = id };
        var taken = name.Take(record, source);
        return taken.Refused ? Result<TradeName>.Refuse(taken.Errors) : name;
    }

    public Result Take(TradeNameRecord record, Provenance source)
    {
        if (string.IsNullOrWhiteSpace(record.Name)) return RightErrors.TitleMissing.At(nameof(record.Name));
        var first = FirstUseOn;
        (Name, NameForeign, FirstUseOn, Merchandise) = (record.Name.Trim(), record.NameForeign, record.FirstUseOn, record.Merchandise);
        Own(record.Owners);
        From(source, nameof(record.Name), nameof(record.Merchandise), nameof(record.Owners));
        if (IsNews(nameof(record.FirstUseOn), first != FirstUseOn)) From(source, nameof(record.FirstUseOn));
        return Result.Done;
    }

    public TradeNameRecord Record => new(Name, NameForeign, FirstUseOn, Merchandise, Owners);
}
