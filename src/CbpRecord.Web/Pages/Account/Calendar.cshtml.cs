using CbpRecord.Application.Access;
using CbpRecord.Application.Calendars;
using CbpRecord.Application.Mail;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Account;

/// <summary>One's own calendar addresses: made, shown once, taken back.</summary>
public sealed class CalendarModel(IMediator mediator, CurrentActor current, MailSettings settings) : PageModel
{
    [BindProperty] public FeedScope Scope { get; set; }
    public IReadOnlyList<FeedRow> Feeds { get; private set; } = [];

    /// <summary>Clients and partners see what is theirs either way.</summary>
    public bool MayChoose => current.Actor.IsStaff;

    public static IEnumerable<Choice> Scopes(PageWords words) => words.Choices<FeedScope>("calendar.scope");

    /// <summary>The address, on this one answer and never again.</summary>
    public string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await mediator.Send(new ListFeeds());
        if (listed.Refused) return this.Refused(listed);
        Feeds = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync()
    {
        var made = await mediator.Send(new MakeFeed(MayChoose ? Scope : FeedScope.All));
        if (made.Refused) return await this.RefusedAsync(made, OnGetAsync);
        Address = $"{settings.SiteUrl}/calendar/{made.Value}.ics";
        return await OnGetAsync();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id)
    {
        var revoked = await mediator.Send(new RevokeFeed(id));
        return revoked.Refused ? await this.RefusedAsync(revoked, OnGetAsync) : this.Done(Links.Calendars, "calendar.revoked");
    }
}
