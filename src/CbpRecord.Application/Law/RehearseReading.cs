using CbpRecord.Application.Deadlines;

namespace CbpRecord.Application.Law;

/// <summary>Begins the rehearsal of a reading: which dates of the whole portfolio another choice would move. Nothing is changed by it.</summary>
[Requires(Permission.ChangeReadings)]
public sealed record RehearseReading(LawChangeId Id, string Reading, string? Option) : ICommand<LawChangeId>
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<RehearseReading>
    {
        public Validator() => RuleFor(r => r.Option).Given(LawAnswers.OptionMissing);
    }
}

internal sealed class RehearseReadingHandler(LawChanges changes, ILawInForce law) : IRequestHandler<RehearseReading, Result<LawChangeId>>
{
    public async Task<Result<LawChangeId>> Handle(RehearseReading request, CancellationToken cancellationToken)
    {
        var now = (await law.Read(cancellationToken)).Readings;
        var chosen = now.With(request.Reading, request.Option!);
        if (chosen.Refused) return Result<LawChangeId>.Refuse(chosen.Errors);
        if (chosen.Value == now) return LawAnswers.SameChoice(request.Reading);
        return await changes.Begin((before, total, by, at) => LawChange.OfReading(request.Id, request.Reading, request.Option!, before, total, by, at), cancellationToken);
    }
}
