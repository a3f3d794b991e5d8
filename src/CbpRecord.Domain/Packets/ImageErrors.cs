using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>Why a picture cannot be used for CBP.</summary>
public static class ImageErrors
{
    private const string Form = "CBP e-Recordation, images";

    public static Error Empty(string name) => new("image-empty", $"The file {name} is empty.", null, $"Attach the picture again.", "images");

    /// <param name="content">What the bytes are: "its content is TIFF".</param>
    public static Error Type(string name, string content) => new("image-type",
        $"The file {name} is not a picture that can be used here: {content}.", Form,
        $"Open it in any picture program and save it as JPEG or PNG; a drawing (SVG) as PNG, at least 1,600 pixels wide.", "images");

    public static Error UploadTooLarge(string name, long bytes, long atMost) => new("image-upload-too-large",
        $"The file {name} has {bytes:N0} bytes; at most {atMost:N0} are taken.", null, $"Save it as JPEG, or make it smaller, and attach it again.", "images");

    public static Error TooManyPixels(string name, int width, int height, long atMost) => new("image-too-many-pixels",
        $"The picture {name} says it has {width} × {height} pixels; at most {atMost:N0} in all are decoded.", null,
        $"Make it smaller (3,000 pixels on the longer side are plenty) and attach it again.", "images");

    public static Error Damaged(string name) => new("image-damaged",
        $"The picture {name} is cut short or damaged.", null, $"Ask the client to send the file again.", "images");

    public static Error CannotBecomeSmall(string name, long atMost, int quality, int side) => new("image-unreachable",
        $"The picture {name} cannot be brought to {atMost:N0} bytes without going below quality {quality} or {side} pixels.", Form,
        $"Send a simpler picture: a crop of the mark, or a drawing with fewer colours.", "images");

    public static Error PdfTooLarge(string name, long bytes, long atMost) => new("image-pdf-too-large",
        $"The PDF {name} has {bytes:N0} bytes; CBP takes at most {atMost:N0}.", Form, $"Save it smaller, or send the picture itself as JPEG or PNG.", "images");
}
