using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Law;

/// <summary>
/// Clears what was rehearsed and not confirmed within two days: the lines, of which there may be as many as there are deadlines. Who rehearsed
/// what, and its figures, stay; to confirm it, it is rehearsed again.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed record ClearRehearsals(DateOnly On) : ICommand
{
    public const int DaysKept = 2;

    string? IActed.Subject => On.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class ClearRehearsalsHandler(ICbpRecordDb db) : IRequestHandler<ClearRehearsals, Result>
{
    public async Task<Result> Handle(ClearRehearsals request, CancellationToken cancellationToken)
    {
        var before = Today.StartOf(request.On.AddDays(-ClearRehearsals.DaysKept));
        var left = await db.Set<LawChange>().Where(c => (c.State == LawChangeState.Counting || c.State == LawChangeState.Rehearsed) && c.BeatAt < before).ToListAsync(cancellationToken);
        left.ForEach(c => c.Clear());
        await db.SaveChangesAsync(cancellationToken);
        await db.Set<LawChangeLine>().Where(l => db.Set<LawChange>().Any(c => c.Id == l.ChangeId && c.State == LawChangeState.Cleared)).ExecuteDeleteAsync(cancellationToken);
        return Result.Done;
    }
}
