using CbpRecord.Domain.Rights;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>The repeated leaves of one group of the bulk XML.</summary>
internal sealed class BulkGroup
{
    private readonly List<(string Name, string Value)> values;

    public BulkGroup() => values = new(16);
    private BulkGroup(List<(string, string)> kept) => values = kept;

    public void Clear() => values.Clear();
    public void Add(string name, string value) => values.Add((name, value));
    public BulkGroup Copy() => new([.. values]);

    public string? this[string name]
    {
        get
        {
            foreach (var (n, value) in values) if (n == name) return value;
            return null;
        }
    }

    public IEnumerable<string> All(string name) => values.Where(v => v.Name == name).Select(v => v.Value);
    public string Joined(string name, string between) => string.Join(between, All(name));
}

/// <summary>
/// Classes and their goods. A goods statement is coded GS, three digits of its primary class, and one that says whether the
/// text has "less goods" in it; before September 1973 the primary class is a U.S. class, which the classification translates.
/// </summary>
internal static class BulkGoods
{
    public static IReadOnlyList<UsptoClass> Classes(List<(string Primary, BulkGroup Group)> classes, List<UsptoStatement> statements)
    {
        var goods = statements.Where(s => s.Code.Length >= 5 && s.Code.StartsWith("GS", StringComparison.Ordinal))
            .GroupBy(s => s.Code.Substring(2, 3)).ToDictionary(g => g.Key, g => string.Join("; ", g.Select(s => s.Text)));
        return UsptoParts.Merged(classes.SelectMany(c => Of(c.Primary, c.Group, goods)));
    }

    private static IEnumerable<UsptoClass> Of(string primary, BulkGroup group, Dictionary<string, string> goods)
    {
        var international = group.All("international-code").ToList();
        var text = goods.GetValueOrDefault(primary) ?? international.Select(goods.GetValueOrDefault).FirstOrDefault(t => t is not null) ?? "";
        if (international.Count == 0) international.Add(primary);
        foreach (var code in international)
            yield return new(code, text, [.. group.All("us-code")], group["status-code"], null, SafeXml.DayIfAny(group["status-date"]),
                group["first-use-anywhere-date"], group["first-use-in-commerce-date"]);
    }
}
