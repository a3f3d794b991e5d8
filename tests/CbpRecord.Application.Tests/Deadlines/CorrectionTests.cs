using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>What a correction would do is shown before it is done, and is what it does.</summary>
[OnBothDatabases]
public sealed class CorrectionTests(Provider provider)
{
    private static readonly DateOnly Registered = new(2021, 8, 31), Right = new(2014, 5, 6);

    [Test]
    public async Task A_corrected_registration_shows_what_moves_is_added_and_is_past_and_saves_nothing()
    {
        await using var app = await TestApp.Start(provider);
        var (id, mark) = await Mark(app);
        var before = await Rows(app, id);
        var acts = await app.Look(db => db.Acts.CountAsync());
        var preview = await app.As(Cast.Lin).Do(new RehearseCorrection(Change(mark, Right)));
        Assert.Multiple(async () =>
        {
            Assert.That(preview.NeedsReason);
            Assert.That(preview.Moves.Select(m => m.What), Does.Contain(MoveOfDeadline.Moved));
            var section8 = preview.Moves.Single(m => m is { Kind: DeadlineKind.Section8 });
            Assert.That((section8.Before!.DueOn, section8.After!.DueOn), Is.EqualTo((new DateOnly(2027, 8, 31), new DateOnly(2020, 5, 6))));
            Assert.That((section8.IsPast, section8.BecomesPast), Is.EqualTo((true, true)));
            Assert.That(await Rows(app, id), Is.EqualTo(before), "nothing is saved");
            Assert.That(await app.Look(db => db.Acts.CountAsync()), Is.EqualTo(acts), "and nothing told");
            Assert.That((await app.As(Cast.Lin).Do(new ShowRight(id))).Right is Trademark { RegisteredOn: { } on } && on == Registered);
        });
    }

    [Test]
    public async Task What_is_confirmed_is_what_was_shown()
    {
        await using var app = await TestApp.Start(provider);
        var (id, mark) = await Mark(app);
        var before = await Rows(app, id);
        var preview = await app.As(Cast.Lin).Do(new RehearseCorrection(Change(mark, Right)));
        await app.As(Cast.Lin).Do(Change(mark, Right, "The certificate says so."));
        var after = await Rows(app, id);
        foreach (var (key, row) in after)
        {
            var move = preview.Moves.SingleOrDefault(m => (m.Kind, m.Cycle) == key);
            if (!before.TryGetValue(key, out var was)) Assert.That(move?.What, Is.AnyOf(MoveOfDeadline.Added, MoveOfDeadline.Met), $"{key}");
            else if (was.State != ObligationState.Withdrawn && row.State == ObligationState.Withdrawn) Assert.That(move?.What, Is.EqualTo(MoveOfDeadline.Removed), $"{key}");
            else if (was != row) Assert.That(move?.After?.DueOn, Is.EqualTo(row.DueOn), $"{key}");
            else Assert.That(move, Is.Null, $"{key}");
        }
        var act = await app.Look(db => db.Acts.OrderByDescending(a => a.Number).FirstAsync());
        Assert.That((act.Type, act.StatedReason), Is.EqualTo((nameof(UpdateTrademark), "The certificate says so.")));
    }

