using AutoMapper;
using AutoMapper.QueryableExtensions;
using CbpRecord.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Clients;

/// <summary>One row of the clients' list.</summary>
public sealed record ClientRow : IRow
{
    public ClientId Id { get; init; }
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string? NameChinese { get; init; }
    public Language Language { get; init; }
    public string Cursor { get; init; } = "";

    private sealed class Map : Profile
    {
        public Map() => CreateProjection<Client, ClientRow>().ForMember(r => r.Cursor, o => o.MapFrom(c => EF.Property<string>(c, "SortKey")));
    }
}

/// <summary>The clients in sight, in pinyin order.</summary>
/// <param name="After">The cursor that the page before answered, or null.</param>
[Requires(Permission.ReadClients)]
public sealed record ListClients(string? After = null, int Size = PageOf<ClientRow>.Size) : IQuery<PageOf<ClientRow>>;

internal sealed class ListClientsHandler(ICbpRecordDb db, IConfigurationProvider maps) : IRequestHandler<ListClients, Result<PageOf<ClientRow>>>
{
    public async Task<Result<PageOf<ClientRow>>> Handle(ListClients request, CancellationToken cancellationToken) =>
        await db.Clients.Paged(c => EF.Property<string>(c, "SortKey"), request.After, request.Size, page => page.ProjectTo<ClientRow>(maps), cancellationToken);
}
