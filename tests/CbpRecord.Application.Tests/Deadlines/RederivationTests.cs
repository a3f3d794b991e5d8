using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Law;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

[OnBothDatabases]
public sealed class RederivationTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private TestApp app = null!;                // null when this database is not there

    [SetUp]
    public async Task Start() => app = await TestApp.Start(provider, Today);

    [TearDown]
    public ValueTask Stop() => app?.DisposeAsync() ?? default;

    [Test]
    public async Task An_undisturbed_night_finds_nothing_to_do_whichever_way_the_matters_came()
    {
        var mark = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        await app.Recorded(mark, "TMK 21-00077", new(2021, 6, 1));
        await app.RecordedCase(Today);
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [new("seed.xml", () => File.OpenRead(SharedFile))], null));
        var imported = await app.Look(db => db.Rights.Where(r => r.BroughtBy != null).Select(r => r.Id).FirstAsync());
        await app.As(Cast.Lin).Do(new AssignRights([imported], Cast.Harbor));
        var row = (await app.As(Cast.Lin).Do(new ListDocket(new() { Right = mark, Kind = "section-8" }))).Rows.Single();
        await app.As(Cast.Lin).Do(new CompleteDeadline(row.Id, row.Version, Today, "done at the USPTO"));
        await app.As(Cast.Lin).Do(new TellFact(mark, await app.Look(db => db.Rights.Where(r => r.Id == mark).Select(r => r.Version).SingleAsync()), Domain.Rights.RightEventKind.LicenceEnds, new(2027, 5, 1), Note: "Works"));

        var run = await Night();
        Assert.That((run.Looked, run.Derived, run.Differences, run.Recounted), Is.EqualTo((await app.Look(db => db.Rights.CountAsync()), 0, 0, 0)));
        var again = await Night(all: true);
        Assert.That((again.Derived, again.Differences, again.Recounted), Is.EqualTo((again.Looked, 0, 0)), "all of them, and each as it was");
    }

    [Test]
    public async Task A_due_day_changed_in_the_database_is_found_put_back_and_told()
    {
        var mark = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor);
        await Tamper($"""UPDATE "Obligations" SET "DueOn" = '2028-03-01', "ActOn" = '2028-03-01' WHERE "RightId" = {mark.Value} AND "Kind" = 'Section8'""");
        var run = await Night();
        var told = (await Differences(run)).Single();
        Assert.Multiple(async () =>
        {
            Assert.That((run.Looked, run.Derived, run.Moved), Is.EqualTo((2, 1, 1)));
            Assert.That((told.RightId, told.What, told.Kind, told.BeforeDue, told.AfterDue), Is.EqualTo((mark, DifferenceKind.Moved, (DeadlineKind?)DeadlineKind.Section8, (DateOnly?)new DateOnly(2028, 3, 1), (DateOnly?)new DateOnly(2027, 3, 1))));
            Assert.That(await app.Look(db => db.Obligations.Where(o => o.RightId == mark && o.Kind == DeadlineKind.Section8).Select(o => o.ActOn).SingleAsync()), Is.EqualTo(new DateOnly(2027, 3, 1)));
            Assert.That(await app.Look(db => db.Acts.CountAsync(a => a.Type == nameof(RederiveDeadlines) && a.Outcome == Outcome.Done)), Is.EqualTo(3), "begun, saved, ended");
            Assert.That((await Night()).Derived, Is.Zero);
        });
    }

    [Test]
    public async Task The_trail_of_a_moved_deadline_tells_its_dates_and_not_what_follows_from_them()
    {
        var mark = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        await Tamper($"""UPDATE "Rights" SET "RegisteredOn" = '2021-03-08' WHERE "Id" = {mark.Value}""");
        await Night();
        var moved = (await app.Look(db => db.Obligations.SingleAsync(o => o.RightId == mark && o.Kind == DeadlineKind.Section8))).Id.ToString();
        var told = await app.Look(db => db.Changes.Where(c => c.Entity == nameof(Obligation) && c.Key == moved && c.Field != "+").ToDictionaryAsync(c => c.Field, c => (c.Old, c.New)));
        Assert.Multiple(() =>
        {
            Assert.That(told[nameof(Obligation.DueOn)], Is.EqualTo(("2027-03-01", "2027-03-08")));
            Assert.That(told.Keys, Has.None.AnyOf(nameof(Obligation.ActOn), nameof(Obligation.FinalOn), nameof(Obligation.DocketKey)));
        });
    }

    [Test]
    public async Task What_a_new_year_brings_into_sight_of_a_date_read_twice_is_verified()
    {
        var mark = await app.Mark("AURORA", "9000001", new(2018, 3, 1), Cast.Bright);
        await app.Verified(mark, TriggerFact.RegisteredOn, new(2018, 3, 1));
        app.Clock.Advance(TimeSpan.FromDays(40));
        var run = await Night();
        var brought = await app.Look(db => db.Obligations.SingleAsync(o => o.RightId == mark && o.DueOn == new DateOnly(2038, 3, 1)));
        Assert.That((run.Added, brought.Verified), Is.EqualTo((1, true)));
    }

    [TestCase("""DELETE FROM "Obligations" WHERE "Kind" = 'Section8'""", DifferenceKind.Added)]
    [TestCase("""UPDATE "Obligations" SET "Cycle" = 77 WHERE "Kind" = 'Section8'""", DifferenceKind.Withdrawn)]
    [TestCase("""UPDATE "Obligations" SET "ClientId" = NULL""", DifferenceKind.Altered)]
    [TestCase("""UPDATE "Obligations" SET "State" = 'Completed' WHERE "Kind" = 'Section8'""", DifferenceKind.Altered)]
    [TestCase("""UPDATE "Rights" SET "RegisteredOn" = '2021-03-08'""", DifferenceKind.Moved)]
    public async Task What_another_hand_did_to_a_row_is_found(string sql, DifferenceKind found)
    {
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        await Tamper(FormattableStringFactory(sql));
        var run = await Night();
        Assert.That(run.Derived, Is.EqualTo(1));
        Assert.That((await Differences(run)).Select(d => d.What), Has.Member(found));
        var quiet = await Night();
        Assert.That((quiet.Derived, quiet.Recounted), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Moved_deadlines_are_counted_as_they_are_saved_and_nothing_is_counted_anew()
    {
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        await Tamper($"""UPDATE "Rights" SET "RegisteredOn" = '2021-03-08'""");
        using var asked = new Commands();
        asked.Begin();
        var run = await Night();
        Assert.That((run.Moved > 0, asked.End().Any(sql => sql.Contains("COUNT(*)", StringComparison.Ordinal))), Is.EqualTo((true, false)));
        var all = await Night(all: true);
        Assert.That((all.Differences, all.Recounted), Is.EqualTo((0, 0)), "a recount finds the same");
    }

    [Test]
    public async Task Moved_deadlines_rise_by_a_version_and_are_told_field_by_field_as_by_any_save()
    {
        var mark = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        var before = await Kept(mark);
        await Tamper($"""UPDATE "Rights" SET "RegisteredOn" = '2021-03-08'""");
        await Night();
        var after = await Kept(mark);
        var told = await app.Look(db => db.Changes.Where(c => c.Entity == nameof(Obligation) && c.Field == nameof(Obligation.DueOn)).Select(c => new { c.Key, c.Old, c.New }).ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That(after.Select(o => o.Version), Is.EqualTo(before.Select(o => o.Version + 1)));
            Assert.That(told.Select(t => (t.Key, t.Old, t.New)), Is.EquivalentTo(before.Zip(after, (was, now) => (now.Id.ToString(), $"{was.DueOn:yyyy-MM-dd}", $"{now.DueOn:yyyy-MM-dd}"))));
        });
    }

    [Test]
    public async Task A_save_in_bulk_writes_over_no_deadline_that_somebody_changed_since_it_was_read()
    {
        var mark = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        await app.Look(async db =>
        {
            foreach (var deadline in await db.Obligations.Where(o => o.RightId == mark).ToListAsync()) deadline.Withdraw();
            db.AddInBulk(new SearchTerm("aurora-of-the-night", SearchKind.Right, mark.Value, Cast.Bright));
            await Tamper($"""UPDATE "Obligations" SET "Version" = "Version" + 1 WHERE "Kind" = 'Section8'""");
            Assert.That(async () => await db.SaveChangesAsync(), Throws.InstanceOf<DbUpdateConcurrencyException>());
            return true;
        });
        Assert.That((await Kept(mark)).Select(o => o.State), Has.None.EqualTo(ObligationState.Withdrawn), "nothing of it was done");
    }

    [Test]
    public async Task A_reading_and_a_closure_day_move_what_they_touch_and_what_was_done_stays_done()
    {
        var mark = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        await app.Recorded(mark, "TMK 21-00077", new(2021, 6, 1));
        var row = (await app.As(Cast.Lin).Do(new ListDocket(new() { Right = mark, Kind = "section-8" }))).Rows.Single();
        await app.As(Cast.Lin).Do(new CompleteDeadline(row.Id, row.Version, Today, "done at the USPTO"));

        await Chosen(db => db.Add(new ReadingChoice("A1", "three-months", "Counsel reads it so", Cast.Dana.Id, "Dana", app.Clock.GetUtcNow().UtcDateTime)));
        var reading = await Night();
        Assert.That((reading.Derived, reading.Moved), Is.EqualTo((1, await Differing(reading, DeadlineKind.RecordationRenewal, DeadlineKind.RecordationExtension, DeadlineKind.RecordationExtended))).And.Not.EqualTo((1, 0)));

        await Chosen(db => db.Add(new ClosureDay(Guid.NewGuid(), new(2027, 3, 1), Domain.Law.Offices.All, "Snow", null, Cast.Dana.Id, "Dana", app.Clock.GetUtcNow().UtcDateTime)));
        var closed = await Night();
        var kept = await app.Look(db => db.Obligations.SingleAsync(o => o.RightId == mark && o.Kind == DeadlineKind.Section8));
        Assert.That((await Differences(closed)).Select(d => d.Kind), Has.Member((DeadlineKind?)DeadlineKind.Section8));
        Assert.That((kept.State, kept.DueOn, kept.LastActionOn), Is.EqualTo((ObligationState.Completed, new DateOnly(2027, 3, 1), (DateOnly?)new DateOnly(2027, 3, 2))));
    }

    [Test]
    public async Task The_horizon_rolls_on_with_the_year_and_another_rule_version_derives_everything()
    {
        var mark = await app.Mark("AURORA", "9000001", new(2018, 3, 1), Cast.Bright);
        var before = await app.Look(db => db.Obligations.CountAsync(o => o.RightId == mark && o.Kind == DeadlineKind.Section8And9));
        app.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 4, 17, 0, 0, TimeSpan.Zero));
        var run = await Night();
        Assert.That((run.Derived, run.Added), Is.EqualTo((1, (await Differences(run)).Count)));
        Assert.That(await app.Look(db => db.Obligations.CountAsync(o => o.RightId == mark && o.Kind == DeadlineKind.Section8And9)), Is.EqualTo(before + 1));

        await Tamper($"""UPDATE "MatterDigests" SET "Law" = "Law" + 1""");          // as another RuleBook.Version leaves it
        Assert.That((await Night()).Derived, Is.EqualTo(1));
    }

    [Test]
    public async Task A_night_that_was_cut_off_goes_on_where_it_stopped()
    {
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        var last = await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor);
        await Tamper($"""UPDATE "MatterDigests" SET "Facts" = "Facts" + 1""");
        var run = await Night();
        await Tamper($"""UPDATE "DerivationRuns" SET "EndedAt" = NULL""");
        await Tamper($"""UPDATE "MatterDigests" SET "Facts" = "Facts" + 1 WHERE "RightId" = {last.Value}""");
        var second = await Night();
        Assert.That((second.Id, second.Looked), Is.EqualTo((run.Id, 2)), "everything before the mark was looked at already");
    }

    [Test]
    public async Task Counts_that_another_hand_changed_are_mended()
    {
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        await Tamper($"""UPDATE "DayCounts" SET "Count" = "Count" + 3 WHERE "Key" LIKE '2027%'""");
        var off = await app.Look(db => db.Set<DayCount>().CountAsync(c => c.Count > 3));
        Assert.That((await Night()).Recounted, Is.EqualTo(off).And.GreaterThan(0));
        Assert.That((await Night()).Recounted, Is.Zero);
    }

    private static string SharedFile => SharedData.Path("apc", "seed.xml");

    private async Task<DerivationRun> Night(bool all = false)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.AsSystem().Do(new RederiveDeadlines(app.Today, all));
        return await app.Look(db => db.Set<DerivationRun>().OrderByDescending(r => r.Id).FirstAsync());
    }

    private Task<List<Obligation>> Kept(RightId right) => app.Look(db => db.Obligations.AsNoTracking().Where(o => o.RightId == right).OrderBy(o => o.Id).ToListAsync());

    private Task<List<DerivationDifference>> Differences(DerivationRun run) => app.Look(db => db.Set<DerivationDifference>().Where(d => d.RunId == run.Id).OrderBy(d => d.Key).ToListAsync());

    private async Task<int> Differing(DerivationRun run, params DeadlineKind[] kinds) => (await Differences(run)).Count(d => kinds.Contains(d.Kind!.Value));

    private Task<int> Tamper(FormattableString sql) => app.Look(db => db.Database.ExecuteSqlInterpolatedAsync(sql));

    private static FormattableString FormattableStringFactory(string sql) => System.Runtime.CompilerServices.FormattableStringFactory.Create(sql);

    private async Task Chosen(Action<CbpRecordDb> choose)
    {
        await app.Look(async db =>
        {
            choose(db);
            return await db.SaveChangesAsync();
        });
    }
}
