using CbpRecord.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Web.Access;

/// <summary>`/health/live`: the process answers. `/health/ready`: it can do its work; each check that fails is named, and the answer is 503.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live\n")).AllowAnonymous();
        routes.MapGet("/health/ready", Ready).AllowAnonymous();
    }

    private static async Task<IResult> Ready(IServiceProvider services, IEnumerable<IReadyCheck> checks, CancellationToken cancellation)
    {
        var troubles = new List<string>();
        try
        {
            var db = services.GetRequiredService<CbpRecordDb>();
            if (!await db.Database.CanConnectAsync(cancellation)) troubles.Add("database: no connection");
            else if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any()) troubles.Add("database: migrations are missing");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            troubles.Add($"database: {failure.GetType().Name}");
        }
        foreach (var check in checks)
            if (await check.Trouble(cancellation) is { } trouble) troubles.Add(trouble);
        return troubles.Count == 0 ? Results.Text("ready\n")
            : Results.Text(string.Join('\n', troubles) + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>Something that must hold for the site to be ready (a job that ran when it should, say). No names or values: anybody may read the answer.</summary>
public interface IReadyCheck
{
    /// <summary>What is wrong, or null.</summary>
    Task<string?> Trouble(CancellationToken cancellation);
}
