using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>Grouped, paged, on the calendar, counted or taken away: the same rows, and so the same totals.</summary>
[OnBothDatabases]
public sealed class DocketGroupTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly DocketFilter[] Filters =
    [
        new(), new() { State = DocketState.All }, new() { Client = "HARBOR" }, new() { Client = DocketFilter.NoClient }, new() { Unassigned = true }, new() { Kind = "section-8" },
        new() { Person = Cast.Lin.Id, From = new(2026, 1, 1) }, new() { Urgency = Urgency.Overdue }, new() { DueBy = new(2027, 3, 1) }, new() { Client = "NOBODY" },
    ];

    [Test]
    public async Task Whatever_it_is_grouped_by_the_list_the_headings_the_calendar_and_the_file_have_one_total()
    {
        await using var app = await Arranged();
        foreach (var filter in Filters)
        {
            var all = (await app.As(Cast.Lin).Do(new ListDocket(filter, Size: 900))).Rows;
            var days = await app.As(Cast.Lin).Do(new CountDays(filter, new(1990, 1, 1), new(2090, 1, 1)));
            Assert.That(days.Sum(d => d.Count), Is.EqualTo(all.Count), filter.ToQuery());
            foreach (var by in Enum.GetValues<DocketGrouping>())
            {
                var what = $"{filter.ToQuery()} by {by}";
                var whole = await app.As(Cast.Lin).Do(new GroupDocket(filter, by, Language.English, Size: 900));
                var paged = await Paged(app, filter, by);
                var taken = await Taken(app, filter, by);
                Assert.Multiple(() =>
                {
                    Assert.That(whole.Page.Rows.Select(r => r.Id), Is.EquivalentTo(all.Select(r => r.Id)), what);
                    Assert.That(whole.Page.Total, Is.EqualTo(all.Count), what);
                    Assert.That(whole.Groups.Sum(g => g.Count), Is.EqualTo(all.Count), what);
                    Assert.That(whole.Groups.Select(g => g.Count), Is.EqualTo(whole.Groups.Select(g => g.Rows.Count)), what);
                    Assert.That(paged, Is.EqualTo(whole.Page.Rows.Select(r => r.Id)), $"{what}: continued where it stopped");
                    Assert.That(taken, Is.EqualTo(whole.Page.Rows.Select(r => $"{r.Id}@cbprecord")), $"{what}: the file has the list's order");
                });
            }
        }
    }

    [Test]
    public async Task A_heading_opens_to_its_rows()
    {
        await using var app = await Arranged();
        foreach (var by in Enum.GetValues<DocketGrouping>())
            foreach (var group in (await app.As(Cast.Lin).Do(new GroupDocket(new(), by, Language.Chinese, Size: 900))).Groups)
                Assert.That((await app.As(Cast.Lin).Do(new ListDocket(group.Opens, Size: 900))).Rows.Select(r => r.Id), Is.EqualTo(group.Rows.Select(r => r.Id)), $"{by}: {group.Name ?? $"{group.Days}"}");
    }

    [Test]
    public async Task Headings_stand_in_the_order_of_names_and_nobodys_come_last()
    {
        await using var app = await Arranged();
        async Task<IEnumerable<string?>> Names(DocketGrouping by) => (await app.As(Cast.Lin).Do(new GroupDocket(new(), by, Language.English, Size: 900))).Groups.Select(g => g.Name);
        Assert.Multiple(async () =>
        {
            Assert.That(await Names(DocketGrouping.Client), Is.EqualTo(new[] { "Ningbo Harbor Home Textile Co., Ltd.", "Shenzhen Brightwave Electronics Co., Ltd.", null }));
            Assert.That(await Names(DocketGrouping.Person), Is.EqualTo(new[] { "Lin Yue", "Zhou Wei", null }));
            Assert.That(await Names(DocketGrouping.Right), Is.EqualTo(new[] { "AURORA", "BOREAL", "CIRRUS" }));
        });
    }

    [TestCase("2026-11-29", Language.English, "2026-11-29", Description = "an English week begins on its Sunday")]
    [TestCase("2026-11-28", Language.English, "2026-11-22")]
    [TestCase("2026-11-29", Language.Chinese, "2026-11-23", Description = "and a Chinese one ends on it")]
    [TestCase("2026-11-30", Language.Chinese, "2026-11-30")]
    [TestCase("0001-01-01", Language.English, "0001-01-01", Description = "there is no day before the first")]
    public void A_week_begins_as_the_reader_has_it(string day, Language language, string first) =>
        Assert.That(Weeks.StartOf(DateOnly.Parse(day), language), Is.EqualTo(DateOnly.Parse(first)));

    [Test]
    public async Task A_client_finds_only_its_own_under_each_heading()
    {
        await using var app = await Arranged();
        foreach (var by in Enum.GetValues<DocketGrouping>())
        {
            var mine = await app.As(Cast.Guo).Do(new GroupDocket(new(), by, Language.English, Size: 900));
            Assert.That(mine.Page.Rows.Select(r => r.Right).Distinct(), Is.EqualTo(new[] { "AURORA" }), $"{by}");
            Assert.That(mine.Groups.Sum(g => g.Count), Is.EqualTo(mine.Page.Rows.Count), $"{by}");
        }
    }

    private async Task<TestApp> Arranged()
    {
        var app = await TestApp.Start(provider, Today);
        await app.Mark("CIRRUS", "9000003", new(2016, 11, 29));
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor, Cast.Zhou.Id);
        return app;
    }

    private static async Task<List<Domain.Shared.DeadlineId>> Paged(TestApp app, DocketFilter filter, DocketGrouping by)
    {
        var rows = new List<Domain.Shared.DeadlineId>();
        string? after = null;
        do
        {
            var page = (await app.As(Cast.Lin).Do(new GroupDocket(filter, by, Language.English, after, 3))).Page;
            rows.AddRange(page.Rows.Select(r => r.Id));
            Assert.That(page.Rows, Has.Count.LessThanOrEqualTo(3));
            after = page.Next;
        } while (after is not null);
        return rows;
    }

    private static async Task<List<string>> Taken(TestApp app, DocketFilter filter, DocketGrouping by)
    {
        var file = await app.As(Cast.Lin).Do(new ExportDocket(filter, ExportFormat.Ics, Language.English, by));
        using var reader = new StreamReader(file.Content);
        return [.. (await reader.ReadToEndAsync()).Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Select(l => l[4..])];
    }
}
