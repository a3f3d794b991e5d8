using CbpRecord.Application.Reminders;
using CbpRecord.Domain.Reminders;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using CbpRecord.Web.Pages.Docket;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Clients;

/// <summary>When a client's deadlines are reminded of: the firm's days, or the client's own.</summary>
public sealed class RemindersModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty] public string? Days { get; set; }

    public ClientLadders Ladders { get; private set; } = null!;

    public IEnumerable<Choice> Kinds(PageWords words) => Ladders.Rows.Select(r => new Choice(r.Code, words[DocketWords.Kind(r.Code)]));

    public async Task<IActionResult> OnGetAsync(ClientId id)
    {
        var shown = await mediator.Send(new ShowLadders(id));
        if (shown.Refused) return this.Refused(shown);
        Ladders = shown.Value;
        if (HttpMethods.IsGet(Request.Method) && Ladders.Rows.FirstOrDefault(r => r.Code == Kind) is { Own: { } own }) Days = Ladder.Say(own);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ClientId id)
    {
        var set = await mediator.Send(new SetLadder(id, Kind ?? "", Days));
        return set.Refused ? await this.RefusedAsync(set, () => OnGetAsync(id)) : this.Done(Links.ClientReminders(id), "reminders.saved");
    }
}
