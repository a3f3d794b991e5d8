using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Verification;

/// <summary>A docketed date is typed a second time, from the document, by another person who does not see the first.</summary>
[OnBothDatabases]
public sealed class SecondReadingTests(Provider provider)
{
    private static readonly DateOnly Registered = new(2021, 8, 31);

    [Test]
    public async Task Two_like_readings_verify_every_deadline_behind_the_date()
    {
        await using var app = await TestApp.Start(provider);
        var right = await Mark(app);
        Assert.That((await Rows(app, right)).Select(r => r.Verified), Has.All.False);
        var reading = await Take(app, Cast.Zhou, right);
        await (await app.AsNow(Cast.Zhou)).Do(new EnterReading(reading, 1, Registered));
        var rows = await Rows(app, right);
        Assert.Multiple(async () =>
        {
            Assert.That(rows.Select(r => r.Verified), Has.All.True);
            Assert.That((await app.As(Cast.Lin).Do(new ListReadings())).Waiting, Is.Empty);
            Assert.That((await app.As(Cast.Lin).Do(new ShowReading(reading))).State, Is.EqualTo(ReadingState.Agreed));
        });
    }

    [Test]
    public async Task A_day_that_has_not_come_is_no_reading_of_what_has_happened_and_may_be_typed_anew()
    {
        await using var app = await TestApp.Start(provider);
        var right = await Mark(app);
        var reading = await Take(app, Cast.Zhou, right);
        var refused = await (await app.AsNow(Cast.Zhou)).Send(new EnterReading(reading, 1, new(2031, 8, 31)));
        Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(new[] { "reading-day-ahead" }));
        Assert.That((await (await app.AsNow(Cast.Zhou)).Do(new ShowReading(reading))).State, Is.EqualTo(ReadingState.Taken));
        await (await app.AsNow(Cast.Zhou)).Do(new EnterReading(reading, 1, Registered));
        Assert.That((await app.As(Cast.Lin).Do(new ShowReading(reading))).State, Is.EqualTo(ReadingState.Agreed));
    }

    [Test]
    public async Task The_end_of_a_licence_may_lie_ahead()
    {
        await using var app = await TestApp.Start(provider);
        var right = await Mark(app);
        await app.As(Cast.Lin).Do(new TellFact(right, 1, RightEventKind.LicenceEnds, new(2029, 5, 1), Note: "Invented Works Co."));
        var reading = await Take(app, Cast.Zhou, right, TriggerFact.LicenceEnds);
        await (await app.AsNow(Cast.Zhou)).Do(new EnterReading(reading, 1, new(2029, 5, 1)));
        Assert.That((await app.As(Cast.Lin).Do(new ShowReading(reading))).State, Is.EqualTo(ReadingState.Agreed));
    }

    [Test]
    public async Task Who_typed_a_date_first_is_refused_as_the_second()
    {
        await using var app = await TestApp.Start(provider);
        var right = await Mark(app);
        var refused = await app.As(Cast.Lin).Send(new TakeReading(Guid.CreateVersion7(), right, TriggerFact.RegisteredOn));
        Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(new[] { "reading-same-person" }));
        Assert.That((await app.As(Cast.Lin).Do(new ListReadings())).Waiting.Single().Dates.Single(), Has.Property("IsOwn").True);
    }

    [Test]
    public async Task Editing_something_else_makes_nobody_the_first()
    {
        await using var app = await TestApp.Start(provider);
        var right = RightId.New();
        await app.As(Cast.Lin).Do(new AddTradeName(right, Cast.Bright, new() { Name = "Fourfold Goods", FirstUseOn = new(2026, 9, 1), Owners = [new() { Name = "Fourfold Goods Co., Ltd." }] }));
        var name = (TradeName)(await app.As(Cast.Zhou).Do(new ShowRight(right))).Right;
        await app.As(Cast.Zhou).Do(new UpdateTradeName(right, name.Version, TradeNameValues.Of(name) with { Merchandise = "Cases" }));
        Assert.That((await app.As(Cast.Lin).Send(new TakeReading(Guid.CreateVersion7(), right, TriggerFact.FirstUseOn))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "reading-same-person" }));
        await Take(app, Cast.Zhou, right, TriggerFact.FirstUseOn);
    }

    [Test]
    public async Task The_USPTOs_own_file_counts_as_the_first_entry()
    {
        await using var app = await TestApp.Start(provider);
        var right = await app.Mark("HARBOR LIGHT", "9000011", Registered, Cast.Harbor);
        Assert.That((await app.As(Cast.Lin).Do(new ListReadings())).Waiting.Single().Dates.Single(), Has.Property("FromRegister").True);
        var reading = await Take(app, Cast.Lin, right);
        await (await app.AsNow(Cast.Lin)).Do(new EnterReading(reading, 1, Registered));
        Assert.That((await Rows(app, right)).Select(r => r.Verified), Has.All.True);
    }

    [Test]
    public async Task The_reader_sees_nothing_of_the_right_until_the_date_is_typed_and_everything_after()
    {
        await using var app = await TestApp.Start(provider);
        var right = await Mark(app);
        await app.Recorded(right, "TMK 22-00099", new(2022, 3, 3));
        var deadline = (await Rows(app, right))[0];
        var reading = await Take(app, Cast.Dana, right);
        var dana = await app.AsNow(Cast.Dana);
        var shown = await dana.Do(new ShowReading(reading));
        Assert.Multiple(async () =>
        {
            Assert.That((shown.First, shown.Second), Is.EqualTo(((DateOnly?)null, (DateOnly?)null)));
            Assert.That((await dana.Send(new ShowRight(right))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "not-found" }));
            Assert.That((await dana.Send(new ExplainDeadline(deadline.Id))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "not-found" }));
            Assert.That((await dana.Send(new ExplainRight(right))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "not-found" }));
            Assert.That((await dana.Do(new ListDocket(new DocketFilter { State = DocketState.All }))).Rows, Is.Empty);
            Assert.That((await dana.Do(new CountDays(new DocketFilter(), new(2000, 1, 1), new(2100, 1, 1)))).Count, Is.Zero, "no count betrays a day");
            Assert.That((await dana.Do(new ListRights())).Rows, Is.Empty);
            var changes = new List<string?>();
            for (var number = 1L; (await dana.Send(new ShowAct(number))) is var one && number < 20; number++)
                if (!one.Refused) changes.AddRange(one.Value.Changes.SelectMany(c => new[] { c.Old, c.New }));
            Assert.That(string.Join('\n', changes), Does.Not.Contain("2021-08-31").And.Not.Contain("2027-08-31"));
            Assert.That((await app.As(Cast.Lin).Do(new ListDocket(new DocketFilter { Right = right }))).Rows, Is.Not.Empty, "nobody else loses a date");
        });
        await dana.Do(new EnterReading(reading, 1, Registered));
        var again = await app.AsNow(Cast.Dana);
        Assert.That((await again.Do(new ShowRight(right))).Right.Id, Is.EqualTo(right));
        Assert.That((await again.Do(new ShowReading(reading))).First, Is.EqualTo(Registered));
    }

    [Test]
    public async Task What_is_derived_meanwhile_is_out_of_the_readers_sight_too()
    {
        await using var app = await TestApp.Start(provider);
        var right = await Mark(app);
        await Take(app, Cast.Dana, right);
        var mark = (await app.As(Cast.Lin).Do(new ShowRight(right))).Right;
        await app.As(Cast.Lin).Do(new TellFact(right, mark.Version, RightEventKind.OfficeActionExpungement, new(2026, 11, 2)));
        var person = await app.Look(db => db.People.AsNoTracking().SingleAsync(p => p.Id == Cast.Dana.Id));
        var added = (await Rows(app, right)).Single(r => r.Kind == DeadlineKind.TmaResponse);
        Assert.That(person.Blindfolds.Single().Keys, Does.Contain(added.Id.ToString()));
    }

    [Test]
    public async Task A_difference_opens_a_review_that_a_lead_settles_with_a_reason_and_the_fact_follows()
    {
        await using var app = await TestApp.Start(provider);
        var right = await Mark(app);
        var reading = await Take(app, Cast.Zhou, right);
        await (await app.AsNow(Cast.Zhou)).Do(new EnterReading(reading, 1, new(2021, 3, 8)));
        Assert.That((await app.As(Cast.Lin).Do(new ListReadings())).Review.Single().Id, Is.EqualTo(reading));
        Assert.That((await Rows(app, right)).Select(r => r.Verified), Has.All.False);
        var view = await app.As(Cast.Dana).Do(new ShowReading(reading));
        Assert.That((view.First, view.Second), Is.EqualTo(((DateOnly?)Registered, (DateOnly?)new DateOnly(2021, 3, 8))));
        var settle = new SettleReading(reading, view.Version, ReadingChoice.Second, "The certificate prints 8 March 2021.");
        Assert.That((await app.As(Cast.Zhou).Send(settle)).Errors.Select(e => e.Code), Is.EqualTo(new[] { "may-not" }));
        Assert.That((await app.As(Cast.Dana).Send(settle with { Reason = " " })).Errors.Select(e => e.Code), Is.EqualTo(new[] { "reading-reason-missing" }));
        var preview = await app.As(Cast.Dana).Do(new RehearseCorrection(settle));
        Assert.That(preview.Moves.Single(m => m.Kind == DeadlineKind.Section8).After!.DueOn, Is.EqualTo(new DateOnly(2027, 3, 8)));
        await app.As(Cast.Dana).Do(settle);
        var mark = (Trademark)(await app.As(Cast.Lin).Do(new ShowRight(right))).Right;
        Assert.Multiple(async () =>
        {
            Assert.That((mark.RegisteredOn, mark.ExpiresOn), Is.EqualTo(((DateOnly?)new DateOnly(2021, 3, 8), (DateOnly?)new DateOnly(2031, 3, 8))));
            Assert.That((await Rows(app, right)).Select(r => r.Verified), Has.All.True);
            Assert.That((await app.As(Cast.Lin).Do(new ShowReading(reading))).Reason, Is.EqualTo(settle.Reason));
        });
    }

    [Test]
    public async Task A_changed_date_is_unverified_again_and_the_old_one_back_again_is_not()
    {
        await using var app = await TestApp.Start(provider);
        var right = await Mark(app);
        await (await app.AsNow(Cast.Zhou)).Do(new EnterReading(await Take(app, Cast.Zhou, right), 1, Registered));
        await Correct(new(2021, 8, 30));
        Assert.That((await Rows(app, right)).Where(r => r.State == ObligationState.Open).Select(r => r.Verified), Has.All.False);
        await Correct(Registered);
        Assert.That((await Rows(app, right)).Where(r => r.State == ObligationState.Open).Select(r => r.Verified), Has.All.True);

        async Task Correct(DateOnly on)
        {
            var mark = (Trademark)(await app.As(Cast.Lin).Do(new ShowRight(right))).Right;
            await app.As(Cast.Lin).Do(new UpdateTrademark(right, mark.Version, TrademarkValues.Of(mark) with { RegisteredOn = on }, "See the certificate."));
        }
    }

    [Test]
    public async Task A_reading_is_taken_by_one_typed_by_that_one_and_given_back_by_that_one_or_a_lead()
    {
        await using var app = await TestApp.Start(provider);
        var right = await app.Mark("HARBOR LIGHT", "9000011", Registered, Cast.Harbor);
        var reading = await Take(app, Cast.Zhou, right);
        Assert.That((await app.As(Cast.Dana).Send(new TakeReading(Guid.CreateVersion7(), right, TriggerFact.RegisteredOn))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "reading-taken" }));
        Assert.That((await app.As(Cast.Lin).Send(new EnterReading(reading, 1, Registered))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "reading-not-yours" }));
        Assert.That((await app.As(Cast.Lin).Send(new GiveBackReading(reading))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "reading-not-yours" }));
        Assert.That((await app.As(Cast.Guo).Send(new ListReadings())).Errors.Select(e => e.Code), Is.EqualTo(new[] { "may-not" }));
        Assert.That((await (await app.AsNow(Cast.Zhou)).Send(new EnterReading(reading, 1, null))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "reading-day-missing" }));
        await app.As(Cast.Dana).Do(new GiveBackReading(reading));
        Assert.That((await (await app.AsNow(Cast.Zhou)).Do(new ShowRight(right))).Right.Id, Is.EqualTo(right));
        await Take(app, Cast.Lin, right);
    }

    [Test]
    public async Task The_readings_never_enter_the_trail_before_they_are_settled()
    {
        await using var app = await TestApp.Start(provider);
        var right = await app.Mark("HARBOR LIGHT", "9000011", Registered, Cast.Harbor);
        var reading = await Take(app, Cast.Zhou, right);
        await (await app.AsNow(Cast.Zhou)).Do(new EnterReading(reading, 1, new(2021, 3, 8)));
        var told = await app.Look(db => db.Changes.Where(c => c.Entity == nameof(SecondReading)).Select(c => new { c.Field, c.Old, c.New }).ToListAsync());
        Assert.That(told, Is.Not.Empty);
        Assert.That(told.Select(t => $"{t.Field}{t.Old}{t.New}"), Has.None.Contains("2021-08-31").And.None.Contains("2021-03-08"));
    }

    private static async Task<Guid> Take(TestApp app, Cast.Member reader, RightId right, TriggerFact fact = TriggerFact.RegisteredOn)
    {
        var id = Guid.CreateVersion7();
        await (await app.AsNow(reader)).Do(new TakeReading(id, right, fact));
        return id;
    }

    private static async Task<RightId> Mark(TestApp app)
    {
        var id = RightId.New();
        await app.As(Cast.Lin).Do(new AddTrademark(id, Cast.Bright, new() { Mark = "FOURFOLD", Number = "9,000,004", RegisteredOn = Registered, Owners = [new() { Name = "Fourfold Goods Co., Ltd." }], Classes = [new() { Number = "9", Goods = "Cases" }] }));
        return id;
    }

    private static Task<List<Obligation>> Rows(TestApp app, RightId right) => app.Look(db => db.Obligations.AsNoTracking().Where(o => o.RightId == right && o.State == ObligationState.Open).OrderBy(o => o.DocketKey).ToListAsync());
}
