using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Portal;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Infrastructure.Demo;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>Somebody looks: whatever state the walk has left behind, a page of it is shown or refused, and why a date stands ends with the date.</summary>
internal static class LookSteps
{
    private static readonly Cast.Member[] Anybody = [Cast.Lin, Cast.Dana, Cast.Zhou, Cast.Guo, Cast.Xu, Cast.Iris];

    public static async Task<string> Why(Walk walk)
    {
        if (await walk.Deadline(ObligationState.Open, ObligationState.Met, ObligationState.Completed, ObligationState.Withdrawn) is not { } due) return "nothing due";
        var arrived = (await walk.App.As(Cast.Lin).Do(new ExplainDeadline(due.Id))).Steps.GroupBy(s => s.Gives).ToDictionary(steps => steps.Key, steps => (DateOnly?)steps.Last().Day);
        if (due.State is ObligationState.Open or ObligationState.Met)
            Assert.That(new[] { Gives.Due, Gives.Opens, Gives.Target }.Select(arrived.GetValueOrDefault), Is.EqualTo(new[] { due.DueOn, due.OpensOn, due.TargetOn }), $"why {due.Kind} {due.Cycle} of {due.RightId} stands on its days");
        return $"why {due.Kind} is due";
    }

    public static async Task<string> Pages(Walk walk)
    {
        if (await walk.Right() is not { } right) return "no right";
        var (who, one) = (walk.One(Anybody), walk.OneOrNone(await walk.App.Look(db => db.Cases.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync())));
        var door = await walk.App.AsNow(who);
        _ = await door.Send(new ShowRight(right.Id));
        _ = await door.Send(new ShowIfNothing(right.Id));
        _ = await door.Send(new ShowCase(one));
        _ = await door.Send(new ShowToday());
        _ = await door.Send(new ListMyRights());
        var (rows, days) = (await door.Do(new ListDocket(new() { State = DocketState.All }, Size: 900)), await door.Do(new CountDays(new() { State = DocketState.All }, new(1900, 1, 1), new(2200, 1, 1))));
        Assert.That(days.Sum(d => d.Count), Is.EqualTo(rows.Rows.Count), $"{who.Name} counts what is listed");
        return $"{who.Name} looks at {right.Name}";
    }
}
