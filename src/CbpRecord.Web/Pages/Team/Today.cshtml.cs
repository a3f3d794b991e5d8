using CbpRecord.Application.Deadlines;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Team;

/// <summary>The firm's first page: what needs somebody today, each count leading to the list it counts.</summary>
public sealed class TodayModel(IMediator mediator, ShellSettings site) : PageModel
{
    /// <summary>Everybody's matters; else the reader's own.</summary>
    [BindProperty(SupportsGet = true)] public bool Team { get; set; }

    /// <summary>Where mail that did not arrive is dealt with; null where this installation has no such page.</summary>
    public string? MailPage => site.Paths.Contains(Links.Mail) ? Links.Mail : null;
    public TodayView View { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(new ShowToday(Team));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }

    public string Count(TodayList list) => list.More ? $"{list.Total:N0}+" : $"{list.Total:N0}";
    public string Key(TodayList list) => list.Section switch
    {
        TodaySection.Overdue => "overdue", TodaySection.InGrace => "in-grace", TodaySection.ThisWeek => "this-week", TodaySection.Waiting => "waiting", _ => "unverified",
    };
}
