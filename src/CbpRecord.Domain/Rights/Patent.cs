using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>Every value of a patent, at once, as a form gives it.</summary>
public sealed record PatentRecord(string Title, string? NumberPrinted, string? Number, bool Design, DateOnly? GrantedOn, DateOnly? ExpiresOn, IReadOnlyList<RightOwner> Owners);

/// <summary>A utility or design patent: kept, and shown as not recordable. Its border route is an exclusion order of the ITC (19 CFR 12.39).</summary>
public sealed class Patent : Right
{
    private Patent() { }

    public override RightKind Kind => RightKind.Patent;
    public bool Design { get; private set; }
    public DateOnly? GrantedOn { get; private set; }
    public DateOnly? ExpiresOn { get; private set; }

    public static Result<Patent> Add(RightId id, PatentRecord record, Provenance source)
    {
        var patent = new Patent { Id = id };
        var taken = patent.Take(record, source);
        return taken.Refused ? Result<Patent>.Refuse(taken.Errors) : patent;
    }

    public Result Take(PatentRecord record, Provenance source)
    {
        if (string.IsNullOrWhiteSpace(record.Title)) return RightErrors.TitleMissing.At(nameof(record.Title));
        (Name, Number, NumberPrinted, Design, GrantedOn, ExpiresOn) = (record.Title.Trim(), record.Number, record.NumberPrinted, record.Design, record.GrantedOn, record.ExpiresOn);
        Own(record.Owners);
        From(source, nameof(record.Title), nameof(record.Number), nameof(record.GrantedOn), nameof(record.Owners));
        return Result.Done;
    }

    public PatentRecord Record => new(Name, NumberPrinted, Number, Design, GrantedOn, ExpiresOn, Owners);
}
