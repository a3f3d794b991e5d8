using CbpRecord.Domain.People;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Says who looks after rights: responsible, backup, supervisor. Their deadlines go with them, but for those that one person was put in charge of.</summary>
/// <param name="Responsible">Null, with the other two, leaves the rights to the firm's leads.</param>
[Requires(Permission.EditRights)]
public sealed record AssignResponsibility(IReadOnlyList<RightId> Rights, PersonId? Responsible, PersonId? Backup = null, PersonId? Supervisor = null) : ICommand<int>
{
    string? IActed.Subject => Rights.Count == 1 ? Rights[0].ToString() : null;

    internal sealed class Validator : AbstractValidator<AssignResponsibility>
    {
        public Validator() => RuleFor(r => r.Rights).Given(RightErrors.NoneChosen).Must(r => r.Count <= AssignRights.Most).WithState(_ => RightErrors.TooManyChosen(AssignRights.Most));
    }
}

internal sealed class AssignResponsibilityHandler(ICbpRecordDb db) : IRequestHandler<AssignResponsibility, Result<int>>
{
    public async Task<Result<int>> Handle(AssignResponsibility request, CancellationToken cancellationToken)
    {
        var to = new Responsibility(request.Responsible, request.Backup, request.Supervisor);
        var may = await Caretakers.Check(db, to, cancellationToken);
        if (may.Refused) return Result<int>.Refuse(may.Errors);
        var rights = await db.Rights.Where(r => request.Rights.Contains(r.Id)).ToListAsync(cancellationToken);
        if (rights.Count < request.Rights.Distinct().Count()) return Error.NotFound(request.Rights.First(id => rights.All(r => r.Id != id)));
        var changed = rights.Where(r => r.Responsibility != to).ToList();
        await Caretakers.Entrust(db, changed, to, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return changed.Count;
    }
}

/// <summary>What every use case that names caretakers asks and does.</summary>
internal static class Caretakers
{
    /// <summary>The parts fit together, and everybody named is of the firm and can sign in.</summary>
    public static async Task<Result> Check(ICbpRecordDb db, Responsibility to, CancellationToken cancellation)
    {
        var fits = to.Check();
        if (fits.Refused) return fits;
        var named = to.People.ToList();
        var known = await db.People.Where(p => named.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.Role, p.Disabled }).ToListAsync(cancellation);
        if (named.Any(id => known.All(p => p.Id != id))) return Error.NotFound(named.First(id => known.All(p => p.Id != id)));
        return known.FirstOrDefault(p => p.Disabled || p.Role is not (PersonRole.Staff or PersonRole.Lead)) is { } other ? RightErrors.NotOfTheFirm(other.Name) : Result.Done;
    }

    /// <summary>Gives the rights, and those of their deadlines that follow the matter, to these people; saves nothing.</summary>
    public static async Task Entrust(ICbpRecordDb db, IReadOnlyList<Right> rights, Responsibility to, CancellationToken cancellation)
    {
        foreach (var right in rights) right.Entrust(to);
        var ids = rights.Select(r => r.Id).ToList();
        var dues = await db.Obligations.Where(o => ids.Contains(o.RightId) && !o.Assigned && o.ResponsibleId != to.Responsible).ToListAsync(cancellation);
        foreach (var due in dues) due.Belong(due.ClientId, to.Responsible, due.CaseId);
    }

    /// <summary>The caretakers of a client's rights that have none of their own.</summary>
    public static async Task<Responsibility> Of(ICbpRecordDb db, ClientId? client, CancellationToken cancellation) =>
        client is not { } id ? Responsibility.Nobody
            : await db.Clients.Where(c => c.Id == id).Select(c => c.Responsibility).SingleOrDefaultAsync(cancellation) ?? Responsibility.Nobody;
}
