using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Verification;

/// <summary>A docketed date that deadlines are counted from.</summary>
public enum TriggerFact
{
    RegisteredOn, InternationalRegisteredOn, RecordedOn, FirstUseOn, AuthorDied, CreatedYear, PublishedYear,
    OwnershipEnds, OppositionEnds, UseCeased, OwnerChanged, LicenceEnds, OfficeAction, ResponseBy, ExclusionOrder, AnswerBy,
    RenewedOn, ExpiresOn, UseResumed, ExtendedTo,
    PresentedOn, DecidedOn, DetainedOn, DetentionNoticeOn, SeizureNoticeOn, SeizedOn,
}

/// <summary>One such date as it stands.</summary>
/// <param name="On">Of a year fact, its first day.</param>
/// <param name="About">The licensee, case or border case, where several look alike.</param>
public sealed record Trigger(TriggerFact Fact, DateOnly On, string? About = null)
{
    /// <summary>Only the year is read from the document.</summary>
    public bool IsYear => Fact is TriggerFact.CreatedYear or TriggerFact.PublishedYear;

    /// <summary>Whether the day may not have come yet: the end of a time, not something that happened.</summary>
    public bool MayLieAhead => Fact is TriggerFact.OwnershipEnds or TriggerFact.OppositionEnds or TriggerFact.LicenceEnds or TriggerFact.ResponseBy or TriggerFact.AnswerBy
        or TriggerFact.ExpiresOn or TriggerFact.ExtendedTo;

    /// <summary>Told of goods at the border, under the name of the fact.</summary>
    public bool IsOfBorder => Fact is >= TriggerFact.PresentedOn and <= TriggerFact.SeizedOn;
}

/// <summary>Which dates stand behind which deadlines. The one place that says so; pure.</summary>
public static class Triggers
{
    /// <summary>Every trigger of a right that stands behind any of these kinds, once, in the order of the enumeration.</summary>
    public static IReadOnlyList<Trigger> Of(MatterFacts facts, IEnumerable<DeadlineKind> kinds) =>
        [.. kinds.Distinct().SelectMany(k => Behind(k, facts)).Distinct().OrderBy(t => t.Fact).ThenBy(t => t.About, StringComparer.Ordinal).ThenBy(t => t.On)];

