namespace CbpRecord.Domain.Packets;

/// <summary>The parts of a packet, in the order in which they may stand.</summary>
public enum SectionKind
{
    Transmittal, Recordation, Right, Classes, Change, Owner, Contact, Injury, Manufacture, Licensees, RelatedCompanies, GrayMarket,
    Performers, Affidavit, Changes, Reasons, Statements, Images, Fees, Signature,
}

/// <summary>One value of a section, as it will be printed.</summary>
/// <param name="Field">Its path in a case file ("owner.address", "licensees[0].useAuthorised"): stable, for the typing sheet and for comparing packets.</param>
/// <param name="Label">The English label on the form.</param>
/// <param name="Text">The value; null when it is not stated, which is printed as such.</param>
/// <param name="Language">BCP 47 when it is not English.</param>
public sealed record Entry(string Field, string Label, string? Text, string? Language = null);

/// <summary>A part of the packet: the paragraph that asks for it, and its values in the order of that paragraph and of CBP's form.</summary>
public sealed record Section(SectionKind Kind, string? Cites, IReadOnlyList<Entry> Entries);

/// <summary>An exhibit with its letter: A to Z, then AA, AB, …</summary>
public sealed record Exhibit(string Letter, ExhibitDocument Document)
{
    public static string LetterOf(int index)
    {
        var letters = "";
        for (var rest = index; rest >= 0; rest = rest / 26 - 1) letters = (char)('A' + rest % 26) + letters;
        return letters;
    }
}

/// <summary>One line of the fee table: so many units at so much, with the paragraph that sets the amount.</summary>
public sealed record PlannedFee(string Item, string Unit, int Quantity, Shared.Money Amount, Shared.Money Total, string Citation);
