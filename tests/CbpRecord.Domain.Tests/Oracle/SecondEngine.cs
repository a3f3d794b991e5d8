namespace CbpRecord.Domain.Tests.Oracle;

/// <summary>A row of the second engine. Dates are numbers, 0 where there is none.</summary>
internal readonly record struct OracleRow(string Kind, int? Cycle, int Opens, int Due, int Last, int Grace, int GraceLast, int Target, string Rule, string? Reading);

/// <summary>The second engine's own readings, by id and word.</summary>
internal sealed class Choices
{
    public Dictionary<string, string> By { get; } = new()
    {
        ["A1"] = "earlier", ["A2"] = "before", ["A3"] = "six-months", ["A7"] = "earlier", ["B3"] = "earlier", ["C5"] = "cautious",
        ["C11"] = "same-day", ["R19"] = "business-days", ["R28"] = "earlier",
    };

    public int Buffer { get; set; }
    public string this[string id] => By[id];
    public string Named(string id) => $"{id}:{By[id]}";
}

/// <summary>
/// The date rules written a second time, apart from the domain: lines of a table, read and stepped through. It refers to no type
/// of the domain. One instance answers for one set of readings and closed days.
/// </summary>
internal sealed class SecondEngine(Choices choices, IReadOnlySet<int> closed)
{
    /// <summary>kind, rule, bases, anchor, first year and step of the due day, years it opens before, months of grace, rolls.</summary>
    private static readonly string[] Windows =
    [
        "section-8           R1 1a,44e     us   6  0  1 6 yes",
        "section-8-9         R2 1a,44e     us   10 10 1 6 yes",
        "section-15          R3 1a,44e,66a us   6  0  1 0 yes",
        "section-71          R4 66a        us   6  0  1 6 yes",
        "section-71          R4 66a        us   10 10 1 6 yes",
        "international-renewal R5 66a      ib   10 10 - 6 no",
        "expungement         R26 1a,44e,66a us  10 0  7 0 no",
        "reexamination       R27 1a        us   5  0  5 0 no",
    ];

    private static readonly string[] Order =
    [
        "section-8", "section-71", "section-15", "section-8-9", "international-renewal", "recordation-expiry", "recordation-renewal", "recordation-extension",
        "recordation-extended", "expungement", "reexamination", "tma-response", "copyright-renewal", "copyright-term", "pending-copyright-expiry", "trade-name-eligible",
        "owner-change-filing", "detention-decision", "detention-notice", "detention-end", "importer-response", "owner-disclosure", "seizure-disclosure", "consent-window", "itc-final",
    ];

