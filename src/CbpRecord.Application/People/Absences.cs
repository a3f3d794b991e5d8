using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.People;

/// <summary>Somebody of the firm will be away; reminders go to the backup meanwhile. One enters one's own; a lead, anybody's.</summary>
/// <param name="Through">The last day away, inclusive.</param>
[Requires(Permission.KeepAbsences)]
public sealed record BeAway(PersonId? Person, DateOnly? From, DateOnly? Through, string? Reason = null) : ICommand
{
    string? IActed.Subject => Person?.ToString();

    internal sealed class Validator : AbstractValidator<BeAway>
    {
        public Validator()
        {
            RuleFor(r => r.Person).Given(AbsenceErrors.NotOfTheFirm);
            RuleFor(r => r.From).Given(AbsenceRequests.DayMissing);
            RuleFor(r => r.Through).Given(AbsenceRequests.DayMissing);
        }
    }
}

internal sealed class BeAwayHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<BeAway, Result>
{
    public async Task<Result> Handle(BeAway request, CancellationToken cancellationToken)
    {
        var of = await AbsenceRequests.Find(db, current.Actor, request.Person!.Value, cancellationToken);
        if (of.Refused) return of;
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        var away = of.Value.BeAway(new(request.From!.Value, request.Through!.Value, reason, current.Actor.Id, today.Utc));
        if (away.Refused) return away;
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}

/// <summary>Takes an absence back: one to come goes, one that runs ends with yesterday, a past one stays.</summary>
[Requires(Permission.KeepAbsences)]
public sealed record BeBack(PersonId Person, DateOnly From) : ICommand
{
    string? IActed.Subject => Person.ToString();
}

internal sealed class BeBackHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<BeBack, Result>
{
    public async Task<Result> Handle(BeBack request, CancellationToken cancellationToken)
    {
        var of = await AbsenceRequests.Find(db, current.Actor, request.Person, cancellationToken);
        if (of.Refused) return of;
        var back = of.Value.BeBack(request.From, today.Date);
        if (back.Refused) return back;
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}

/// <summary>The firm's people with when they are away, by name.</summary>
[Requires(Permission.KeepAbsences)]
public sealed record ListAbsences : IQuery<AbsenceList>;

/// <param name="Mine">Whose absences the reader may enter: everybody's for a lead, else the reader's own.</param>
public sealed record AbsenceList(IReadOnlyList<Person> People, IReadOnlyList<PersonId> Mine, DateOnly Today);

internal sealed class ListAbsencesHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<ListAbsences, Result<AbsenceList>>
{
    public async Task<Result<AbsenceList>> Handle(ListAbsences request, CancellationToken cancellationToken)
    {
        var people = await db.OfTheFirm(cancellationToken);
        return new AbsenceList(people, [.. people.Select(p => p.Id).Where(id => current.Actor.May(Permission.ManagePeople) || id == current.Actor.Id)], today.Date);
    }
}

internal static class AbsenceRequests
{
    public static Error DayMissing => new("absence-day-missing", $"Enter the first and the last day away.");

    /// <summary>Somebody of the firm whose absences this actor may enter.</summary>
    public static async Task<Result<Person>> Find(ICbpRecordDb db, Actor actor, PersonId id, CancellationToken cancellation)
    {
        if (id != actor.Id && !actor.May(Permission.ManagePeople)) return AbsenceErrors.OfAnother;
        if (await db.People.SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } person) return Error.NotFound(id);
        return person.Role is PersonRole.Staff or PersonRole.Lead ? person : AbsenceErrors.NotOfTheFirm;
    }

    /// <summary>Everybody of the firm who can sign in, by name. Few enough to be read whole.</summary>
    public static Task<List<Person>> OfTheFirm(this ICbpRecordDb db, CancellationToken cancellation) =>
        db.People.AsNoTracking().Where(p => !p.Disabled && (p.Role == PersonRole.Staff || p.Role == PersonRole.Lead)).OrderBy(p => p.Name).ToListAsync(cancellation);
}
