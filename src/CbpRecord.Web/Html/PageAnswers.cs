using System.Reflection;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Html;

/// <summary>How a page answers a use case: the same page with its refusals, or on to the next with a word of success.</summary>
public static class PageAnswers
{
    public const string DoneKey = "done";
    private const string NotFoundCode = "not-found", MayNotCode = "may-not";

    /// <summary>The answer to a refused read: what is out of sight is not found; what the account may not do is said so; else the page with its refusals.</summary>
    public static IActionResult Refused(this PageModel page, Result refused)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(refused);
        if (refused.Errors.Any(e => e.Code == NotFoundCode && e.Field is null)) return page.NotFound();
        if (refused.Errors.Any(e => e.Code == MayNotCode)) return page.StatusCode(StatusCodes.Status403Forbidden);
        foreach (var error in refused.Errors) Refusals.Add(page.HttpContext, page.ModelState, KeyOf(page, error.Field), error);
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>Shows the page again with each refusal beside its field, in the summary, and with what was typed. Out of sight is 404.</summary>
    /// <param name="again">The page's own GET handler, called to fill what the page shows beside the form.</param>
    public static async Task<IActionResult> RefusedAsync(this PageModel page, Result refused, Func<Task<IActionResult>> again)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(refused);
        ArgumentNullException.ThrowIfNull(again);
        if (refused.Errors.Any(e => e.Code == NotFoundCode && e.Field is null)) return page.NotFound();
        if (refused.Errors.Any(e => e.Code == MayNotCode)) return page.StatusCode(StatusCodes.Status403Forbidden);
        foreach (var error in refused.Errors)
            Refusals.Add(page.HttpContext, page.ModelState, KeyOf(page, error.Field), error);
        var shown = await again();
        if (shown is PageResult) page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return shown;
    }

    /// <summary>The same for a page whose GET handler only fills properties.</summary>
    public static Task<IActionResult> RefusedAsync(this PageModel page, Result refused, Func<Task> again) =>
        page.RefusedAsync(refused, async () => { await again(); return page.Page(); });

    /// <summary>The same for a page that shows nothing beside its form.</summary>
    public static Task<IActionResult> RefusedAsync(this PageModel page, Result refused) =>
        page.RefusedAsync(refused, () => Task.FromResult<IActionResult>(page.Page()));

    /// <summary>On to <paramref name="url"/>, where a banner says <paramref name="words"/> (a key: "rights.added").</summary>
    public static IActionResult Done(this PageModel page, string url, string words, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData[DoneKey] = new[] { words }.Concat(arguments).ToArray();
        return page.LocalRedirect(url);
    }

    /// <summary>A file that is taken away, or why it is not.</summary>
    public static IActionResult Taken(this PageModel page, Result<Download> file)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(file);
        return file.Refused ? page.Refused(file) : page.File(file.Value.Content, file.Value.ContentType, file.Value.FileName);
    }

    // A use case names its fields; the form names them below the bound property ("FiledOn" is "Input.FiledOn").
    private static string KeyOf(PageModel page, string? field)
    {
        if (string.IsNullOrEmpty(field)) return "";
        var bound = page.GetType().GetProperties().Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is not null).ToList();
        var head = field.Split('.', '[')[0];
        if (bound.Any(p => p.Name == head)) return field;
        var holder = bound.FirstOrDefault(p => p.PropertyType.GetProperty(head) is not null);
        return holder is null ? field : $"{holder.Name}.{field}";
    }
}
