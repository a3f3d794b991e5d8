using CbpRecord.Application.Access;
using CbpRecord.Application.Jobs;
using CbpRecord.Application.Law;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Law;

/// <summary>A day on which offices were closed by order, rehearsed before it counts.</summary>
public sealed class ClosureModel(IMediator mediator, CurrentActor current, Errands errands) : PageModel
{
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public List<Offices> Offices { get; set; } = [];
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Source { get; set; }

    public IActionResult OnGet()
    {
        if (!current.Actor.May(Permission.ChangeReadings)) return StatusCode(StatusCodes.Status403Forbidden);
        if (Request.Method == HttpMethods.Get) Offices = [Domain.Law.Offices.Uspto, Domain.Law.Offices.CopyrightOffice, Domain.Law.Offices.Cbp];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var begun = await mediator.Send(new RehearseClosure(LawChangeId.New(), On, Offices.Aggregate((Offices)0, (all, one) => all | one), Reason, Source));
        if (begun.Refused) return await this.RefusedAsync(begun, () => Task.FromResult(OnGet()));
        errands.Begin(new CountLawChange(begun.Value));
        return LocalRedirect(Links.LawChange(begun.Value));
    }
}
