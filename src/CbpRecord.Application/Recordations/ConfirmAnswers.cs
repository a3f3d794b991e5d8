using CbpRecord.Application.Packets;
using CbpRecord.Domain.Packets;

namespace CbpRecord.Application.Recordations;

/// <summary>The one commit of the journey: somebody read the answers on one page, and no gap is left.</summary>
[Requires(Permission.EditRecordations)]
public sealed record ConfirmAnswers(CaseId Id, long Version) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class ConfirmAnswersHandler(ICbpRecordDb db, Preparation preparation, Papers papers, Today today) : IRequestHandler<ConfirmAnswers, Result>
{
    public async Task<Result> Handle(ConfirmAnswers request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var plan = await preparation.Plan(item, cancellationToken);
        var confirmed = item.Confirm(today.Date, new Findings(plan.Gaps, plan.Warnings), papers.Hand());
        return confirmed.Refused ? confirmed : await db.SaveAsync(item, request.Version, cancellationToken);
    }
}
