using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>What holds after every step, whatever it was.</summary>
internal static class Invariants
{
    public static async Task Hold(Walk walk, Ledger before)
    {
        var after = await Ledger.Read(walk.App);
        await NothingIsLost(walk, before, after);
        if (!walk.Did) Assert.That(after.Rows.Values.Select(o => (o.Id, o.Version)), Is.EquivalentTo(before.Rows.Values.Select(o => (o.Id, o.Version))), "a refusal changes nothing");
        await RowsAreAFreshDerivation(walk.App, after);
        await NightWouldFindNothing(walk.App);
        await CountsEqualARecount(walk.App, after);
        if (await walk.Right() is { } right) await EveryRuleIsAnsweredOnce(walk.App, right.Id);
        await ReadersAreBlind(walk.App);
    }

    /// <summary>What was done or let go stays so with its proof, unless this step opened it again; no deadline goes but with a right whose import is taken back.</summary>
    private static async Task NothingIsLost(Walk walk, Ledger before, Ledger after)
    {
        var rights = (await walk.Rights()).Select(r => r.Id).ToHashSet();
        foreach (var was in before.Rows.Values)
        {
            if (!after.Rows.TryGetValue(was.Id, out var now)) Assert.That((rights.Contains(was.RightId), IsDone(was)), Is.EqualTo((false, false)), $"{Named(was)} is gone");
            else if (IsDone(was) && !walk.Reopened.Contains(was.Id))
                Assert.That((now.State, now.ClosedOn, now.ClosedBy, now.ClosedAt, now.Proof, now.Reason), Is.EqualTo((was.State, was.ClosedOn, was.ClosedBy, was.ClosedAt, was.Proof, was.Reason)), $"{Named(was)} stays done");
        }
    }

    private static Task RowsAreAFreshDerivation(TestApp app, Ledger after) => AsSystem(app, async (services, db) =>
    {
        var law = await services.GetRequiredService<ILawInForce>().Read(default);
        var rows = after.Rows.Values.ToLookup(o => o.RightId);
        var readings = (await db.SecondReadings.AsNoTracking().ToListAsync()).ToLookup(r => r.RightId);
        foreach (var matter in await db.Matters(await db.Rights.AsNoTracking().ToListAsync(), QueryTrackingBehavior.NoTracking, default))
        {
            var (facts, right) = (MatterFactsOf.Matter(matter), matter.Right);
            var findings = law.Findings(facts, app.Today);
            Assert.That(findings.Select(f => f.Rule), Is.EqualTo(RuleBook.All), $"{right.Name}: every rule once");
            var (derived, kept) = (DeadlineCalendar.Deadlines(findings).ToDictionary(d => d.Key), rows[right.Id].ToLookup(o => o.Key));
            Assert.That(kept.Where(of => derived.ContainsKey(of.Key)).SelectMany(of => of).Select(Stored), Is.EquivalentTo(derived.Values.Select(d => Fresh(d, kept[d.Key].Any(IsDone)))), $"{right.Name}: as the rules say now");
            Assert.That(rows[right.Id].Where(o => o.State is (ObligationState.Open or ObligationState.Met) && !derived.ContainsKey(o.Key)).Select(Named), Is.Empty, $"{right.Name}: no rule asks for it");
            var settled = readings[right.Id].Select(r => r.Settled).OfType<Trigger>().ToHashSet();
            Assert.That(rows[right.Id].Where(o => o.Verified != Triggers.Verified(o.Kind, facts, settled)).Select(Named), Is.Empty, $"{right.Name}: verified by two readings");
            Assert.That(rows[right.Id].Where(o => o.ClientId != right.ClientId || !o.Assigned && o.ResponsibleId != right.Responsibility.Responsible).Select(Named), Is.Empty, $"{right.Name}: go with the right");
        }
    });

    /// <summary>The digests are in step. Only a case that is being prepared may differ from when it was derived: nothing follows from it yet.</summary>
    private static Task NightWouldFindNothing(TestApp app) => AsSystem(app, async (services, db) =>
    {
        var (digests, law) = (services.GetRequiredService<IMatterDigests>(), await services.GetRequiredService<ILawInForce>().Read(default));
        var page = await digests.Check(null, 1000, law.Stamp(app.Today), default);
        var prepared = await db.Cases.Where(c => c.Stage == Stage.Draft || c.Stage == Stage.ReadyToFile).Select(c => c.RightId).ToListAsync();
        Assert.That(page.Rights.Where(r => r.Altered || r.Stale && !prepared.Contains(r.Right)), Is.Empty, "a night right after finds nothing");
        Assert.That(await digests.OfCounts(default), Is.EqualTo(page.Places));
    });

    private static async Task CountsEqualARecount(TestApp app, Ledger after)
    {
        var kept = await app.Look(db => db.Set<DayCount>().AsNoTracking().Where(c => c.Count != 0).ToDictionaryAsync(c => c.Key, c => c.Count));
        Assert.That(kept, Is.EquivalentTo(after.Rows.Values.CountBy(o => DayCount.KeyOf(o.ActOn, o.State, o.Verified, o.ClientId, o.ResponsibleId)).ToDictionary()));
    }

    private static async Task EveryRuleIsAnsweredOnce(TestApp app, RightId right) =>
        Assert.That((await app.As(Cast.Lin).Do(new ExplainRight(right))).Findings.Select(f => f.Rule.Id), Is.EqualTo(RuleBook.All.Select(r => r.Id)));

    /// <summary>Who reads a date does not see the first reading, its right, or any deadline of it.</summary>
    private static async Task ReadersAreBlind(TestApp app)
    {
        foreach (var reading in await app.Look(db => db.SecondReadings.AsNoTracking().Where(r => r.State == ReadingState.Taken).ToListAsync()))
        {
            var reader = await app.AsNow(Cast.All.Single(m => m.Id == reading.ReaderId));
            Assert.That((await reader.Send(new ShowRight(reading.RightId))).Codes(), Is.EqualTo("not-found"));
            Assert.That((await reader.Do(new ListDocket(new() { State = DocketState.All }, Size: 900))).Rows.Where(r => r.RightId == reading.RightId), Is.Empty);
            Assert.That((await reader.Do(new ShowReading(reading.Id))).First, Is.Null);
        }
    }

    private static async Task AsSystem(TestApp app, Func<IServiceProvider, CbpRecordDb, Task> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        await look(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<CbpRecordDb>());
    }

    private static bool IsDone(Obligation o) => o.State is ObligationState.Completed or ObligationState.Waived;
    private static string Named(Obligation o) => $"{o.Kind} {o.Cycle} {o.About} due {o.DueOn:O}, {o.State}";
    private static string Fresh(Deadline d, bool done) =>
        $"{d.Key} {d.About} {d.OpensOn:O} {d.DueOn:O} {d.LastActionOn:O} {d.GraceEndsOn:O} {d.GraceLastActionOn:O} {d.TargetOn:O} {d.FinalOn:O} {d.Rule} {d.Reading} {(done ? "done" : d.MetOn is { } met ? $"Met {met:O}" : "Open ")}";
    private static string Stored(Obligation o) =>
        $"{o.Key} {o.About} {o.OpensOn:O} {o.DueOn:O} {o.LastActionOn:O} {o.GraceEndsOn:O} {o.GraceLastActionOn:O} {o.TargetOn:O} {o.FinalOn:O} {o.Rule} {o.Reading} {(IsDone(o) ? "done" : $"{o.State} {o.ClosedOn:O}")}";
}
