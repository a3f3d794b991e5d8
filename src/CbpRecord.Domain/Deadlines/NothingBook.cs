using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>Writes the lines of <see cref="IfNothing"/>, kind by kind.</summary>
internal sealed class NothingBook(MatterFacts facts, List<Deadline> open, int registered, int recorded, DateOnly today, FeeSchedule fees)
{
    private readonly List<NothingLine> lines = [];

    public List<NothingLine> Lines()
    {
        if (facts.CancelledOn is { } gone)
        {
            Add(gone, "registration-gone", Stops.Right, "R10", null, Anew(gone), gone);
            return lines;
        }
        Standing();
        Border();
        foreach (var deadline in open) Of(deadline);
        return lines;
    }

    private bool IsRecorded => facts.Recordation is { ApprovedOn: not null, EndedOn: null } || facts.PendingRecordedOn is not null;

    /// <summary>What is so today, without a day of its own.</summary>
    private void Standing()
    {
        if (facts.Kind == RightKind.Patent || facts is { IsMark: true, Register: Register.Supplemental }) return;
        if (!IsRecorded)
        {
            if (facts.Recordation is { AppliedOn: { } applied, ApprovedOn: null, EndedOn: null }) Add(null, "applied-only", Stops.Border, "R9", null, null, applied);
            else Add(null, "not-recorded", Stops.Border, "R9", null, Cbp(TransactionKind.New, today));
        }
        else if (facts.Kind == RightKind.TradeName && facts.UsedUntil is null) Add(null, "trade-name-lasts", Stops.Nothing, "R16", null, null);
    }

    /// <summary>The recordation of a mark: its term ends with the registration's, and CBP's door closes months before the USPTO's does. One that was let go has no later term.</summary>
    private void Border()
    {
        foreach (var renewal in open.Where(d => d.Kind == DeadlineKind.RecordationRenewal).OrderBy(d => d.DueOn))
        {
            var extended = open.FirstOrDefault(d => d.Kind == DeadlineKind.RecordationExtended && d.Cycle == renewal.Cycle);
            var last = extended is { } later && later.FinalOn > renewal.FinalOn ? later.FinalOn : renewal.FinalOn;
            if (open.FirstOrDefault(d => d.Kind == DeadlineKind.RecordationExpiry && d.Cycle == renewal.Cycle) is { } expiry)
                Add(expiry.DueOn.AddDays(1), "border-ends", Stops.Border, "R6", expiry, Cbp(TransactionKind.Renewal, expiry.DueOn), expiry.DueOn, last);
            var outlived = open.FirstOrDefault(d => d.Kind is DeadlineKind.Section8And9 or DeadlineKind.InternationalRenewal && d.DueOn == renewal.DueOn && d.GraceLastActionOn > last);
            if (outlived is { GraceLastActionOn: { } grace }) Add(last.AddDays(1), "border-lost-first", Stops.Border, "R6", renewal, Cbp(TransactionKind.New, last), last, grace);
            else Add(last.AddDays(1), "border-lost", Stops.Border, "R6", renewal, Cbp(TransactionKind.New, last), last);
            return;
        }
    }

    private void Of(Deadline d)
    {
        var (after, costs) = (d.FinalOn.AddDays(1), DeadlineCosts.For(d.Kind, facts.Kind, registered, Priced(d.LastActionOn.AddDays(1)), fees));
        switch (d.Kind)
        {
            case DeadlineKind.Section8 or DeadlineKind.Section8And9 or DeadlineKind.Section71:
                Grace(d, costs.InGrace);
                Add(after, WithBorder("registration-cancelled", after), Stops.Right, d.Rule, d, Anew(after), d.FinalOn);
                break;
            case DeadlineKind.InternationalRenewal:
                Grace(d, costs.InGrace);
                Add(after, WithBorder("international-lapses", after), Stops.Right, d.Rule, d, Anew(after), d.FinalOn);
                break;
            case DeadlineKind.CopyrightRenewal:
                if (d.GraceLastActionOn is not null) Add(d.LastActionOn.AddDays(1), "work-fallback", Stops.Nothing, d.Rule, d, costs.Now, d.LastActionOn, d.FinalOn);
                else Add(after, "work-renewal-closed", Stops.Nothing, d.Rule, d, Cbp(TransactionKind.New, after), d.FinalOn);
                break;
            case DeadlineKind.RecordationExpiry when !facts.IsMark:
                Add(after, "work-border-lost", Stops.Border, d.Rule, d, Cbp(TransactionKind.New, after), d.FinalOn);
                break;
            case DeadlineKind.CopyrightTerm: Add(after, "copyright-ends", Stops.Right, d.Rule, d, null, d.FinalOn); break;
            case DeadlineKind.PendingCopyrightExpiry:
                if (d.GraceLastActionOn is { } extended) Add(d.LastActionOn.AddDays(1), "pending-extension", Stops.Border, d.Rule, d, costs.Now, d.LastActionOn, extended);
                Add(after, "pending-ends", Stops.Border, d.Rule, d, costs.Now, d.FinalOn);
                break;
            case DeadlineKind.TradeNameDisuse: Add(d.DueOn, "trade-name-unused", Stops.Border, d.Rule, d, null, d.DueOn); break;
            case DeadlineKind.Section15 when d.FinalOn >= today: Add(after, "contestable", Stops.Nothing, d.Rule, d, costs.Now, d.FinalOn); break;
            case DeadlineKind.OwnerChangeFiling: Add(after, "owner-change-late", Stops.Nothing, d.Rule, d, costs.Now, d.FinalOn); break;
            case DeadlineKind.TmaResponse: Add(after, "action-unanswered", Stops.Nothing, d.Rule, d, null, d.FinalOn); break;
            case DeadlineKind.InformationAnswer: Add(after, "request-unanswered", Stops.Nothing, d.Rule, d, null, d.FinalOn); break;
            case DeadlineKind.DetentionAnswer: Add(after, "notice-unanswered", Stops.Nothing, d.Rule, d, null, d.FinalOn); break;
            case DeadlineKind.ConsentWindow: Add(after, "consent-not-given", Stops.Nothing, d.Rule, d, null, d.FinalOn); break;
        }
    }

    private void Grace(Deadline d, FeeQuote? cost)
    {
        if (d.GraceLastActionOn is { } last) Add(d.LastActionOn.AddDays(1), "grace", Stops.Nothing, d.Rule, d, cost, d.LastActionOn, last);
    }

    /// <summary>The recordation ends with the registration, unless it was lost before.</summary>
    private string WithBorder(string code, DateOnly on) =>
        IsRecorded && !lines.Any(l => l.Code is "border-lost" or "border-lost-first" && l.On <= on) ? code + "-and-recordation" : code;

    private FeeQuote? Cbp(TransactionKind transaction, DateOnly on) =>
        fees.Quote(facts.Kind == RightKind.PendingCopyright && transaction == TransactionKind.Renewal ? RightKind.Copyright : facts.Kind, transaction, recorded, 1, Priced(on)).ValueOrDefault;

    /// <summary>What is past costs what it costs today.</summary>
    private DateOnly Priced(DateOnly on) => on < today ? today : on;

    private FeeQuote? Anew(DateOnly on) => DeadlineCosts.OfANewRegistration(fees, registered, IsRecorded ? recorded : 0, Priced(on));

    private void Add(DateOnly? on, string code, Stops stops, string rule, Deadline? of, FeeQuote? cost, params IReadOnlyList<object?> arguments) =>
        lines.Add(new(on, code, stops, rule, of, cost, arguments));
}
