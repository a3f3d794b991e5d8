using System.Globalization;
using CbpRecord.Application.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CbpRecord.Application.Jobs;

/// <summary>
/// Looks for trouble apart from the timetable, keeps what it saw for the banner of every page, and tells of it by the second mail route:
/// each kind of trouble once a day, from one instance.
/// </summary>
public sealed class WatchTower(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WatchTower> log)
{
    private volatile IReadOnlyList<Error> seen = [];

    /// <summary>What the last look saw.</summary>
    public IReadOnlyList<Error> Seen => seen;

    public async Task<IReadOnlyList<Error>> Look(CancellationToken cancellation = default)
    {
        await using var scope = scopes.As(Actor.System);
        var found = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindTrouble(), cancellation);
        seen = found.Refused ? found.Errors : found.Value.Found;
        if (seen.Count > 0) await Tell(scope.ServiceProvider.GetRequiredService<IAlarm>(), scope.ServiceProvider.GetRequiredService<MailSettings>().SiteUrl, seen, cancellation);
        return seen;
    }

    private async Task Tell(IAlarm alarm, string site, IReadOnlyList<Error> troubles, CancellationToken cancellation)
    {
        if (!alarm.IsSetUp) return;
        var news = new List<Error>();
        foreach (var trouble in troubles)
            if (await Claim(trouble, cancellation)) news.Add(trouble);
        if (news.Count == 0) return;
        var text = string.Join("\n\n", news.Select(t => t.RemedyText is { } remedy ? $"{t.Text}\n{remedy}" : t.Text)) + string.Create(CultureInfo.InvariantCulture, $"\n\n-- \n{site}\nAs of {clock.GetUtcNow():d MMM yyyy HH:mm} UTC.\n");
        var reply = await alarm.Raise($"CbpRecord: {news[0].Text}", text, cancellation);
        if (reply.Kind == MailReplyKind.Accepted) return;
        log.LogCritical("The alarm could not be sent: {Codes} ({Said})", string.Join(' ', news.Select(t => t.Code)), reply.Said);
        foreach (var trouble in news) await Release(trouble, cancellation);
    }

    // A lease row is a claim that one instance wins; the day in Washington is its slot.
    private async Task<bool> Claim(Error trouble, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ICbpRecordDb>();
        var (name, slot) = (NameOf(trouble), Slot());
        if (await db.Set<JobLease>().AnyAsync(l => l.Job == name && l.Slot == slot, cancellation)) return false;
        db.Set<JobLease>().Add(new JobLease(name, slot, "alarm", clock.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException clash) when (db.IsTaken(clash))
        {
            return false;
        }
    }

    private async Task Release(Error trouble, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.System);
        var (name, slot) = (NameOf(trouble), Slot());
        await scope.ServiceProvider.GetRequiredService<ICbpRecordDb>().Set<JobLease>().Where(l => l.Job == name && l.Slot == slot).ExecuteDeleteAsync(cancellation);
    }

    private DateTime Slot() => Today.StartOf(Today.At(clock).Date);

    private static string NameOf(Error trouble) => trouble.Arguments is [string job, ..] ? $"alarm {trouble.Code} {job}" : $"alarm {trouble.Code}";
}
