using CbpRecord.Application.Access;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>The dated facts of a right: told, and taken back with a reason.</summary>
public sealed class FactsModel(IMediator mediator, CurrentActor current, PageWords words) : PageModel
{
    [BindProperty] public RightEventKind? Kind { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public DateOnly? Until { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public long Version { get; set; }
    public Right Item { get; private set; } = default!;
    public IReadOnlyList<Choice> Kinds { get; private set; } = [];
    public bool MayTell => current.Actor.May(Permission.EditRights);
    public bool MayTakeBack => current.Actor.May(Permission.CorrectFacts);

    public async Task<IActionResult> OnGetAsync([FromRoute] RightId id)
    {
        var shown = await mediator.Send(new ShowRight(id));
        if (shown.Refused) return this.Refused(shown);
        Item = shown.Value.Right;
        Kinds = [.. FactBook.For(Item).Select(k => new Choice(k.ToString(), words.Of("rights.fact", k)))];
        if (HttpMethods.IsGet(Request.Method)) Version = Item.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] RightId id)
    {
        return await this.CorrectAsync(mediator, new TellFact(id, Version, Kind, On, Until, Note), () => OnGetAsync(id), () => this.Done(Links.RightEvents(id), "rights.fact-told"));
    }

    public async Task<IActionResult> OnPostUntellAsync([FromRoute] RightId id, RightEventKind kind, DateOnly on, string? note, string? reason)
    {
        ModelState.Clear();
        (Kind, On, Note) = (null, null, null);
        return await this.CorrectAsync(mediator, new UntellFact(id, Version, kind, on, reason, note), () => OnGetAsync(id), () => this.Done(Links.RightEvents(id), "rights.fact-untold"));
    }
}
