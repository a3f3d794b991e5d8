using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Tests.Harness;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>The night's report on its pages.</summary>
public sealed class DerivationTests
{
    [Test]
    public async Task What_a_night_put_right_is_read_from_the_docket_by_the_firm_and_by_nobody_else()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Open(app);
        await DerivationSample.Run(app);
        var lin = await app.As(Cast.Lin);
        Assert.That((await lin.Get("/docket")).Document.QuerySelector("a[href='/docket/runs']"), Is.Not.Null);
        var list = await lin.Get("/docket/runs");
        var link = list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!;
        var page = await lin.Get(link);
        Assert.That(page.Document.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim().Split('\n')[0]).ElementAt(1)), Is.SupersetOf(new[] { "Moved" }));
        Assert.That(page.Document.QuerySelector("tbody")!.TextContent, Does.Contain("1 Jan 2030"), "the day that had been written by another hand");
        var guo = await app.As(Cast.Guo);
        Assert.That((await guo.Get("/docket")).Document.QuerySelector("a[href='/docket/runs']"), Is.Null);
        Assert.That((int)(await guo.Get(link)).Status, Is.EqualTo(403).Or.EqualTo(404));
    }
}

/// <summary>A night after somebody changed a due day in the database.</summary>
internal static class DerivationSample
{
    public static async Task Run(WebApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        await db.Obligations.Where(o => o.Kind == DeadlineKind.Section8And9 && o.Cycle == 1).ExecuteUpdateAsync(set => set.SetProperty(o => o.DueOn, new DateOnly(2030, 1, 1)));
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RederiveDeadlines(new DateOnly(2026, 11, 23)));
    }
}
