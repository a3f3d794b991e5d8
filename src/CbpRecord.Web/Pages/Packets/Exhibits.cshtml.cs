using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Packets;

/// <summary>The exhibits of a case: attached, titled, moved, removed; the letter is the place.</summary>
public sealed class ExhibitsModel(IMediator mediator) : PageModel
{
    [BindProperty] public new IFormFile? File { get; set; }
    [BindProperty] public string? Title { get; set; }
    public CaseView View { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CaseId id)
    {
        var shown = await mediator.Send(new ShowCase(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CaseId id) => DoAsync(id, new AttachExhibit(id, Title, Uploads.Of(File)), "recordations.exhibit-attached");
    public Task<IActionResult> OnPostRemoveAsync(CaseId id, Guid exhibit) => DoAsync(id, new RemoveExhibit(id, exhibit), "recordations.exhibit-removed");
    public Task<IActionResult> OnPostTitleAsync(CaseId id, Guid exhibit) => DoAsync(id, new RetitleExhibit(id, exhibit, Title), "recordations.exhibit-retitled");
    public Task<IActionResult> OnPostMoveAsync(CaseId id, Guid exhibit, int place) => DoAsync(id, new MoveExhibit(id, exhibit, place), "recordations.exhibit-moved");

    private async Task<IActionResult> DoAsync(CaseId id, IRequest<Result> act, string words)
    {
        var done = await mediator.Send(act);
        return done.Refused ? await this.RefusedAsync(done, () => OnGetAsync(id)) : this.Done(Links.Section(id, CaseSection.Exhibits), words);
    }
}
