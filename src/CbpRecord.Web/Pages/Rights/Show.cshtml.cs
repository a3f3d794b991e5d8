using CbpRecord.Application.Access;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>One right: what is known of it, from where, and what follows today.</summary>
public sealed class ShowModel(IMediator mediator, CurrentActor current, ShellSettings site) : PageModel
{
    public RightView View { get; private set; } = default!;
    public Right Item => View.Right;
    public bool MayEdit => current.Actor.May(Permission.EditRights);
    public bool MayKeepBorder => current.Actor.May(Permission.KeepBorderCases);
    public bool MayOpen => Item is not Patent && current.Actor.May(Permission.EditRecordations);

    /// <summary>Whether a deadline has a page to lead to.</summary>
    public bool HasDocket => current.Actor.May(Permission.TrackDeadlines) && site.Paths.Contains(Links.Docket);

    public async Task<IActionResult> OnGetAsync(RightId id)
    {
        var shown = await mediator.Send(new ShowRight(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }
}
