using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Admin.People;

public sealed class IndexModel(IMediator mediator, CurrentActor current) : PageModel
{
    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];
    public bool MayManage => current.Actor.May(Permission.ManagePeople);

    /// <summary>A new first password, shown on this one answer and never again.</summary>
    public string? FirstPassword { get; private set; }
    public string? FirstPasswordOf { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await mediator.Send(new ListPeople());
        if (listed.Refused) return this.Refused(listed);
        Rows = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostSwitchAsync(PersonId id, bool on)
    {
        var switched = await mediator.Send(new SwitchPerson(id, on));
        return switched.Refused ? await this.RefusedAsync(switched, OnGetAsync) : this.Done(Links.People, on ? "admin.switched-on" : "admin.switched-off");
    }

    public async Task<IActionResult> OnPostResetAsync(PersonId id)
    {
        var reset = await mediator.Send(new ResetPassword(id));
        if (reset.Refused) return await this.RefusedAsync(reset, OnGetAsync);
        FirstPassword = reset.Value;
        var shown = await OnGetAsync();
        FirstPasswordOf = Rows.FirstOrDefault(r => r.Id == id)?.Name;
        return shown;
    }
}
