using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations.Steps;

/// <summary>A page that records one step of a filed case: the day, what CBP said, and the paper it rests on.</summary>
public abstract class StepModel<TStep>(IMediator mediator) : PageModel, IStepPage where TStep : class, ICorrection
{
    [BindProperty] public TStep Input { get; set; } = default!;
    [BindProperty] public new IFormFile? File { get; set; }
    public CaseView View { get; private set; } = default!;
    public long Version => View.Case.Version;

    public async Task<IActionResult> OnGetAsync(CaseId id)
    {
        var shown = await mediator.Send(new ShowCase(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CaseId id)
    {
        return await this.CorrectAsync(mediator, With(id, await this.UploadAsync(File)), () => OnGetAsync(id), () => this.Done(Links.Recordation(id), Words));
    }

    /// <summary>The request with what the form does not carry.</summary>
    protected abstract TStep With(CaseId id, Upload? file);

    /// <summary>What the banner says afterwards.</summary>
    protected abstract string Words { get; }
}

/// <summary>What the shared parts of a step's page need of its model.</summary>
public interface IStepPage
{
    CaseView View { get; }
    long Version { get; }
}
