using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Enforcement;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Enforcement;

/// <summary>A page that does one thing with goods at the border.</summary>
public abstract class BorderStepModel(IMediator mediator, string done) : PageModel
{
    [BindProperty] public long Version { get; set; }
    public BorderCase Item { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync([FromRoute] BorderCaseId id)
    {
        var shown = await mediator.Send(new ShowBorderCase(id));
        if (shown.Refused) return this.Refused(shown);
        Item = shown.Value.Case;
        if (HttpMethods.IsGet(Request.Method)) Version = Item.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] BorderCaseId id)
    {
        return await this.CorrectAsync(mediator, await Step(id), () => OnGetAsync(id), () => this.Done(Links.BorderCase(id), done));
    }

    protected abstract Task<ICorrection> Step(BorderCaseId id);
}

public sealed class AnswerModel(IMediator mediator) : BorderStepModel(mediator, "border.answered")
{
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public new IFormFile? File { get; set; }

    protected override async Task<ICorrection> Step(BorderCaseId id) => new AnswerNotice(id, Version, On, await this.UploadAsync(File));
}

public sealed class WithdrawModel(IMediator mediator) : BorderStepModel(mediator, "border.withdrawn")
{
    [BindProperty] public string? Reason { get; set; }

    protected override Task<ICorrection> Step(BorderCaseId id) => Task.FromResult<ICorrection>(new WithdrawBorderCase(id, Version, Reason));
}
