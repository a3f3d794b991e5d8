using System.Globalization;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The pictures at size, each with its caption, its pixels and its bytes.</summary>
internal static class Images
{
    public static IEnumerable<Block> Of(PacketPlan plan, IReadOnlyDictionary<DocumentId, byte[]> documents)
    {
        var images = plan.Facts.Images;
        if (images.Count == 0) yield return Bits.None("No image is given.");
        foreach (var (index, image) in images.Index())
        {
            var caption = $"Image {index + 1}. {image.Caption ?? image.FileName}";
            if (image.Problem is { } problem) yield return new Notice(caption, [new(problem.Text, problem.Code, problem.Cites, problem.RemedyText)], Tone.Warning);
            else if (image.Width == 0) yield return new Paragraph($"{caption}: a PDF, whose pages follow this application.");
            else if (documents.TryGetValue(image.Document, out var bytes))
                yield return new Picture(bytes, new Words(new Run(caption), new Run($"  {Figures(image)}", Emphasis.Muted)), MaxHeight: images.Count == 1 ? 330 : 240);
        }
    }

    private static string Figures(PacketImage image) => $"{image.Width} × {image.Height} pixels, {image.Bytes.ToString("#,0", CultureInfo.InvariantCulture)} bytes";
}
