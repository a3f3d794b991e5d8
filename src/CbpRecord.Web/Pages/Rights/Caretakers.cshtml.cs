using CbpRecord.Application.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>Who looks after one right, or after those chosen in the list. Which ones is the address.</summary>
public sealed class CaretakersModel(IMediator mediator) : PageModel
{
    [BindProperty] public PersonId? Responsible { get; set; }
    [BindProperty] public PersonId? Backup { get; set; }
    [BindProperty] public PersonId? Supervisor { get; set; }

    public CaretakersView View { get; private set; } = default!;
    public IReadOnlyList<Choice> Staff { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "right")] RightId[] rights)
    {
        if (rights.Length == 0) return NotFound();
        var shown = await mediator.Send(new ShowCaretakers(rights));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        Staff = [.. View.Staff.Select(s => new Choice(s.Id.ToString(), s.Name, Language: "en"))];
        if (HttpMethods.IsGet(Request.Method)) (Responsible, Backup, Supervisor) = View.Shared;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "right")] RightId[] rights)
    {
        var given = await mediator.Send(new AssignResponsibility(rights, Responsible, Backup, Supervisor));
        if (given.Refused) return await this.RefusedAsync(given, () => OnGetAsync(rights));
        return rights.Length == 1 ? this.Done(Links.Right(rights[0]), "team.saved") : this.Done(Links.Rights, "team.assigned", $"{given.Value}");
    }
}
