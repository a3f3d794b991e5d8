using CbpRecord.Domain.Packets;

namespace CbpRecord.Application.Packets;

/// <summary>Where the words for a plan's parts stand: <c>packets.section-…</c>, <c>packets.field-…</c>. The PDF itself is filed in English and does not use them.</summary>
public static class PacketWords
{
    public static string KeyOf(SectionKind section) => $"packets.section-{section.Kebab()}";
    public static string KeyOf(TransactionKind transaction) => $"packets.transaction-{transaction.Kebab()}";
    public static string KeyOf(Domain.Rights.RightKind kind) => $"packets.kind-{kind.Kebab()}";

    /// <summary>The words for a field's path, whatever its place in a list: "licensees[1].useAuthorised" → "packets.field-licensees-use-authorised".</summary>
    public static string KeyOfField(string path)
    {
        var steps = path.Split('.').Select(step => step.Split('[')[0]).ToList();
        if (steps[0] is "classes" or "exhibits" or "clocks" or "gaps" or "warnings" or "fees" or "images" or "statements") steps = [steps[0]];
        return $"packets.field-{string.Join('-', steps.Select(step => step.Kebab()))}";
    }
}
