using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Portal;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>What people do about deadlines: complete, let go, reopen, ask the client, many at once, and undo it.</summary>
internal static class DeadlineSteps
{
    public static async Task<string> Complete(Walk walk) => await walk.Deadline(ObligationState.Open, ObligationState.Open, ObligationState.Met) is not { } due ? "nothing due"
        : await walk.Send(walk.Somebody(), new CompleteDeadline(due.Id, due.Version, walk.Chance(90) ? walk.Lately(40) : walk.Near(20), walk.Chance(50) ? "Done by the client." : null,
            walk.Chance(60) ? new("receipt.pdf", new MemoryStream(Samples.Pdf($"Receipt {walk.Random.Next(1000)}"))) : null));

    public static async Task<string> Waive(Walk walk) => await walk.Deadline(ObligationState.Open, ObligationState.Withdrawn) is not { } due ? "nothing due"
        : await walk.Send(walk.Somebody(), new WaiveDeadline(due.Id, due.Version, walk.Chance(90) ? "Let go." : null));

    public static async Task<string> Reopen(Walk walk)
    {
        if (await walk.Deadline(ObligationState.Completed, ObligationState.Waived) is not { } done) return "nothing done";
        walk.Reopened.Add(done.Id);
        return await walk.Send(walk.Somebody(), new ReopenDeadline(done.Id, done.Version, walk.Chance(90) ? "It was another's receipt." : null));
    }

    public static async Task<string> Ask(Walk walk) => await walk.Deadline(ObligationState.Open) is not { } due ? "nothing due"
        : await walk.Send(walk.Somebody(), new AskClient([due.Id], "Please say."));

    public static async Task<string> Answer(Walk walk) => await walk.Deadline(ObligationState.Open, ObligationState.Completed) is not { } due ? "nothing due"
        : await walk.Send(walk.One([Cast.Guo, Cast.Xu, Cast.Lin]), new InstructFirm(due.Id, due.Version, walk.One(Enum.GetValues<Instruction>()), walk.Chance(80)));

    public static async Task<string> Bulk(Walk walk)
    {
        var who = walk.Somebody();
        var ids = (await walk.Deadlines()).ConvertAll(o => o.Id);
        if (ids.Count == 0) return "nothing due";
        var pick = walk.Chance(30) ? new DocketPick([], $"client={walk.One(["BRIGHT", "HARBOR"])}&to={walk.Near(400):yyyy-MM-dd}") : new DocketPick([.. Enumerable.Range(0, 5).Select(_ => walk.One(ids)).Distinct()]);
        var work = walk.Chance(60) ? new BulkWork(BulkKind.Assign, walk.One([Cast.Lin.Id, Cast.Zhou.Id, Cast.Dana.Id])) : new BulkWork(BulkKind.Complete, On: walk.Lately(20), Reason: "Filed by former counsel.");
        var preview = await (await walk.App.AsNow(who)).Send(new PreviewBulk(pick, work));
        return await walk.Send(who, new WorkInBulk(BulkActId.New(), pick, work, preview.Refused ? "" : preview.Value.Digest));
    }

    public static async Task<string> UndoBulk(Walk walk)
    {
        var acts = await walk.App.Look(db => db.Set<BulkAct>().OrderBy(b => b.Id).Select(b => b.Id).ToListAsync());
        if (acts.Count == 0) return "nothing in bulk";
        var act = acts[^Math.Min(acts.Count, walk.Random.Next(1, 4))];
        walk.Reopened.UnionWith(await walk.App.Look(db => db.Set<BulkLine>().Where(l => l.Act == act).Select(l => l.Deadline).ToListAsync()));
        return await walk.Send(walk.Somebody(), new UndoBulk(act, "The wrong client."));
    }
}
