namespace CbpRecord.Application.Deadlines;

/// <summary>A filter and what its rows are put together by: the whole of a docket page's address.</summary>
public sealed record DocketAddress(DocketFilter Filter, DocketGrouping Group = DocketGrouping.None)
{
    /// <summary>Without the question mark.</summary>
    public string ToQuery() => string.Join('&', new[] { Group == DocketGrouping.None ? "" : $"group={Group}", Filter.ToQuery() }.Where(p => p.Length > 0));

    /// <summary>From a query string, with or without its question mark; what is no part of a docket's address is dropped.</summary>
    public static DocketAddress Parse(string? query)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Where(p => p.Length == 2))
            parts.TryAdd(Text(part[0]), Text(part[1]));
        return new(DocketFilter.FromQuery(parts), Enum.TryParse<DocketGrouping>(parts.GetValueOrDefault("group"), true, out var group) && Enum.IsDefined(group) ? group : DocketGrouping.None);
    }

    private static string Text(string part) => Uri.UnescapeDataString(part.Replace('+', ' '));
}
