using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Fonts;
using CbpRecord.Packets.Images;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Packets;

public static class Composition
{
    /// <summary>The ports that draw and read documents. Extra fonts are TrueType files named under <c>Packets:ExtraFonts</c>, in order.</summary>
    /// <exception cref="InvalidDataException">At first use: an extra font cannot be used; the message names it.</exception>
    public static IServiceCollection AddPackets(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => FontSet.With(ExtraFonts(configuration)));
        services.AddSingleton(Settings(configuration));
        services.AddSingleton<Press>();
        services.AddSingleton<IPacketComposer, PacketComposer>();
        services.AddSingleton<IReportComposer, ReportComposer>();
        services.AddSingleton<IExhibitInspector, ExhibitInspector>();
        services.AddSingleton<IImagePreparer, ImagePreparer>();
        return services;
    }

    /// <summary>The addressee (<c>Packets:Recipient</c>, with <c>Packets:RecipientSource</c> and <c>Packets:Email</c>) and the firm's own head (<c>Packets:Firm</c>), line by line.</summary>
    private static PacketSettings Settings(IConfiguration configuration)
    {
        var (recipient, usual) = (Lines(configuration, "Packets:Recipient"), PacketSettings.Default);
        return new(recipient.Count > 0 ? recipient : usual.Recipient,
            configuration["Packets:RecipientSource"] ?? (recipient.Count > 0 ? "the firm's configuration" : usual.RecipientSource),
            configuration["Packets:Email"] ?? usual.Email, Lines(configuration, "Packets:Firm"));
    }

    private static List<string> Lines(IConfiguration configuration, string name)
    {
        var section = configuration.GetSection(name);
        return [.. (section.Value ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. section.GetChildren().Select(c => c.Value).OfType<string>()];
    }

    /// <summary>One path, several separated by semicolons, or a list.</summary>
    private static IEnumerable<string> ExtraFonts(IConfiguration configuration)
    {
        var section = configuration.GetSection("Packets:ExtraFonts");
        var one = (section.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return one.Concat(section.GetChildren().Select(c => c.Value).OfType<string>());
    }
}
