using CbpRecord.Application.Access;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Clients;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Audit;

/// <summary>The chain finds what somebody with the database in hand did to the trail.</summary>
[OnBothDatabases]
public sealed class TrailTests(Provider provider)
{
    private const int Made = 12;
    private TestApp app = default!;

    [OneTimeSetUp]
    public async Task Open()
    {
        app = await TestApp.Start(provider);
        for (var i = 0; i < Made / 3; i++)
        {
            app.Clock.Advance(TimeSpan.FromTicks(1_234_567));           // finer than PostgreSQL keeps
            var id = ClientId.New();
            await app.As(Cast.Lin).Do(new AddClient(id, $"C{i:00}", $"Company {i} Ltd.", "公司", Language.Chinese));
            await app.As(Cast.Lin).Do(new RenameClient(id, 1, $"Company {i} Co., Ltd.", null, Language.Chinese));
            await app.As(Cast.Lin).Send(new AddClient(ClientId.New(), $"C{i:00}", "The same code again", null, Language.English));
        }
    }

    [OneTimeTearDown]
    public async Task Close() => await app.DisposeAsync();

    [Test]
    public async Task A_trail_that_nobody_touched_holds_and_tells_its_head()
    {
        var check = await app.As(Cast.Dana).Do(new VerifyTrail());
        var newest = await app.Look(db => db.Acts.OrderByDescending(a => a.Number).Select(a => new { a.Number, a.Hash }).FirstAsync());
        Assert.Multiple(() =>
        {
            Assert.That(check.Fault, Is.Null, $"{check.Fault}");
            Assert.That((check.Acts, check.Last, check.Head, check.FirstBad), Is.EqualTo(((long)Made, newest.Number, newest.Hash, (long?)null)));
            Assert.That(check.Changes, Is.GreaterThan(Made / 2));
        });
    }

