namespace CbpRecord.Domain.Tests.Oracle;

/// <summary>A row of the second engine. Dates are numbers, 0 where there is none.</summary>
internal readonly record struct OracleRow(string Kind, int? Cycle, int Opens, int Due, int Last, int Grace, int GraceLast, int Target, string Rule, string? Reading);

/// <summary>What is known of a registration and its recordation, for the second engine. 0 where a date is not known.</summary>
internal sealed record OracleMark(int Registered, string Basis, int Recorded, int International = 0, int Renewed = 0, int Printed = 0, int UsedSince = 0, int Cancelled = 0, int Granted = 0, int Stated = 0);

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
        "section-15          R3 1a,44e,66a use  6  0  1 0 yes",
        "section-71          R4 66a        us   6  0  1 6 yes",
        "section-71          R4 66a        us   10 10 1 6 yes",
        "international-renewal R5 66a      ib   10 10 - 6 no",
        "expungement         R26 1a,44e,66a us  10 0  7 0 no",
        "reexamination       R27 1a        us   5  0  5 0 no",
    ];

    private static readonly string[] Order =
    [
        "section-8", "section-71", "section-15", "section-8-9", "international-renewal", "recordation-expiry", "recordation-renewal", "recordation-extension",
        "recordation-extended", "expungement", "reexamination", "tma-response", "copyright-renewal", "copyright-term", "pending-copyright-expiry", "trade-name-eligible", "trade-name-opposition", "trade-name-disuse",
        "owner-change-filing", "licence-end", "detention-decision", "detention-notice", "detention-end", "importer-response", "owner-disclosure", "seizure-disclosure", "consent-window", "dmca-disclosure", "itc-final", "information-answer",
    ];

    public List<OracleRow> Trademark(OracleMark mark, int lastYear)
    {
        var rows = new List<OracleRow>();
        var until = lastYear * 10000 + 1231;
        foreach (var line in Windows)
        {
            var cell = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!cell[2].Split(',').Contains(mark.Basis)) continue;
            var anchor = cell[3] switch { "ib" => mark.International, "use" => Math.Max(mark.Registered, mark.UsedSince), _ => mark.Registered };
            if (anchor == 0) continue;
            var (first, step) = (int.Parse(cell[4]), int.Parse(cell[5]));
            var cycleBase = 0;
            if (cell[0] == "section-8-9" && !History(mark, ref anchor, ref first, ref cycleBase)) continue;
            for (var year = first; anchor / 10000 + year <= lastYear; year += step)
            {
                var due = Anniversary(anchor, year, opening: false);
                if (due <= until && (cell[3] != "ib" || due > mark.Registered))
                    rows.Add(Windowed(cell, anchor, year, due, CycleOf(cell[0], year, cycleBase)));
                if (step == 0) break;
            }
        }
        Recordations(mark, until, rows);
        return Sorted(mark.Cancelled == 0 ? rows : rows.FindAll(row => row.Due <= mark.Cancelled));
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

    private void Recordations(OracleMark mark, int until, List<OracleRow> rows)
    {
        var cycle = 0;
        OracleRow? granted = null;
        foreach (var (end, opens, label, numbered) in Ends(mark, until / 10000))
        {
            cycle++;
            if (end > until || end < mark.Recorded) continue;
            var number = numbered ?? cycle;
            var three = Almanac.Months(end, 3);
            var ninety = Almanac.Step(end, 90);
            var closes = choices["A1"] switch { "three-months" => three, "ninety-days" => ninety, _ => Math.Min(three, ninety) };
            var (chained, six) = (Almanac.Months(closes, 3), Almanac.Months(end, 6));
            var extended = choices["A7"] switch { "from-the-end" => chained, "from-the-expiry" => six, _ => Math.Min(chained, six) };
            var isStated = mark.Stated >= end && mark.Stated < Almanac.Months(end, 60);
            if (isStated) extended = mark.Stated;
            rows.Add(new("recordation-expiry", number, 0, end, end, 0, 0, 0, "R6", label));
            rows.Add(AtCbp("recordation-renewal", number, 0, end, closes, closes, "R6", choices.Named("A1")));
            if (closes <= until)
                rows.Add(AtCbp("recordation-extension", number, opens, closes, extended, closes, "R7", isStated ? choices.Named("A1") : choices.Named("A1") + "," + choices.Named("A7")));
            if (isStated || (granted is null && mark.Granted >= Almanac.Months(end, -12) && mark.Granted <= extended))
                granted = AtCbp("recordation-extended", number, end, extended, 0, extended, "R8", isStated ? null : choices.Named("A7"));
        }
        if (granted is { } more && more.Due <= until) rows.Add(more);
    }

    private IEnumerable<(int End, int Opens, string? Label, int? Cycle)> Ends(OracleMark mark, int lastYear)
    {
        var madrid = mark.Basis == "66a";
        if (!madrid || choices["B3"] == "registration")
        {
            var (anchor, first, cycleBase) = (mark.Registered, 10, 0);
            if (!madrid && !History(mark, ref anchor, ref first, ref cycleBase)) yield break;
            for (var year = first; anchor / 10000 + year <= lastYear; year += 10)
                yield return (Anniversary(anchor, year, false), Anniversary(anchor, year, true),
                    madrid ? choices.Named("B3") : anchor % 10000 == 229 && !IsLeap(anchor / 10000 + year) ? choices.Named("C5") : null, cycleBase + year / 10);
            yield break;
        }
        if (mark.International == 0) yield break;
        var decades = 10;
        while (Anniversary(mark.International, decades, false) <= mark.Registered) decades += 10;
        for (var year = 10; mark.Registered / 10000 + year <= lastYear + 20; year += 10, decades += 10)
        {
            var (ib, us) = (Anniversary(mark.International, decades, false), Anniversary(mark.Registered, year, false));
            yield return ib <= us || choices["B3"] == "international" ? (ib, Anniversary(mark.International, decades, true), choices.Named("B3"), null) : (us, Anniversary(mark.Registered, year, true), choices.Named("B3"), null);
        }
    }

    /// <summary>The last renewal puts the terms of an old registration in place, one near no decade counts from itself; without one the printed end does.</summary>
    private static bool History(OracleMark mark, ref int anchor, ref int first, ref int cycleBase)
    {
        if (mark.Registered >= 19891116) return true;
        var last = mark.Renewed == 0 ? mark.Printed : mark.Renewed;
        if (last == 0) return false;
        for (var year = 10; mark.Renewed != 0 && year <= 300; year += 10)
        {
            var began = Almanac.Months(mark.Registered, 12 * year);
            if (last < Almanac.Months(began, -18) || last > Almanac.Months(began, 18)) continue;
            (anchor, first) = (mark.Registered, year + (began < 19891116 ? 20 : 10));
            return true;
        }
        (anchor, first) = (last, mark.Renewed == 0 ? 0 : last < 19891116 ? 20 : 10);
        cycleBase = Math.Max(0, (int)Math.Round(Almanac.Distance(mark.Registered, last) / 3652.5));
        return true;
    }

    public List<OracleRow> Copyright(int recorded, int? ownershipEnds, int? died, int? created, int? published, bool hire, int renewals)
    {
        var rows = new List<OracleRow>();
        var over = LastYearOf(died, created, published, hire);
        if (over is { } year) rows.Add(new("copyright-term", null, 0, year * 10000 + 1231, year * 10000 + 1231, 0, 0, 0, "R29", null));
        var cap = Math.Min(ownershipEnds ?? int.MaxValue, over * 10000 + 1231 ?? int.MaxValue);
        for (var (term, full) = (1, 0); term <= renewals + 1 && cap > full; term++)
        {
            full = Anniversary(recorded, 20 * term, false);
            if (choices["C11"] == "day-before") full = Almanac.Step(full, -1);
            var end = Math.Min(full, cap);
            rows.Add(new("recordation-expiry", term, 0, end, end, 0, 0, 0, "R11", cap < full ? null : choices.Named("C11")));
            if (cap <= full) break;
            var due = Almanac.Months(full, -3);
            rows.Add(AtCbp("copyright-renewal", term, 0, due, choices["A2"] == "fallback" ? Almanac.Step(full, 90) : 0, due, "R12", choices.Named("A2")));
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

    public List<OracleRow> TradeName(int firstUse, int opposition, int usedUntil)
    {
        var complete = Almanac.Months(firstUse, 6);
        return Sorted([
            new("trade-name-eligible", null, Almanac.Step(complete, 1), complete, complete, 0, 0, 0, "R14", null),
            new("trade-name-opposition", null, 0, opposition, opposition, 0, 0, Target(opposition), "R15", null),
            new("trade-name-disuse", null, 0, usedUntil, usedUntil, 0, 0, 0, "R16", null),
        ]);
    }

    /// <param name="goods">"" while CBP has not said.</param>
    public List<OracleRow> Border(int presented, int? decided, int? detained, int? notice, int seized, int? circumvented, string goods)
    {
        var decision = Workdays(presented, 5);
        List<OracleRow> rows =
        [
            At("detention-decision", "R18", decision),
            At("detention-notice", "R19", choices["R19"] == "business-days" ? Workdays(decided ?? decision, 5) : Almanac.Step(decided ?? decision, 5), choices.Named("R19")),
            At("detention-end", "R20", Almanac.Step(presented, 30)),
            At("seizure-disclosure", "R23", Workdays(seized, 30)),
            AtCbp("consent-window", 1, 0, Almanac.Step(seized, 30), 0, Almanac.Step(seized, 30), "R24", null),
        ];
        if (goods is "counterfeit" or "" && notice is { } told) rows.Add(At("importer-response", "R21", Workdays(told, 7)));
        if (goods == "counterfeit" && notice is { } same) rows.Add(At("owner-disclosure", "R22", same));
        if (goods != "counterfeit" && detained is { } held) rows.Add(At("owner-disclosure", "R22", Workdays(held, 30)));
        if (circumvented is { } dmca) rows.Add(At("dmca-disclosure", "R25", Workdays(dmca, 30)));
        return Sorted(rows);
    }

    /// <summary>kind, then the facts that end its clock: the first that is told; of those with a + between them the earliest.</summary>
    private static readonly string[] Endings =
    [
        "detention-decision decided detained+notice+ended",
        "detention-notice notice ended",
        "detention-end ended",
        "importer-response answered ended",
        "owner-disclosure told",
        "seizure-disclosure data",
        "consent-window consent",
        "dmca-disclosure data",
    ];

    /// <returns>0 while the clock runs.</returns>
    public static int EndOf(string kind, IReadOnlyDictionary<string, int> facts)
    {
        var cells = Endings.Select(line => line.Split(' ')).Single(cell => cell[0] == kind).Skip(1);
        return cells.Select(cell => cell.Split('+').Select(fact => facts[fact]).Where(day => day != 0).DefaultIfEmpty().Min()).FirstOrDefault(day => day != 0);
    }

    public OracleRow Answer(int action, bool extended, int stated)
    {
        var due = !extended && stated != 0 ? stated : Almanac.Months(action, 3);
        var (four, chained) = (Almanac.Months(action, 4), Almanac.Months(Almanac.Months(action, 3), 1));
        var grace = !extended ? 0 : stated != 0 ? stated : choices["R28"] switch { "from-the-action" => four, "from-the-three-months" => chained, _ => Math.Min(four, chained) };
        return new("tma-response", 1, action, due, Roll(due), grace, grace == 0 ? 0 : Roll(grace), 0, "R28", extended && stated == 0 ? choices.Named("R28") : null);
    }

    public OracleRow OwnerChange(int recorded) => new("owner-change-filing", 1, recorded, Almanac.Step(recorded, 30), Almanac.Step(recorded, 30), 0, 0, Target(Almanac.Step(recorded, 30)), "R17", null);
    public static OracleRow Itc(int received) => new("itc-final", null, Almanac.Step(received, 1), Almanac.Step(received, 61), Almanac.Step(received, 61), 0, 0, 0, "R30", null);
    public static OracleRow Licence(int ends) => new("licence-end", 1, 0, ends, ends, 0, 0, 0, "F1", null);
    public OracleRow Request(int asked, int answerBy) => new("information-answer", 1, asked, answerBy, answerBy, 0, 0, Target(answerBy), "F2", null);

    /// <summary>R9 and R10: protected from the day of approval to the day on which the registration was cancelled.</summary>
    public static bool IsProtected(int approved, int cancelled, int day) => day >= approved && (cancelled == 0 || day < cancelled);

    private OracleRow At(string kind, string rule, int due, string? reading = null) => new(kind, 1, 0, due, due, 0, 0, Target(due), rule, reading);

    /// <summary>A filing with CBP, whose last days move only where B8 says so, and then name it.</summary>
    private OracleRow AtCbp(string kind, int cycle, int opens, int due, int grace, int final, string rule, string? reading)
    {
        var moves = choices["B8"] != "never";
        var (last, graceLast) = moves ? (Working(due, 1), grace == 0 ? 0 : Working(grace, 1)) : (due, grace);
        var named = last == due && graceLast == grace ? reading : string.Join(',', new[] { reading, choices.Named("B8") }.OfType<string>());
        return new(kind, cycle, opens, due, last, grace, graceLast, Target(final), rule, named);
    }

    private int Working(int date, int step)
    {
        while (!Almanac.IsWorkday(date) || closed.Contains(date)) date = Almanac.Step(date, step);
        return date;
    }

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
        date = Working(date, -1);
        for (var hand = choices.DaysInHand; hand > 0; hand--) date = Working(Almanac.Step(date, -1), -1);
        return date;
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
