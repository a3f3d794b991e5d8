using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>Many deadlines in one act: seen before, refused with its reasons, and undone once.</summary>
[OnBothDatabases]
public sealed class BulkTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Test]
    public async Task Assigning_does_what_the_preview_showed_and_one_undo_puts_it_back()
    {
        await using var app = await Arranged();
        var before = await Rows(app, new());
        var (pick, work) = (new DocketPick([.. before.Select(r => r.Id)]), new BulkWork(BulkKind.Assign, Cast.Zhou.Id));
        var preview = await app.As(Cast.Lin).Do(new PreviewBulk(pick, work));
        Assert.Multiple(() =>
        {
            Assert.That(preview.PersonName, Is.EqualTo("Zhou Wei"));
            Assert.That(preview.Rows.Where(r => r.Refused is not null).Select(r => (r.Row.Right, r.Refused!.Code)).Distinct(), Is.EqualTo(new[] { ("BOREAL", "bulk-already-with") }));
            Assert.That(preview.Rows.Where(r => r.Refused is null).Select(r => r.Row.Right).Distinct(), Is.EquivalentTo(new[] { "AURORA", "CIRRUS" }));
        });
        Assert.That((await Rows(app, new())).Select(r => r.Version), Is.EqualTo(before.Select(r => r.Version)), "a preview changes nothing");

        var id = BulkActId.New();
        await app.As(Cast.Lin).Do(new WorkInBulk(id, pick, work, preview.Digest));
        await app.As(Cast.Lin).Do(new WorkInBulk(id, pick, work, preview.Digest));
        Assert.That((await Rows(app, new())).Select(r => r.Responsible).Distinct(), Is.EqualTo(new[] { "Zhou Wei" }));
        var shown = await app.As(Cast.Lin).Do(new ShowBulk(id));
        Assert.That((shown.Act.Changed, shown.Act.PersonName, shown.Rows.Count, shown.Act.UndoneAt), Is.EqualTo((preview.Changing, "Zhou Wei", preview.Changing, (DateTime?)null)));

        await app.As(Cast.Dana).Do(new UndoBulk(id, "the wrong person"));
        Assert.That((await Rows(app, new())).Select(r => (r.Id, r.ResponsibleId)), Is.EqualTo(before.Select(r => (r.Id, r.ResponsibleId))));
        Assert.That((await app.As(Cast.Dana).Send(new UndoBulk(id, "again"))).Errors.Single().Code, Is.EqualTo("bulk-undone-already"));
        Assert.That((await app.As(Cast.Lin).Do(new ListBulk())).Single().UndoneAt, Is.Not.Null);
    }

    [Test]
    public async Task Completing_everything_that_matches_leaves_out_what_is_not_open()
    {
        await using var app = await Arranged();
        var sixth = (await Rows(app, new() { Kind = "section-8", Client = "BRIGHT" })).Single();
        await app.As(Cast.Lin).Do(new WaiveDeadline(sixth.Id, sixth.Version, "let go"));
        var (pick, work) = (new DocketPick([], "client=BRIGHT&state=All"), new BulkWork(BulkKind.Complete, On: Today, Reason: "filed by former counsel"));
        var preview = await app.As(Cast.Lin).Do(new PreviewBulk(pick, work));
        Assert.That(preview.Rows.Where(r => r.Refused is not null).Select(r => (r.Row.Id, r.Refused!.Code)), Is.EqualTo(new[] { (sixth.Id, "deadline-not-open") }));
        var id = BulkActId.New();
        await app.As(Cast.Lin).Do(new WorkInBulk(id, pick, work, preview.Digest));
        Assert.That((await Rows(app, new() { Client = "BRIGHT", State = DocketState.Done })).Select(r => (r.ClosedOn, r.Reason)).Distinct(), Is.EqualTo(new[] { ((DateOnly?)Today, "filed by former counsel") }));
        Assert.That(await Rows(app, new() { Client = "BRIGHT" }), Is.Empty);
        Assert.That((await Rows(app, new() { Client = "BRIGHT", State = DocketState.Waived })).Single().Reason, Is.EqualTo("let go"));
        await app.As(Cast.Lin).Do(new UndoBulk(id, "the wrong client"));
        Assert.That((await Rows(app, new() { Client = "BRIGHT" })).Select(r => r.Id), Is.EquivalentTo(preview.Rows.Where(r => r.Refused is null).Select(r => r.Row.Id)));
    }

    [Test]
    public async Task An_undo_names_every_deadline_that_was_changed_since_and_undoes_none()
    {
        await using var app = await Arranged();
        var rows = await Rows(app, new() { Client = "BRIGHT" });
        var (pick, work) = (new DocketPick([.. rows.Select(r => r.Id)]), new BulkWork(BulkKind.Assign, Cast.Dana.Id));
        var id = BulkActId.New();
        await app.As(Cast.Lin).Do(new WorkInBulk(id, pick, work, (await app.As(Cast.Lin).Do(new PreviewBulk(pick, work))).Digest));
        foreach (var row in (await Rows(app, new() { Client = "BRIGHT" })).Take(2)) await app.As(Cast.Lin).Do(new WaiveDeadline(row.Id, row.Version, "meanwhile"));
        var refused = await app.As(Cast.Lin).Send(new UndoBulk(id, "x"));
        Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(new[] { "bulk-changed-since", "bulk-changed-since" }));
        Assert.That(refused.Errors[0].Text, Does.Contain("AURORA 9000001"));
        Assert.That((await Rows(app, new() { Client = "BRIGHT" })).Select(r => r.Responsible).Distinct(), Is.EqualTo(new[] { "Dana Whitfield" }), "none is put back");
    }

    [Test]
    public async Task What_is_not_as_the_preview_showed_it_is_refused()
    {
        await using var app = await Arranged();
        var rows = await Rows(app, new() { Client = "BRIGHT" });
        var (pick, work) = (new DocketPick([.. rows.Select(r => r.Id)]), new BulkWork(BulkKind.Assign, Cast.Dana.Id));
        var preview = await app.As(Cast.Lin).Do(new PreviewBulk(pick, work));
        await app.As(Cast.Zhou).Do(new WaiveDeadline(rows[0].Id, rows[0].Version, "meanwhile"));
        Assert.That(Code(await app.As(Cast.Lin).Send(new WorkInBulk(BulkActId.New(), pick, work, preview.Digest))), Is.EqualTo("bulk-changed-meanwhile"));
        Assert.That((await app.As(Cast.Lin).Do(new ListBulk())), Is.Empty);
    }

    [Test]
    public async Task Each_refusal_has_its_reason()
    {
        await using var app = await Arranged();
        var one = (await Rows(app, new()))[0].Id;
        async Task<string> Preview(DocketPick pick, BulkWork work) => (await app.As(Cast.Lin).Send(new PreviewBulk(pick, work))).Errors[0].Code;
        Assert.Multiple(async () =>
        {
            Assert.That(await Preview(new([]), new(BulkKind.Assign, Cast.Lin.Id)), Is.EqualTo("bulk-nothing"));
            Assert.That(await Preview(new([one]), new(BulkKind.Assign)), Is.EqualTo("bulk-person-missing"));
            Assert.That(await Preview(new([one]), new(BulkKind.Assign, Cast.Guo.Id)), Is.EqualTo("bulk-person-unknown"), "a client does not look after deadlines");
            Assert.That(await Preview(new([one]), new(BulkKind.Complete, Reason: "x")), Is.EqualTo("done-on-missing"));
            Assert.That(await Preview(new([one]), new(BulkKind.Complete, On: Today)), Is.EqualTo("reason-missing"));
            Assert.That(await Preview(new([one]), new(BulkKind.Complete, On: Today.AddDays(1), Reason: "x")), Is.EqualTo("done-in-the-future"));
            Assert.That((await app.As(Cast.Guo).Send(new PreviewBulk(new([one]), new(BulkKind.Assign, Cast.Lin.Id)))).Errors[0].Code, Is.EqualTo("may-not"));
        });
    }

    [Test]
    public async Task More_than_the_most_at_once_is_refused_however_it_was_chosen()
    {
        await using var app = await TestApp.Start(provider, Today);
        var right = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        await app.Change(null, (db, _) =>
        {
            for (var i = 0; i <= DocketPick.Most; i++)
                db.Obligations.Add(Obligation.From(DeadlineId.New(), right, null, Cast.Bright, null, new Deadline { Kind = DeadlineKind.LicenceEnd, Cycle = 100 + i, DueOn = Today.AddDays(i), LastActionOn = Today.AddDays(i), Rule = "F1" }));
            return Task.CompletedTask;
        });
        var work = new BulkWork(BulkKind.Assign, Cast.Lin.Id);
        Assert.That(Code(await app.As(Cast.Lin).Send(new PreviewBulk(new([], "kind=licence-end"), work))), Is.EqualTo("bulk-too-many"));
        var rows = await Rows(app, new() { Kind = "licence-end" });
        Assert.That(Code(await app.As(Cast.Lin).Send(new PreviewBulk(new([.. rows.Select(r => r.Id)]), work))), Is.EqualTo("bulk-too-many"));
        Assert.That((await app.As(Cast.Lin).Do(new PreviewBulk(new([.. rows.Take(DocketPick.Most).Select(r => r.Id)]), work))).Changing, Is.EqualTo(DocketPick.Most));
    }

    private async Task<TestApp> Arranged()
    {
        var app = await TestApp.Start(provider, Today);
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor, Cast.Zhou.Id);
        await app.Mark("CIRRUS", "9000003", new(2016, 11, 29));
        return app;
    }

    private static async Task<IReadOnlyList<DocketRow>> Rows(TestApp app, DocketFilter filter) => (await app.As(Cast.Lin).Do(new ListDocket(filter, Size: 900))).Rows;
    private static string Code<T>(IAnswer<T> answer) where T : IAnswer<T> => answer.Errors[0].Code;
}