    [Test]
    public async Task A_head_published_earlier_stands_in_it_and_one_that_never_was_does_not()
    {
        var earlier = await app.Look(db => db.Acts.Where(a => a.Number == 5).Select(a => a.Hash).SingleAsync());
        Assert.That((await app.As(Cast.Dana).Do(new VerifyTrail(earlier))).Holds, Is.True);
        var never = await app.As(Cast.Dana).Do(new VerifyTrail(new string('a', 64)));
        Assert.That((never.Fault?.Code, never.FirstBad), Is.EqualTo(("trail-cut", (long?)Made + 1)));
        Assert.That((await app.As(Cast.Dana).Send(new VerifyTrail("abc"))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "trail-head-malformed" }));
    }

    [Test]
    public async Task Only_a_lead_walks_it() => Assert.That((await app.As(Cast.Lin).Send(new VerifyTrail())).Errors.Select(e => e.Code), Is.EqualTo(new[] { "may-not" }));

    [TestCase("UPDATE \"Acts\" SET \"ActorName\" = 'Somebody else' WHERE \"Number\" = 4", 4, "trail-act-altered")]
    [TestCase("UPDATE \"Changes\" SET \"New\" = 'Another name' WHERE \"ActNumber\" = 5 AND \"Line\" = 1", 5, "trail-act-altered")]
    [TestCase("DELETE FROM \"Changes\" WHERE \"ActNumber\" = 7; DELETE FROM \"Acts\" WHERE \"Number\" = 7", 7, "trail-act-missing")]
    [TestCase("DELETE FROM \"Acts\" WHERE \"Number\" = 7", 7, "trail-act-missing")]
    [TestCase("DELETE FROM \"Changes\" WHERE \"ActNumber\" = 4", 4, "trail-act-altered")]
    [TestCase("UPDATE \"Acts\" SET \"Number\" = -1 WHERE \"Number\" = 3; UPDATE \"Acts\" SET \"Number\" = 3 WHERE \"Number\" = 6; UPDATE \"Acts\" SET \"Number\" = 6 WHERE \"Number\" = -1", 3, "trail-act-altered")]
    [TestCase("UPDATE \"Acts\" SET \"Number\" = -4 WHERE \"Number\" = 4", -4, "trail-act-altered")]
    [TestCase("INSERT INTO \"Changes\" (\"ActNumber\", \"Line\", \"Entity\", \"Key\", \"Field\", \"Old\", \"New\") VALUES (8, 9, 'Client', 'x', 'Name', 'a', 'b')", 8, "trail-act-altered")]
    [TestCase("INSERT INTO \"Changes\" (\"ActNumber\", \"Line\", \"Entity\", \"Key\", \"Field\", \"Old\", \"New\") VALUES (99, 1, 'Client', 'x', 'Name', 'a', 'b')", 99, "trail-change-stray")]
    [TestCase("UPDATE \"Acts\" SET \"Outcome\" = 'Forgiven' WHERE \"Number\" = 6", 6, "trail-act-unreadable")]
    [TestCase("UPDATE \"Acts\" SET \"Number\" = \"Number\" + 1000 WHERE \"Number\" >= 9", 9, "trail-act-missing")]
    public async Task Tampering_is_found_and_the_first_bad_act_is_named(string sql, long act, string code)
    {
        var check = await Tampered(db => db.Database.ExecuteSqlRawAsync(sql));
        Assert.That((check.FirstBad, check.Fault?.Code), Is.EqualTo(((long?)act, code)));
        Assert.That(check.Acts, Is.LessThan(Made + 1));
    }

    [Test]
    public async Task An_act_put_in_with_a_hash_that_fits_itself_is_found_by_the_next()
    {
        var check = await Tampered(async db =>
        {
            var act = await db.Acts.AsNoTracking().Include(a => a.Changes).SingleAsync(a => a.Number == 6);
            typeof(Act).GetProperty(nameof(Act.ActorName))!.SetValue(act, "Nobody at all");
            var hash = Chain.HashOf(act, act.Changes);
            await db.Database.ExecuteSqlAsync($"""UPDATE "Acts" SET "ActorName" = 'Nobody at all', "Hash" = {hash} WHERE "Number" = 6""");
        });
        Assert.That((check.FirstBad, check.Fault?.Code), Is.EqualTo(((long?)7, "trail-act-unlinked")));
    }

    [Test]
    public async Task A_cut_end_is_found_with_the_head_that_was_published()
    {
        var head = await app.Look(db => db.Acts.OrderByDescending(a => a.Number).Select(a => a.Hash).FirstAsync());
        const string cut = """DELETE FROM "Changes" WHERE "ActNumber" > 10; DELETE FROM "Acts" WHERE "Number" > 10""";
        Assert.That((await Tampered(db => db.Database.ExecuteSqlRawAsync(cut))).Holds, Is.True, "a chain alone cannot know");
        Assert.That((await Tampered(db => db.Database.ExecuteSqlRawAsync(cut), head)).Fault?.Code, Is.EqualTo("trail-cut"));
    }

    [Test]
    public async Task A_thousand_random_tamperings_are_found_each()
    {
        var random = new Random(20261123);
        var rounds = provider == Provider.Sqlite ? 1000 : 100;
        var missed = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            var (what, first, check) = await RandomTampering(random);
            if (check.FirstBad != first) missed.Add($"{round}: {what} at {first}, found {check.FirstBad}");
        }
        Assert.That(missed, Is.Empty);
    }

    private async Task<(string What, long First, TrailCheck Check)> RandomTampering(Random random)
    {
        string[] actFields = ["ActorName", "Type", "Subject", "StatedReason", "Address", "Codes", "Correlation", "Hash", "PreviousHash"], changeFields = ["Entity", "Key", "Field", "Old", "New"];
        var (what, first) = ("", 0L);
        var check = await Tampered(async db =>
        {
            var act = random.Next(1, Made + 1);
            var field = actFields[random.Next(actFields.Length)];
            var line = (await db.Changes.Select(c => new { c.ActNumber, c.Line }).OrderBy(c => c.ActNumber).ThenBy(c => c.Line).ToListAsync())[random.Next(Made / 2)];
            var part = changeFields[random.Next(changeFields.Length)];
            (what, first) = random.Next(7) switch
            {
                0 => ($"""UPDATE "Acts" SET "{field}" = COALESCE("{field}", '') || 'x' WHERE "Number" = {act}""", act),
                1 => ($"""UPDATE "Changes" SET "{part}" = COALESCE("{part}", '') || '{(char)random.Next('a', 'z')}' WHERE "ActNumber" = {line.ActNumber} AND "Line" = {line.Line}""", line.ActNumber),
                2 => ($"""DELETE FROM "Changes" WHERE "ActNumber" = {line.ActNumber} AND "Line" = {line.Line}""", line.ActNumber),
                3 => ($"""DELETE FROM "Changes" WHERE "ActNumber" = {Math.Min(act, Made - 1)}; DELETE FROM "Acts" WHERE "Number" = {Math.Min(act, Made - 1)}""", Math.Min(act, Made - 1)),
                4 => ($"""INSERT INTO "Changes" ("ActNumber", "Line", "Entity", "Key", "Field", "Old", "New") VALUES ({act}, {random.Next(50, 99)}, 'Client', 'k', 'Name', NULL, 'b')""", act),
                5 => ($"""UPDATE "Acts" SET "Outcome" = CASE "Outcome" WHEN 'Done' THEN 'Refused' ELSE 'Done' END WHERE "Number" = {act}""", act),
                _ => ($"""UPDATE "Changes" SET "Line" = "Line" + {random.Next(1, 9) * 100} WHERE "ActNumber" = {line.ActNumber} AND "Line" = {line.Line}""", line.ActNumber),
            };
            await db.Database.ExecuteSqlRawAsync(what);
        });
        return (what, first, check);
    }

    /// <summary>With the guards and the foreign keys out of the way, in a transaction that is never committed.</summary>
    private async Task<TrailCheck> Tampered(Func<CbpRecordDb, Task> tamper, string? head = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        await db.Database.OpenConnectionAsync();
        if (provider == Provider.Sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");
        await using (await db.Database.BeginTransactionAsync())
        {
            foreach (var off in provider == Provider.Sqlite ? AuditGuard.SqliteDown : ["ALTER TABLE \"Acts\" DISABLE TRIGGER ALL; ALTER TABLE \"Changes\" DISABLE TRIGGER ALL"])
                await db.Database.ExecuteSqlRawAsync(off);
            await tamper(db);
            return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyTrail(head))).Value;
        }
    }
}
