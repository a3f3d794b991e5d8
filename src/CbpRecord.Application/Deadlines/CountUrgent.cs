using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>How many deadlines under a filter are overdue or in grace, whatever days it begins and ends with: a list that begins today still says what stands before it.</summary>
[Requires(Permission.TrackDeadlines)]
public sealed record CountUrgent(DocketFilter Filter) : IQuery<UrgentCounts>
{
    internal sealed class Validator : AbstractValidator<CountUrgent>
    {
        public Validator() => RuleFor(r => r.Filter).Custom((filter, context) => DocketErrors.Of(filter, context));
    }
}

/// <summary>Exact up to <see cref="PageOf{T}.CountedTo"/>, then one more than that.</summary>
public sealed record UrgentCounts(int Overdue, int InGrace);

internal sealed class CountUrgentHandler(ICbpRecordDb db, Today today) : IRequestHandler<CountUrgent, Result<UrgentCounts>>
{
    public async Task<Result<UrgentCounts>> Handle(CountUrgent request, CancellationToken cancellationToken)
    {
        return new UrgentCounts(await Count(Urgency.Overdue), await Count(Urgency.InGrace));

        Task<int> Count(Urgency urgency) =>
            db.Docket(request.Filter.AnyDay() with { State = DocketState.Open, Urgency = urgency }, today.Date).Take(PageOf<DocketRow>.CountedTo + 1).CountAsync(cancellationToken);
    }
}
