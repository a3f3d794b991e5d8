using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>What a document turned out to be, decided by its bytes and never by its name.</summary>
public enum DocumentFormat { Pdf, Jpeg, Png, Gif, WebP, Bmp }

/// <param name="Pages">Pages of a PDF; 1 for a picture.</param>
/// <param name="Width">Pixels, for a picture; null for a PDF.</param>
/// <param name="ActiveContent">Scripts, launch actions, attachments and the like that will not be carried into a packet; empty when there are none.</param>
public sealed record InspectedExhibit(DocumentFormat Format, int Pages, long Bytes, int? Width, int? Height, IReadOnlyList<string> ActiveContent);

/// <summary>Opens a document once, within bounds, and says what it is or why it cannot be taken (encrypted, damaged, too large, not a type we take).</summary>
public interface IExhibitInspector
{
    /// <summary>Refused with <c>exhibit-unreadable</c> and the reason.</summary>
    Result<InspectedExhibit> Inspect(Stream document, string fileName);
}
