using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Packets;

/// <summary>The pictures of a case: added, captioned, removed; before and after beside each other.</summary>
public sealed class ImagesModel(IMediator mediator) : PageModel
{
    [BindProperty] public new List<IFormFile> File { get; set; } = [];
    [BindProperty] public string? Caption { get; set; }
    public CaseView View { get; private set; } = default!;
    public PacketCheck Check { get; private set; } = default!;
    public IEnumerable<Error> Gaps => Check.Gaps.Where(g => CaseSections.Of(g) == CaseSection.Images);

    public async Task<IActionResult> OnGetAsync(CaseId id)
    {
        var shown = await mediator.Send(new ShowCase(id));
        if (shown.Refused) return this.Refused(shown);
        var check = await mediator.Send(new CheckPacket(id));
        if (check.Refused) return this.Refused(check);
        (View, Check) = (shown.Value, check.Value);
        return Page();
    }

    /// <summary>Each picture by itself: those that can be used go in, the others say why not.</summary>
    public async Task<IActionResult> OnPostAsync(CaseId id)
    {
        var refused = new List<Error>();
        foreach (var file in File.DefaultIfEmpty())
            refused.AddRange((await mediator.Send(new AddImage(id, Uploads.Of(file), Caption))).Errors);
        return refused.Count > 0 ? await this.RefusedAsync(Result.Refuse(refused), () => OnGetAsync(id)) : this.Done(Links.Section(id, CaseSection.Images), "recordations.image-added");
    }

    public Task<IActionResult> OnPostRemoveAsync(CaseId id, Guid image) => DoAsync(id, new RemoveImage(id, image), "recordations.image-removed");
    public Task<IActionResult> OnPostCaptionAsync(CaseId id, Guid image) => DoAsync(id, new CaptionImage(id, image, Caption), "recordations.caption-saved");

    private async Task<IActionResult> DoAsync(CaseId id, IRequest<Result> act, string words)
    {
        var done = await mediator.Send(act);
        return done.Refused ? await this.RefusedAsync(done, () => OnGetAsync(id)) : this.Done(Links.Section(id, CaseSection.Images), words);
    }
}
