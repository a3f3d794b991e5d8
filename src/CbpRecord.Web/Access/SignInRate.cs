using System.Threading.RateLimiting;

namespace CbpRecord.Web.Access;

/// <summary>So many sign-ins a minute from one address, whomever they name: wrong passwords rest an account, this rests whoever tries many accounts.</summary>
internal static class SignInRate
{
    public const string Policy = "sign-in";
    public const int PerMinute = 30;

    public static void AddSignInRate(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"from {context.Connection.RemoteIpAddress}", _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("looking"));
    });
}
