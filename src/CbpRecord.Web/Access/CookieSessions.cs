using System.Globalization;
using System.Security.Claims;
using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Identity;
using CbpRecord.Web.Api;
using CbpRecord.Web.Html;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace CbpRecord.Web.Access;

/// <summary>
/// Sessions of the pages. The cookie names the person and a stamp; whether they still hold is asked of the database at each request,
/// so a revoked session ends at its next one.
/// </summary>
public static class CookieSessions
{
    private const string Stamp = "stamp";
    private static readonly object Place = new();

    public static void AddCookieSessions(this IServiceCollection services, SiteSettings site)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            site.Harden(options.Cookie, "session");
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.SlidingExpiration = true;
            options.LoginPath = Links.SignIn;
            options.ReturnUrlParameter = "next";
            options.ForwardDefaultSelector = context => ApiKeyHandler.Shown(context) ? ApiKeyHandler.SchemeName : null;
            options.Events.OnValidatePrincipal = Validate;
            options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        }).AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Tells the request who acts, before anything looks at the database.</summary>
    public static void UseActor(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Items.TryGetValue(Place, out var actor))
            context.RequestServices.GetRequiredService<CurrentActor>().Is((Actor)actor!, context.Connection.RemoteIpAddress?.ToString());
        else context.RequestServices.GetRequiredService<CurrentActor>().Is(Actor.Nobody, context.Connection.RemoteIpAddress?.ToString());
        return next(context);
    });

    /// <summary>Whoever was authenticated acts in this request.</summary>
    internal static void Acts(HttpContext context, Actor actor) => context.Items[Place] = actor;

    public static async Task Begin(HttpContext context, SignedIn person)
    {
        await Begin(context, person.Id, person.Stamp);
        Languages.Choose(context, person.Language == Language.Chinese ? "zh-Hans" : "en");
        Shell.RememberKeys(context, person.SingleKeys);
    }

    public static Task Begin(HttpContext context, PersonId id, string stamp) => context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme,
        new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString()), new(Stamp, stamp)], CookieAuthenticationDefaults.AuthenticationScheme)));

    public static Task End(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var actor = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)
            && context.Principal!.FindFirstValue(Stamp) is { } stamp
            ? await sessions.Open(new PersonId(id), stamp, context.HttpContext.RequestAborted) : null;
        if (actor is not null) { context.HttpContext.Items[Place] = actor; return; }
        context.RejectPrincipal();
        await End(context.HttpContext);
    }

    // A page leads to the sign-in page; the API and a script's own request are told plainly.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var plain = RestApi.Asks(context.HttpContext) || context.Request.Headers.ContainsKey("X-Requested-With");
        if (plain || status == StatusCodes.Status403Forbidden) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
