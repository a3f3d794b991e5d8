using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Recordations;

[OnBothDatabases]
public sealed class ListTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [TestCase("TMK 11-00163")]
    [TestCase("tmk11-163")]
    [TestCase("11-00163")]
    [TestCase("TMK-11-00163")]
    public async Task A_number_is_found_in_any_spelling(string typed)
    {
        await using var app = await TestApp.Start(provider);
        var id = CaseId.New();
        await app.As(Cast.Lin).Do(new TakeOverRecordation(id, await app.Trademark(), "TMK 11-00163", new(2021, 2, 15), null));
        await app.Open(await app.Trademark());
        var found = await app.As(Cast.Lin).Do(new ListRecordations(Number: typed));
        Assert.That(found.Rows.Select(r => r.Id), Is.EqualTo(new[] { id }));
    }

    [Test]
    public async Task A_works_recordation_shows_its_end_in_twenty_years_and_that_its_day_was_read_only_once()
    {
        await using var app = await TestApp.Start(provider);
        var (id, work) = (CaseId.New(), await SampleRights.Work(app, SampleRights.LanternSong));
        await app.As(Cast.Lin).Do(new TakeOverRecordation(id, work, "COP 26-00163", new(2026, 11, 20), null));
        var row = (await app.As(Cast.Lin).Do(new ListRecordations(ExpiresFrom: new(2046, 1, 1)))).Rows.Single();
        Assert.That((row.ExpiresOn, row.RenewalClosesOn, row.Status, row.Unverified), Is.EqualTo((new DateOnly(2046, 11, 20), new DateOnly(2046, 8, 20), RecordationStatus.Recorded, true)));
        foreach (var (fact, on) in new[] { (TriggerFact.RecordedOn, new DateOnly(2026, 11, 20)), (TriggerFact.CreatedYear, new(2019, 1, 1)), (TriggerFact.PublishedYear, new(2019, 1, 1)) })
            await app.Verified(work, fact, on);
        Assert.That((await app.As(Cast.Lin).Do(new ListRecordations())).Rows.Single().Unverified, Is.False);
    }

    [Test]
    public async Task Rows_are_filtered_by_stage_kind_client_and_expiry_and_say_their_status()
    {
        await using var app = await TestApp.Start(provider);
        var draft = await app.Open(await app.Trademark());
        var recorded = await app.RecordedCase();
        var work = await app.Keep(Copyright.Add(RightId.New(), new() { Title = "Blue Goose", Pending = true }, new("form", null, Today)).Value, Cast.Harbor);
        var pending = await app.Open(work);
        async Task<CaseId[]> Ids(ListRecordations list) => [.. (await app.As(Cast.Lin).Do(list)).Rows.Select(r => r.Id)];
        Assert.Multiple(async () =>
        {
            Assert.That(await Ids(new()), Is.EqualTo(new[] { pending, recorded, draft }), "newest first");
            Assert.That(await Ids(new(Stage: Stage.Recorded)), Is.EqualTo(new[] { recorded }));
            Assert.That(await Ids(new(Kind: RightKind.PendingCopyright)), Is.EqualTo(new[] { pending }));
            Assert.That(await Ids(new(Kind: RightKind.Copyright)), Is.Empty);
            Assert.That(await Ids(new(Client: Cast.Harbor)), Is.EqualTo(new[] { pending }));
            Assert.That(await Ids(new(ExpiresFrom: new(2030, 3, 17), ExpiresTo: new(2030, 3, 17))), Is.EqualTo(new[] { recorded }));
            Assert.That((await app.As(Cast.Lin).Do(new ListRecordations(Stage: Stage.Recorded))).Rows[0].Status, Is.EqualTo(RecordationStatus.Recorded));
            Assert.That((await app.As(Cast.Guo).Do(new ListRecordations())).Rows, Has.Count.EqualTo(2), "a client sees its own");
        });
    }

    [Test]
    public async Task A_list_goes_on_where_it_stopped()
    {
        await using var app = await TestApp.Start(provider);
        var opened = new List<CaseId>();
        for (var i = 0; i < 5; i++) opened.Add(await app.Open(await app.Trademark()));
        opened.Reverse();
        var first = await app.As(Cast.Lin).Do(new ListRecordations(Size: 3));
        var second = await app.As(Cast.Lin).Do(new ListRecordations(After: first.Next, Size: 3));
        Assert.That(first.Rows.Concat(second.Rows).Select(r => r.Id), Is.EqualTo(opened));
        Assert.That((first.Total, second.Next), Is.EqualTo((5, (string?)null)));
    }
}
