using System.Text.Json;
using System.Text.Json.Serialization;
using CbpRecord.Application.Access;
using CbpRecord.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace CbpRecord.Web.Api;

/// <summary>The API as a whole: its addresses, how its JSON is written, the document that describes it, and the page that shows the document.</summary>
public static class RestApi
{
    public const string Root = "/api/v1";
    public const string Document = Root + "/openapi.json";
    public const string Reference = "/api/reference";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Complete);
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith(Root + "/", StringComparison.Ordinal);
            options.AddDocumentTransformer((document, _, _) => { Describe(document); return Task.CompletedTask; });
            options.AddOperationTransformer((operation, _, _) => { Spell(operation); return Task.CompletedTask; });
        });
        services.Configure<AuthorizationOptions>(options => options.AddPolicy(Reference, policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(asked => asked.Resource is HttpContext context && context.RequestServices.GetRequiredService<CurrentActor>().Actor.IsStaff)));
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root);
        foreach (var status in (int[])[400, 401, 403, 404, 409, 422]) api.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), ["application/problem+json"]));
        api.MapRights();
        api.MapRecordations();
        api.MapBorderCases();
        api.MapDeadlines();
        api.MapReports();
        routes.MapOpenApi("/api/{documentName}/openapi.json");
        routes.MapScalarApiReference(Reference, scalar => scalar.WithOpenApiRoutePattern(Document).DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().WithNonce())
            .RequireAuthorization(Reference);
    }

    /// <summary>Whether a request is a program's: it is answered in JSON, its failures too.</summary>
    public static bool Asks(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal);

    /// <summary>Parameters of the query are spelt as in the answers: <c>expiresFrom</c>.</summary>
    private static void Spell(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query) ?? [])
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "CbpRecord", Version = "v1",
            Description = "The same requests as the pages, as the person whose key is shown: what that person may not see is not found. Lists continue with `after`. Refusals are problems (RFC 9457): "
                + "`type` is the error's stable code, `errors` lists every reason with its paragraph of law.",
        };
        document.Servers = [];      // whichever serves it
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that a lead of the firm issued." },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
    }
}