    /// <summary>The dates that a deadline of this kind is counted from. Where several events look alike, all of them: the cautious side.</summary>
    public static IEnumerable<Trigger> Behind(DeadlineKind kind, MatterFacts f) => kind switch
    {
        DeadlineKind.Section8 or DeadlineKind.Section71 or DeadlineKind.Expungement or DeadlineKind.Reexamination => One(TriggerFact.RegisteredOn, f.RegisteredOn),
        DeadlineKind.Section15 => [.. One(TriggerFact.RegisteredOn, f.RegisteredOn), .. One(TriggerFact.UseResumed, f.UsedSince > f.RegisteredOn ? f.UsedSince : null)],
        DeadlineKind.Section8And9 => [.. One(TriggerFact.RegisteredOn, f.RegisteredOn), .. History(f)],
        DeadlineKind.InternationalRenewal => One(TriggerFact.InternationalRegisteredOn, f.InternationalRegisteredOn),
        DeadlineKind.RecordationExpiry or DeadlineKind.RecordationRenewal or DeadlineKind.RecordationExtension or DeadlineKind.RecordationExtended when f.IsMark =>
            [.. One(TriggerFact.RegisteredOn, f.RegisteredOn), .. History(f), .. f.IsMadrid ? One(TriggerFact.InternationalRegisteredOn, f.InternationalRegisteredOn) : [],
                .. One(TriggerFact.ExtendedTo, kind is DeadlineKind.RecordationExtension or DeadlineKind.RecordationExtended ? f.Recordation?.ExtendedUntil : null)],
        DeadlineKind.RecordationExpiry or DeadlineKind.CopyrightRenewal => [.. One(TriggerFact.RecordedOn, f.Recordation?.ApprovedOn), .. One(TriggerFact.OwnershipEnds, f.OwnershipEndsOn)],
        DeadlineKind.PendingCopyrightExpiry => One(TriggerFact.RecordedOn, f.PendingRecordedOn ?? f.Recordation?.ApprovedOn),
        DeadlineKind.CopyrightTerm => [.. One(TriggerFact.AuthorDied, f.AuthorDiedOn), .. One(TriggerFact.CreatedYear, Year(f.CreatedYear)), .. One(TriggerFact.PublishedYear, Year(f.PublishedYear))],
        DeadlineKind.TradeNameEligible => One(TriggerFact.FirstUseOn, f.FirstUseOn),
        DeadlineKind.TradeNameOpposition => One(TriggerFact.OppositionEnds, f.OppositionEndsOn),
        DeadlineKind.TradeNameDisuse => One(TriggerFact.UseCeased, f.UsedUntil),
        DeadlineKind.OwnerChangeFiling => f.OwnerChangesOn.Select(on => new Trigger(TriggerFact.OwnerChanged, on)),
        DeadlineKind.LicenceEnd => f.Licences.Select(l => new Trigger(TriggerFact.LicenceEnds, l.EndsOn, l.Licensee)),
        DeadlineKind.TmaResponse => f.OfficeActions.SelectMany(a => One(TriggerFact.OfficeAction, a.IssuedOn).Concat(One(TriggerFact.ResponseBy, a.StatedOn))),
        DeadlineKind.ItcFinal => One(TriggerFact.ExclusionOrder, f.ItcReceivedOn),
        DeadlineKind.InformationAnswer => f.Requests.Where(r => r.AnsweredOn is null).Select(r => new Trigger(TriggerFact.AnswerBy, r.AnswerBy, r.Case)),
        DeadlineKind.DetentionDecision or DeadlineKind.DetentionEnd => Border(f, TriggerFact.PresentedOn, e => e.PresentedOn),
        DeadlineKind.DetentionNotice => [.. Border(f, TriggerFact.DecidedOn, e => e.DecidedOn), .. Border(f, TriggerFact.PresentedOn, e => e.DecidedOn is null ? e.PresentedOn : null)],
        DeadlineKind.ImporterResponse or DeadlineKind.DetentionAnswer => Border(f, TriggerFact.DetentionNoticeOn, e => e.DetentionNoticeOn),
        DeadlineKind.OwnerDisclosure => [.. Border(f, TriggerFact.DetentionNoticeOn, e => e.Goods == SuspectedGoods.Counterfeit ? e.DetentionNoticeOn : null),
            .. Border(f, TriggerFact.DetainedOn, e => e.Goods == SuspectedGoods.Counterfeit ? null : e.DetainedOn)],
        DeadlineKind.SeizureDisclosure or DeadlineKind.ConsentWindow => Border(f, TriggerFact.SeizureNoticeOn, e => e.SeizureNoticeOn),
        DeadlineKind.DmcaDisclosure => Border(f, TriggerFact.SeizedOn, e => e.DmcaSeizedOn),
        _ => [],
    };

    /// <summary>Whether every date behind the kind has been settled by two readings. A deadline that rests on no dated fact has nothing to verify.</summary>
    public static bool Verified(DeadlineKind kind, MatterFacts facts, IReadOnlyCollection<Trigger> settled) => Behind(kind, facts).All(settled.Contains);

    private static IEnumerable<Trigger> Border(MatterFacts f, TriggerFact fact, Func<BorderFacts, DateOnly?> day) => f.BorderEvents.SelectMany(e => One(fact, day(e)).Select(t => t with { About = e.Reference }));

    /// <summary>What the terms of a registration from before 16 November 1989 are counted from: its last renewal, else the printed end.</summary>
    private static Trigger[] History(MatterFacts f) => f.RegisteredOn is not { } registered || !MaintenanceRules.NeedsHistory(registered) ? []
        : f.RenewedOn is null ? One(TriggerFact.ExpiresOn, f.ExpiresOn) : One(TriggerFact.RenewedOn, f.RenewedOn);
    private static Trigger[] One(TriggerFact fact, DateOnly? on) => on is { } day ? [new(fact, day)] : [];
    private static DateOnly? Year(int? year) => year is { } y ? new(y, 1, 1) : null;
}
