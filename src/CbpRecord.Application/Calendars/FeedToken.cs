using System.Security.Cryptography;
using System.Text;

namespace CbpRecord.Application.Calendars;

/// <summary>Which deadlines a feed shows, of those its person may see.</summary>
public enum FeedScope { Mine, All }

/// <summary>A calendar address of one person. The address is shown once; only its hash is kept, so that nobody can read it out of the database.</summary>
public sealed class FeedToken : Aggregate
{
    /// <summary>Random bytes of a token: nobody guesses 256 bits.</summary>
    private const int Bytes = 32;

    private FeedToken() { }

    private FeedToken(PersonId person, FeedScope scope, string hash, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PersonId, Scope, Hash, MadeAt) = (person, scope, hash, at);
    }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public FeedScope Scope { get; private set; }
    [Sensitive] public string Hash { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    /// <summary>A new one, and the token itself, which is kept nowhere.</summary>
    public static (FeedToken Feed, string Token) Make(PersonId person, FeedScope scope, DateTime at)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        return (new(person, scope, HashOf(token), at), token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    public static bool CouldBe(string token) => token.Length == 2 * Bytes && token.All(char.IsAsciiHexDigitLower);

    public Result Revoke(DateTime at)
    {
        if (RevokedAt is not null) return FeedErrors.AlreadyRevoked;
        RevokedAt = at;
        return Result.Done;
    }
}

public static class FeedErrors
{
    public static Error AlreadyRevoked => new("feed-revoked", $"This calendar address was taken back before.");
    public static Error TooMany => new("feeds-too-many", $"You have ten calendar addresses.", Remedy: $"Take one back first.");
}
