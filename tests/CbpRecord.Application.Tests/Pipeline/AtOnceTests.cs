using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Portal;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Application.Reminders;
using CbpRecord.Application.Renewals;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Pipeline;

/// <summary>Thirty-two clients at one moment: nothing is lost, nothing is done twice, everybody is answered in words, and the trail holds.</summary>
[OnBothDatabases]
public sealed class AtOnceTests(Provider provider)
{
    private const int Clients = 32;
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Cast.Member[] Firm = [Cast.Lin, Cast.Zhou, Cast.Dana];
    private TestApp app = null!;                // null when this database is not there

    [SetUp]
    public async Task Start() => app = await TestApp.Start(provider, Today);

    [TearDown]
    public ValueTask Stop() => app?.DisposeAsync() ?? default;

    [Test]
    public async Task A_deadline_is_done_once_and_by_whoever_was_first()
    {
        var row = await Section8(await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright));
        var answers = await AtOnce((i, door) => door.Send(new CompleteDeadline(row.Id, row.Version, Today, $"client {i}")));
        var kept = await Section8(row.RightId);
        var first = answers.FindIndex(a => !a.Refused);
        Assert.Multiple(() =>
        {
            Assert.That(Codes(answers), Is.SubsetOf(new[] { "changed-meanwhile", "deadline-not-open" }));
            Assert.That(answers.Count(a => !a.Refused), Is.EqualTo(1));
            Assert.That((kept.State, kept.Reason, kept.Version), Is.EqualTo((ObligationState.Completed, $"client {first}", row.Version + 1)));
        });
        await Holds(answers, nameof(CompleteDeadline));
    }

    [Test]
    public async Task Every_fact_that_was_taken_is_kept()
    {
        var right = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        var answers = await AtOnce(async (i, door) =>
        {
            while (true)
            {
                var told = await door.Send(new TellFact(right, (await door.Do(new ShowRight(right))).Right.Version, RightEventKind.LicenceEnds, Today.AddDays(30 + i), Note: $"Licensee {i}"));
                if (!told.Refused || told.Codes() != "changed-meanwhile") return told;
            }
        });
        var (events, ends) = await app.Look(async db => ((await db.Rights.AsNoTracking().SingleAsync(r => r.Id == right)).Events, await db.Obligations.Where(o => o.Kind == DeadlineKind.LicenceEnd).Select(o => o.DueOn).ToListAsync()));
        Assert.Multiple(() =>
        {
            Assert.That(Codes(answers), Is.Empty);
            Assert.That(events.Select(e => e.Note), Is.EquivalentTo(Enumerable.Range(0, Clients).Select(i => $"Licensee {i}")), "no update is lost");
            Assert.That(ends, Is.EquivalentTo(Enumerable.Range(0, Clients).Select(i => Today.AddDays(30 + i))), "each has its deadline");
        });
        await InStep();
    }

    [Test]
    public async Task A_section_is_saved_once_and_the_others_are_told()
    {
        var id = CaseId.New();
        await app.As(Cast.Lin).Do(new OpenRecordation(id, await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright)));
        var answers = await AtOnce((i, door) => door.Send(new SaveSection(id, 1, new InjuryInput { Injury = $"client {i}" })));
        var kept = await app.Case<Recordation>(id);
        Assert.Multiple(() =>
        {
            Assert.That(answers.Count(a => !a.Refused), Is.EqualTo(1));
            Assert.That(Codes(answers), Is.EqualTo(new[] { "changed-meanwhile" }));
            Assert.That(kept.Application.Injury, Is.EqualTo($"client {answers.FindIndex(a => !a.Refused)}"));
        });
        await Holds(answers, nameof(SaveSection));
    }

    [Test]
    public async Task One_case_of_a_kind_is_opened()
    {
        var right = await app.Mark("AURORA", "9000001", new(2017, 3, 1), Cast.Bright);
        var recordation = await app.Recorded(right, "TMK 17-00001", new(2017, 6, 1));
        var other = await app.Mark("BOREAL", "9000002", new(2021, 3, 1), Cast.Bright);
        var answers = await AtOnce((i, door) => i % 2 == 0 ? door.Send(new OpenRenewal(CaseId.New(), recordation, TransactionKind.ContactChange)) : door.Send(new OpenRecordation(CaseId.New(), other)));
        var cases = await app.Look(db => db.Cases.Select(c => new { c.Transaction, c.Reference }).ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That(answers.Count(a => !a.Refused), Is.EqualTo(2));
            Assert.That(Codes(answers), Is.EqualTo(new[] { "case-open-already" }));
            Assert.That(cases.Count(c => c.Transaction == TransactionKind.ContactChange), Is.EqualTo(1));
            Assert.That(cases.Count(c => c.Transaction == TransactionKind.New), Is.EqualTo(2), "the one that was there, and one");
        });
        await InStep();
    }

    [Test]
    public async Task Cases_of_many_rights_are_opened_at_once_each_under_a_number_of_its_own()
    {
        var rights = new List<RightId>();
        for (var i = 0; i < Clients; i++) rights.Add(await app.Mark($"MARK {i}", $"{9_000_100 + i}", new(2021, 3, 1), Cast.Bright));
        var answers = await AtOnce((i, door) => door.Send(new OpenRecordation(CaseId.New(), rights[i])));
        var references = await app.Look(db => db.Cases.Select(c => c.Reference).ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That(Codes(answers), Is.Empty, "nobody is sent away for a number");
            Assert.That(references, Is.Unique.And.Count.EqualTo(Clients));
        });
        await Holds(answers, nameof(OpenRecordation));
    }

    [Test]
    public async Task A_date_is_read_a_second_time_by_one()
    {
        var right = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        var answers = await AtOnce((_, door) => door.Send(new TakeReading(Guid.CreateVersion7(), right, TriggerFact.RegisteredOn)));
        Assert.Multiple(async () =>
        {
            Assert.That(answers.Count(a => !a.Refused), Is.EqualTo(1));
            Assert.That(Codes(answers), Is.EqualTo(new[] { "reading-taken" }));
            Assert.That(await app.Look(db => db.People.AsNoTracking().ToListAsync()), Has.Exactly(1).Matches<Domain.People.Person>(p => p.Blindfolds.Count > 0));
        });
        await Holds(answers, nameof(TakeReading));
    }

    [Test]
    public async Task A_storm_upon_one_docket_leaves_counts_digests_and_trail_in_step()
    {
        for (var i = 0; i < 3; i++) await app.Recorded(await app.Mark($"MARK {i}", $"{9_000_100 + i}", new(2017, 3, 1 + i), Cast.Bright, Cast.Lin.Id), $"TMK 17-0010{i}", new(2017, 6, 1));
        var ids = await app.Look(db => db.Obligations.OrderBy(o => o.DocketKey).Select(o => o.Id).Take(8).ToListAsync());
        var codes = new System.Collections.Concurrent.ConcurrentBag<string>();
        await AtOnce(async (i, door) =>
        {
            var chance = new Random(i);
            for (var n = 0; n < 6; n++)
            {
                var row = await app.Look(db => { var id = ids[chance.Next(ids.Count)]; return db.Obligations.AsNoTracking().SingleAsync(o => o.Id == id); });
                var answer = chance.Next(5) switch
                {
                    0 => await door.Send(new CompleteDeadline(row.Id, row.Version, Today, "done")),
                    1 => await door.Send(new WaiveDeadline(row.Id, row.Version, "let go")),
                    2 => await door.Send(new ReopenDeadline(row.Id, row.Version, "again")),
                    3 => await door.Send(new AcknowledgeDeadline(row.Id)),
                    _ => await door.Send(new AskClient([row.Id], $"client {i}")),
                };
                codes.Add(answer.Refused ? answer.Codes() : "");
            }
            return Result.Done;
        });
        Assert.That(codes.Distinct(), Is.SubsetOf(new[] { "", "changed-meanwhile", "deadline-not-open", "deadline-not-closed", "deadline-not-for-clients" }));
        var done = await app.Look(db => db.Acts.CountAsync(a => a.Outcome == Outcome.Done && (a.Type == nameof(CompleteDeadline) || a.Type == nameof(WaiveDeadline) || a.Type == nameof(ReopenDeadline)
            || a.Type == nameof(AcknowledgeDeadline) || a.Type == nameof(AskClient))));
        Assert.That(done, Is.EqualTo(codes.Count(c => c.Length == 0)), "an act for each answer, and no more");
        await InStep();
    }

    private async Task<List<Result>> AtOnce(Func<int, Door, Task<Result>> act)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(0, Clients).Select(i => Task.Run(async () => { await start.Task; return await act(i, app.As(Firm[i % Firm.Length])); })).ToList();
        start.SetResult();
        return [.. await Task.WhenAll(all)];
    }

    /// <summary>As many acts as answers, done and refused, and everything in step.</summary>
    private async Task Holds(List<Result> answers, string act)
    {
        var acts = await app.Look(db => db.Acts.Where(a => a.Type == act && a.Address != null).Select(a => a.Outcome).ToListAsync());
        Assert.That((acts.Count(o => o == Outcome.Done), acts.Count(o => o == Outcome.Refused)), Is.EqualTo((answers.Count(a => !a.Refused), answers.Count(a => a.Refused))), "an act for each answer");
        await InStep();
    }

    /// <summary>The chain holds from its first act; the night finds nothing to derive or to count anew.</summary>
    private async Task InStep()
    {
        var trail = await app.As(Cast.Dana).Do(new VerifyTrail());
        await app.AsSystem().Do(new RederiveDeadlines(Today));
        var night = await app.Look(db => db.Set<DerivationRun>().SingleAsync());
        Assert.That((trail.FirstBad, night.Derived, night.Recounted), Is.EqualTo(((long?)null, 0, 0)), "trail, digests, counts");
    }

    private static IEnumerable<string> Codes(IEnumerable<Result> answers) => answers.Where(a => a.Refused).Select(a => a.Codes()).Distinct();

    private Task<Obligation> Section8(RightId right) => app.Look(db => db.Obligations.AsNoTracking().SingleAsync(o => o.RightId == right && o.Kind == DeadlineKind.Section8));
}
