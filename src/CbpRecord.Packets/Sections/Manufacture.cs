using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>Where the genuine goods or copies are made.</summary>
internal static class Manufacture
{
    public static IEnumerable<Block> Of(PacketPlan plan)
    {
        var places = plan.Facts.PlacesOfManufacture;
        if (places.Count == 0) { yield return Bits.None("No place of manufacture is stated."); yield break; }
        yield return new Table([new("Manufacturer", 3), new("City", 2), new("Country", 2)], [.. places.Select(p => new Row(p.Name, p.City, Countries.NameOf(p.Country)))]);
    }
}
