using CbpRecord.Domain.Packets;
using Microsoft.Extensions.Configuration;

namespace CbpRecord.Infrastructure;

/// <summary>What the configuration says of packets: to whom they go (<c>Packets:Recipient</c>), from whom (<c>Packets:Firm</c>), and what CBP takes as an image (<c>Packets:Images</c>).</summary>
public static class PacketConfiguration
{
    /// <summary>The addresses line by line; the regulation's own where none is given.</summary>
    public static PacketSettings Settings(IConfiguration configuration)
    {
        var (recipient, firm) = (Lines(configuration, "Packets:Recipient"), Lines(configuration, "Packets:Firm"));
        var known = PacketSettings.Default;
        return known with
        {
            Recipient = recipient.Count > 0 ? recipient : known.Recipient, Firm = firm.Count > 0 ? firm : known.Firm,
            RecipientSource = recipient.Count > 0 ? configuration["Packets:RecipientSource"] ?? "configuration" : known.RecipientSource,
        };
    }

    public static ImageRules Images(IConfiguration configuration)
    {
        var known = new ImageRules();
        return known with
        {
            BytesAtMost = configuration.GetValue("Packets:Images:BytesAtMost", known.BytesAtMost),
            UploadAtMost = configuration.GetValue("Packets:Images:UploadAtMost", known.UploadAtMost),
            PixelsAtMost = configuration.GetValue("Packets:Images:PixelsAtMost", known.PixelsAtMost),
            QualityFloor = configuration.GetValue("Packets:Images:QualityFloor", known.QualityFloor),
            SideFloor = configuration.GetValue("Packets:Images:SideFloor", known.SideFloor),
        };
    }

    private static List<string> Lines(IConfiguration configuration, string key) =>
        [.. configuration.GetSection(key).GetChildren().Select(c => c.Value).OfType<string>().Where(l => l.Length > 0)];
}
