using System.Security.Cryptography;
using CbpRecord.Application.Access;
using CbpRecord.Application.Calendars;
using CbpRecord.Infrastructure.Identity;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace CbpRecord.Web.Html;

/// <summary>The calendar address of a person: no sign-in, because calendar programs have none; the secret in it stands for the person.</summary>
public static class CalendarRoutes
{
    public static void MapCalendars(this IEndpointRouteBuilder routes) => routes.MapMethods("/calendar/{token}.ics", [HttpMethods.Get, HttpMethods.Head], async (string token, HttpContext context, FeedDoor door, CurrentActor current, ICalendarWriter writer) =>
    {
        if (await door.Open(token, context.RequestAborted) is not { } feed) return Results.NotFound();
        // Before anything looks at the database: what is read is what the person may see.
        current.Is(feed.Actor, context.Connection.RemoteIpAddress?.ToString());
        var read = await context.RequestServices.GetRequiredService<IMediator>().Send(new ReadFeed(feed.Scope), context.RequestAborted);
        if (read.Refused) return Results.NotFound();
        var file = writer.Write(read.Value);
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(file, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\""));
    }).AllowAnonymous();
}
