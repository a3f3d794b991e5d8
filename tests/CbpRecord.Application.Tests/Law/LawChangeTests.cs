using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Law;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Law;

/// <summary>Changes of the law: rehearsed over everything, confirmed with a reason, carried out exactly as rehearsed, refused when the law moved on.</summary>
[OnBothDatabases]
public sealed class LawChangeTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private TestApp app = null!;                // null when this database is not there

    [SetUp]
    public async Task Start()
    {
        app = await TestApp.Start(provider, Today);
        // 31 January and three months is 30 April, a day before 90 days; 1 December is the same both ways.
        await app.Recorded(await app.Mark("AURORA", "9000001", new(2017, 1, 31), Cast.Bright), "TMK 17-00077", new(2017, 6, 1));
        await app.Recorded(await app.Mark("BOREAL", "9000002", new(2016, 12, 1), Cast.Harbor), "TMK 17-00078", new(2017, 6, 1));
        await app.Mark("CORONA", "9000003", new(2016, 11, 22), Cast.Harbor);
    }

    [TearDown]
    public ValueTask Stop() => app?.DisposeAsync() ?? default;

    [Test]
    public async Task What_nobody_confirmed_in_two_days_is_cleared_at_night_and_must_be_rehearsed_again()
    {
        var left = await Rehearsed(new RehearseReading(LawChangeId.New(), "A1", "ninety-days"));
        await app.AsSystem().Do(new ClearRehearsals(Today.AddDays(1)));
        Assert.That((await app.As(Cast.Dana).Do(new ShowLawChange(left))).Lines.Rows, Is.Not.Empty, "a day old");
        app.Clock.Advance(TimeSpan.FromDays(3));
        var fresh = await Rehearsed(new RehearseReading(LawChangeId.New(), "A1", "ninety-days"));
        await app.AsSystem().Do(new ClearRehearsals(app.Today));
        var shown = await app.As(Cast.Dana).Do(new ShowLawChange(left));
        Assert.Multiple(async () =>
        {
            Assert.That((shown.Change.State, shown.Lines.Rows.Count, shown.Counts.Matters), Is.EqualTo((LawChangeState.Cleared, 0, 1)), "the figures stay");
            Assert.That((await app.As(Cast.Dana).Send(new ChooseReading(left, "late"))).Codes(), Is.EqualTo("rehearse-first"));
            Assert.That((await app.As(Cast.Dana).Do(new ShowLawChange(fresh))).Lines.Rows, Is.Not.Empty);
        });
        await app.As(Cast.Dana).Do(new ChooseReading(fresh, "CBP's mail"));
        app.Clock.Advance(TimeSpan.FromDays(9));
        await app.AsSystem().Do(new ClearRehearsals(app.Today));
        Assert.That((await app.As(Cast.Dana).Do(new ShowLawChange(fresh))).Lines.Rows, Is.Not.Empty, "what was confirmed is kept");
    }

    [Test]
    public async Task A_confirmed_reading_moves_exactly_what_its_rehearsal_showed()
    {
        var id = await Rehearsed(new RehearseReading(LawChangeId.New(), "A1", "ninety-days"));
        var shown = await app.As(Cast.Dana).Do(new ShowLawChange(id));
        var before = await Stored();
        var renewal = shown.Lines.Rows.Single(r => r.Line is { Kind: DeadlineKind.RecordationRenewal, Cycle: 1 });
        Assert.Multiple(() =>
        {
            Assert.That((renewal.Right, renewal.Line.BeforeFinal, renewal.Line.AfterFinal), Is.EqualTo(("AURORA", (DateOnly?)new DateOnly(2027, 4, 30), (DateOnly?)new DateOnly(2027, 5, 1))));
            Assert.That((shown.Change.Looked, shown.Counts.Matters, shown.Stands), Is.EqualTo((3, 1, true)), "BOREAL's dates are the same both ways, CORONA is not recorded");
            Assert.That(shown.Lines.Rows, Has.Count.EqualTo(shown.Counts.Dates));
        });
        Assert.That(await Stored(), Is.EqualTo(before), "a rehearsal changes nothing");

        await app.As(Cast.Dana).Do(new ChooseReading(id, "CBP's mail of 20 Nov 2026"));
        await app.AsSystem().Do(new CarryOutLawChange(id));
        var after = await Stored();
        var moved = after.Where(pair => before[pair.Key] != pair.Value).Select(pair => (pair.Key, pair.Value));
        Assert.That(moved, Is.EquivalentTo(shown.Lines.Rows.Select(r => ((r.Line.RightId, r.Line.Kind, r.Line.Cycle),
            new RehearsedDates(r.Line.AfterOpens, r.Line.AfterDue!.Value, r.Line.AfterLast!.Value, r.Line.AfterFinal!.Value, r.Line.AfterTarget)))));
        var reading = await app.As(Cast.Lin).Do(new ShowReading("a1"));
        Assert.That((reading.InForce, reading.Choices.Single().ByName, reading.Choices.Single().Reason), Is.EqualTo(("ninety-days", Cast.Dana.Name, "CBP's mail of 20 Nov 2026")));
        Assert.That((await app.Look(db => db.Acts.SingleAsync(a => a.Type == nameof(ChooseReading)))).StatedReason, Is.EqualTo("CBP's mail of 20 Nov 2026"));
        Assert.That((await app.As(Cast.Dana).Do(new ShowLawChange(id))).Change.State, Is.EqualTo(LawChangeState.CarriedOut));
    }

    [Test]
    public async Task A_rehearsal_of_a_law_that_is_no_longer_in_force_cannot_be_confirmed()
    {
        var first = await Rehearsed(new RehearseReading(LawChangeId.New(), "A1", "ninety-days"));
        var second = await Rehearsed(new RehearseReading(LawChangeId.New(), "C5", "february"));
        await app.As(Cast.Dana).Do(new ChooseReading(first, "CBP said so"));
        Assert.That((await app.As(Cast.Dana).Send(new ChooseReading(second, "TMEP 310"))).Codes(), Is.EqualTo("rehearse-first"));
        Assert.That((await app.As(Cast.Dana).Do(new ShowLawChange(second))).Stands, Is.False);
        Assert.That((await app.As(Cast.Dana).Send(new ChooseReading(first, "again"))).Codes(), Is.EqualTo("law-already-confirmed"));
        var again = await Rehearsed((await app.As(Cast.Dana).Do(new ShowLawChange(second))).Change.Again(LawChangeId.New()));
        await app.As(Cast.Dana).Do(new ChooseReading(again, "TMEP 310"));
        Assert.That(await app.Look(db => db.Set<ReadingChoice>().CountAsync()), Is.EqualTo(2));
    }

    [Test]
    public async Task Of_two_confirmed_at_the_same_time_one_is_refused()
    {
        var ids = new[] { await Rehearsed(new RehearseReading(LawChangeId.New(), "A1", "ninety-days")), await Rehearsed(new RehearseReading(LawChangeId.New(), "A1", "three-months")) };
        var answers = await Task.WhenAll(ids.Select(id => Task.Run(() => app.As(Cast.Dana).Send(new ChooseReading(id, "at once")))));
        Assert.That(answers.Select(a => a.Codes()), Is.EquivalentTo(new[] { "", "rehearse-first" }));
        Assert.That(await app.Look(db => db.Set<ReadingChoice>().CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_change_is_an_attorneys_and_needs_its_reason_and_its_rehearsal()
    {
        Assert.That((await app.As(Cast.Lin).Send(new RehearseReading(LawChangeId.New(), "A1", "ninety-days"))).Codes(), Is.EqualTo("may-not"));
        Assert.That((await app.As(Cast.Dana).Send(new RehearseReading(LawChangeId.New(), "A1", "earlier"))).Codes(), Is.EqualTo("reading-same"));
        Assert.That((await app.As(Cast.Dana).Send(new RehearseReading(LawChangeId.New(), "A1", null))).Codes(), Is.EqualTo("law-option-missing"));
        Assert.That((await app.As(Cast.Dana).Send(new RehearseReading(LawChangeId.New(), "A99", "earlier"))).Codes(), Is.EqualTo("no-such-reading"));
        var uncounted = await app.As(Cast.Dana).Do(new RehearseReading(LawChangeId.New(), "A1", "ninety-days"));
        Assert.That((await app.As(Cast.Dana).Send(new ChooseReading(uncounted, "now"))).Codes(), Is.EqualTo("law-still-counting"));
        await app.AsSystem().Do(new CountLawChange(uncounted));
        Assert.That((await app.As(Cast.Dana).Send(new ChooseReading(uncounted, " "))).Codes(), Is.EqualTo("law-reason-missing"));
        Assert.That((await app.As(Cast.Lin).Send(new ChooseReading(uncounted, "I think so"))).Codes(), Is.EqualTo("may-not"));
        Assert.That((await app.As(Cast.Dana).Send(new AddClosureDay(uncounted))).Codes(), Is.EqualTo("not-found"), "a reading is no closure day");
    }

    [Test]
    public async Task A_closure_day_rolls_last_days_of_its_offices_until_it_is_taken_back()
    {
        // CORONA expires on Sunday 22 November 2026: in time on Monday, if the USPTO is open.
        Assert.That(await Last(), Is.EqualTo(Today));
        var elsewhere = await Rehearsed(new RehearseClosure(LawChangeId.New(), Today, Offices.CopyrightOffice, "Burst pipe", "Copyright Office notice"));
        Assert.That((await app.As(Cast.Dana).Do(new ShowLawChange(elsewhere))).Counts.Dates, Is.Zero);

        var snow = await Rehearsed(new RehearseClosure(LawChangeId.New(), Today, Offices.Uspto, "Snow", "OPM notice"));
        var line = (await app.As(Cast.Dana).Do(new ShowLawChange(snow))).Lines.Rows.Single();
        Assert.That((line.Right, line.Line.BeforeLast, line.Line.AfterLast, line.Line.BeforeDue == line.Line.AfterDue), Is.EqualTo(("CORONA", (DateOnly?)Today, (DateOnly?)Today.AddDays(1), true)));
        await app.As(Cast.Dana).Do(new AddClosureDay(snow));
        await app.AsSystem().Do(new CarryOutLawChange(snow));
        Assert.That(await Last(), Is.EqualTo(Today.AddDays(1)));
        Assert.That((await app.As(Cast.Dana).Send(new RehearseClosure(LawChangeId.New(), Today, Offices.All, "Snow", "OPM notice"))).Codes(), Is.EqualTo("closure-taken"));

        var closure = (await app.As(Cast.Lin).Do(new ShowLaw())).Closures!.Single();
        var back = await Rehearsed(new RehearseTakingBack(LawChangeId.New(), closure.Id));
        Assert.That((await app.As(Cast.Dana).Send(new TakeBackClosureDay(back, null))).Codes(), Is.EqualTo("law-reason-missing"));
        await app.As(Cast.Dana).Do(new TakeBackClosureDay(back, "closed for part of the day only"));
        await app.AsSystem().Do(new CarryOutLawChange(back));
        Assert.That(await Last(), Is.EqualTo(Today));
        Assert.That((await app.As(Cast.Lin).Do(new ShowLaw())).Closures!.Single().TakenBackBecause, Is.EqualTo("closed for part of the day only"));
        Assert.That((await app.As(Cast.Dana).Send(new RehearseTakingBack(LawChangeId.New(), closure.Id))).Codes(), Is.EqualTo("closure-taken-back"));
    }

    [TestCase("2026-11-22", "Snow", "OPM", "closure-no-working-day")]
    [TestCase("2026-11-26", "Snow", "OPM", "closure-no-working-day")]
    [TestCase(null, "", "", "closure-day-missing law-reason-missing closure-notice-missing")]
    public async Task A_closure_day_is_a_working_day_with_its_cause_and_notice(string? on, string reason, string notice, string codes) =>
        Assert.That((await app.As(Cast.Dana).Send(new RehearseClosure(LawChangeId.New(), on is null ? null : DateOnly.Parse(on), Offices.All, reason, notice))).Codes(), Is.EqualTo(codes));

    [Test]
    public async Task A_run_that_an_earlier_change_left_unfinished_does_not_hide_rights_from_this_one()
    {
        await app.Look(async db =>
        {
            var cut = DerivationRun.Begin(Today, all: false, "reading", app.Clock.GetUtcNow().UtcDateTime.AddMinutes(-5));
            cut.Pass(new(Guid.Parse("ffffffff-ffff-7fff-bfff-ffffffffffff")), 3, 0, []);
            db.Set<DerivationRun>().Add(cut);
            return await db.SaveChangesAsync();
        });
        var id = await Rehearsed(new RehearseReading(LawChangeId.New(), "A1", "ninety-days"));
        await app.As(Cast.Dana).Do(new ChooseReading(id, "CBP said so"));
        await app.AsSystem().Do(new CarryOutLawChange(id));
        Assert.That(await app.Look(db => db.Obligations.CountAsync(o => o.Kind == DeadlineKind.RecordationRenewal && o.FinalOn == new DateOnly(2027, 5, 1))), Is.EqualTo(1));
    }

    [Test]
    public async Task Behind_a_wall_only_what_is_in_sight_is_listed_and_counted()
    {
        var id = await Rehearsed(new RehearseReading(LawChangeId.New(), "A1", "ninety-days"));
        var walled = Cast.Dana.Actor with { Walled = [Cast.Bright] };
        var shown = await app.As(walled).Do(new ShowLawChange(id));
        Assert.That((shown.HidesSome, shown.Counts.Matters, shown.Counts.Dates, shown.Lines.Rows.Count), Is.EqualTo((true, 0, 0, 0)));
    }

    private async Task<LawChangeId> Rehearsed(MediatR.IRequest<Result<LawChangeId>> request)
    {
        var id = await app.As(Cast.Dana).Do(request);
        await app.AsSystem().Do(new CountLawChange(id));
        await app.AsSystem().Do(new CountLawChange(id));            // sent again it finds nothing left
        return id;
    }

    private Task<DateOnly?> Last() => app.Look(db => db.Obligations.Where(o => o.Kind == DeadlineKind.Section8And9 && o.DueOn == new DateOnly(2026, 11, 22)).Select(o => o.LastActionOn).SingleAsync());

    private Task<Dictionary<(RightId, DeadlineKind, int?), RehearsedDates>> Stored() => app.Look(async db => (await db.Obligations.AsNoTracking().ToListAsync())
        .ToDictionary(o => (o.RightId, o.Kind, o.Cycle), o => new RehearsedDates(o.OpensOn, o.DueOn, o.LastActionOn ?? o.DueOn, o.GraceLastActionOn ?? o.LastActionOn ?? o.DueOn, o.TargetOn)));
}
