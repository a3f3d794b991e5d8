using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>A walk through the front door that chance leads: what it has to know of the way it came, and what its steps draw and send.</summary>
internal sealed class Walk(TestApp app, int seed)
{
    private const string NoReason = "correction-reason-missing";
    private static readonly Cast.Member[] Firm = [Cast.Lin, Cast.Lin, Cast.Dana, Cast.Zhou];

    public TestApp App => app;
    public Random Random { get; } = new(seed);

    /// <summary>What this step opened again on purpose.</summary>
    public HashSet<DeadlineId> Reopened { get; } = [];

    /// <summary>Whether anything that this step sent was done.</summary>
    public bool Did { get; set; }

    /// <summary>How often each request was answered with what.</summary>
    public SortedDictionary<string, int> Answers { get; } = new(StringComparer.Ordinal);

    public bool Chance(int percent) => Random.Next(100) < percent;
    public T One<T>(IReadOnlyList<T> of) => of[Random.Next(of.Count)];
    public T? OneOrNone<T>(IReadOnlyList<T> of) => of.Count == 0 ? default : One(of);
    public Cast.Member Somebody() => One(Firm);
    public ClientId? Client() => One<ClientId?>([Cast.Bright, Cast.Harbor, Cast.Bright, null]);

    /// <summary>A day up to so many years ago, ends of months and leap days more often than others.</summary>
    public DateOnly Past(int years)
    {
        var day = app.Today.AddDays(-Random.Next(1, years * 366));
        return Random.Next(8) switch
        {
            0 => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
            1 when DateTime.IsLeapYear(day.Year) && new DateOnly(day.Year, 2, 29) < app.Today => new(day.Year, 2, 29),
            _ => day,
        };
    }

    public DateOnly Near(int days) => app.Today.AddDays(Random.Next(-days, days + 1));

    /// <summary>Not after today.</summary>
    public DateOnly Lately(int days) => app.Today.AddDays(-Random.Next(days + 1));

    public async Task<Right?> Right() => OneOrNone(await Rights());
    public Task<List<Right>> Rights() => app.Look(db => db.Rights.AsNoTracking().OrderBy(r => r.Id).ToListAsync());
    public async Task<Obligation?> Deadline(params ObligationState[] states) => OneOrNone((await Deadlines()).Where(o => states.Contains(o.State)).ToList());

    /// <summary>In an order that is the same whenever the same way is walked.</summary>
    public async Task<List<Obligation>> Deadlines() => [.. (await Ledger.Read(app)).Rows.Values.OrderBy(o => o.RightId.Value).ThenBy(o => o.Kind).ThenBy(o => o.Cycle).ThenBy(o => o.DueOn)];

    public async Task<string> Send<T>(Cast.Member who, IRequest<Result<T>> request) => Heard(request, (Result)await (await app.AsNow(who)).Send(request));

    public async Task<string> Send(Cast.Member who, IRequest<Result> request) =>
        Heard(request, request is ICorrection correction ? await Rehearsed(who, correction) : await (await app.AsNow(who)).Send(request));

    /// <summary>A correction is previewed first: the preview changes nothing, and says what the correction then does.</summary>
    private async Task<Result> Rehearsed(Cast.Member who, ICorrection correction)
    {
        var (door, before) = (await app.AsNow(who), await Ledger.Read(app));
        var preview = await door.Send(new RehearseCorrection(correction));
        Assert.That((await Ledger.Read(app)).Rows.Values.Select(o => (o.Id, o.Version)), Is.EquivalentTo(before.Rows.Values.Select(o => (o.Id, o.Version))), $"{correction}: a preview changes nothing");
        var answer = await door.Send(correction);
        if (preview.Refused) Assert.That(answer.Codes(), Is.AnyOf(preview.Codes(), NoReason), $"{correction}: refused as previewed, or for want of a reason first");
        else if (answer.Refused) Assert.That((answer.Codes(), preview.Value.NeedsReason), Is.EqualTo((NoReason, true)), $"{correction}: previewed without a word");
        else Assert.That(before.MovesTo(await Ledger.Read(app)), Is.EqualTo(Ledger.Moves(preview.Value)), $"{correction}: what was previewed");
        return answer;
    }

    private string Heard(object request, Result answer)
    {
        Did |= !answer.Refused;
        var said = answer.Refused ? answer.Codes() : "done";
        Assert.That(said, Is.Not.Empty);
        Answers[$"{request.GetType().Name} {said}"] = Answers.GetValueOrDefault($"{request.GetType().Name} {said}") + 1;
        return $"{request} {said}";
    }
}
