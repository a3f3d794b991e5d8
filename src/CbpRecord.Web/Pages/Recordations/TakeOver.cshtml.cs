using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations;

/// <summary>Keeps a recordation that somebody else obtained earlier.</summary>
public sealed class TakeOverModel(IMediator mediator) : PageModel
{
    [BindProperty] public TakeOverRecordation Input { get; set; } = default!;
    [BindProperty] public new IFormFile? File { get; set; }
    public Prospect Prospect { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(RightId right)
    {
        var shown = await mediator.Send(new ShowProspect(right));
        if (shown.Refused) return this.Refused(shown);
        Prospect = shown.Value;
        Input ??= new TakeOverRecordation(CaseId.New(), right, null, null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RightId right)
    {
        return await this.CorrectAsync(mediator, Input with { RightId = right, File = await this.UploadAsync(File) }, () => OnGetAsync(right), () => this.Done(Links.Recordation(Input.Id), "recordations.taken-over"));
    }
}
