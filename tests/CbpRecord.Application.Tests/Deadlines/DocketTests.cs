using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

[OnBothDatabases]
public sealed class DocketTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Test]
    public async Task The_docket_is_read_in_the_order_of_days_and_continued_where_it_stopped()
    {
        await using var app = await TestApp.Start(provider, Today);
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor, Cast.Zhou.Id);
        var all = await app.As(Cast.Lin).Do(new ListDocket(new DocketFilter(), Size: 500));
        var pages = new List<DocketRow>();
        string? after = null;
        do
        {
            var page = await app.As(Cast.Lin).Do(new ListDocket(new DocketFilter(), after, 3));
            pages.AddRange(page.Rows);
            after = page.Next;
        } while (after is not null);
        Assert.Multiple(() =>
        {
            Assert.That(all.Rows.Select(r => r.ActOn), Is.Ordered);
            Assert.That(pages.Select(r => r.Id), Is.EqualTo(all.Rows.Select(r => r.Id)));
            Assert.That(all.Total, Is.EqualTo(all.Rows.Count).And.GreaterThan(8));
            Assert.That(all.Rows.Select(r => r.ClientCode).Distinct(), Is.EquivalentTo(new[] { "BRIGHT", "HARBOR" }));
            Assert.That(all.Rows.Select(r => r.Responsible).Distinct(), Is.EquivalentTo(new[] { "Lin Yue", "Zhou Wei" }));
        });
    }

    [Test]
    public async Task Each_filter_leaves_out_what_it_says()
    {
        await using var app = await TestApp.Start(provider, Today);
        var aurora = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor, Cast.Zhou.Id);
        async Task<IReadOnlyList<DocketRow>> Rows(DocketFilter filter) => (await app.As(Cast.Lin).Do(new ListDocket(filter, Size: 500))).Rows;
        var sixth = (await Rows(new() { Kind = "section-8", Client = "bright" })).Single();
        Assert.Multiple(async () =>
        {
            Assert.That(sixth.LastActionOn, Is.EqualTo(new DateOnly(2027, 3, 1)));
            Assert.That(sixth.Standing, Is.EqualTo(Standing.Later));
            Assert.That((await Rows(new() { Person = Cast.Zhou.Id })).Select(r => r.Right).Distinct(), Is.EqualTo(new[] { "BOREAL" }));
            Assert.That((await Rows(new() { Right = aurora })).Select(r => r.Right).Distinct(), Is.EqualTo(new[] { "AURORA" }));
            Assert.That((await Rows(new() { Number = "9,000,002" })).Select(r => r.Right).Distinct(), Is.EqualTo(new[] { "BOREAL" }));
            Assert.That((await Rows(new() { From = new(2027, 3, 1), To = new(2027, 3, 1), Client = "BRIGHT" })).Select(r => r.Kind), Has.Member(DeadlineKind.Section8));
            Assert.That(await Rows(new() { From = new(2027, 3, 2), To = new(2027, 3, 2), Kind = "section-8" }), Is.Empty);
            Assert.That((await Rows(new() { Urgency = Urgency.Overdue })).Select(r => (r.Right, r.Kind)), Is.EqualTo(new[] { ("BOREAL", DeadlineKind.Section8) }), "section 15 may be left undone");
            Assert.That((await Rows(new() { Kind = "section-15", Number = "9000002" })).Single().Standing, Is.EqualTo(Standing.Past));
            Assert.That(await Rows(new() { State = DocketState.Waived }), Is.Empty);
        });
    }

    [Test]
    public async Task An_unknown_kind_and_a_turned_period_are_refused()
    {
        await using var app = await TestApp.Start(provider, Today);
        var answer = await app.As(Cast.Lin).Send(new ListDocket(new() { Kind = "section-99", From = new(2027, 1, 2), To = new(2027, 1, 1) }));
        Assert.That(answer.Errors.Select(e => e.Code), Is.EquivalentTo(new[] { "docket-kind-unknown", "docket-ends-first" }));
    }

    [Test]
    public async Task A_client_sees_its_own_deadlines_only()
    {
        await using var app = await TestApp.Start(provider, Today);
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        var foreign = await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor);
        await app.Mark("NOBODY", "9000003", new(2017, 3, 2));
        var rows = (await app.As(Cast.Guo).Do(new ListDocket(new DocketFilter(), Size: 500))).Rows;
        var hidden = await app.Look(db => db.Obligations.Where(o => o.RightId == foreign).Select(o => o.Id).FirstAsync());
        Assert.Multiple(async () =>
        {
            Assert.That(rows.Select(r => r.Right).Distinct(), Is.EqualTo(new[] { "AURORA" }));
            Assert.That((await app.As(Cast.Guo).Do(new ListDocket(new() { Client = "HARBOR" }))).Rows, Is.Empty);
            Assert.That((await app.As(Cast.Guo).Send(new CompleteDeadline(hidden, 1, Today, "x"))).Errors[0].Code, Is.EqualTo("may-not"));
        });
    }

    [Test]
    public async Task Completing_asks_for_proof_or_a_reason_and_reopening_for_a_reason()
    {
        await using var app = await TestApp.Start(provider, Today);
        var id = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        var row = (await app.As(Cast.Lin).Do(new ListDocket(new() { Right = id, Kind = "section-8" }))).Rows.Single();
        var door = app.As(Cast.Lin);
        Assert.Multiple(async () =>
        {
            Assert.That(Code(await door.Send(new CompleteDeadline(row.Id, row.Version, null, "x"))), Is.EqualTo("done-on-missing"));
            Assert.That(Code(await door.Send(new CompleteDeadline(row.Id, row.Version, Today, " "))), Is.EqualTo("proof-or-reason"));
            Assert.That(Code(await door.Send(new CompleteDeadline(row.Id, row.Version, Today.AddDays(1), "x"))), Is.EqualTo("done-in-the-future"));
            Assert.That(Code(await door.Send(new CompleteDeadline(row.Id, row.Version + 1, Today, "x"))), Is.EqualTo("changed-meanwhile"));
            Assert.That(Code(await door.Send(new CompleteDeadline(row.Id, row.Version, Today, null, new("note.txt", new MemoryStream("hello"u8.ToArray()))))), Is.EqualTo("proof-unreadable"));
        });

        await door.Do(new CompleteDeadline(row.Id, row.Version, Today, null, new("receipt.pdf", new MemoryStream("%PDF-1.7 receipt"u8.ToArray()))));
        var done = (await door.Do(new ListDocket(new() { Right = id, Kind = "section-8", State = DocketState.Done }))).Rows.Single();
        Assert.That(done.Proof, Is.Not.Null);
        Assert.That(await app.Look(db => db.Documents.Select(d => d.Document).SingleAsync()), Is.EqualTo(done.Proof));
        Assert.That(Code(await door.Send(new WaiveDeadline(done.Id, done.Version, "x"))), Is.EqualTo("deadline-not-open"));
        Assert.That(Code(await door.Send(new ReopenDeadline(done.Id, done.Version, ""))), Is.EqualTo("reason-missing"));
        await door.Do(new ReopenDeadline(done.Id, done.Version, "The receipt was for another mark"));
        var open = (await door.Do(new ListDocket(new() { Right = id, Kind = "section-8" }))).Rows.Single();
        await door.Do(new WaiveDeadline(open.Id, open.Version, "The client lets it go"));
        var acts = await app.Look(db => db.Acts.Where(a => a.Subject == open.Id.ToString() && a.Outcome == Application.Audit.Outcome.Done)
            .OrderBy(a => a.Number).Select(a => a.Type + ": " + a.StatedReason).ToListAsync());
        Assert.That(acts, Is.EqualTo(new[] { "CompleteDeadline: ", "ReopenDeadline: The receipt was for another mark", "WaiveDeadline: The client lets it go" }));
    }

    private static string Code(CbpRecord.Domain.Shared.Result result) => result.Errors.Single().Code;
}
