using CbpRecord.Application.Deadlines;
using CbpRecord.Application.People;
using CbpRecord.Application.Portal;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>The first page and the workload: their counts are the docket's, row for row.</summary>
[OnBothDatabases]
public sealed class TodayTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static async Task Arrange(TestApp app)
    {
        var expired = await app.Mark("AURORA", "9000001", new(2016, 11, 22), Cast.Bright, Cast.Lin.Id);
        await app.Recorded(expired, "TMK 17-90001", new(2017, 2, 15));
        await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor, Cast.Zhou.Id);
        await app.Mark("CIRRUS", "9000003", new(2020, 11, 26), Cast.Harbor);
        foreach (var number in Enumerable.Range(10, 8)) await app.Mark($"DELTA {number}", $"90000{number}", new(2020, 12, number - 9), Cast.Bright, Cast.Lin.Id);
        var renewal = await app.Look(db => db.Obligations.Where(o => o.RightId == expired && o.Kind == DeadlineKind.RecordationRenewal && o.Cycle == 1).Select(o => o.Id).SingleAsync());
        await app.As(Cast.Lin).Do(new AskClient([renewal]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Each_count_equals_the_docket_that_it_leads_to(bool team)
    {
        await using var app = await TestApp.Start(provider, Today);
        await Arrange(app);
        var view = await app.As(Cast.Lin).Do(new ShowToday(team));
        foreach (var list in view.Lists)
        {
            var docket = await app.As(Cast.Lin).Do(new ListDocket(list.Filter, Size: 500));
            Assert.That((list.Total, list.More), Is.EqualTo((docket.Total, docket.More)), $"{list.Section}");
            Assert.That(list.Rows.Select(r => r.Id), Is.EqualTo(docket.Rows.Take(TodayView.Shown).Select(r => r.Id)), $"{list.Section}");
        }
        Assert.That(view.Lists.Single(l => l.Section == TodaySection.Waiting).Total, Is.EqualTo(1));
        Assert.That(view.Lists.Single(l => l.Section == TodaySection.ThisWeek).Total, Is.GreaterThan(0));
        if (!team) Assert.That(view.Lists.SelectMany(l => l.Rows).Select(r => r.ResponsibleId).Distinct(), Is.EqualTo(new PersonId?[] { Cast.Lin.Id }));
    }

    [Test]
    public async Task Whoever_is_away_is_named_with_the_last_day()
    {
        await using var app = await TestApp.Start(provider, Today);
        await app.As(Cast.Zhou).Do(new BeAway(Cast.Zhou.Id, Today.AddDays(-2), Today.AddDays(4)));
        await app.As(Cast.Lin).Do(new BeAway(Cast.Lin.Id, Today.AddDays(1), Today.AddDays(4)));
        Assert.That((await app.As(Cast.Lin).Do(new ShowToday())).Away, Is.EqualTo(new[] { new AwayToday(Cast.Zhou.Id, "Zhou Wei", Today.AddDays(4)) }));
    }

    [Test]
    public async Task The_first_page_and_the_portal_ask_the_database_five_times_at_most()
    {
        var counter = new Counter();
        await using var app = await TestApp.Start(provider, Today, also: services =>
            services.ConfigureDbContext<SqliteCbpRecordDb>(options => options.AddInterceptors(counter)).ConfigureDbContext<PostgresCbpRecordDb>(options => options.AddInterceptors(counter)));
        await Arrange(app);
        foreach (var ask in new Func<Task>[]
        {
            () => app.As(Cast.Lin).Do(new ShowToday(true)), () => app.As(Cast.Lin).Do(new ShowWorkload()), () => app.As(Cast.Guo).Do(new ListDecisions()),
            () => app.As(Cast.Guo).Do(new ListMyRights()), () => app.As(Cast.Guo).Do(new ListPapers()),
        })
        {
            counter.Queries = 0;
            await ask();
            Assert.That(counter.Queries, Is.InRange(1, 5));
        }
    }

    [Test]
    public async Task The_workload_counts_what_the_docket_lists_and_marks_absences()
    {
        await using var app = await TestApp.Start(provider, Today);
        await Arrange(app);
        await app.As(Cast.Lin).Do(new BeAway(Cast.Lin.Id, new(2026, 12, 3), new(2026, 12, 8)));
        var view = await app.As(Cast.Dana).Do(new ShowWorkload());
        Assert.That(view.Weeks.Select(w => w.From), Is.EqualTo(Enumerable.Range(0, 12).Select(n => new DateOnly(2026, 11, 23).AddDays(7 * n))));
        Assert.That(view.People.Select(p => p.Name), Is.EqualTo(new[] { "Dana Whitfield", "Lin Yue", "Zhou Wei", null }));
        foreach (var person in view.People)
            foreach (var week in person.Weeks)
            {
                var docket = await app.As(Cast.Dana).Do(new ListDocket(new() { Person = person.Id, Unassigned = person.Id is null, From = week.From, To = week.To }));
                Assert.That(week.Count, Is.EqualTo(docket.Total), $"{person.Name} {week.From}");
            }
        var lin = view.People.Single(p => p.Id == Cast.Lin.Id);
        Assert.That(lin.Weeks.Take(4).Select(w => w.Away), Is.EqualTo(new[] { 0, 2, 2, 0 }), "Thursday and Friday, then Monday and Tuesday");
        Assert.That(view.Total, Is.EqualTo(view.People.Sum(p => p.Total)).And.GreaterThan(5));
    }

    /// <summary>Counts the commands that read.</summary>
    private sealed class Counter : DbCommandInterceptor
    {
        public int Queries { get; set; }

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(System.Data.Common.DbCommand command, CommandEventData eventData,
            InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Queries++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
