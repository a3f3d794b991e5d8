using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>If you do nothing: what stops on which day and what it costs then, in the reader's language or in both.</summary>
public sealed class IfNothingModel(IMediator mediator, PageWords words) : PageModel
{
    [BindProperty(SupportsGet = true)] public bool Both { get; set; }
    public NothingView View { get; private set; } = default!;

    /// <summary>The language that the reader does not read in.</summary>
    public Words Other => Words.In(words.Speaks == Language.Chinese ? Language.English : Language.Chinese);

    public async Task<IActionResult> OnGetAsync(RightId id)
    {
        var shown = await mediator.Send(new ShowIfNothing(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }
}
