using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>What stands in the way (gaps block) and what to know (warnings do not), each with its paragraph and its remedy.</summary>
public sealed record Findings(IReadOnlyList<Error> Gaps, IReadOnlyList<Error> Warnings)
{
    public bool Clear => Gaps.Count == 0;
}

/// <summary>What pre-flight says of a right by itself.</summary>
public sealed record RightFindings(IReadOnlyList<Error> Gaps, IReadOnlyList<Error> Warnings)
{
    /// <summary>Whether CBP could record it on the day asked about.</summary>
    public bool Recordable => Gaps.Count == 0;

    /// <summary>Why not: the blocking findings about the right.</summary>
    public IReadOnlyList<Error> Reasons => Gaps;
}

/// <summary>The check before anything is filed or printed. Pure: facts and the day in, findings out, in the order of the form.</summary>
public static class Preflight
{
    /// <summary>What can be said of the right alone, before there is a case: the reasons shown on an imported record.</summary>
    public static RightFindings OfRight(RightFacts right, DateOnly today)
    {
        var found = right.Kind switch
        {
            RightKind.Patent => new FindingList().Gap(RightGaps.PatentNotRecordable()),
            RightKind.Trademark => TrademarkCheck.Of(right, today),
            RightKind.TradeName => WorkCheck.OfTradeName(right, today),
            RightKind.PendingCopyright => WorkCheck.OfPending(right, today),
            _ => WorkCheck.OfCopyright(right, today),
        };
        return new(found.Gaps, found.Warnings);
    }
}

/// <summary>Findings while they are being collected; the order they are found in is the order they are shown in.</summary>
internal sealed class FindingList
{
    public List<Error> Gaps { get; } = [];
    public List<Error> Warnings { get; } = [];

    public FindingList Gap(Error error) { Gaps.Add(error); return this; }
    public FindingList Gap(bool found, Func<Error> error) => found ? Gap(error()) : this;
    public FindingList Warn(Error error) { Warnings.Add(error); return this; }
    public FindingList Warn(bool found, Func<Error> error) => found ? Warn(error()) : this;
    public static bool Blank(string? value) => string.IsNullOrWhiteSpace(value);
}
