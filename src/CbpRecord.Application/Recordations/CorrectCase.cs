using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>Sets right a day of a case that was recorded wrongly: the filing, the effective date, the end of an extension or renewal, an answer date.</summary>
/// <param name="On">The right day; empty takes back an extension or a renewal that CBP never stated.</param>
[Requires(Permission.CorrectFacts)]
public sealed record CorrectCase(CaseId Id, long Version, CaseFact? Fact, DateOnly? On, string? Reason) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<CorrectCase>
    {
        public Validator() => RuleFor(r => r.Fact).Given(CorrectionErrors.FactMissing);
    }
}

internal sealed class CorrectCaseHandler(ICbpRecordDb db, Docketing docketing, Papers papers, Rehearsal rehearsal, Today today) : IRequestHandler<CorrectCase, Result>
{
    public async Task<Result> Handle(CorrectCase request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var reasoned = rehearsal.Reason(corrected: true, request.Reason);
        if (reasoned.Refused) return reasoned;
        var corrected = item.Correct(request.Fact!.Value, request.On, today.Date, papers.Hand(null, request.Reason));
        if (corrected.Refused) return corrected;
        await docketing.Rederive(item.Right, cancellationToken);
        if (item is Recordation) await db.Index(item, cancellationToken);
        return await db.SaveAsync(item, request.Version, cancellationToken);
    }
}
