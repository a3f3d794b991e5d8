using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Recordations;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Recordations;

/// <summary>Keeps a recordation that somebody else obtained earlier: its number as printed, its effective date, and the term it runs to.</summary>
/// <param name="RenewedThrough">The last day of the term that its last renewal at CBP was for; null when it was never renewed.</param>
[Requires(Permission.EditRecordations)]
public sealed record TakeOverRecordation(CaseId Id, RightId RightId, string? Number, DateOnly? EffectiveOn, DateOnly? RenewedThrough, string? Note = null, Upload? File = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Note;

    internal sealed class Validator : AbstractValidator<TakeOverRecordation>
    {
        public Validator()
        {
            RuleFor(r => r.Number).Given(RecordationErrors.NumberMissing);
            RuleFor(r => r.EffectiveOn).Given(RecordationErrors.DayMissing);
        }
    }
}

internal sealed class TakeOverRecordationHandler(ICbpRecordDb db, Docketing docketing, Papers papers, Today today) : IRequestHandler<TakeOverRecordation, Result>
{
    public async Task<Result> Handle(TakeOverRecordation request, CancellationToken cancellationToken)
    {
        if (await db.Rights.SingleOrDefaultAsync(r => r.Id == request.RightId, cancellationToken) is not { } right) return Error.NotFound(request.RightId);
        var opened = Recordation.Open(request.Id, await db.NextReference("R", cancellationToken), right, today.Date);
        if (opened.Refused) return opened;
        var paper = await papers.Keep(opened.Value, request.File, DocumentUse.Decision, cancellationToken);
        if (paper.Refused) return paper;
        var taken = opened.Value.TakeOver(request.Number!, request.EffectiveOn!.Value, request.RenewedThrough, today.Date, papers.Hand(paper.Value, request.Note));
        if (taken.Refused) return taken;
        db.Recordations.Add(opened.Value);
        await db.Index(opened.Value, cancellationToken);
        await docketing.Rederive(right, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
