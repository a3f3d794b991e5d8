using CbpRecord.Application.People;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Somebody by name.</summary>
public sealed record PersonName(PersonId Id, string Name);

/// <summary>A right with those who look after it.</summary>
public sealed record CaredRight(RightId Id, string Name, string? Number, Responsibility By);

/// <param name="Staff">Everybody who could look after a matter, by name.</param>
public sealed record CaretakersView(IReadOnlyList<CaredRight> Rights, IReadOnlyList<PersonName> Staff)
{
    /// <summary>What all of them share; nobody where they differ.</summary>
    public Responsibility Shared => Rights.Select(r => r.By).Distinct().Take(2).ToList() is [var one] ? one : Responsibility.Nobody;

    public string? NameOf(PersonId? id) => Staff.FirstOrDefault(s => s.Id == id)?.Name;
}

/// <summary>Who looks after these rights now, and who could. Without a right only who could.</summary>
[Requires(Permission.EditRights)]
public sealed record ShowCaretakers(IReadOnlyList<RightId> Rights) : IQuery<CaretakersView>;

internal sealed class ShowCaretakersHandler(ICbpRecordDb db) : IRequestHandler<ShowCaretakers, Result<CaretakersView>>
{
    public async Task<Result<CaretakersView>> Handle(ShowCaretakers request, CancellationToken cancellationToken)
    {
        var asked = request.Rights.Take(AssignRights.Most).ToList();
        var rights = asked.Count == 0 ? [] : await db.Rights.Where(r => asked.Contains(r.Id)).OrderBy(r => r.Name)
            .Select(r => new CaredRight(r.Id, r.Name, r.NumberPrinted, r.Responsibility)).ToListAsync(cancellationToken);
        if (rights.Count < asked.Distinct().Count()) return Error.NotFound(asked.First(id => rights.All(r => r.Id != id)));
        return new CaretakersView(rights, [.. (await db.OfTheFirm(cancellationToken)).Select(p => new PersonName(p.Id, p.Name))]);
    }
}
