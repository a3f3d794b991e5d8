using CbpRecord.Web.Html;
using Scalar.AspNetCore;

namespace CbpRecord.Web.Access;

/// <summary>The headers of every answer. Nothing inline is ever allowed; the one exception in policy is the API's own reading page.</summary>
public static class SecurityHeaders
{
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The reading page brings its own script, named by a nonce of this answer, and styles that its script writes.</summary>
    private static string ReadingPolicy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                if (context.Items.TryGetValue(ScalarOptions.NonceHttpContextItemKey, out var nonce)) headers.ContentSecurityPolicy = ReadingPolicy((string)nonce!);
                headers["Speculation-Rules"] = $"\"{Assets.Url("speculation.json")}\"";
                if (!headers.ContainsKey("Cache-Control")) headers.CacheControl = "no-store";
            }
            return Task.CompletedTask;
        });
        return next(context);
    });
}
