using CbpRecord.Application;
using CbpRecord.Application.Law;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Tests.Harness;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>A rehearsal that has lines to show: the first target that somebody keeps, closed by order.</summary>
internal static class LawSample
{
    /// <param name="services">A scope of the system's.</param>
    public static async Task<string> Count(WebApp app, IServiceProvider services)
    {
        var target = await services.GetRequiredService<ICbpRecordDb>().Obligations.Where(o => o.State == ObligationState.Open && o.TargetOn != null).OrderBy(o => o.DocketKey).Select(o => o.TargetOn).FirstAsync();
        var change = LawChangeId.New();
        await app.Door(Cast.Dana).Do(new RehearseClosure(change, target, Offices.All, "Snow", "OPM notice"));
        var counted = await services.GetRequiredService<IMediator>().Send(new CountLawChange(change));
        return counted.Refused ? throw new InvalidOperationException($"The rehearsal could not be counted: {counted}") : change.ToString();
    }
}
