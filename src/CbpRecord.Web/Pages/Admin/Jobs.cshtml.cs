using CbpRecord.Application.Jobs;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Admin;

/// <summary>What ran, when, and what is late.</summary>
public sealed class JobsModel(IMediator mediator, JobBook book) : PageModel
{
    public IReadOnlyList<JobStanding> Jobs { get; private set; } = [];
    public IReadOnlyList<Error> Troubles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var jobs = await mediator.Send(new CheckJobs());
        if (jobs.Refused) return this.Refused(jobs);
        var troubles = await mediator.Send(new FindTrouble());
        if (troubles.Refused) return this.Refused(troubles);
        (Jobs, Troubles) = (jobs.Value, troubles.Value.Found);
        return Page();
    }

    public string Due(PageWords words, string job) => book.Find(job)?.Schedule switch
    {
        Schedule.Daily daily => words["jobs.daily", Time(daily.At)],
        Schedule.Weekly weekly => words["jobs.weekly", Time(weekly.At)],
        Schedule.Every { Minutes: 1 } => words["jobs.every-minute"],
        Schedule.Every every => words["jobs.every", every.Minutes],
        _ => "",
    };

    private static string Time(TimeOnly at) => at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
