using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CbpRecord.Application.Audit;

/// <summary>The hash of an act covers everything in it, its changes, and the hash of the act before.</summary>
public static class Chain
{
    /// <summary>What the first act names as its predecessor.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string HashOf(Act act, IEnumerable<Change> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, act.PreviousHash);
        Add(hash, act.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add(hash, act.At.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add(hash, act.ActorId.ToString());
        Add(hash, act.ActorName);
        Add(hash, act.ActorRole.ToString());
        Add(hash, act.Address);
        Add(hash, act.Type);
        Add(hash, act.Subject);
        Add(hash, act.StatedReason);
        Add(hash, act.Correlation);
        Add(hash, act.Outcome.ToString());
        Add(hash, act.Codes);
        foreach (var change in changes.OrderBy(c => c.Line))
        {
            Add(hash, change.Line.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Add(hash, change.Entity);
            Add(hash, change.Key);
            Add(hash, change.Field);
            Add(hash, change.Old);
            Add(hash, change.New);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Length before value, so that no two lists of values read alike; null differs from empty.</summary>
    private static void Add(IncrementalHash hash, string? value)
    {
        Span<byte> length = stackalloc byte[4];
        if (value is null)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, -1);
            hash.AppendData(length);
            return;
        }
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        var bytes = Encoding.UTF8.GetBytes(value, rented);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes);
        hash.AppendData(length);
        hash.AppendData(rented.AsSpan(0, bytes));
        ArrayPool<byte>.Shared.Return(rented);
    }
}
