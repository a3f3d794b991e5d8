namespace CbpRecord.Domain.Rights;

/// <summary>The maintenance filings the USPTO accepts: section 8, 15, 71, and the renewal of section 9.</summary>
public enum Maintenance { Section8, Section15, Section71, Section9 }

/// <summary>One acceptance, on the day the office entered it (not the day of filing).</summary>
/// <param name="Partial">Accepted for some classes or goods only.</param>
/// <param name="TenYear">Of the ten-year kind (section 8 with 9); the six-year kind otherwise. Section 71 does not say.</param>
public sealed record Acceptance(Maintenance Section, DateOnly On, bool Partial, bool TenYear)
{
    /// <summary>The acceptances among the events, oldest first; filings, reminders and notices of acceptance are not counted.</summary>
    public static IReadOnlyList<Acceptance> In(IEnumerable<UsptoEvent> events)
    {
        var accepted = new List<Acceptance>();
        foreach (var e in events)
        {
            if (!Codes.TryGetValue(e.Code, out var found) && !IsRenewal(e.Code, out found)) continue;
            foreach (var (section, partial, tenYear) in found) accepted.Add(new(section, e.On, partial, tenYear));
        }
        return accepted.Count < 2 ? accepted : [.. accepted.OrderBy(a => a.On).ThenBy(a => a.Section)];
    }

    private static readonly (Maintenance, bool, bool)[] Renewal = [(Maintenance.Section9, false, true)];

    private static bool IsRenewal(string code, out (Maintenance, bool, bool)[] found)
    {
        found = Renewal;
        return code.Length == 4 && code[3] is >= '1' and <= '9' && code.AsSpan(0, 3) is "RNL" or "REN";
    }

    // The office's event codes; "6 YR" and "10 YR" are in their descriptions.
    private static readonly Dictionary<string, (Maintenance, bool, bool)[]> Codes = new(StringComparer.Ordinal)
    {
        ["8.OK"] = [(Maintenance.Section8, false, false)],
        ["S86A"] = [(Maintenance.Section8, false, false)],
        ["S85R"] = [(Maintenance.Section8, false, false)],
        ["8.PR"] = [(Maintenance.Section8, true, false)],
        ["C15A"] = [(Maintenance.Section8, false, false), (Maintenance.Section15, false, false)],
        ["S85A"] = [(Maintenance.Section8, false, false), (Maintenance.Section15, false, false)],
        ["C15P"] = [(Maintenance.Section8, true, false), (Maintenance.Section15, true, false)],
        ["SP6A"] = [(Maintenance.Section8, true, false), (Maintenance.Section15, true, false)],
        ["15AK"] = [(Maintenance.Section15, false, false)],
        ["8OKT"] = [(Maintenance.Section8, false, true)],
        ["S8OA"] = [(Maintenance.Section8, false, true)],
        ["S89R"] = [(Maintenance.Section8, false, true)],
        ["8PRT"] = [(Maintenance.Section8, true, true)],
        ["SP1A"] = [(Maintenance.Section8, true, true)],
        ["89AG"] = [(Maintenance.Section8, false, true)],
        ["S89G"] = [(Maintenance.Section8, false, true)],
        ["71AG"] = [(Maintenance.Section71, false, false)],
        ["S71A"] = [(Maintenance.Section71, false, false)],
        ["C75A"] = [(Maintenance.Section71, false, false), (Maintenance.Section15, false, false)],
        ["C75P"] = [(Maintenance.Section71, true, false), (Maintenance.Section15, true, false)],
    };
}
