using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>The answers of a case on one page, as they will be printed, with what stands in the way and what it costs.</summary>
public sealed record AnswersView(CbpCase Case, PacketPlan Plan, IReadOnlyList<SectionTask> Tasks);

[Requires(Permission.EditRecordations)]
public sealed record ShowAnswers(CaseId Id) : IQuery<AnswersView>;

internal sealed class ShowAnswersHandler(ICbpRecordDb db, Packets.Preparation preparation) : IRequestHandler<ShowAnswers, Result<AnswersView>>
{
    public async Task<Result<AnswersView>> Handle(ShowAnswers request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var plan = await preparation.Plan(item, cancellationToken);
        return new AnswersView(item, plan, CaseSections.Tasks(item, new(plan.Gaps, plan.Warnings)));
    }
}
