using CbpRecord.Application.Clients;
using CbpRecord.Web.Html;
using MediatR;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>The clients in sight, for a select.</summary>
internal static class ClientChoicesOf
{
    private const int Most = 500;

    public static async Task<IReadOnlyList<Choice>> ClientChoices(this IMediator mediator)
    {
        var clients = await mediator.Send(new ListClients(Size: Most));
        return clients.Refused ? [] : [.. clients.Value.Rows.Select(c => new Choice(c.Id.ToString(), $"{c.Code} {c.Name}", Language: "en"))];
    }
}
