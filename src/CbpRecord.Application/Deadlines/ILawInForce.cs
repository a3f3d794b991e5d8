using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Deadlines;

/// <summary>The readings the firm has chosen and the days its calendar is closed, as they stand for this request.</summary>
public sealed record LawInForce(Readings Readings, OfficeCalendar Calendar)
{
    /// <summary>
    /// The last due day that is looked at: the end of a year, so that it moves once a year only. Eleven years ahead, past every next cycle of ten;
    /// twenty-one for a registered work, whose recordation runs twenty (19 CFR 133.34).
    /// </summary>
    public static DateOnly Horizon(DateOnly today, RightKind kind) => new(today.Year + (kind == RightKind.Copyright ? 21 : 11), 12, 31);

    /// <summary>What every rule says of the facts, looking as far ahead as the docket does.</summary>
    public IReadOnlyList<Finding> Findings(MatterFacts facts, DateOnly today) => DeadlineCalendar.For(facts, Readings, Calendar, Horizon(today, facts.Kind));

    private (int Year, long Stamp)? stamped;

    /// <summary>The digest as a number below 2^62.</summary>
    public long Stamp(DateOnly today)
    {
        if (stamped is { } known && known.Year == today.Year) return known.Stamp;
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Digest(today)));
        var stamp = System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(hash) & DigestSum.Mask;
        stamped = (today.Year, stamp);
        return stamp;
    }

    /// <summary>Changes whenever a derivation could come out otherwise for the same facts.</summary>
    public string Digest(DateOnly today) => $"{RuleBook.Version};{Readings.Digest};{Calendar.Digest};{Horizon(today, RightKind.Trademark):yyyyMMdd};{Horizon(today, RightKind.Copyright):yyyyMMdd}";
}

/// <summary>Reads the law in force; once per request, unless it is told to forget.</summary>
public interface ILawInForce
{
    Task<LawInForce> Read(CancellationToken cancellation);

    /// <summary>Reads it anew when it is asked for next: a reading or a closure day was saved in this request.</summary>
    void Forget();
}
