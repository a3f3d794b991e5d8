using CbpRecord.Application.Clients;
using CbpRecord.Application.Pipeline;
using MediatR;

namespace CbpRecord.Web.Html;

/// <summary>The clients in sight, for a select.</summary>
internal static class ClientChoicesOf
{
    private const int Most = 10_000;

    public static ListClients All { get; } = new(Size: Most);

    /// <summary>None for whoever may not list them.</summary>
    public static async Task<IReadOnlyList<Choice>> ClientChoices(this IMediator mediator, PageWords words) =>
        await mediator.Send(All) is { Refused: false } clients ? clients.Value.Choices(words) : [];

    /// <summary>Each by its code and by the name that the reader's language knows.</summary>
    public static IReadOnlyList<Choice> Choices(this PageOf<ClientRow> clients, PageWords words)
    {
        return [.. clients.Rows.Select(c => Choice(c, new ClientNames(c.Name, c.NameChinese).In(words.Speaks)))];

        static Choice Choice(ClientRow row, string name) => new(row.Id.ToString(), $"{row.Code} {name}", Language: PageWords.TongueOf(name));
    }
}
