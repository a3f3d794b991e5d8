using CbpRecord.Application.Access;
using CbpRecord.Application.Audit;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Admin.Audit;

public sealed class VerifyModel(IMediator mediator, CurrentActor current) : PageModel
{
    [BindProperty] public string? Head { get; set; }
    public TrailCheck? Check { get; private set; }

    public IActionResult OnGet() => current.Actor.May(Permission.ReadAudit) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync()
    {
        var checkedNow = await mediator.Send(new VerifyTrail(string.IsNullOrWhiteSpace(Head) ? null : Head.Trim().ToLowerInvariant()));
        if (checkedNow.Refused) return this.Refused(checkedNow);
        Check = checkedNow.Value;
        return Page();
    }
}
