using CbpRecord.Application.Mail;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Mail;

/// <summary>The tasks left by mail that did not reach its person.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public long Version { get; set; }
    [BindProperty] public string? Note { get; set; }

    public IReadOnlyList<BounceRow> Bounces { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await mediator.Send(new ListBounces());
        if (listed.Refused) return this.Refused(listed);
        Bounces = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var closed = await mediator.Send(new CloseBounce(Id, Version, Note));
        return closed.Refused ? await this.RefusedAsync(closed, OnGetAsync) : this.Done(Links.Mail, "mail.closed");
    }
}
