using CbpRecord.Domain.Shared;

namespace CbpRecord.Web.Api;

/// <summary>A refusal as RFC 9457 says it: the error's code is the problem's type, and every error is listed.</summary>
public static class Problems
{
    /// <summary>One reason, in the shape that the command line uses too.</summary>
    public sealed record Reason(string Code, string Text, string? Citation, string? Remedy, string? Field)
    {
        public static Reason Of(Error error) => new(error.Code, error.Text, error.Cites, error.RemedyText, error.Field);
    }

    public static IResult Problem(this Result refused)
    {
        var first = refused.Errors[0];
        return Results.Problem(title: first.Text, type: first.Code, statusCode: StatusOf(first.Code),
            extensions: new Dictionary<string, object?> { ["errors"] = refused.Errors.Select(Reason.Of).ToList() });
    }

    /// <summary>The value as the answer's body, or the problem.</summary>
    public static IResult Answer<T>(this Result<T> result, Func<T, object?> body) => result.Refused ? ((Result)result).Problem() : Results.Ok(body(result.Value));

    private static int StatusOf(string code) => code switch
    {
        "not-found" => StatusCodes.Status404NotFound,
        "may-not" => StatusCodes.Status403Forbidden,
        "changed-meanwhile" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
