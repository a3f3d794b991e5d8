namespace CbpRecord.Domain.Law;

/// <summary>One side of a conflict between sources.</summary>
public sealed record ReadingOption(string Code, string Title, string Source);

/// <summary>A point on which sources disagree or are silent, its options (the default first), and who can settle it.</summary>
public sealed record ReadingPoint(string Id, string Title, string WhoSettles, IReadOnlyList<ReadingOption> Options)
{
    public required Func<Readings, int> Read { get; init; }
    public required Func<Readings, int, Readings> Write { get; init; }

    /// <summary>"A1:earlier" for each option, made once.</summary>
    private readonly string[] names = [.. Options.Select(o => $"{Id}:{o.Code}")];

    [Cites("open questions, table A")]
    public string Chosen(Readings readings) => Options[Read(readings)].Code;

    /// <summary>The reading as a deadline names it: "A1:earlier".</summary>
    [Cites("open questions, table A")]
    public string Named(Readings readings) => names[Read(readings)];

    internal Readings Choose(Readings readings, string option) => Write(readings, Options.TakeWhile(o => o.Code != option).Count());
}

/// <summary>Every reading, once. The first option is the default.</summary>
public static class ReadingBook
{
    public static ReadingPoint A1 { get; } = new("A1", "Late renewal of a trademark recordation", "IPR branch mailbox",
        [new("earlier", "The earlier of 3 months and 90 days", "19 CFR 133.7(a); iprr.cbp.gov"), new("three-months", "3 months after expiry", "19 CFR 133.7(a)"), new("ninety-days", "90 days after expiry", "iprr.cbp.gov")])
    { Read = r => (int)r.RenewalGrace, Write = (r, i) => r with { RenewalGrace = (RenewalGrace)i } };

    public static ReadingPoint A2 { get; } = new("A2", "Late renewal of a copyright recordation", "IPR branch",
        [new("before", "3 months before expiry, nothing after", "19 CFR 133.37(b)"), new("fallback", "The same, with 90 days after expiry as a fallback", "iprr.cbp.gov")])
    { Read = r => (int)r.CopyrightRenewal, Write = (r, i) => r with { CopyrightRenewal = (CopyrightRenewal)i } };

    public static ReadingPoint A3 { get; } = new("A3", "Length of a pending copyright's recordation", "IPR branch; 19 USC 4343 fixes no length",
        [new("six-months", "6 months", "iprr.cbp.gov"), new("nine-months", "9 months and one extension of 90 days", "CBP announcement of 2016, as reported")])
    { Read = r => (int)r.PendingLength, Write = (r, i) => r with { PendingLength = (PendingLength)i } };

    public static ReadingPoint A7 { get; } = new("A7", "Length of an extension until CBP states a date", "CBP's reply in each case",
        [new("earlier", "The earlier of the two", "cautious"), new("from-the-end", "3 months from the last day of renewal", "iprr.cbp.gov"), new("from-the-expiry", "6 months from the registration's expiry", "3 months of 133.7(a) and 3 of the portal")])
    { Read = r => (int)r.ExtensionLength, Write = (r, i) => r with { ExtensionLength = (ExtensionLength)i } };

    public static ReadingPoint B3 { get; } = new("B3", "Expiry of a Madrid registration's recordation", "CBP",
        [new("earlier", "The earlier of the international and the U.S. clock", "cautious"), new("registration", "Ten years from the U.S. registration", "19 CFR 133.4(b)"), new("international", "The end of the international registration", "15 USC 1141j(b)")])
    { Read = r => (int)r.MadridExpiry, Write = (r, i) => r with { MadridExpiry = (MadridExpiry)i } };

    public static ReadingPoint B8 { get; } = new("B8", "A last day to file with CBP on which CBP is closed", "CBP",
        [new("never", "It stays: no rolling rule was found", "cautious"), new("on", "It moves to the next business day", "35 USC 21(b) by analogy")])
    { Read = r => (int)r.CbpRolling, Write = (r, i) => r with { CbpRolling = (CbpRolling)i } };

    public static ReadingPoint C5 { get; } = new("C5", "Anniversary of 29 February in a common year", "no rule was found",
        [new("cautious", "Due on 28 February, opening on 1 March", "safe on both sides"), new("february", "28 February for both", "TMEP 310 by analogy"), new("march", "1 March for both", "none")])
    { Read = r => (int)r.LeapDay, Write = (r, i) => r with { LeapDay = (LeapDay)i } };

    public static ReadingPoint C9 { get; } = new("C9", "Business days that the firm keeps in hand before a CBP date", "the firm",
        [new("none", "None: the last business day on or before it", "convention"), new("one-day", "One business day", "convention"), new("two-days", "Two business days", "convention"),
            new("three-days", "Three business days", "convention"), new("four-days", "Four business days", "convention"), new("five-days", "Five business days", "convention")])
    { Read = r => r.TargetBuffer, Write = (r, i) => r with { TargetBuffer = i } };

    public static ReadingPoint C11 { get; } = new("C11", "The day on which 20 years end", "IPRS, or CBP",
        [new("same-day", "The same day 20 years later", "convention"), new("day-before", "The day before", "convention")])
    { Read = r => (int)r.TwentyYears, Write = (r, i) => r with { TwentyYears = (TwentyYears)i } };

    public static ReadingPoint R19 { get; } = new("R19", "The five days of the detention notice", "eCFR",
        [new("business-days", "5 business days", "19 USC 1499(c)(2)"), new("calendar-days", "5 calendar days", "19 CFR 133.25")])
    { Read = r => (int)r.NoticeDays, Write = (r, i) => r with { NoticeDays = (NoticeDays)i } };

    public static ReadingPoint R28 { get; } = new("R28", "Where the extension of a TMA response counts from", "the Office's notice",
        [new("earlier", "The earlier of the two", "cautious"), new("from-the-action", "4 months from the action", "MPEP 710.01(a)"), new("from-the-three-months", "1 month from the three-month day", "wording of the rule")])
    { Read = r => (int)r.ResponseExtension, Write = (r, i) => r with { ResponseExtension = (ResponseExtension)i } };

    public static IReadOnlyList<ReadingPoint> All { get; } = [A1, A2, A3, A7, B3, B8, C5, C9, C11, R19, R28];

    /// <summary>The reading of that id. Asking for another id is a bug.</summary>
    [Cites("open questions, table A")]
    public static ReadingPoint Get(string id) => All.First(point => point.Id == id);

    [Cites("open questions, table A")]
    public static bool Has(string id) => All.Any(point => point.Id == id);
}
