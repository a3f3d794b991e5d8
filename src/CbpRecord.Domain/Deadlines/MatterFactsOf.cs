using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>What the rules need to know, read from the records of a matter. The one place where records become facts.</summary>
public static class MatterFactsOf
{
    public static MatterFacts Matter(Matter matter)
    {
        var (right, cases) = (matter.Right, matter.Cases);
        var shared = new MatterFacts
        {
            Kind = right.Kind,
            Met = Met(right, cases),
            RenewalsFiledOn = [.. Days(right, RightEventKind.UsptoRenewalFiled)],
            Recordations = [.. cases.OfType<Recordation>().Select(RecordationOf)],
            OwnerChangesOn = [.. Days(right, RightEventKind.OwnerChanged).Concat(Days(right, RightEventKind.NameChanged)).Order()],
            Licences = Licences(right, cases),
            Requests = [.. cases.SelectMany(RequestsOf)],
            OfficeActions = [.. OfficeActions(right)],
            BorderEvents = [.. matter.Border.Select(BorderOf)],
            UsedSince = Last(right, RightEventKind.UseResumed),
            OwnershipEndsOn = Last(right, RightEventKind.OwnershipEnds),
            UsedUntil = Last(right, RightEventKind.UseCeased),
            OppositionEndsOn = Last(right, RightEventKind.OppositionEnds),
            ItcReceivedOn = Last(right, RightEventKind.ExclusionOrderReceived),
        };
        return right switch
        {
            Trademark mark => shared with
            {
                RegisteredOn = mark.RegisteredOn, Register = mark.Register ?? Register.Principal, Basis = mark.Basis ?? FilingBasis.Use,
                InternationalRegisteredOn = mark.Basis == FilingBasis.Madrid ? mark.InternationalRegisteredOn : null,
                RenewedOn = mark.RenewedOn, ExpiresOn = mark.ExpiresOn, CancelledOn = mark.CancelledOn ?? Last(right, RightEventKind.Cancelled),
            },
            Copyright work => shared with
            {
                Recordations = [.. cases.OfType<Recordation>().Where(r => work.Pending || !r.IsTemporary).Select(RecordationOf)],
                PendingRecordedOn = cases.OfType<Recordation>().LastOrDefault(r => !work.Pending && r is { IsTemporary: true, Stage: Stage.Recorded })?.EffectiveOn,
                RegisteredOn = work.RegisteredOn, CreatedYear = work.CreatedYear, PublishedYear = work.PublishedYear, WorkForHire = work.WorkForHire,
                // A joint work lasts from the death of the last surviving author (17 USC 302(b)); one living author keeps the end open.
                AuthorDiedOn = work.Authors.Count > 0 && work.Authors.All(a => a.DiedOn is not null) ? work.Authors.Max(a => a.DiedOn) : Last(right, RightEventKind.AuthorDied),
            },
            TradeName name => shared with { FirstUseOn = name.FirstUseOn },
            _ => shared,
        };
    }

    private static List<MetFact> Met(Right right, IReadOnlyList<CbpCase> cases)
    {
        var met = new List<MetFact>();
        foreach (var told in right.Events)
            if (KindOf(told.Kind) is { } kind) met.Add(new(kind, told.On, told.Until));
        if (right is Trademark { RenewedOn: { } renewed }) met.Add(new(DeadlineKind.Section8And9, renewed));
        if (right is Trademark { Basis: FilingBasis.Madrid, InternationalRenewedOn: { } abroad }) met.Add(new(DeadlineKind.InternationalRenewal, abroad, abroad.AddYears(10)));
        foreach (var filed in cases.OfType<Renewal>())
            if (filed is { FiledOn: { } on, Stage: not (Stage.Denied or Stage.Cancelled) } && KindOf(filed.Transaction, right) is { } kind) met.Add(new(kind, on));
        foreach (var taken in cases.OfType<Recordation>().Where(r => r.RenewedThrough is not null)) met.AddRange(RenewedEarlier(taken, right, cases));
        return met;
    }

    /// <summary>Renewals that somebody else obtained before we took over: one for each term that ended since the approval.</summary>
    private static IEnumerable<MetFact> RenewedEarlier(Recordation taken, Right right, IReadOnlyList<CbpCase> cases)
    {
        var years = right is Copyright ? 20 : 10;
        for (var end = taken.RenewedThrough!.Value.AddYears(-years); end >= taken.EffectiveOn; end = end.AddYears(-years))
            if (!cases.OfType<Renewal>().Any(r => r.RecordationId == taken.Id && r.TermEndsOn >= end.AddDays(-5) && r.TermEndsOn <= end.AddDays(5)))
                yield return new(right is Copyright ? DeadlineKind.CopyrightRenewal : DeadlineKind.RecordationRenewal, end);
    }

