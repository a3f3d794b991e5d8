using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Renewals;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Tells a dated fact of a right: an acceptance, a cancellation, a change of owner, a death, the end of a licence. Deadlines follow from it.</summary>
[Requires(Permission.EditRights)]
public sealed record TellFact(RightId Id, long Version, RightEventKind? Kind, DateOnly? On, DateOnly? Until = null, string? Note = null, DocumentId? Document = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<TellFact>
    {
        public Validator()
        {
            RuleFor(r => r.Kind).Given(RightErrors.FactKindMissing);
            RuleFor(r => r.On).Given(RightErrors.FactDayMissing);
        }
    }
}

internal sealed class TellFactHandler(ICbpRecordDb db, RightKeeper keeper, RenewalTasks renewals, CurrentActor current, Today today) : IRequestHandler<TellFact, Result>
{
    public async Task<Result> Handle(TellFact request, CancellationToken cancellationToken)
    {
        if (await db.Rights.SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } right) return Error.NotFound(request.Id);
        var (kind, on) = (request.Kind!.Value, request.On!.Value);
        var may = FactBook.Check(right, kind, on, request.Until, today.Date);
        if (may.Refused) return may;
        right.Tell(new RightEvent(kind, on, request.Until, OwnerValues.Tidy(request.Note), request.Document, Typed.On(today, current)));
        if (kind is RightEventKind.SectionEightNineAccepted or RightEventKind.InternationalRenewed) await renewals.OpenFor(right, cancellationToken);     // renewed: renew at CBP
        return await keeper.Save(right, request.Version, cancellationToken);
    }
}
