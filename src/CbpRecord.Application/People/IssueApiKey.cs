using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.People;

/// <summary>Gives a program a key that acts as a person, sees what the person sees, and ends by itself. The key is shown once.</summary>
/// <param name="Days">How long it opens, from 1 to 366.</param>
[Requires(Permission.ManagePeople)]
public sealed record IssueApiKey(PersonId Id, string? Name, int Days = 90) : ICommand<string>
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<IssueApiKey>
    {
        public Validator()
        {
            RuleFor(r => r.Name).Given(ApiKeyErrors.NameMissing);
            RuleFor(r => r.Days).InclusiveBetween(1, 366).WithState(_ => ApiKeyErrors.DaysOutOfRange.At(nameof(Days)));
        }
    }
}

internal sealed class IssueApiKeyHandler(ICbpRecordDb db, Today today) : IRequestHandler<IssueApiKey, Result<string>>
{
    public async Task<Result<string>> Handle(IssueApiKey request, CancellationToken cancellationToken)
    {
        if (!await db.People.AnyAsync(p => p.Id == request.Id && !p.Disabled, cancellationToken)) return Error.NotFound(request.Id);
        var (kept, text) = ApiKey.Issue(request.Id, request.Name!, today.Utc, request.Days);
        db.Set<ApiKey>().Add(kept);
        await db.SaveChangesAsync(cancellationToken);
        return text;
    }
}

public static class ApiKeyErrors
{
    public static Error NameMissing => new("api-key-name-missing", $"Say what the key is for.");
    public static Error DaysOutOfRange => new("api-key-days", $"A key opens for 1 to 366 days.", Remedy: $"Issue a new one before it ends.");
}