    [Test]
    public async Task A_correction_without_a_reason_is_refused_and_news_needs_none()
    {
        await using var app = await TestApp.Start(provider);
        var (id, mark) = await Mark(app);
        var refused = await app.As(Cast.Lin).Send(Change(mark, Right));
        Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(new[] { "correction-reason-missing" }));
        await app.As(Cast.Lin).Do(new UpdateTrademark(id, mark.Version, TrademarkValues.Of(mark) with { FiledOn = new(2020, 1, 2) }));
    }

    [Test]
    public async Task Done_stays_done_when_its_date_moves()
    {
        await using var app = await TestApp.Start(provider);
        var (id, mark) = await Mark(app);
        var row = (await app.As(Cast.Lin).Do(new ListDocket(new DocketFilter { Right = id, Kind = "section-8" }))).Rows.Single();
        await app.As(Cast.Lin).Do(new CompleteDeadline(row.Id, row.Version, app.Today, "Filed by the client itself."));
        var preview = await app.As(Cast.Lin).Do(new RehearseCorrection(Change(mark, Right)));
        var moved = preview.Moves.Single(m => m.Kind == DeadlineKind.Section8);
        Assert.That((moved.What, moved.StaysDone), Is.EqualTo((MoveOfDeadline.Moved, true)));
        await app.As(Cast.Lin).Do(Change(mark, Right, "The certificate says so."));
        Assert.That((await Rows(app, id))[(DeadlineKind.Section8, moved.Cycle)], Is.EqualTo((new DateOnly(2020, 5, 6), ObligationState.Completed)));
    }

    [Test]
    public async Task A_form_that_is_out_of_date_is_refused_before_anything_is_shown()
    {
        await using var app = await TestApp.Start(provider);
        var (id, mark) = await Mark(app);
        await app.As(Cast.Zhou).Do(new UpdateTrademark(id, mark.Version, TrademarkValues.Of(mark) with { MarkForeign = "四重" }));
        var late = await app.As(Cast.Lin).Send(new RehearseCorrection(Change(mark, Right)));
        Assert.That(late.Errors.Select(e => e.Code), Is.EqualTo(new[] { "changed-meanwhile" }));
    }

    [Test]
    public async Task Who_may_not_change_a_fact_may_not_rehearse_it()
    {
        await using var app = await TestApp.Start(provider);
        var (_, mark) = await Mark(app);
        var refused = await app.As(Cast.Guo).Send(new RehearseCorrection(Change(mark, Right)));
        Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(new[] { "may-not" }));
    }

    [Test]
    public async Task A_told_fact_and_one_taken_back_are_shown_first()
    {
        await using var app = await TestApp.Start(provider);
        var (id, mark) = await Mark(app);
        var told = new TellFact(id, mark.Version, RightEventKind.OfficeActionExpungement, new(2026, 11, 2));
        var preview = await app.As(Cast.Lin).Do(new RehearseCorrection(told));
        Assert.That(preview.Moves.Single(), Has.Property("What").EqualTo(MoveOfDeadline.Added).And.Property("Kind").EqualTo(DeadlineKind.TmaResponse));
        await app.As(Cast.Lin).Do(told);
        preview = await app.As(Cast.Lin).Do(new RehearseCorrection(new UntellFact(id, mark.Version + 1, told.Kind!.Value, told.On!.Value, "Another registration's letter.")));
        Assert.That(preview.Moves.Single(), Has.Property("What").EqualTo(MoveOfDeadline.Removed));
    }

    [Test]
    public async Task The_effective_date_of_a_recordation_is_corrected_with_a_reason_and_the_history_keeps_both()
    {
        await using var app = await TestApp.Start(provider);
        var id = RightId.New();
        await app.As(Cast.Lin).Do(new AddCopyright(id, Cast.Bright, new() { Title = "Lantern Songs", Number = "VA 2-999-001", RegisteredOn = new(2010, 2, 1), Owners = [new() { Name = "Lantern Works Co., Ltd." }] }));
        var item = await app.Recorded(id, "COP 12-00099", new(2012, 3, 4));
        var stands = (await app.As(Cast.Lin).Do(new ShowCase(item))).Case;
        var correct = new CorrectCase(item, stands.Version, CaseFact.EffectiveOn, new(2012, 4, 3), "Day and month were swapped; see CBP's letter.");
        var preview = await app.As(Cast.Lin).Do(new RehearseCorrection(correct with { Reason = null }));
        Assert.That(preview.NeedsReason);
        Assert.That(preview.Moves.Single(m => m.Kind == DeadlineKind.RecordationExpiry && m.Cycle == 1), Has.Property("What").EqualTo(MoveOfDeadline.Moved));
        Assert.That((await app.As(Cast.Lin).Send(correct with { Reason = " " })).Errors.Select(e => e.Code), Is.EqualTo(new[] { "correction-reason-missing" }));
        await app.As(Cast.Lin).Do(correct);
        var shown = (await app.As(Cast.Lin).Do(new ShowCase(item))).Case;
        var move = shown.Moves[^1];
        Assert.Multiple(() =>
        {
            Assert.That(((Recordation)shown).EffectiveOn, Is.EqualTo(new DateOnly(2012, 4, 3)));
            Assert.That((move.Kind, move.Corrects, move.On, move.Until, move.Note), Is.EqualTo((MoveKind.Corrected, (CaseFact?)CaseFact.EffectiveOn, new DateOnly(2012, 4, 3), (DateOnly?)new DateOnly(2012, 3, 4), correct.Reason)));
            Assert.That(shown.Stage, Is.EqualTo(Stage.Recorded));
        });
        var same = await app.As(Cast.Lin).Send(correct with { Version = shown.Version });
        Assert.That(same.Errors.Select(e => e.Code), Is.EqualTo(new[] { "correction-changes-nothing" }));
    }

    private static async Task<(RightId Id, Trademark Mark)> Mark(TestApp app)
    {
        var id = RightId.New();
        await app.As(Cast.Lin).Do(new AddTrademark(id, Cast.Bright, new() { Mark = "FOURFOLD", Number = "9,000,004", RegisteredOn = Registered, Owners = [new() { Name = "Fourfold Goods Co., Ltd." }], Classes = [new() { Number = "9", Goods = "Cases" }] }));
        return (id, (Trademark)(await app.As(Cast.Lin).Do(new ShowRight(id))).Right);
    }

    private static UpdateTrademark Change(Trademark mark, DateOnly registered, string? reason = null) =>
        new(mark.Id, mark.Version, TrademarkValues.Of(mark) with { RegisteredOn = registered }, reason);

    private static Task<Dictionary<(DeadlineKind, int?), (DateOnly DueOn, ObligationState State)>> Rows(TestApp app, RightId right) =>
        app.Look(async db => (await db.Obligations.AsNoTracking().Where(o => o.RightId == right).ToListAsync()).ToDictionary(o => o.Key, o => (o.DueOn, o.State)));
}
