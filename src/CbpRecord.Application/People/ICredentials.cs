namespace CbpRecord.Application.People;

/// <summary>What a correct password opens.</summary>
/// <param name="Stamp">Changes whenever every session of the person must end.</param>
public sealed record SignedIn(PersonId Id, string Stamp, Domain.Clients.Language Language, bool SingleKeys);

/// <summary>How people prove who they are. Kept apart from what they are, under the same id.</summary>
public interface ICredentials
{
    /// <summary>Whether anybody can sign in yet.</summary>
    Task<bool> Any(CancellationToken cancellation);

    /// <summary>Gives a person a password, in one save with whatever else has changed.</summary>
    Task<Result> Create(PersonId id, string email, string password, CancellationToken cancellation);

    /// <summary>The person and stamp behind an address and a password; refused alike for a wrong address and a wrong password.</summary>
    Task<Result<(PersonId Id, string Stamp)>> Check(string email, string password, CancellationToken cancellation);

    /// <summary>Changes a password and ends every other session. Answers the new stamp.</summary>
    Task<Result<string>> Change(PersonId id, string current, string next, CancellationToken cancellation);

    /// <summary>Sets a password without knowing the old one, ends every session and any lockout.</summary>
    Task<Result> Reset(PersonId id, string next, CancellationToken cancellation);

    /// <summary>Ends every session of a person, in one save with whatever else has changed.</summary>
    Task EndSessions(PersonId id, CancellationToken cancellation);
}

/// <summary>The one-time code that the first start prints on its console.</summary>
public interface IFirstRunCode
{
    bool Matches(string typed);
}
