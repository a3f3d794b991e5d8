using CbpRecord.Infrastructure.Data;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>
/// Random walks of facts through the front door, from a printed seed: whatever people, the register, the law and the clock do to several rights in whatever order, the docket stays what the rules make of the facts,
/// and what was done stays done. CBPRECORD_WALK_SEED walks the same way again, CBPRECORD_WALK_STEPS further.
/// </summary>
[OnBothDatabases]
public sealed class WalkTests(Provider provider)
{
    private static readonly int Steps = int.TryParse(Environment.GetEnvironmentVariable("CBPRECORD_WALK_STEPS"), out var steps) ? steps : 40;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CBPRECORD_WALK_SEED"), out var seed) ? seed : Environment.TickCount;

    /// <summary>Each step as often as people take it.</summary>
    private static readonly Func<Walk, Task<string>>[] Book =
    [
        .. Often(6, RightSteps.Add), .. Often(6, RightSteps.Correct), .. Often(12, RightSteps.Tell), .. Often(4, RightSteps.Untell), .. Often(2, RightSteps.Assign),
        .. Often(5, CaseSteps.TakeOver), .. Often(3, CaseSteps.Open), .. Often(10, CaseSteps.Next), .. Often(3, CaseSteps.Correct), .. Often(1, CaseSteps.Cancel),
        .. Often(3, BorderSteps.Open), .. Often(4, BorderSteps.Amend), .. Often(1, BorderSteps.Withdraw),
        .. Often(7, DeadlineSteps.Complete), .. Often(3, DeadlineSteps.Waive), .. Often(3, DeadlineSteps.Reopen), .. Often(2, DeadlineSteps.Ask), .. Often(2, DeadlineSteps.Answer), .. Often(3, DeadlineSteps.Bulk), .. Often(2, DeadlineSteps.UndoBulk),
        .. Often(5, ReadingSteps.Take), .. Often(6, ReadingSteps.Enter), .. Often(1, ReadingSteps.GiveBack), .. Often(3, ReadingSteps.Settle),
        .. Often(4, ImportSteps.Import), .. Often(2, ImportSteps.Undo), .. Often(2, LawSteps.Read), .. Often(1, LawSteps.Close), .. Often(1, LawSteps.OpenAgain),
        .. Often(2, LookSteps.Why), .. Often(2, LookSteps.Pages), .. Often(3, TimeSteps.Days), .. Often(1, TimeSteps.Months), .. Often(2, TimeSteps.Night),
    ];

    [Test]
    public async Task Whatever_happens_the_docket_is_what_the_rules_make_of_the_facts_and_what_was_done_stays_done()
    {
        await TestContext.Out.WriteLineAsync($"CBPRECORD_WALK_SEED={Seed}, {Steps} steps");
        await using var app = await TestApp.Start(provider);
        var walk = new Walk(app, Seed);
        for (var step = 0; step < Steps; step++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            var (before, what) = (await Ledger.Read(app), "?");
            walk.Reopened.Clear();
            walk.Did = false;
            try
            {
                what = await walk.One(Book)(walk);
                await Invariants.Hold(walk, before);
            }
            finally
            {
                await TestContext.Out.WriteLineAsync($"{step}: {what}");
            }
        }
        foreach (var (answer, times) in walk.Answers) await TestContext.Out.WriteLineAsync($"{times} {answer}");
    }

    private static IEnumerable<Func<Walk, Task<string>>> Often(int times, Func<Walk, Task<string>> step) => Enumerable.Repeat(step, times);
}
