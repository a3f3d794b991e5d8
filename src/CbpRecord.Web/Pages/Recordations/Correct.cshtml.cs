using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations;

/// <summary>Sets a day of a case right: which one, the right day, and on the next page what moves and why.</summary>
public sealed class CorrectModel(IMediator mediator, PageWords words) : PageModel
{
    [BindProperty] public CaseFact? Fact { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public long Version { get; set; }
    public CaseView View { get; private set; } = default!;
    public IReadOnlyDictionary<CaseFact, DateOnly> Stand => View.Case.Correctable;
    public IEnumerable<Choice> Choices => Stand.Keys.Select(f => new Choice(f.ToString(), words.Of("corrections.fact", f)));

    public async Task<IActionResult> OnGetAsync(CaseId id)
    {
        var shown = await mediator.Send(new ShowCase(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        if (HttpMethods.IsGet(Request.Method)) Version = View.Case.Version;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CaseId id) =>
        this.CorrectAsync(mediator, new CorrectCase(id, Version, Fact, On, Request.Form[Corrections.Reason]), () => OnGetAsync(id), () => this.Done(Links.Recordation(id), "corrections.done"));
}