    /// <summary>An application that was denied, or given up before CBP decided, is none any more.</summary>
    private static RecordationFacts RecordationOf(Recordation recordation) => new(
        recordation.EffectiveOn is not null || recordation.Stage is Stage.Submitted or Stage.UnderReview or Stage.InfoRequested ? recordation.FiledOn : null, recordation.EffectiveOn,
        recordation.Stage == Stage.Cancelled ? recordation.Moves.Last(m => m.Kind == MoveKind.Cancelled).On : null,
        recordation.ExtendedTo is null ? null : recordation.DecidedOn, recordation.ExtendedTo);

    private static BorderFacts BorderOf(BorderCase item) => item switch
    {
        Detention { IsWithdrawn: false, Told: var d } => new()
        {
            Reference = item.Reference, ImportedBy = d.ImportedBy, Goods = d.Suspected, PresentedOn = d.PresentedOn, DecidedOn = d.DecidedOn, DetainedOn = d.DetainedOn,
            DetentionNoticeOn = d.DetentionNoticeOn, AnsweredOn = d.AnsweredOn, OwnerToldOn = d.OwnerToldOn, DetentionEndedOn = d.EndedOn,
        },
        Seizure { IsWithdrawn: false, Told: var s } => new()
        {
            Reference = item.Reference, ImportedBy = s.ImportedBy, SeizureNoticeOn = s.SeizureNoticeOn, DmcaSeizedOn = s.UnderDmca ? s.SeizedOn : null,
            DataReceivedOn = s.DataReceivedOn, ConsentedOn = s.ConsentedOn,
        },
        _ => new() { Reference = item.Reference },
    };

    private static IEnumerable<RequestFacts> RequestsOf(CbpCase item) => item.Moves.Where(m => m.Kind != MoveKind.Corrected).Index()
        .Where(m => m.Item is { Kind: MoveKind.InformationRequested, Until: not null })
        .Select(m => new RequestFacts(item.Reference, m.Item.On, m.Item.Until!.Value, item.Moves.Where(l => l.Kind != MoveKind.Corrected).Skip(m.Index + 1).Select(later => (DateOnly?)later.On).FirstOrDefault()));

    private static List<LicenceFacts> Licences(Right right, IReadOnlyList<CbpCase> cases)
    {
        var told = right.Events.Where(e => e.Kind == RightEventKind.LicenceEnds).Select(e => new LicenceFacts(e.Note ?? "", e.On));
        var current = cases.LastOrDefault(c => c.Stage == Stage.Recorded);
        var recorded = current?.Application.Licensees.Where(l => l.ValidTo is not null).Select(l => new LicenceFacts(l.Name, l.ValidTo!.Value)) ?? [];
        return [.. told.Concat(recorded).Distinct().OrderBy(l => l.EndsOn).ThenBy(l => l.Licensee, StringComparer.Ordinal)];
    }

    /// <summary>Each action, with the extension bought and the response filed between it and the next.</summary>
    private static IEnumerable<OfficeActionFacts> OfficeActions(Right right)
    {
        RightEvent[] actions = [.. right.Events.Where(e => e.Kind is RightEventKind.OfficeActionExpungement or RightEventKind.OfficeActionReexamination).OrderBy(e => e.On)];
        return actions.Select((action, at) =>
        {
            var extension = After(RightEventKind.ResponseExtended);
            return new OfficeActionFacts(action.On, extension is not null, extension is null ? action.Until : extension.Until, After(RightEventKind.ResponseFiled)?.On);
            RightEvent? After(RightEventKind kind) => right.Events.LastOrDefault(e => e.Kind == kind && e.On >= action.On && (at + 1 == actions.Length || e.On < actions[at + 1].On));
        });
    }

    private static DeadlineKind? KindOf(RightEventKind kind) => kind switch
    {
        RightEventKind.SectionEightAccepted => DeadlineKind.Section8,
        RightEventKind.SectionEightNineAccepted => DeadlineKind.Section8And9,
        RightEventKind.SectionFifteenAcknowledged => DeadlineKind.Section15,
        RightEventKind.SectionSeventyOneAccepted => DeadlineKind.Section71,
        RightEventKind.InternationalRenewed => DeadlineKind.InternationalRenewal,
        _ => null,
    };

    private static DeadlineKind? KindOf(TransactionKind transaction, Right right) => transaction switch
    {
        TransactionKind.Renewal => right is Copyright ? DeadlineKind.CopyrightRenewal : DeadlineKind.RecordationRenewal,
        TransactionKind.Extension => DeadlineKind.RecordationExtension,
        TransactionKind.OwnerChange or TransactionKind.NameChange => DeadlineKind.OwnerChangeFiling,
        _ => null,
    };

    private static IEnumerable<DateOnly> Days(Right right, RightEventKind kind) => right.Events.Where(e => e.Kind == kind).Select(e => e.On);
    private static DateOnly? Last(Right right, RightEventKind kind) => right.Events.Where(e => e.Kind == kind).Max(e => (DateOnly?)e.On);
}
