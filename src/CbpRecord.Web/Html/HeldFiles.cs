using CbpRecord.Application.Packets;
using CbpRecord.Domain.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Html;

/// <summary>
/// A file that was sent with a form which is to be confirmed first. Its bytes wait in the document store under their hash; the page
/// carries a sealed ticket for them, good for an hour, so that nobody can name another document.
/// </summary>
public static class HeldFiles
{
    public const string Field = "held-file";

    /// <summary>The file of this request: sent with it, or held since the form before.</summary>
    public static async Task<Upload?> UploadAsync(this PageModel page, IFormFile? file)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (Uploads.Of(file) is { } sent) return sent;
        return Ticket(page.HttpContext) is (var document, var name) && await Store(page).Open(document) is { } content ? new Upload(name, content) : null;
    }

    /// <summary>Holds the first file of the request, or goes on holding the one held before.</summary>
    public static async Task Hold(PageModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Request.Form.Files.FirstOrDefault(f => f.Length > 0) is not { } file) { page.ViewData[Field] = Kept(page.HttpContext); return; }
        await using var content = file.OpenReadStream();
        var document = await Store(page).Put(content);
        page.ViewData[Field] = Sealer(page.HttpContext).Protect($"{document.Hash}|{file.FileName}", TimeSpan.FromHours(1));
    }

    private static string? Kept(HttpContext context) => Ticket(context) is null ? null : context.Request.Form[Field].ToString();

    private static (DocumentId Document, string Name)? Ticket(HttpContext context)
    {
        if (context.Request.Form[Field].ToString() is not { Length: > 0 } ticket) return null;
        try
        {
            var parts = Sealer(context).Unprotect(ticket).Split('|', 2);
            return (new DocumentId(parts[0]), parts[1]);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;                // too old or not ours: the page asks for the file again
        }
    }

    private static ITimeLimitedDataProtector Sealer(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("CbpRecord.HeldFiles").ToTimeLimitedDataProtector();

    private static IDocumentStore Store(PageModel page) => page.HttpContext.RequestServices.GetRequiredService<IDocumentStore>();
}
