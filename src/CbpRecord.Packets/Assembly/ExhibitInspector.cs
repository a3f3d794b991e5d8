using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Images;
using CbpRecord.Packets.Skia;

namespace CbpRecord.Packets.Assembly;

/// <summary>Opens an exhibit once, as the packet will, so that what is accepted can be composed.</summary>
internal sealed class ExhibitInspector : IExhibitInspector
{
    /// <summary>100 MB: above it a packet is better sent in parts.</summary>
    private const long BytesAtMost = 100_000_000;
    private const int PicturePixelsAtMost = 40_000_000;

    public Result<InspectedExhibit> Inspect(Stream document, string fileName)
    {
        if (Bounded.Read(document, BytesAtMost) is not { } bytes) return Unreadable(fileName, $"it has more than {BytesAtMost / 1_000_000} million bytes");
        if (bytes.Length == 0) return Unreadable(fileName, "it is empty");
        if (ImageHeader.Of(bytes) is { } header) return InspectPicture(bytes, header, fileName);
        if (!FileKind.IsPdf(bytes)) return Unreadable(fileName, FileKind.Said(bytes));
        try
        {
            using var source = SourceFile.Open(bytes);
            TryCopy(source);
            return new InspectedExhibit(DocumentFormat.Pdf, source.Pages.Count, bytes.Length, null, null, ActiveContent.In(source));
        }
        catch (UnreadableDocumentException e)
        {
            return Unreadable(fileName, e.Message);
        }
    }

    /// <summary>Goes through every page as composing will; what is wrong with a file is found when it is attached.</summary>
    private static void TryCopy(SourceFile source)
    {
        using var nowhere = new MemoryStream();
        var target = new PacketFile(nowhere);
        var copy = new SafeCopy(source, target);
        foreach (var page in source.Pages)
        {
            ExhibitForm.Make(source, page, copy, target, (0, 0, 612, 792));
            nowhere.SetLength(0);   // only whether it works matters
        }
    }

    private static Result<InspectedExhibit> InspectPicture(byte[] bytes, ImageHeader header, string fileName)
    {
        if (header.Pixels > PicturePixelsAtMost && header.Format != ImageFormat.Jpeg || header.Pixels > 3L * PicturePixelsAtMost)
            return Unreadable(fileName, $"it says it has {header.Width} × {header.Height} pixels, more than are decoded");
        using var decoded = ImageCodec.DecodeUpright(bytes);
        if (decoded is null) return Unreadable(fileName, "the picture is cut short or damaged");
        return new InspectedExhibit(ImagePreparer.FormatOf(header), 1, bytes.Length, header.Width, header.Height, []);
    }

    private static Error Unreadable(string fileName, string reason) => PacketErrors.ExhibitUnreadable(fileName, reason);
}
