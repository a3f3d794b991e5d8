using CbpRecord.Application.Clients;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Clients;

/// <summary>Who looks after rights that come in for a client.</summary>
public sealed class CaretakersModel(IMediator mediator) : PageModel
{
    [BindProperty] public PersonId? Responsible { get; set; }
    [BindProperty] public PersonId? Backup { get; set; }
    [BindProperty] public PersonId? Supervisor { get; set; }
    [BindProperty] public bool AlsoNow { get; set; }
    [BindProperty] public long Version { get; set; }

    public ClientView Client { get; private set; } = default!;
    public IReadOnlyList<Choice> Staff { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ClientId id)
    {
        var (shown, staff) = (await mediator.Send(new ShowClient(id)), await mediator.Send(new ShowCaretakers([])));
        if (shown.Refused) return this.Refused(shown);
        if (staff.Refused) return this.Refused(staff);
        Client = shown.Value;
        Staff = [.. staff.Value.Staff.Select(s => new Choice(s.Id.ToString(), s.Name, Language: "en"))];
        if (HttpMethods.IsGet(Request.Method)) ((Responsible, Backup, Supervisor), Version) = (Client.Responsibility, Client.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ClientId id)
    {
        var given = await mediator.Send(new AssignClientDefault(id, Version, Responsible, Backup, Supervisor, AlsoNow));
        return given.Refused ? await this.RefusedAsync(given, () => OnGetAsync(id)) : this.Done(Links.Client(id), "team.default-saved", $"{given.Value}");
    }
}
