using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Gives rights to a client, those that an import left unassigned above all. Their cases, goods at the border, deadlines and papers go with them.</summary>
[Requires(Permission.EditRights)]
public sealed record AssignRights(IReadOnlyList<RightId> Rights, ClientId? Client) : ICommand<int>
{
    /// <summary>As many as one page of a list can choose, several times over.</summary>
    public const int Most = 500;

    string? IActed.Subject => Rights.Count == 1 ? Rights[0].ToString() : Client?.ToString();

    internal sealed class Validator : AbstractValidator<AssignRights>
    {
        public Validator()
        {
            RuleFor(r => r.Rights).Given(RightErrors.NoneChosen).Must(r => r.Count <= Most).WithState(_ => RightErrors.TooManyChosen(Most));
            RuleFor(r => r.Client).Given(RightErrors.ClientMissing);
        }
    }
}

internal sealed class AssignRightsHandler(ICbpRecordDb db) : IRequestHandler<AssignRights, Result<int>>
{
    public async Task<Result<int>> Handle(AssignRights request, CancellationToken cancellationToken)
    {
        if (!await db.Holds(request.Client, cancellationToken)) return Error.NotFound(request.Client!);
        var rights = await db.Rights.Where(r => request.Rights.Contains(r.Id)).ToListAsync(cancellationToken);
        if (rights.Count < request.Rights.Distinct().Count()) return Error.NotFound(request.Rights.First(id => rights.All(r => r.Id != id)));
        var moving = rights.Where(r => r.ClientId != request.Client).ToList();
        var ids = moving.Select(r => r.Id).ToList();
        var cases = await db.Cases.Where(c => ids.Contains(c.RightId)).ToListAsync(cancellationToken);
        var border = await db.BorderCases.Where(b => ids.Contains(b.RightId)).ToListAsync(cancellationToken);
        var held = cases.Select(c => c.RightId).Concat(border.Select(b => b.RightId)).CountBy(id => id).ToDictionary();
        if (moving.FirstOrDefault(r => r.ClientId is not null && held.ContainsKey(r.Id)) is { } bound)
            return RightErrors.AnothersCases(bound.Name, held[bound.Id]);

        var caretakers = await Caretakers.Of(db, request.Client, cancellationToken);
        foreach (var right in moving)
        {
            right.AssignTo(request.Client);
            if (right.Responsibility == Responsibility.Nobody) right.Entrust(caretakers);
        }
        foreach (var item in cases) item.Belong(request.Client);
        foreach (var item in border) item.Belong(request.Client);
        foreach (var reading in await db.SecondReadings.Where(r => ids.Contains(r.RightId)).ToListAsync(cancellationToken)) reading.Belong(request.Client);
        foreach (var due in await db.Obligations.Where(o => ids.Contains(o.RightId)).ToListAsync(cancellationToken)) due.Belong(request.Client, moving.First(r => r.Id == due.RightId).Responsibility.Responsible, due.CaseId);
        var subjects = ids.Select(i => i.Value).Concat(cases.Select(c => c.Id.Value)).Concat(border.Select(b => b.Id.Value)).ToList();
        var owners = subjects.Select(s => s.ToString()).ToList();
        foreach (var paper in await db.Documents.Where(d => owners.Contains(d.Owner)).ToListAsync(cancellationToken)) paper.Belong(request.Client);
        foreach (var term in await db.SearchTerms.Where(t => subjects.Contains(t.Subject)).ToListAsync(cancellationToken)) term.Belong(request.Client);
        await db.SaveChangesAsync(cancellationToken);
        return moving.Count;
    }
}
