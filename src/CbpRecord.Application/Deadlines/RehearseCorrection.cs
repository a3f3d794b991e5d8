namespace CbpRecord.Application.Deadlines;

/// <summary>A command that changes facts from which deadlines follow; its effect can be shown before it is confirmed. It only loads, changes and saves.</summary>
public interface ICorrection : ICommand;

/// <summary>What the command would do to the docket. Authorised and checked as the command itself; nothing is saved, and no act is left.</summary>
[Requires(Permission.TrackDeadlines)]
public sealed record RehearseCorrection(ICorrection Command) : IQuery<DocketPreview>;

internal sealed class RehearseCorrectionHandler(ICbpRecordDb db, IMediator mediator, Rehearsal rehearsal) : IRequestHandler<RehearseCorrection, Result<DocketPreview>>
{
    public async Task<Result<DocketPreview>> Handle(RehearseCorrection request, CancellationToken cancellationToken)
    {
        db.Forget();                                        // what a refused attempt changed must not count as how things stand
        rehearsal.Begin();
        var answer = await mediator.Send(request.Command, cancellationToken);
        var preview = rehearsal.End();
        db.Forget();
        return answer.Refused ? Result<DocketPreview>.Refuse(answer.Errors) : preview;
    }
}
