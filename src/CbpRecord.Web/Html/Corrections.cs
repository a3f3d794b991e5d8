using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Recordations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Html;

/// <summary>
/// The step between a form that changes facts and the change: what it would do to the deadlines is shown, with everything typed kept in
/// the page, and only confirming it saves. A change that moves nothing and corrects nothing needs no such step.
/// </summary>
public static class Corrections
{
    /// <summary>The names of the step's own inputs.</summary>
    public const string Confirmed = "confirmed", Back = "back-to-form", Reason = "CorrectionReason";

    /// <summary>Where the layout finds the preview that it shows in place of the page.</summary>
    public const string Key = "Correction";

    /// <param name="again">The page's own GET handler.</param>
    /// <param name="done">Where to go when it is saved.</param>
    public static async Task<IActionResult> CorrectAsync(this PageModel page, IMediator mediator, ICorrection command, Func<Task<IActionResult>> again, Func<IActionResult> done)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(mediator);
        ArgumentNullException.ThrowIfNull(again);
        ArgumentNullException.ThrowIfNull(done);
        if (page.Request.Form.ContainsKey(Back))
        {
            page.ModelState.Clear();
            return await again();
        }
        if (!page.Request.Form.ContainsKey(Confirmed))
        {
            var preview = await mediator.Send(new RehearseCorrection(command));
            if (preview.Refused) return await page.RefusedAsync(preview, again);
            if (preview.Value.Asks) return await Ask(page, preview.Value, again);
        }
        var answer = await mediator.Send(command);
        if (!answer.Refused) return done();
        if (answer.Errors.Any(e => e.Code != CorrectionErrors.ReasonMissing.Code)) return await page.RefusedAsync(answer, again);
        var once = await mediator.Send(new RehearseCorrection(command));
        if (once.Refused) return await page.RefusedAsync(once, again);
        Refusals.Add(page.HttpContext, page.ModelState, Reason, answer.Errors[0]);
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Ask(page, once.Value, again);
    }

    private static async Task<IActionResult> Ask(PageModel page, DocketPreview preview, Func<Task<IActionResult>> again)
    {
        await HeldFiles.Hold(page);
        page.ViewData[Key] = preview;
        return await again();
    }

    /// <summary>Everything that was posted, to be posted again; not the step's own inputs.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Typed(HttpRequest request) => request.Form
        .Where(f => f.Key is not (Confirmed or Back or Reason or HeldFiles.Field or "__RequestVerificationToken"))
        .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")));
}
