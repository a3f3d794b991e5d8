using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Search;

[OnBothDatabases]
public sealed class FindEverythingTests(Provider provider)
{
    private TestApp app = default!;

    [SetUp]
    public async Task Arrange()
    {
        app = await TestApp.Start(provider);
        await SampleRights.Mark(app, SampleRights.Brightwave);
        await SampleRights.Mark(app, SampleRights.Fourfold with { Mark = "LUMENFOX", MarkForeign = "明狐", Number = "Reg. No. 9,000,002", SerialNumber = null });
        await SampleRights.Work(app, SampleRights.LanternSong, Cast.Harbor);
    }

    [TearDown]
    public async Task End() => await app.DisposeAsync();

    [TestCase("brightw", "BRIGHTWAVE|LUMENFOX", Description = "the beginning of a word: the mark of that name first, then what its owner of that name owns")]
    [TestCase("明狐", "LUMENFOX", Description = "two characters")]
    [TestCase("狐", "LUMENFOX", Description = "the last character alone")]
    [TestCase("灯笼曲", "Lantern Song")]
    [TestCase("song lantern", "Lantern Song", Description = "in any order")]
    [TestCase("9,000,002", "LUMENFOX")]
    [TestCase("9000002", "LUMENFOX")]
    [TestCase("U.S. Registration No. 9,000,002", "LUMENFOX")]
    [TestCase("99/000,001", "BRIGHTWAVE", Description = "a serial number")]
    [TestCase("VA0002999001", "Lantern Song")]
    [TestCase("va 2999001", "Lantern Song")]
    [TestCase("harbor textile song", "Lantern Song", Description = "owner and title together")]
    [TestCase("lantern fox", "")]
    [TestCase("狐狸", "")]
    [TestCase("", "")]
    public async Task A_right_is_found_by(string query, string title)
    {
        var found = await app.As(Cast.Lin).Do(new FindEverything(query));
        Assert.That(string.Join('|', found.Hits.Where(h => h.Kind == SearchKind.Right).Select(h => h.Title)), Is.EqualTo(title));
    }

    [Test]
    public async Task A_client_is_found_in_both_languages_beside_its_rights()
    {
        var db = await app.Look(async db => await db.Clients.ToListAsync());
        Assert.That(db, Has.Count.EqualTo(2));
        await app.As(Cast.Lin).Do(new Application.Clients.AddClient(Domain.Shared.ClientId.New(), "ZHU", "Zhuhai Lantern Works", "珠海灯笼厂", Domain.Clients.Language.Chinese));
        Assert.That((await app.As(Cast.Lin).Do(new FindEverything("灯笼"))).Hits.Select(h => (h.Kind, h.Title)),
            Is.EquivalentTo(new[] { (SearchKind.Client, "Zhuhai Lantern Works"), (SearchKind.Right, "Lantern Song") }));
    }

    [Test]
    public async Task Nobody_finds_what_is_out_of_sight()
    {
        Assert.That((await app.As(Cast.Guo).Do(new FindEverything("lantern"))).Hits, Is.Empty);
        Assert.That((await app.As(Cast.Xu).Do(new FindEverything("lantern"))).Hits, Has.Count.EqualTo(1));
        Assert.That((await app.As(Cast.Lin.Actor with { Walled = [Cast.Harbor] }).Do(new FindEverything("lantern"))).Hits, Is.Empty, "behind a wall");
    }

    [TestCase("DN-2704-90001")]
    [TestCase("dn 2704 90001")]
    [TestCase("b-1001")]
    public async Task Goods_at_the_border_are_found_by_the_number_of_their_notice_and_by_our_own(string query)
    {
        var right = await app.Look(db => db.Rights.Where(r => r.Name == "LUMENFOX").Select(r => r.Id).SingleAsync());
        await app.As(Cast.Lin).Do(new OpenDetention(BorderCaseId.New(), right, new() { Number = "DN-2704-90001", PresentedOn = new(2026, 11, 16) }));
        var hit = (await app.As(Cast.Lin).Do(new FindEverything(query))).Hits.Single();
        Assert.That((hit.Kind, hit.Title, hit.Number, hit.Detail), Is.EqualTo((SearchKind.Border, "LUMENFOX", "DN-2704-90001", "B-1001")));
        Assert.That((await app.As(Cast.Xu).Do(new FindEverything(query))).Hits, Is.Empty, "another client's");
    }

    [Test]
    public async Task More_than_is_asked_for_says_so()
    {
        var found = await app.As(Cast.Lin).Do(new FindEverything("co", 1));
        Assert.That((found.Hits.Count, found.More), Is.EqualTo((1, true)));
    }
}