    public List<OracleRow> Trademark(int registered, string basis, int? international, int? renewed, int lastYear, int recorded)
    {
        var rows = new List<OracleRow>();
        var until = lastYear * 10000 + 1231;
        var old = registered < 19891116;
        foreach (var line in Windows)
        {
            var cell = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!cell[2].Split(',').Contains(basis)) continue;
            var anchor = cell[3] == "us" ? registered : international ?? 0;
            if (anchor == 0) continue;
            var (first, step) = (int.Parse(cell[4]), int.Parse(cell[5]));
            var cycleBase = 0;
            if (cell[0] == "section-8-9" && old && !History(registered, renewed, ref anchor, ref first, ref cycleBase)) continue;
            for (var year = first; anchor / 10000 + year <= lastYear; year += step)
            {
                var due = Anniversary(anchor, year, opening: false);
                if (due <= until && (cell[3] == "us" || due > registered))
                    rows.Add(Windowed(cell, anchor, year, due, CycleOf(cell[0], year, cycleBase)));
                if (step == 0) break;
            }
        }
        Recordations(registered, basis, international, renewed, until, recorded, rows);
        return Sorted(rows);
    }

    private OracleRow Windowed(string[] cell, int anchor, int year, int due, int? cycle)
    {
        var rolls = cell[8] == "yes";
        var before = cell[6] == "-" ? -1 : int.Parse(cell[6]);
        var opens = before < 0 ? 0 : before == year ? anchor : Anniversary(anchor, year - before, opening: true);
        var grace = cell[7] == "0" ? 0 : Almanac.Months(due, int.Parse(cell[7]));
        var leap = anchor % 10000 == 229 && (!IsLeap(anchor / 10000 + year) || (before > 0 && before != year && !IsLeap(anchor / 10000 + year - before)));
        return new(cell[0], cycle, opens, due, rolls ? Roll(due) : due, grace, grace == 0 ? 0 : rolls ? Roll(grace) : grace, 0, cell[1], leap ? choices.Named("C5") : null);
    }

    private static int? CycleOf(string kind, int year, int cycleBase) => kind switch
    {
        "section-8" or "section-15" => 1,
        "section-71" => year == 6 ? 1 : year / 10 + 1,
        "expungement" or "reexamination" => null,
        _ => cycleBase + year / 10,
    };

    private void Recordations(int registered, string basis, int? international, int? renewed, int until, int recorded, List<OracleRow> rows)
    {
        var cycle = 0;
        foreach (var (end, opens, label, numbered) in Ends(registered, basis, international, renewed, until / 10000))
        {
            cycle++;
            if (end > until || end < recorded) continue;
            var number = numbered ?? cycle;
            var three = Almanac.Months(end, 3);
            var ninety = Almanac.Step(end, 90);
            var closes = choices["A1"] switch { "three-months" => three, "ninety-days" => ninety, _ => Math.Min(three, ninety) };
            var (chained, six) = (Almanac.Months(closes, 3), Almanac.Months(end, 6));
            var extended = choices["A7"] switch { "from-the-end" => chained, "from-the-expiry" => six, _ => Math.Min(chained, six) };
            rows.Add(new("recordation-expiry", number, 0, end, end, 0, 0, 0, "R6", label));
            rows.Add(new("recordation-renewal", number, 0, end, end, closes, closes, Target(closes), "R6", choices.Named("A1")));
            if (closes <= until)
                rows.Add(new("recordation-extension", number, opens, closes, closes, extended, extended, Target(closes), "R7", choices.Named("A1") + "," + choices.Named("A7")));
        }
    }

    private IEnumerable<(int End, int Opens, string? Label, int? Cycle)> Ends(int registered, string basis, int? international, int? renewed, int lastYear)
    {
        if (basis != "66a" || choices["B3"] == "registration")
        {
            var (anchor, first, cycleBase) = (registered, 10, 0);
            if (registered < 19891116 && basis != "66a" && !History(registered, renewed, ref anchor, ref first, ref cycleBase)) yield break;
            for (var year = first; anchor / 10000 + year <= lastYear; year += 10)
                yield return (Anniversary(anchor, year, false), Anniversary(anchor, year, true),
                    basis == "66a" ? choices.Named("B3") : anchor % 10000 == 229 && !IsLeap(anchor / 10000 + year) ? choices.Named("C5") : null, cycleBase + year / 10);
            yield break;
        }
        if (international is not { } abroad) yield break;
        var decades = 10;
        while (Anniversary(abroad, decades, false) <= registered) decades += 10;
        for (var year = 10; registered / 10000 + year <= lastYear + 10; year += 10, decades += 10)
        {
            var (ib, us) = (Anniversary(abroad, decades, false), Anniversary(registered, year, false));
            yield return ib <= us ? (ib, Anniversary(abroad, decades, true), choices.Named("B3"), null) : (us, Anniversary(registered, year, true), choices.Named("B3"), null);
        }
    }

    /// <summary>The last renewal puts the terms of an old registration in place; a renewal that is near no decade counts from itself.</summary>
    private static bool History(int registered, int? renewed, ref int anchor, ref int first, ref int cycleBase)
    {
        if (renewed is not { } last) return false;
        for (var year = 10; year <= 300; year += 10)
        {
            var began = Almanac.Months(registered, 12 * year);
            if (last < Almanac.Months(began, -18) || last > Almanac.Months(began, 18)) continue;
            (anchor, first) = (registered, year + (began < 19891116 ? 20 : 10));
            return true;
        }
        (anchor, first) = (last, last < 19891116 ? 20 : 10);
        cycleBase = Math.Max(0, (int)Math.Round(Almanac.Distance(registered, last) / 3652.5));
        return true;
    }

    public List<OracleRow> Copyright(int recorded, int? ownershipEnds, int? died, int? created, int? published, bool hire)
    {
        var rows = new List<OracleRow>();
        var over = LastYearOf(died, created, published, hire);
        if (over is { } year) rows.Add(new("copyright-term", null, 0, year * 10000 + 1231, year * 10000 + 1231, 0, 0, 0, "R29", null));
        var full = Anniversary(recorded, 20, false);
        if (choices["C11"] == "day-before") full = Almanac.Step(full, -1);
        var cap = Math.Min(ownershipEnds ?? int.MaxValue, over * 10000 + 1231 ?? int.MaxValue);
        var end = Math.Min(full, cap);
        rows.Add(new("recordation-expiry", 1, 0, end, end, 0, 0, 0, "R11", cap < full ? null : choices.Named("C11")));
        if (cap > full)
        {
            var due = Almanac.Months(full, -3);
            var fallback = choices["A2"] == "fallback" ? Almanac.Step(full, 90) : 0;
            rows.Add(new("copyright-renewal", 1, 0, due, due, fallback, fallback, Target(due), "R12", choices.Named("A2")));
        }
        return Sorted(rows);
    }

    private static int? LastYearOf(int? died, int? created, int? published, bool hire)
    {
        if (published < 1978) return published + 95;
        int? year = hire ? (published is null && created is null ? null : Math.Min(published + 95 ?? int.MaxValue, created + 120 ?? int.MaxValue)) : died / 10000 + 70;
        var early = created < 1978 || (!hire && died < 19780101);
        return year is { } found && early ? Math.Max(found, published <= 2002 ? 2047 : 2002) : year;
    }

    public List<OracleRow> Pending(int recorded)
    {
        var nine = choices["A3"] == "nine-months";
        var due = Almanac.Months(recorded, nine ? 9 : 6);
        var grace = nine ? Almanac.Step(due, 90) : 0;
        return [new("pending-copyright-expiry", null, 0, due, due, grace, grace, Target(due), "R13", choices.Named("A3"))];
    }

    public static List<OracleRow> TradeName(int firstUse)
    {
        var complete = Almanac.Months(firstUse, 6);
        return [new("trade-name-eligible", null, Almanac.Step(complete, 1), complete, complete, 0, 0, 0, "R14", null)];
    }

    public List<OracleRow> Border(int presented, int? decided, int? detained, int? notice, int seized, string goods)
    {
        var decision = Workdays(presented, 5);
        List<OracleRow> rows =
        [
            At("detention-decision", "R18", decision),
            At("detention-notice", "R19", choices["R19"] == "business-days" ? Workdays(decided ?? decision, 5) : Almanac.Step(decided ?? decision, 5), choices.Named("R19")),
            At("detention-end", "R20", Almanac.Step(presented, 30)),
            At("seizure-disclosure", "R23", Workdays(seized, 30)),
            At("consent-window", "R24", Almanac.Step(seized, 30)),
        ];
        if (notice is { } told && goods == "counterfeit") { rows.Add(At("importer-response", "R21", Workdays(told, 7))); rows.Add(At("owner-disclosure", "R22", told)); }
        if (detained is { } held && goods != "counterfeit") rows.Add(At("owner-disclosure", "R22", Workdays(held, 30)));
        return Sorted(rows);
    }

    public OracleRow Answer(int action, bool extended)
    {
        var due = Almanac.Months(action, 3);
        var (four, chained) = (Almanac.Months(action, 4), Almanac.Months(due, 1));
        var grace = !extended ? 0 : choices["R28"] switch { "from-the-action" => four, "from-the-three-months" => chained, _ => Math.Min(four, chained) };
        return new("tma-response", 1, action, due, Roll(due), grace, grace == 0 ? 0 : Roll(grace), 0, "R28", extended ? choices.Named("R28") : null);
    }

    public OracleRow OwnerChange(int recorded) => new("owner-change-filing", 1, recorded, Almanac.Step(recorded, 30), Almanac.Step(recorded, 30), 0, 0, Target(Almanac.Step(recorded, 30)), "R17", null);
    public static OracleRow Itc(int received) => new("itc-final", null, Almanac.Step(received, 1), Almanac.Step(received, 61), Almanac.Step(received, 61), 0, 0, 0, "R30", null);

    private OracleRow At(string kind, string rule, int due, string? reading = null) => new(kind, 1, 0, due, due, 0, 0, Target(due), rule, reading);

    private int Anniversary(int anchor, int years, bool opening)
    {
        var wanted = anchor + 10000 * years;
        if (Almanac.Exists(wanted)) return wanted;
        var march = choices["C5"] switch { "march" => true, "february" => false, _ => opening };
        return march ? (anchor / 10000 + years) * 10000 + 301 : (anchor / 10000 + years) * 10000 + 228;
    }

    private int Roll(int date)
    {
        while (!Almanac.IsWorkday(date) || Almanac.IsPatentOfficeClosed(date) || closed.Contains(date)) date = Almanac.Step(date, 1);
        return date;
    }

    private int Target(int date)
    {
        for (var hand = choices.Buffer; ; date = Almanac.Step(date, -1))
            if (Almanac.IsWorkday(date) && !closed.Contains(date) && hand-- == 0) return date;
    }

    private static int Workdays(int date, int count)
    {
        for (; count > 0; count--)
            do date = Almanac.Step(date, 1); while (!Almanac.IsWorkday(date));
        return date;
    }

    private static bool IsLeap(int year) => Almanac.Exists(year * 10000 + 229);

    private static List<OracleRow> Sorted(List<OracleRow> rows) => [.. rows.OrderBy(r => r.Due).ThenBy(r => Array.IndexOf(Order, r.Kind)).ThenBy(r => r.Cycle ?? 0)];
}
