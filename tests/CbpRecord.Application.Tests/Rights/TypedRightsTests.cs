using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Rights;

[OnBothDatabases]
public sealed class TypedRightsTests(Provider provider)
{
    [Test]
    public async Task A_mark_keeps_its_numbers_as_printed_and_its_term_is_computed()
    {
        await using var app = await TestApp.Start(provider);
        var shown = await app.As(Cast.Lin).Do(new ShowRight(await SampleRights.Mark(app, SampleRights.Brightwave)));
        var mark = (Trademark)shown.Right;
        Assert.Multiple(() =>
        {
            Assert.That((mark.NumberPrinted, mark.Number), Is.EqualTo(("9,000,001", "9000001")));
            Assert.That(mark.Classes.Select(c => c.Number), Is.EqualTo(new[] { "009", "035" }));
            Assert.That(mark.ExpiresOn, Is.EqualTo(new DateOnly(2026, 11, 22)));
            Assert.That(mark.Provenance["Mark"], Is.EqualTo(new Provenance("form", null, app.Today) { By = Cast.Lin.Id }));
            Assert.That(shown.Findings.Reasons.Select(e => e.Code), Does.Contain("registration-in-grace"));
            Assert.That(shown.Clocks, Is.Not.Null);
        });
    }

    [Test]
    public async Task The_deadlines_of_a_mark_are_there_with_the_mark()
    {
        await using var app = await TestApp.Start(provider);
        var id = await SampleRights.Mark(app);
        var kinds = await app.Look(db => db.Obligations.Where(o => o.RightId == id).Select(o => o.Kind).ToListAsync());
        Assert.That(kinds, Does.Contain(DeadlineKind.Section8).And.Contain(DeadlineKind.Section8And9));
    }

    [TestCase("42813910", "registration-number-is-serial", "Values.Number")]
    [TestCase("ABC", "registration-number-unreadable", "Values.Number")]
    public async Task A_number_that_cannot_be_one_is_refused_at_its_field(string typed, string code, string field)
    {
        await using var app = await TestApp.Start(provider);
        var answer = await app.As(Cast.Lin).Send(new AddTrademark(RightId.New(), Cast.Bright, SampleRights.Fourfold with { Number = typed }));
        Assert.That(answer.Errors.Select(e => (e.Code, e.Field)), Is.EqualTo(new[] { (code, field) }));
    }

    [Test]
    public async Task Every_complaint_about_a_form_comes_at_once()
    {
        await using var app = await TestApp.Start(provider);
        var values = new TrademarkValues { Number = "x", FiledOn = new(2020, 1, 2), RegisteredOn = new(2020, 1, 1), Basis = FilingBasis.Madrid, Classes = [new() { Number = "46", Goods = "?" }, new() { Goods = "Pens" }] };
        var answer = await app.As(Cast.Lin).Send(new AddTrademark(RightId.New(), null, values));
        Assert.That(answer.Errors.Select(e => $"{e.Code} {e.Field}"), Is.EquivalentTo(new[]
        {
            "registration-number-unreadable Values.Number", "class-unreadable Values.Classes[0].Number", "class-unreadable Values.Classes[1].Number",
            "registered-before-filed Values.RegisteredOn", "madrid-needs-international Values.InternationalRegisteredOn", "right-owner-missing Values.Owners[0].Name",
        }));
    }

    [Test]
    public async Task The_same_registration_twice_is_refused()
    {
        await using var app = await TestApp.Start(provider);
        await SampleRights.Mark(app);
        var again = await app.As(Cast.Lin).Send(new AddTrademark(RightId.New(), Cast.Harbor, SampleRights.Fourfold with { Number = "Reg. No. 9000004", SerialNumber = null }));
        Assert.That(again.Errors.Select(e => e.Code), Is.EqualTo(new[] { "right-number-taken" }));
    }

