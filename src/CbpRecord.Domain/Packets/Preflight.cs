using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>What stands in the way (gaps block) and what to know (warnings do not), each with its paragraph and its remedy.</summary>
public sealed record Findings(IReadOnlyList<Error> Gaps, IReadOnlyList<Error> Warnings)
{
    public bool Clear => Gaps.Count == 0;
}

/// <summary>What pre-flight says of a right by itself.</summary>
public sealed record RightFindings(IReadOnlyList<Error> Gaps, IReadOnlyList<Error> Warnings)
{
    /// <summary>Whether CBP could record it on the day asked about.</summary>
    public bool Recordable => Gaps.Count == 0;

    /// <summary>Why not: the blocking findings about the right.</summary>
    public IReadOnlyList<Error> Reasons => Gaps;
}

/// <summary>The check before anything is filed or printed. Pure: facts and the day in, findings out, in the order of the form.</summary>
public static class Preflight
{
    /// <summary>What can be said of the right alone, before there is a case: the reasons shown on an imported record.</summary>
    public static RightFindings OfRight(RightFacts right, DateOnly today)
    {
        var found = right.Kind switch
        {
            RightKind.Patent => new FindingList().Gap(RightGaps.PatentNotRecordable()),
            RightKind.Trademark => TrademarkCheck.Of(right, today),
            RightKind.TradeName => WorkCheck.OfTradeName(right, today),
            RightKind.PendingCopyright => WorkCheck.OfPending(right, today),
            _ => WorkCheck.OfCopyright(right, today),
        };
        return new(found.Gaps, found.Warnings);
    }

    /// <summary>Everything that can be said of a case on the day: the right, then the application in the order of the form.</summary>
    public static Findings Check(PacketFacts facts, DateOnly today, Readings? readings = null)
    {
        var found = new FindingList();
        var read = readings ?? Readings.Default;
        var closes = (DateOnly expired) => OfficeCalendar.WithoutClosures.LastAction(TrademarkRules.RenewalClosesOn(expired, read.RenewalGrace), Office.Cbp, read.RollsAtCbp("R6"));
        var transaction = facts.Transaction;
        AboutTheRight(found, facts, today);
        if (found.Gaps.Any(g => g.Code == "patent-not-recordable")) return new(found.Gaps, found.Warnings);
        if (transaction != TransactionKind.New) found.Warn(string.IsNullOrWhiteSpace(facts.Recordation?.Number), RenewalGaps.RecordationNumberMissing);
        if (transaction is TransactionKind.New or TransactionKind.Renewal) FilingCheck.Classes(found, facts);
        if (transaction is TransactionKind.ContactChange or TransactionKind.Extension) OwnerCheck.NameOnly(found, facts);
        else OwnerCheck.Whole(found, facts);
        switch (transaction)
        {
            case TransactionKind.New: Application(found, facts, today, Paragraphs.Title(facts.Right.Kind)); break;
            case TransactionKind.OwnerChange: NewOwner(found, facts, today); break;
            case TransactionKind.Renewal: Renewal(found, facts, today, closes); break;
            case TransactionKind.Extension: TransactionCheck.Extension(found, facts, today, closes); break;
            case TransactionKind.NameChange: NewName(found, facts); break;
        }
        OwnerCheck.PointOfContact(found, facts);
        if (transaction != TransactionKind.New) FilingCheck.UnfitImages(found, facts);
        FilingCheck.Exhibits(found, facts);
        if (transaction is TransactionKind.ContactChange or TransactionKind.Extension) found.Warn(RenewalGaps.NoFeeFound(transaction == TransactionKind.Extension ? "19 CFR 133.7(b); CBP e-Recordation" : "CBP e-Recordation"));
        return new(found.Gaps, found.Warnings);
    }

    private static void AboutTheRight(FindingList found, PacketFacts facts, DateOnly today)
    {
        if (facts.Transaction is TransactionKind.New or TransactionKind.OwnerChange or TransactionKind.NameChange || facts.Right.Kind == RightKind.Patent)
        {
            var right = OfRight(facts.Right, today);
            found.Gaps.AddRange(right.Gaps);
            found.Warnings.AddRange(right.Warnings);
        }
        else if (facts.Right.Kind == RightKind.Trademark) found.Gaps.AddRange(TrademarkCheck.Identity(facts.Right).Gaps);
    }

    private static void Application(FindingList found, PacketFacts facts, DateOnly today, string title)
    {
        OwnerCheck.Title(found, facts, title);
        UserCheck.Manufacture(found, facts);
        UserCheck.Licensees(found, facts, today);
        UserCheck.Related(found, facts);
        UserCheck.Gray(found, facts);
        FilingCheck.Work(found, facts);
        FilingCheck.Statements(found, facts);
        FilingCheck.Images(found, facts);
        found.Warn(facts.Right.Kind == RightKind.Trademark && facts.Exhibits.Count == 0, () => FilingGaps.StatusCopyNotAttached("19 CFR 133.3(a)"));
    }

    private static void NewOwner(FindingList found, PacketFacts facts, DateOnly today)
    {
        OwnerCheck.Title(found, facts, Paragraphs.NewOwner(facts.Right.Kind));
        UserCheck.Manufacture(found, facts);
        UserCheck.Licensees(found, facts, today);
        UserCheck.Related(found, facts);
        UserCheck.Gray(found, facts);
        TransactionCheck.NewOwner(found, facts);
    }

    private static void NewName(FindingList found, PacketFacts facts)
    {
        OwnerCheck.Title(found, facts, Paragraphs.NewName(facts.Right.Kind));
        TransactionCheck.NewName(found, facts);
    }

    private static void Renewal(FindingList found, PacketFacts facts, DateOnly today, Func<DateOnly, DateOnly> closes)
    {
        OwnerCheck.Title(found, facts, Paragraphs.Renewal(facts.Right.Kind));
        OwnerCheck.TitleAtCbp(found, facts);
        TransactionCheck.Renewal(found, facts, today, closes);
        UserCheck.Licensees(found, facts, today);
        found.Warn(facts.Right.Kind == RightKind.Trademark && facts.Exhibits.Count == 0, () => FilingGaps.StatusCopyNotAttached("19 CFR 133.7(a)(1)"));
    }
}

/// <summary>Findings while they are being collected; the order they are found in is the order they are shown in.</summary>
internal sealed class FindingList
{
    public List<Error> Gaps { get; } = [];
    public List<Error> Warnings { get; } = [];

    public FindingList Gap(Error error) { Gaps.Add(error); return this; }
    public FindingList Gap(bool found, Func<Error> error) => found ? Gap(error()) : this;
    public FindingList Warn(Error error) { Warnings.Add(error); return this; }
    public FindingList Warn(bool found, Func<Error> error) => found ? Warn(error()) : this;
    public static bool Blank(string? value) => string.IsNullOrWhiteSpace(value);
}
