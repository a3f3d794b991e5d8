using System.IO.Compression;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>
/// The TSDR zip (a status file among style sheets and pictures), a folder of status files zipped, or zipped bulk data. Entries
/// are read where they lie: nothing is unpacked to disk, so a name can do no harm; bad names, links, nested and encrypted
/// entries are reported and left alone.
/// </summary>
internal static class UsptoZip
{
    private const int UnixLink = 0xA000, UnixType = 0xF000;

    public static IEnumerable<UsptoReading> Read(string file, Stream content, UsptoLimits limits)
    {
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count;                          // reads the directory
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            return [UsptoReading.Of(file, UsptoErrors.ZipDamaged())];
        }
        return Entries(file, zip, limits);
    }

    private static IEnumerable<UsptoReading> Entries(string file, ZipArchive zip, UsptoLimits limits)
    {
        using (zip)
        {
            if (zip.Entries.Count > limits.ZipEntries) { yield return UsptoReading.Of(file, UsptoErrors.ZipTooMany(limits.ZipEntries)); yield break; }
            var (said, room) = (false, new Room { Left = limits.ZipBytes });
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/') || e.Length > 0))
                foreach (var reading in Entry(file, entry, limits, room))
                {
                    said = true;
                    yield return reading;
                }
            if (!said) yield return UsptoReading.Of(file, UsptoErrors.ZipWithoutRecord());
        }
    }

    private static IEnumerable<UsptoReading> Entry(string file, ZipArchiveEntry entry, UsptoLimits limits, Room room)
    {
        var name = $"{file}/{entry.FullName}";
        if (Complaint(entry, limits) is { } complaint) return [UsptoReading.Of(name, complaint)];
        return IsXml(entry) ? Xml(name, entry, limits, room) : [];
    }

    private static Error? Complaint(ZipArchiveEntry entry, UsptoLimits limits)
    {
        var shown = entry.FullName.Length > 120 ? entry.FullName[..120] + "…" : entry.FullName;
        return entry.FullName.Split('/', '\\').Contains("..") || entry.FullName is ['/' or '\\', ..] or [_, ':', ..] || entry.FullName.Contains('\0', StringComparison.Ordinal)
            ? UsptoErrors.ZipUnsafeName(shown)
            : ((entry.ExternalAttributes >> 16) & UnixType) == UnixLink ? UsptoErrors.ZipLink(shown)
            : entry.IsEncrypted ? UsptoErrors.ZipEncrypted(shown)
            : entry.FullName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? UsptoErrors.ZipNested(shown)
            : IsXml(entry) && entry.Length > 1_000_000 && entry.Length / Math.Max(1, entry.CompressedLength) > limits.ZipRatio ? UsptoErrors.ZipBomb(shown)
            : null;
    }

    private static bool IsXml(ZipArchiveEntry entry) => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<UsptoReading> Xml(string name, ZipArchiveEntry entry, UsptoLimits limits, Room room)
    {
        Result<string> root;
        string hash;
        try
        {
            using (var peek = Open(entry)) root = UsptoReader.RootOf(peek);
            if (root.Refused) return [UsptoReading.Of(name, root.Errors[0])];
            if (root.ValueOrDefault != BulkReader.Root) return Status(name, entry, limits, room);
            using var whole = Open(entry);
            hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(whole));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return [UsptoReading.Of(name, UsptoErrors.ZipDamaged())];
        }
        return Bulk(name, hash, entry, limits);
    }

    private static IEnumerable<UsptoReading> Bulk(string name, string hash, ZipArchiveEntry entry, UsptoLimits limits)
    {
        using var content = Open(entry);
        foreach (var reading in BulkReader.Read(name, hash, content, limits)) yield return reading;
    }

    private static IEnumerable<UsptoReading> Status(string name, ZipArchiveEntry entry, UsptoLimits limits, Room room)
    {
        if (entry.Length > limits.CaseBytes) return [UsptoReading.Of(name, UsptoErrors.TooLarge(limits.CaseBytes))];
        if ((room.Left -= entry.Length) < 0) return [UsptoReading.Of(name, UsptoErrors.ZipTooLarge(limits.ZipBytes))];
        using var content = Open(entry);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return TsdrReader.Read(name, bytes.ToArray(), limits);
    }

    /// <summary>The size in the directory is a claim: an entry that unpacks to more is damaged, and read no further.</summary>
    private static BoundedStream Open(ZipArchiveEntry entry) => new(entry.Open(), entry.Length);

    /// <summary>What the status files of one zip may still unpack to.</summary>
    private sealed class Room { public long Left { get; set; } }

    private sealed class BoundedStream(Stream inner, long most) : Stream
    {
        private long taken;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var n = inner.Read(buffer, offset, count);
            return (taken += n) > most ? throw new InvalidDataException("The entry is larger than it says.") : n;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
