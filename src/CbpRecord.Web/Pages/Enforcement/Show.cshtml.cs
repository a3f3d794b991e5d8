using CbpRecord.Application.Access;
using CbpRecord.Application.Enforcement;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Enforcement;

/// <summary>A detention or a seizure: what is known of it, what follows, and what can be done.</summary>
public sealed class ShowModel(IMediator mediator, CurrentActor current) : PageModel
{
    public BorderView View { get; private set; } = default!;
    public BorderCase Item => View.Case;
    public DetentionRecord? Detention => Item.Record as DetentionRecord;
    public bool MayKeep => !Item.IsWithdrawn && current.Actor.May(Permission.KeepBorderCases);
    public bool MayAnswer => MayKeep && Item.State == BorderState.Open && Detention is { DetentionNoticeOn: not null, AnsweredOn: null };

    /// <summary>Seized goods have one seizure.</summary>
    public bool MaySeize => MayKeep && Detention is not null && View.Other is null;

    public async Task<IActionResult> OnGetAsync(BorderCaseId id)
    {
        var shown = await mediator.Send(new ShowBorderCase(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }
}
