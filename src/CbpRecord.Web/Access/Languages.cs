using System.Globalization;

namespace CbpRecord.Web.Access;

/// <summary>The reader's language: the choice kept in a cookie (and the profile), else what the browser asks for, else English.</summary>
public static class Languages
{
    private const string Kept = "language";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US"), Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    public static void UseLanguages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var culture = Of(context.Request, NameOf(context));
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        return next(context);
    });

    /// <summary>Keeps the choice for a year.</summary>
    public static void Choose(HttpContext context, string language) => context.Response.Cookies.Append(NameOf(context), language == "zh-Hans" ? "zh-Hans" : "en",
        new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });

    private static string NameOf(HttpContext context) => context.RequestServices.GetRequiredService<SiteSettings>().CookieName(Kept);

    private static CultureInfo Of(HttpRequest request, string cookie)
    {
        if (request.Cookies[cookie] is { } chosen) return chosen == "zh-Hans" ? Chinese : English;
        foreach (var language in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1))
        {
            if (language.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return Chinese;
            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return English;
        }
        return English;
    }
}
