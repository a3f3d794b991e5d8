using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations;

/// <summary>Opens a case for a right, after showing what pre-flight says of the right by itself.</summary>
public sealed class OpenModel(IMediator mediator) : PageModel
{
    [BindProperty] public OpenRecordation Input { get; set; } = default!;
    public Prospect Prospect { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(RightId right)
    {
        var shown = await mediator.Send(new ShowProspect(right));
        if (shown.Refused) return this.Refused(shown);
        Prospect = shown.Value;
        Input ??= new OpenRecordation(CaseId.New(), right);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RightId right)
    {
        var opened = await mediator.Send(Input with { RightId = right });
        return opened.Refused ? await this.RefusedAsync(opened, () => OnGetAsync(right)) : this.Done(Links.Tasks(Input.Id), "recordations.opened");
    }
}
