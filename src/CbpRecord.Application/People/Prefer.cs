using CbpRecord.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.People;

/// <summary>A person's own preferences: the language of pages and mail, and whether single keys work. What is null stays.</summary>
[Requires(Permission.KeepOwnProfile)]
public sealed record Prefer(Language? Language, bool? SingleKeys) : ICommand;

internal sealed class PreferHandler(ICbpRecordDb db, CurrentActor current) : IRequestHandler<Prefer, Result>
{
    public async Task<Result> Handle(Prefer request, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == current.Actor.Id, cancellationToken);
        if (person is null) return Error.NotFound(current.Actor.Id);
        person.Prefer(request.Language ?? person.Language, request.SingleKeys ?? person.SingleKeys);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}

/// <summary>The actor's own entry, for the profile page.</summary>
[Requires(Permission.KeepOwnProfile)]
public sealed record ShowProfile : IQuery<PersonRow>;

internal sealed class ShowProfileHandler(ICbpRecordDb db, AutoMapper.IConfigurationProvider maps, CurrentActor current) : IRequestHandler<ShowProfile, Result<PersonRow>>
{
    public async Task<Result<PersonRow>> Handle(ShowProfile request, CancellationToken cancellationToken)
    {
        var row = await AutoMapper.QueryableExtensions.Extensions.ProjectTo<PersonRow>(db.People.Where(p => p.Id == current.Actor.Id), maps)
            .SingleOrDefaultAsync(cancellationToken);
        return row is null ? Error.NotFound(current.Actor.Id) : row;
    }
}
