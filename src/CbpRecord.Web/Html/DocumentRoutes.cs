using CbpRecord.Application.Packets;
using CbpRecord.Domain.Shared;
using MediatR;

namespace CbpRecord.Web.Html;

/// <summary>The addresses that answer with a document or a picture. Each sends one request; who may see what is decided there.</summary>
public static class DocumentRoutes
{
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents/{hash:length(64)}", async (string hash, IMediator mediator, CancellationToken cancellation) =>
            Answer(await mediator.Send(new DownloadDocument(new DocumentId(hash)), cancellation), download: true));
        routes.MapGet(Links.OfflineFile, async (IMediator mediator, CancellationToken cancellation) => Answer(await mediator.Send(new Application.Offline.TakeOfflineDocket(), cancellation), download: true));
        routes.MapGet("/documents/{hash:length(64)}/picture", async (string hash, IMediator mediator, CancellationToken cancellation) =>
            Answer(await mediator.Send(new ShowPicture(new DocumentId(hash)), cancellation), download: false));
        routes.MapGet("/recordations/{id:guid}/packet/{number:int}.png", async (Guid id, int number, IMediator mediator, HttpContext context, CancellationToken cancellation) =>
        {
            var pages = await mediator.Send(new PreviewPacket(new CaseId(id)), cancellation);
            if (pages.Refused || number < 1 || number > pages.Value.Count) return Results.NotFound();
            context.Response.Headers.CacheControl = "private, max-age=300";
            return Results.Bytes(pages.Value[number - 1].Png, "image/png");
        });
    }

    private static IResult Answer(Result<Download> found, bool download) => found.Refused
        ? found.Errors[0].Code == "may-not" ? Results.StatusCode(StatusCodes.Status403Forbidden) : Results.NotFound()
        : Results.Stream(found.Value.Content, found.Value.ContentType, download ? found.Value.FileName : null);
}
