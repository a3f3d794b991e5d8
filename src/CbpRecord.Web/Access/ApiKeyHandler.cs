using System.Security.Claims;
using System.Text.Encodings.Web;
using CbpRecord.Infrastructure.Identity;
using CbpRecord.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CbpRecord.Web.Access;

/// <summary>`Authorization: Bearer cbpr_…` below /api: the program acts as the person the key was issued for, and sees what that person sees.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Bearer = "Bearer ";

    /// <summary>Whether a request shows a key; only then is it asked for, and a cookie beside it is not looked at.</summary>
    public static bool Shown(HttpContext context) => RestApi.Asks(context)
        && context.Request.Headers.Authorization is [{ } value, ..] && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Shown(Context)) return AuthenticateResult.NoResult();
        var actor = await keys.Open(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim(), Context.RequestAborted);
        if (actor is null) return AuthenticateResult.Fail("The key opens nothing.");
        CookieSessions.Acts(Context, actor);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, actor.Id.ToString())], SchemeName)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