    [Test]
    public async Task A_correction_changes_the_source_of_what_it_changed_and_of_nothing_else()
    {
        await using var app = await TestApp.Start(provider, new DateOnly(2026, 11, 20));
        var id = await SampleRights.Mark(app);
        app.Clock.Advance(TimeSpan.FromDays(3));
        var before = (Trademark)(await app.As(Cast.Lin).Do(new ShowRight(id))).Right;
        await app.As(Cast.Zhou).Do(new UpdateTrademark(id, before.Version, TrademarkValues.Of(before) with { Register = Register.Supplemental }));
        var after = await app.As(Cast.Lin).Do(new ShowRight(id));
        Assert.Multiple(() =>
        {
            Assert.That(after.Right.Provenance["Register"].AsOf, Is.EqualTo(new DateOnly(2026, 11, 23)));
            Assert.That(after.Right.Provenance["Mark"].AsOf, Is.EqualTo(new DateOnly(2026, 11, 20)));
            Assert.That(after.Findings.Reasons.Select(e => e.Code), Is.EqualTo(new[] { "not-principal-register" }));
        });
    }

    [Test]
    public async Task A_form_that_was_open_while_somebody_else_saved_clashes_aloud()
    {
        await using var app = await TestApp.Start(provider);
        var id = await SampleRights.Mark(app);
        var mark = (Trademark)(await app.As(Cast.Lin).Do(new ShowRight(id))).Right;
        await app.As(Cast.Zhou).Do(new UpdateTrademark(id, mark.Version, TrademarkValues.Of(mark) with { MarkForeign = "四重" }));
        var late = await app.As(Cast.Lin).Send(new UpdateTrademark(id, mark.Version, TrademarkValues.Of(mark) with { Mark = "FOUR FOLD" }));
        Assert.That(late.Errors.Select(e => e.Code), Is.EqualTo(new[] { "changed-meanwhile" }));
    }

    [Test]
    public async Task A_pending_copyright_needs_no_number_and_becomes_registered_with_one()
    {
        await using var app = await TestApp.Start(provider);
        var id = await SampleRights.Work(app, SampleRights.LanternSong with { Pending = true, Number = null, RegisteredOn = null, AppliedOn = new(2026, 10, 1) });
        var pending = await app.As(Cast.Lin).Do(new ShowRight(id));
        Assert.That(pending.Right.Kind, Is.EqualTo(RightKind.PendingCopyright));
        Assert.That(pending.Findings.Warnings.Select(w => w.Code), Does.Contain("pending-copyright-route"));

        var values = CopyrightValues.Of((Copyright)pending.Right) with { Pending = false };
        var without = await app.As(Cast.Lin).Send(new UpdateCopyright(id, pending.Right.Version, values));
        Assert.That(without.Errors.Select(e => e.Code), Is.EqualTo(new[] { "copyright-needs-number" }));
        await app.As(Cast.Lin).Do(new UpdateCopyright(id, pending.Right.Version, values with { Number = "VA 2-999-777", RegisteredOn = new(2026, 11, 20) }));
        var registered = await app.As(Cast.Lin).Do(new ShowRight(id));
        Assert.That((registered.Right.Kind, registered.Right.Number, registered.Right.NumberPrinted), Is.EqualTo((RightKind.Copyright, "VA0002999777", "VA 2-999-777")));
    }

    [Test]
    public async Task A_trade_name_may_be_recorded_the_day_after_six_months_and_a_patent_never()
    {
        await using var app = await TestApp.Start(provider, new DateOnly(2026, 8, 20));
        var (name, patent) = (RightId.New(), RightId.New());
        OwnerValues[] owners = [new() { Name = "Shenzhen Brightwave Electronics Co., Ltd." }];
        await app.As(Cast.Lin).Do(new AddTradeName(name, Cast.Bright, new() { Name = "明波", FirstUseOn = new(2026, 2, 20), Merchandise = "Loudspeakers", Owners = owners }));
        await app.As(Cast.Lin).Do(new AddPatent(patent, Cast.Bright, new() { Title = "Lamp", Number = "US D9,900,001 S", Owners = owners }));
        Assert.That((await app.As(Cast.Lin).Do(new ShowRight(name))).Findings.Reasons.Select(e => e.Code), Is.EqualTo(new[] { "trade-name-under-six-months" }));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That((await app.As(Cast.Lin).Do(new ShowRight(name))).Findings.Recordable, Is.True);
        var shown = await app.As(Cast.Lin).Do(new ShowRight(patent));
        Assert.That((shown.Right.Number, ((Patent)shown.Right).Design), Is.EqualTo(("D9900001", true)));
        Assert.That(shown.Findings.Reasons.Single().RemedyText, Does.Contain("International Trade Commission"));
    }
}
