using CbpRecord.Application.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Law;

/// <summary>
/// Brings every stored deadline in step with a confirmed change of the law. Sent as the system; sent again it goes on, and what is left
/// when nobody sends it is found by the night.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed record CarryOutLawChange(LawChangeId Id) : ICommand
{
    string? IActed.Subject => Id.ToString();

    /// <summary>The word under which the run is reported.</summary>
    internal static string Because(LawChangeKind kind) => kind == LawChangeKind.Reading ? "reading" : "closure";
}

internal sealed class CarryOutLawChangeHandler(ICbpRecordDb db, Rederivation rederivation, Today today) : IRequestHandler<CarryOutLawChange, Result>
{
    public async Task<Result> Handle(CarryOutLawChange request, CancellationToken cancellationToken)
    {
        var change = await Load(request.Id, cancellationToken);
        if (change is null) return Error.NotFound(request.Id);
        if (change.State != LawChangeState.Confirmed) return Result.Done;
        var run = await rederivation.Run(today.Date, all: false, CarryOutLawChange.Because(change.Kind), cancellationToken);
        // A run that an earlier change began had looked at its first rights under the law before this one.
        if (run.StartedAt < change.ConfirmedAt) await rederivation.Run(today.Date, all: false, CarryOutLawChange.Because(change.Kind), cancellationToken);
        change = await Load(request.Id, cancellationToken);
        change!.CarryOut();
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }

    private Task<LawChange?> Load(LawChangeId id, CancellationToken cancellation) => db.Set<LawChange>().SingleOrDefaultAsync(c => c.Id == id, cancellation);
}
