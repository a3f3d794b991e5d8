using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

[OnBothDatabases]
public sealed class DayCountTests(Provider provider)
{
    private const int Seed = 20261123;
    private static readonly ClientId?[] Clients = [Cast.Bright, Cast.Harbor, null];
    private static readonly PersonId?[] People = [Cast.Lin.Id, Cast.Zhou.Id, null];

    [Test]
    public async Task The_kept_counts_equal_a_recount_after_any_run_of_changes()
    {
        var random = new Random(Seed);
        await using var app = await TestApp.Start(provider);
        var batches = new List<ImportBatchId>();
        for (var step = 0; step < 70; step++)
        {
            var what = await Step(app, random, step, batches);
            var (kept, counted) = await app.Look(Both);
            Assert.That(kept, Is.EqualTo(counted), $"seed {Seed}, step {step}: {what}");
        }
        await app.AsSystem().Do(new RederiveDeadlines(app.Today));
        var night = await app.Look(db => db.Set<DerivationRun>().SingleAsync());
        Assert.That((night.Derived, night.Recounted), Is.EqualTo((0, 0)), "the digests were kept in step too");
    }

    [Test]
    public async Task Days_are_counted_as_the_list_shows_them_for_everybody()
    {
        await using var app = await TestApp.Start(provider, new DateOnly(2026, 11, 23));
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        await app.Mark("BOREAL", "9000002", new(2021, 3, 1), Cast.Harbor, Cast.Zhou.Id);
        await app.Mark("NOBODY", "9000003", new(2021, 3, 1));
        await app.Verified(await app.Mark("TWICE", "9000004", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id), TriggerFact.RegisteredOn, new(2021, 3, 1));
        DocketFilter[] filters = [new(), new() { Client = "bright" }, new() { Client = "nowhere" }, new() { Person = Cast.Zhou.Id }, new() { State = DocketState.All }, new() { State = DocketState.Done },
            new() { Kind = "section-8" }, new() { Number = "9000002" }, new() { From = new(2027, 1, 1), To = new(2027, 12, 31) }, new() { Urgency = Urgency.Later }, new() { Verified = false }, new() { Verified = true, State = DocketState.All }];
        foreach (var member in new[] { Cast.Lin, Cast.Guo, Cast.Dana })
            foreach (var filter in filters)
            {
                var rows = (await app.As(member).Do(new ListDocket(filter, Size: 500))).Rows.Where(r => r.ActOn >= new DateOnly(2026, 1, 1) && r.ActOn <= new DateOnly(2028, 12, 31));
                var days = await app.As(member).Do(new CountDays(filter, new(2026, 1, 1), new(2028, 12, 31)));
                Assert.That(days, Is.EqualTo(rows.GroupBy(r => r.ActOn).Select(g => new DayTotal(g.Key, g.Count(), g.Count(r => r.IsUnverified)))), $"{member.Actor.Name}: {filter.ToQuery()}");
            }
        Assert.That((await app.As(Cast.Lin).Do(new CountDays(new(), new(2027, 3, 1), new(2027, 3, 1)))).Single().Count, Is.GreaterThanOrEqualTo(3));
    }

    private static async Task<string> Step(TestApp app, Random random, int step, List<ImportBatchId> batches)
    {
        var rights = await app.Look(db => db.Rights.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());
        if (rights.Count < 4 || random.Next(7) == 0)
        {
            await app.Mark($"MARK {step}", $"90{step:00000}", Day(random), Clients[random.Next(3)], People[random.Next(3)]);
            return "add";
        }
        var right = rights[random.Next(rights.Count)];
        var rows = await app.Look(db => db.Obligations.Where(o => o.RightId == right).OrderBy(o => o.DocketKey).ToListAsync());
        if (rows.Count == 0) return "nothing due";
        var row = rows[random.Next(rows.Count)];
        switch (random.Next(10))
        {
            case 0:
                batches.Add(ImportBatchId.New());
                await app.As(Cast.Lin).Do(new ImportRegistrations(batches[^1], [new("seed.xml", () => File.OpenRead(SharedData.Path("apc", "seed.xml")))], Clients[random.Next(2)]));
                return "import";
            case 1 when batches.Count > 0:
                return $"undo {string.Join(' ', (await app.As(Cast.Lin).Send(new UndoImport(batches[^1], "again"))).Errors.Select(e => e.Code))}";
            case 2:
                return $"complete {Said(await app.As(Cast.Lin).Send(new CompleteDeadline(row.Id, row.Version, app.Today, "done")))}";
            case 3:
                return $"waive {Said(await app.As(Cast.Lin).Send(new WaiveDeadline(row.Id, row.Version, "let go")))}";
            case 4:
                return $"reopen {Said(await app.As(Cast.Lin).Send(new ReopenDeadline(row.Id, row.Version, "again")))}";
            case 5:
                return $"assign {Said(await app.As(Cast.Lin).Send(new AssignRights([right], Clients[random.Next(2)])))}";
            case 6:
                await app.Change(null, async (db, docketing) =>
                {
                    var mark = await db.Rights.SingleAsync(r => r.Id == right);
                    mark.Entrust(new(People[random.Next(3)], null, null));
                    await docketing.Rederive(mark, default);
                });
                return "entrust";
            case 9:
                await app.Change(null, async (db, _) => (await db.Obligations.SingleAsync(o => o.Id == row.Id)).Verify(!row.Verified));
                return "verify";
            case 7:
                await app.Change(null, async (db, _) => (await db.Obligations.SingleAsync(o => o.Id == row.Id)).Assign(People[random.Next(3)], (await db.Rights.SingleAsync(r => r.Id == right)).Responsibility.Responsible));
                return "put in charge";
            default:
                await app.Change(null, async (db, docketing) =>
                {
                    var mark = (Trademark)await db.Rights.SingleAsync(r => r.Id == right);
                    var day = Day(random);
                    mark.Take(mark.Record with { RegisteredOn = day, ExpiresOn = RegistrationTerm.EndsOn(day, null) }, GivenRight.Typed);
                    await docketing.Rederive(mark, default);
                });
                return "correct";
        }
    }

    private static string Said(Result answer) => answer.Refused ? answer.Errors[0].Code : "done";
    private static DateOnly Day(Random random) => new DateOnly(1995, 1, 1).AddDays(random.Next(9000));

    private static async Task<(List<string> Kept, List<string> Counted)> Both(CbpRecordDb db)
    {
        var kept = await db.Set<DayCount>().Where(c => c.Count != 0).ToListAsync();
        Assert.That(kept.Select(c => c.Key), Is.EqualTo(kept.Select(c => DayCount.KeyOf(c.On, c.State, c.Verified, c.ClientId, c.ResponsibleId))));
        var counted = (await db.Obligations.Select(o => new { o.ActOn, o.State, o.Verified, o.ClientId, o.ResponsibleId }).ToListAsync()).GroupBy(o => DayCount.KeyOf(o.ActOn, o.State, o.Verified, o.ClientId, o.ResponsibleId));
        return ([.. kept.Select(c => $"{c.Key} {c.Count}").Order(StringComparer.Ordinal)], [.. counted.Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal)]);
    }
}
