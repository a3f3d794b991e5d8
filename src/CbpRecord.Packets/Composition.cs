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
        services.AddSingleton<Press>();
        services.AddSingleton<IPacketComposer, PacketComposer>();
        services.AddSingleton<IExhibitInspector, ExhibitInspector>();
        services.AddSingleton<IImagePreparer, ImagePreparer>();
        return services;
    }

    /// <summary>One path, several separated by semicolons, or a list.</summary>
    private static IEnumerable<string> ExtraFonts(IConfiguration configuration)
    {
        var section = configuration.GetSection("Packets:ExtraFonts");
        var one = (section.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return one.Concat(section.GetChildren().Select(c => c.Value).OfType<string>());
    }
}
