using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Verification;

namespace CbpRecord.Application.Verification;

/// <summary>Sets one docketed date right, wherever it is kept.</summary>
internal static class TriggerCorrection
{
    public static Result Apply(Trigger trigger, DateOnly day, ReadMatter matter, Provenance source, Hand hand, DateOnly today) => (trigger.Fact, matter.Right) switch
    {
        (TriggerFact.RegisteredOn or TriggerFact.InternationalRegisteredOn or TriggerFact.RenewedOn or TriggerFact.ExpiresOn, Trademark mark) => Mark(mark, trigger.Fact, day, source),
        (TriggerFact.FirstUseOn, TradeName name) => name.Take(name.Record with { FirstUseOn = day }, source),
        (TriggerFact.CreatedYear, Copyright work) => work.Take(work.Record with { CreatedYear = day.Year }, source),
        (TriggerFact.PublishedYear, Copyright work) => work.Take(work.Record with { PublishedYear = day.Year }, source),
        (TriggerFact.AuthorDied, Copyright work) when FirstEntry.Told(work, trigger) is null =>
            work.Take(work.Record with { Authors = [.. work.Authors.Select(a => a.DiedOn == trigger.On ? a with { DiedOn = day } : a)] }, source),
        _ when trigger.IsOfBorder => matter.Border.FirstOrDefault(b => b.Reference == trigger.About) is { } item ? item.Correct(trigger.Fact, day, source, today) : VerificationErrors.Moved,
        (TriggerFact.RecordedOn, _) => Case(matter.Cases.OfType<Recordation>().FirstOrDefault(r => r.EffectiveOn == trigger.On), CaseFact.EffectiveOn, day, hand, today),
        (TriggerFact.ExtendedTo, _) => Case(matter.Cases.OfType<Recordation>().FirstOrDefault(r => r.ExtendedTo == trigger.On), CaseFact.ExtendedTo, day, hand, today),
        (TriggerFact.AnswerBy, _) => Case(matter.Cases.FirstOrDefault(c => c.Reference == trigger.About), CaseFact.AnswerBy, day, hand, today),
        _ => Event(matter.Right, trigger, day, source),
    };

    /// <summary>An expiry that was computed from the date follows it; one that the register printed stays.</summary>
    private static Result Mark(Trademark mark, TriggerFact fact, DateOnly day, Provenance source)
    {
        var before = mark.Record;
        var after = fact switch
        {
            TriggerFact.RegisteredOn => before with { RegisteredOn = day },
            TriggerFact.InternationalRegisteredOn => before with { InternationalRegisteredOn = day },
            TriggerFact.RenewedOn => before with { RenewedOn = day },
            _ => before with { ExpiresOn = day },
        };
        mark.Take(fact != TriggerFact.ExpiresOn && before.ExpiresOn == ComputedTerm.EndsOn(before) ? after with { ExpiresOn = ComputedTerm.EndsOn(after) } : after, source);
        return Result.Done;
    }

    private static Result Case(CbpCase? item, CaseFact fact, DateOnly day, Hand hand, DateOnly today) => item is null ? VerificationErrors.Moved : item.Correct(fact, day, today, hand);

    private static Result Event(Right right, Trigger trigger, DateOnly day, Provenance source)
    {
        if (FirstEntry.Told(right, trigger) is not { } told) return VerificationErrors.Moved;
        var untold = right.Untell(told.Kind, told.On, told.Note);
        if (!untold.Refused) right.Tell(trigger.Fact == TriggerFact.ResponseBy ? told with { Until = day, Source = source } : told with { On = day, Source = source });
        return untold;
    }
}
