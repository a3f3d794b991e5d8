using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>Refusals of the packet itself.</summary>
public static class PacketErrors
{
    public static Error ExhibitUnreadable(string name, string reason) => new("exhibit-unreadable",
        $"The exhibit {name} cannot be read: {reason}.", "19 CFR 133.3(a); 19 CFR 133.33(a)",
        $"Save it again as an ordinary PDF without a password, or as a JPEG or PNG picture, and attach that.", "exhibits");

    public static Error GlyphMissing(string character, string codePoint, string where) => new("glyph-missing",
        $"No font of the packet holds the character {character} ({codePoint}), in {where}.", "19 CFR 133.2(a); 19 CFR 133.12(a); 19 CFR 133.32(a)",
        $"Name an extra font file that holds it in the configuration (Packets:ExtraFonts), or write the name as it stands on the owner's own papers in other characters.", where);

    public static Error Incomplete(int gaps) => new("packet-incomplete",
        $"The packet has {gaps} gaps, so only a draft can be made of it.", null, $"Close the gaps, or ask for a draft.");
}
