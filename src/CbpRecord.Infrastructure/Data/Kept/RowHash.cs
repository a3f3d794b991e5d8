using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using CbpRecord.Application.Deadlines;

namespace CbpRecord.Infrastructure.Data.Kept;

/// <summary>
/// A 62-bit hash of a row's values in their order, each as the text that SQLite keeps; null reads as empty. It finds what changed by
/// accident or by another hand; the audit chain is what resists an adversary.
/// </summary>
internal struct RowHash()
{
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xC2B2AE3D27D4EB4F;
    private ulong state = 0x27D4EB2F165667C5;

    public readonly long Value
    {
        get
        {
            var mixed = state;
            mixed = (mixed ^ (mixed >> 33)) * 0xFF51AFD7ED558CCD;
            mixed = (mixed ^ (mixed >> 33)) * 0xC4CEB9FE1A85EC53;
            return (long)(mixed ^ (mixed >> 33)) & DigestSum.Mask;
        }
    }

    // Compiled well at once: it is called millions of times from the first second on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> text)
    {
        Mix((ulong)text.Length + 1);
        var left = text;
        for (; left.Length >= 8; left = left[8..]) Mix(MemoryMarshal.Read<ulong>(left));
        if (left.Length == 0) return;
        var rest = 0UL;
        if (text.Length >= 8) rest = BinaryPrimitives.ReadUInt64BigEndian(text[^8..]) & ((1UL << (8 * left.Length)) - 1);      // the last bytes at once
        else foreach (var one in left) rest = (rest << 8) | one;
        Mix(rest);
    }

    public void Add(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = null;
        Span<byte> bytes = most <= 512 ? stackalloc byte[512] : rented = ArrayPool<byte>.Shared.Rent(most);
        Add(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    public void Add(long number)
    {
        Span<byte> room = stackalloc byte[20];
        number.TryFormat(room, out var written, default, CultureInfo.InvariantCulture);
        Add(room[..written]);
    }

    private void Mix(ulong block) => state = (BitOperations.RotateLeft(state ^ (block * First), 31) * Second) + First;
}

/// <summary>Hashes the values of a row in memory.</summary>
internal sealed class HashSink : Bulk.ValueSink
{
    private readonly byte[] room = new byte[64];
    private RowHash hash = new();

    public override void Null() => hash.Add([]);
    public override void Text(string value) => hash.Add(value);
    public override void Id(Guid value) => hash.Add(Bulk.KeptText.Of(value, room));
    public override void Day(DateOnly value) => hash.Add(Bulk.KeptText.Of(value, room));
    public override void Time(DateTime value) => hash.Add(value.ToString("O", CultureInfo.InvariantCulture));
    public override void Flag(bool value) => hash.Add(value ? "1"u8 : "0"u8);
    public override void Number(long value) => hash.Add(value);

    /// <summary>The hash of what was told since the last one.</summary>
    public long Take()
    {
        var value = hash.Value;
        hash = new();
        return value;
    }
}
