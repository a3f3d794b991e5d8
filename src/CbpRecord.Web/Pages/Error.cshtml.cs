using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages;

/// <summary>What a person sees when a request ends badly: not found, not allowed, a stale form, or a fault of ours with its number.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    internal static readonly object StaleForm = new();

    public string Key { get; private set; } = "shell.failed";

    /// <summary>The trace's id, which the log holds too.</summary>
    public string? Number { get; private set; }

    public void OnGet(int code) => Show(code);
    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Response.StatusCode = code is >= 400 and < 600 ? code : 404;
        Key = Response.StatusCode switch
        {
            400 when HttpContext.Items.ContainsKey(StaleForm) => "shell.form-stale",
            400 => "shell.bad-request",
            401 or 403 => "shell.may-not",
            413 => "shell.too-large",
            429 => "shell.too-many",
            < 500 => "shell.not-found",
            _ => "shell.failed",
        };
        if (Response.StatusCode >= 500) Number = Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier;
    }
}
