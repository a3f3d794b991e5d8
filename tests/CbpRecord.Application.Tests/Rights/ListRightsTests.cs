using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Rights;

[OnBothDatabases]
public sealed class ListRightsTests(Provider provider)
{
    [Test]
    public async Task Names_stand_in_pinyin_order_and_pages_continue_where_they_stopped()
    {
        await using var app = await TestApp.Start(provider);
        foreach (var (name, number) in new[] { ("ZEBRA", 1), ("苏州", 2), ("阿波", 3), ("apple", 4), ("明狐", 5), ("Banana", 6) })
            await SampleRights.Mark(app, SampleRights.Fourfold with { Mark = name, Number = $"900010{number}", SerialNumber = null });
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = await app.As(Cast.Lin).Do(new ListRights(After: after, Size: 2));
            names.AddRange(page.Rows.Select(r => r.Name));
            after = page.Next;
        } while (after is not null);
        var chinese = names.Where(n => n[0] > 0x2E80).ToList();
        Assert.That(names.Except(chinese), Is.EqualTo(new[] { "apple", "Banana", "ZEBRA" }));
        Assert.That(chinese, Is.EqualTo(new[] { "阿波", "明狐", "苏州" }), "a, ming, su");
        Assert.That(names, Has.Count.EqualTo(6).And.Unique);
    }

    [Test]
    public async Task Each_filter_leaves_what_it_says()
    {
        await using var app = await TestApp.Start(provider);
        await SampleRights.Mark(app, SampleRights.Brightwave);
        await SampleRights.Mark(app);
        await SampleRights.Mark(app, SampleRights.Fourfold with { Mark = "HARBORLOOM", Number = "9000003", SerialNumber = null, RegisteredOn = new(2018, 12, 25) }, Cast.Harbor);
        await SampleRights.Mark(app, SampleRights.Fourfold with { Mark = "STRAY", Number = "9000009", SerialNumber = null, RegisteredOn = new(2017, 1, 10) }, unassigned: true);
        await SampleRights.Work(app, SampleRights.LanternSong, Cast.Harbor);
        async Task<string> Names(ListRights list) => string.Join(' ', (await app.As(Cast.Lin).Do(list)).Rows.Select(r => r.Name));

        Assert.That(await Names(new(Kind: RightKind.Copyright)), Is.EqualTo("Lantern Song"));
        foreach (var kind in new[] { RightKind.PendingCopyright, RightKind.TradeName, RightKind.Patent }) Assert.That(await Names(new(Kind: kind)), Is.Empty);
        Assert.That(await Names(new(Client: Cast.Harbor)), Is.EqualTo("HARBORLOOM Lantern Song"));
        Assert.That(await Names(new(Unassigned: true)), Is.EqualTo("STRAY"));
        Assert.That(await Names(new(Recordable: false)), Is.EqualTo("BRIGHTWAVE"));
        Assert.That(await Names(new(Recordable: true)), Is.EqualTo("FOURFOLD HARBORLOOM Lantern Song STRAY"));
        Assert.That(await Names(new(Within: 60)), Is.EqualTo("STRAY"));
        Assert.That(await Names(new(Recorded: true)), Is.Empty);
        Assert.That(await Names(new(Kind: RightKind.Trademark, Client: Cast.Bright, Recordable: true)), Is.EqualTo("FOURFOLD"));
    }

    [Test]
    public async Task A_client_sees_its_own_rights_and_the_others_are_not_found()
    {
        await using var app = await TestApp.Start(provider);
        var bright = await SampleRights.Mark(app);
        var harbor = await SampleRights.Work(app, SampleRights.LanternSong, Cast.Harbor);
        Assert.That((await app.As(Cast.Guo).Do(new ListRights())).Rows.Select(r => r.Id), Is.EqualTo(new[] { bright }));
        Assert.That((await app.As(Cast.Guo).Send(new ShowRight(harbor))).Errors.Single().Code, Is.EqualTo("not-found"));
        Assert.That((await app.As(Cast.Iris).Send(new ShowRight(harbor))).Errors.Single().Code, Is.EqualTo("not-found"));
        Assert.That((await app.As(Cast.Xu).Do(new ShowRight(harbor))).Right.Name, Is.EqualTo("Lantern Song"));
    }

    [Test]
    public async Task Assigning_moves_a_right_with_its_deadlines_and_its_place_in_the_search()
    {
        await using var app = await TestApp.Start(provider);
        RightId[] strays = [await SampleRights.Mark(app, unassigned: true), await SampleRights.Mark(app, SampleRights.Brightwave, unassigned: true)];
        Assert.That((await app.As(Cast.Guo).Do(new ListRights())).Rows, Is.Empty);
        Assert.That(await app.As(Cast.Lin).Do(new AssignRights(strays, Cast.Bright)), Is.EqualTo(2));
        Assert.That((await app.As(Cast.Guo).Do(new ListRights())).Rows, Has.Count.EqualTo(2));
        Assert.That((await app.As(Cast.Guo).Do(new ShowRight(strays[0]))).OpenDeadlines, Is.GreaterThan(0));
        Assert.That((await app.As(Cast.Guo).Do(new Application.Search.FindEverything("four"))).Hits.Select(h => h.Title), Is.EqualTo(new[] { "FOURFOLD" }));
        Assert.That((await app.As(Cast.Xu).Do(new Application.Search.FindEverything("four"))).Hits, Is.Empty);
        var nobody = await app.As(Cast.Lin).Send(new AssignRights(strays, null));
        Assert.That(nobody.Errors.Select(e => e.Code), Is.EqualTo(new[] { "client-missing" }));
        var unknown = await app.As(Cast.Lin).Send(new AssignRights(strays, ClientId.New()));
        Assert.That(unknown.Errors.Select(e => e.Code), Is.EqualTo(new[] { "not-found" }));
    }
}
