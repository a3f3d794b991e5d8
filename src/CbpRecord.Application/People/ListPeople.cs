using AutoMapper;
using AutoMapper.QueryableExtensions;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.People;

/// <summary>One row of the people's list.</summary>
public sealed record PersonRow
{
    public PersonId Id { get; init; }
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public PersonRole Role { get; init; }
    public Language Language { get; init; }
    public IReadOnlyList<ClientId> Clients { get; init; } = [];
    public bool Disabled { get; init; }
    public bool SingleKeys { get; init; }
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    private sealed class Map : Profile
    {
        public Map() => CreateProjection<Person, PersonRow>();
    }
}

/// <summary>Everybody who can sign in or be responsible, by name; the switched-off ones last.</summary>
[Requires(Permission.ReadPeople)]
public sealed record ListPeople : IQuery<IReadOnlyList<PersonRow>>;

internal sealed class ListPeopleHandler(ICbpRecordDb db, IConfigurationProvider maps) : IRequestHandler<ListPeople, Result<IReadOnlyList<PersonRow>>>
{
    public async Task<Result<IReadOnlyList<PersonRow>>> Handle(ListPeople request, CancellationToken cancellationToken) =>
        await db.People.OrderBy(p => p.Disabled).ThenBy(p => p.Name).ProjectTo<PersonRow>(maps).ToListAsync(cancellationToken);
}
