using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Packets;

/// <summary>Takes an exhibit out. The letters of those behind it move up; its bytes stay in the store.</summary>
[Requires(Permission.PrepareDocuments)]
public sealed record RemoveExhibit(CaseId Id, Guid Exhibit) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class RemoveExhibitHandler(ICbpRecordDb db) : IRequestHandler<RemoveExhibit, Result>
{
    public async Task<Result> Handle(RemoveExhibit request, CancellationToken cancellationToken) =>
        await db.ChangeFiles(request.Id, item => item.RemoveExhibit(request.Exhibit), cancellationToken);
}

/// <summary>Gives an exhibit another title.</summary>
[Requires(Permission.PrepareDocuments)]
public sealed record RetitleExhibit(CaseId Id, Guid Exhibit, string? Title) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<RetitleExhibit>
    {
        public Validator() => RuleFor(r => r.Title).Given(RecordationErrors.TitleMissing);
    }
}

internal sealed class RetitleExhibitHandler(ICbpRecordDb db) : IRequestHandler<RetitleExhibit, Result>
{
    public async Task<Result> Handle(RetitleExhibit request, CancellationToken cancellationToken) =>
        await db.ChangeFiles(request.Id, item => item.RetitleExhibit(request.Exhibit, request.Title!.Trim()), cancellationToken);
}

/// <summary>Moves an exhibit to another place (0 is the first); the letters follow the places.</summary>
[Requires(Permission.PrepareDocuments)]
public sealed record MoveExhibit(CaseId Id, Guid Exhibit, int Place) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class MoveExhibitHandler(ICbpRecordDb db) : IRequestHandler<MoveExhibit, Result>
{
    public async Task<Result> Handle(MoveExhibit request, CancellationToken cancellationToken) =>
        await db.ChangeFiles(request.Id, item => item.MoveExhibit(request.Exhibit, request.Place), cancellationToken);
}
