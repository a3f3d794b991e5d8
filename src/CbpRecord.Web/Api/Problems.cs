using CbpRecord.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CbpRecord.Web.Api;

/// <summary>One reason, in the shape that the command line uses too.</summary>
public sealed record Reason(string Code, string Text, string? Citation, string? Remedy, string? Field)
{
    public static Reason Of(Error error) => new(error.Code, error.Text, error.Cites, error.RemedyText, error.Field);
}

/// <summary>A refusal as RFC 9457 says it: the first error's code is the problem's type, and every error is listed.</summary>
/// <param name="TraceId">Names the request in the server's log.</param>
public sealed record Problem(string Type, string Title, int Status, string? TraceId, IReadOnlyList<Reason> Errors);

/// <summary>From a result to the answer of an endpoint.</summary>
public static class Problems
{
    /// <summary>The value as the answer's body, or the problem.</summary>
    public static Results<Ok<TBody>, ProblemHttpResult> Answer<T, TBody>(this Result<T> result, Func<T, TBody> body) =>
        result.Refused ? Refuse(result) : TypedResults.Ok(body(result.Value));

    public static ProblemHttpResult Refuse(Result refused) => TypedResults.Problem(Of(StatusOf(refused.Errors[0].Code), refused.Errors));

    /// <summary>What was answered before a use case was asked (no key, an unreadable value, no such address, a fault) is said in the same shape.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Extensions.ContainsKey(Errors)) return;
        var error = Bare(problem.Status ?? StatusCodes.Status500InternalServerError);
        (problem.Type, problem.Title) = (error.Code, error.Text);
        problem.Extensions[Errors] = (List<Reason>)[Reason.Of(error)];
    }

    private const string Errors = "errors";

    private static Microsoft.AspNetCore.Mvc.ProblemDetails Of(int status, IReadOnlyList<Error> errors) => new()
    {
        Type = errors[0].Code, Title = errors[0].Text, Status = status, Extensions = { [Errors] = errors.Select(Reason.Of).ToList() },
    };

    private static Error Bare(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("request-unreadable", $"A value of the request cannot be read.", Remedy: $"Compare it with the API's document."),
        StatusCodes.Status401Unauthorized => new("key-needed", $"No key that opens the API was shown.", Remedy: $"Send Authorization: Bearer and a key that a lead of the firm issued."),
        StatusCodes.Status403Forbidden => new("may-not", $"Your account may not do this."),
        StatusCodes.Status404NotFound => new("not-found", $"Nothing was found at this address."),
        StatusCodes.Status405MethodNotAllowed => new("method-unknown", $"This address does not answer to that method."),
        StatusCodes.Status415UnsupportedMediaType => new("request-unreadable", $"The body is not JSON.", Remedy: $"Send it as application/json."),
        >= 500 => new("server-fault", $"The server failed.", Remedy: $"Nothing was changed. Tell whoever runs it the trace id."),
        _ => new("request-refused", $"The request was refused."),
    };

    private static int StatusOf(string code) => code switch
    {
        "not-found" => StatusCodes.Status404NotFound,
        "may-not" => StatusCodes.Status403Forbidden,
        "changed-meanwhile" => StatusCodes.Status409Conflict,
        "version-missing" => StatusCodes.Status428PreconditionRequired,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
