using CbpRecord.Application.Access;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Clients;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Pipeline;

/// <summary>What a request leaves in the trail, however it ends.</summary>
[OnBothDatabases]
public sealed class ActsTests(Provider provider)
{
    private TestApp app = default!;

    [SetUp]
    public async Task Open() => app = await TestApp.Start(provider);

    [TearDown]
    public async Task Close() => await app.DisposeAsync();

    [Test]
    public async Task What_is_done_leaves_one_act_with_its_changes()
    {
        var id = ClientId.New();
        await app.As(Cast.Lin).Do(new AddClient(id, "DAWN", "Dawn Lamps Ltd.", null, Language.English));
        var act = (await Acts()).Single();
        Assert.That((act.Type, act.Subject, act.Outcome, act.ActorName, act.Address), Is.EqualTo(("AddClient", id.ToString(), Outcome.Done, "Lin Yue", "192.0.2.1")));
        Assert.That(act.Changes.Select(c => (c.Entity, c.Field)), Does.Contain(("Client", "+")));
    }

    [Test]
    public async Task What_is_refused_leaves_the_codes_and_no_change()
    {
        await app.As(Cast.Lin).Send(new AddClient(ClientId.New(), null, null, null, Language.English));
        var act = (await Acts()).Single();
        Assert.That((act.Outcome, act.Changes.Count), Is.EqualTo((Outcome.Refused, 0)));
        Assert.That(act.Codes, Does.Contain("client-code"));
    }

    [Test]
    public async Task What_is_denied_leaves_who_tried()
    {
        await app.As(Cast.Guo).Send(new AddClient(ClientId.New(), "DAWN", "Dawn Lamps Ltd.", null, Language.English));
        await app.As(Cast.Guo).Send(new ListActs());
        Assert.That((await Acts()).Select(a => (a.Type, a.Outcome, a.Codes, a.ActorName)),
            Is.EqualTo(new[] { ("AddClient", Outcome.Denied, "may-not", "Guo Min"), ("ListActs", Outcome.Denied, "may-not", "Guo Min") }), "a read that is denied too");
    }

    [Test]
    public async Task A_read_leaves_nothing_unless_it_takes_papers_away()
    {
        await app.As(Cast.Lin).Do(new ListRights());
        await app.As(Cast.Lin).Send(new DownloadDocument(new DocumentId(new string('0', 64))));
        Assert.That((await Acts()).Select(a => a.Type), Is.EqualTo(new[] { "DownloadDocument" }));
    }

    /// <summary>A failure on either side of the one save takes the other side with it; the failed act is written by itself.</summary>
    [TestCase("Clients")]
    [TestCase("Changes")]
    public async Task A_save_that_fails_leaves_neither_the_change_nor_its_act(string table)
    {
        await Break(table);
        var id = ClientId.New();
        Assert.That(() => app.As(Cast.Lin).Send(new AddClient(id, "DAWN", "Dawn Lamps Ltd.", null, Language.English)), Throws.Exception);
        var act = (await Acts()).Single();
        Assert.Multiple(async () =>
        {
            Assert.That(await app.Look(db => db.Clients.AnyAsync(c => c.Id == id)), Is.False);
            Assert.That((act.Outcome, act.Changes.Count, act.Codes), Is.EqualTo((Outcome.Failed, 0, nameof(DbUpdateException))));
            Assert.That((await app.As(Cast.Dana).Do(new VerifyTrail())).Holds, Is.True);
        });
    }

    [Test]
    public async Task Acts_at_the_same_moment_make_one_chain_without_a_gap()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => app.As(Cast.Lin).Send(new AddClient(ClientId.New(), $"C{i:00}", $"Company {i}", null, Language.English))));
        var check = await app.As(Cast.Dana).Do(new VerifyTrail());
        Assert.That((check.Acts, check.Fault), Is.EqualTo((24L, (Error?)null)));
    }

    private Task<List<Act>> Acts() => app.Look(db => db.Acts.AsNoTracking().Include(a => a.Changes).OrderBy(a => a.Number).ToListAsync());

    // A table's name cannot be a parameter; these are the test's own.
#pragma warning disable EF1002
    private Task Break(string table) => app.Look(async db =>
    {
        if (provider == Provider.Sqlite) return await db.Database.ExecuteSqlRawAsync($"CREATE TRIGGER broken BEFORE INSERT ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'broken'); END");
        await db.Database.ExecuteSqlRawAsync("CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$");
        return await db.Database.ExecuteSqlRawAsync($"CREATE TRIGGER broken BEFORE INSERT ON \"{table}\" FOR EACH ROW EXECUTE FUNCTION broken()");
    });
#pragma warning restore EF1002
}
