using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Enforcement;

namespace CbpRecord.Application.Enforcement;

/// <summary>The importer, or we for a client who imports, answered the detention notice: the clock of the answer is met.</summary>
/// <param name="File">The answer, or what shows that it was received.</param>
[Requires(Permission.KeepBorderCases)]
public sealed record AnswerNotice(BorderCaseId Id, long Version, DateOnly? On, Upload? File = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<AnswerNotice>
    {
        public Validator() => RuleFor(r => r.On).Given(BorderErrors.AnsweredOnMissing);
    }
}

internal sealed class AnswerNoticeHandler(BorderKeeper keeper, CurrentActor current, Today today) : IRequestHandler<AnswerNotice, Result>
{
    public Task<Result> Handle(AnswerNotice request, CancellationToken cancellationToken) =>
        keeper.Change<Detention>(request.Id, request.Version, d => d.Answer(request.On!.Value, Typed.On(today, current), today.Date), null, request.File, cancellationToken);
}
