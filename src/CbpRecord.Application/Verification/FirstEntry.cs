using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Verification;

namespace CbpRecord.Application.Verification;

/// <summary>Who brought a date in: a person, or the USPTO's own file, which counts as the first entry. Neither where that was not kept.</summary>
internal sealed record FirstEntry(PersonId? By, bool FromRegister)
{
    public static FirstEntry Of(Trigger trigger, ReadMatter matter)
    {
        var (right, cases) = (matter.Right, matter.Cases);
        return trigger.Fact switch
        {
            TriggerFact.RegisteredOn or TriggerFact.InternationalRegisteredOn or TriggerFact.RenewedOn or TriggerFact.ExpiresOn or TriggerFact.FirstUseOn or TriggerFact.CreatedYear or TriggerFact.PublishedYear => From(right.Provenance.GetValueOrDefault(trigger.Fact.ToString())),
            TriggerFact.AuthorDied when Told(right, trigger) is null => From(right.Provenance.GetValueOrDefault("Authors")),
            _ when trigger.IsOfBorder => From(matter.Border.FirstOrDefault(b => b.Reference == trigger.About)?.Provenance.GetValueOrDefault(trigger.Fact.ToString())),
            TriggerFact.RecordedOn => Moved(cases.OfType<Recordation>().Where(r => r.EffectiveOn == trigger.On), m => m.Kind == MoveKind.Approved || m.Corrects == CaseFact.EffectiveOn),
            TriggerFact.AnswerBy => Moved(cases.Where(c => c.Reference == trigger.About), m => m.Kind == MoveKind.InformationRequested || m.Corrects == CaseFact.AnswerBy),
            TriggerFact.ExtendedTo => Moved(cases, m => m.Corrects == CaseFact.ExtendedTo ? m.On == trigger.On : m.Kind == MoveKind.Approved && m.Until == trigger.On),
            _ => From(Told(right, trigger)?.Source),
        };
    }

    /// <summary>The event that tells the date, or null.</summary>
    public static RightEvent? Told(Right right, Trigger trigger) =>
        right.Events.FirstOrDefault(e => (trigger.Fact == TriggerFact.ResponseBy ? e.Until : e.On) == trigger.On && KindsOf(trigger.Fact).Contains(e.Kind) && (trigger.About is null || (e.Note ?? "") == trigger.About));

    public static RightEventKind[] KindsOf(TriggerFact fact) => fact switch
    {
        TriggerFact.AuthorDied => [RightEventKind.AuthorDied],
        TriggerFact.OwnershipEnds => [RightEventKind.OwnershipEnds],
        TriggerFact.OppositionEnds => [RightEventKind.OppositionEnds],
        TriggerFact.UseCeased => [RightEventKind.UseCeased],
        TriggerFact.OwnerChanged => [RightEventKind.OwnerChanged, RightEventKind.NameChanged],
        TriggerFact.LicenceEnds => [RightEventKind.LicenceEnds],
        TriggerFact.OfficeAction => [RightEventKind.OfficeActionExpungement, RightEventKind.OfficeActionReexamination],
        TriggerFact.ResponseBy => [RightEventKind.OfficeActionExpungement, RightEventKind.OfficeActionReexamination, RightEventKind.ResponseExtended],
        TriggerFact.UseResumed => [RightEventKind.UseResumed],
        TriggerFact.ExclusionOrder => [RightEventKind.ExclusionOrderReceived],
        _ => [],
    };

    private static FirstEntry From(Provenance? source) => new(source?.By, source?.Hash is not null);
    private static FirstEntry Moved(IEnumerable<CbpCase> cases, Func<CaseMove, bool> which) => new(cases.SelectMany(c => c.Moves).LastOrDefault(which) is { } move && move.By != default ? move.By : null, false);
}
