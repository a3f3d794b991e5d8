using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>The docket's addresses under names: keep one, share it, take it away.</summary>
public sealed class SavedViewsModel(IMediator mediator, CurrentActor current) : PageModel
{
    /// <summary>The address to be kept; null where the page only lists.</summary>
    [BindProperty(SupportsGet = true)] public string? Query { get; set; }
    [BindProperty] public SavedViewId Id { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public bool Shared { get; set; }

    public IReadOnlyList<ViewRow> Views { get; private set; } = [];
    public bool MayShare => current.Actor.IsStaff;

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await mediator.Send(new ListViews());
        if (listed.Refused) return this.Refused(listed);
        Views = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var saved = await mediator.Send(new SaveView(SavedViewId.New(), Name, Query, Shared));
        return saved.Refused ? await this.RefusedAsync(saved, OnGetAsync) : this.Done(Links.DocketAt(DocketAddress.Parse(Query).ToQuery()), "views.kept");
    }

    public async Task<IActionResult> OnPostShareAsync(bool on)
    {
        var answer = await mediator.Send(new ShareView(Id, on));
        return answer.Refused ? await this.RefusedAsync(answer, OnGetAsync) : this.Done(Links.SavedViews(), on ? "views.shared-now" : "views.unshared-now");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        var answer = await mediator.Send(new RemoveView(Id));
        return answer.Refused ? await this.RefusedAsync(answer, OnGetAsync) : this.Done(Links.SavedViews(), "views.removed");
    }
}
