using System.Security.Cryptography;
using System.Text;

namespace CbpRecord.Application.People;

/// <summary>A program's way in: it acts as one person, until a day. Only the hash of the key is kept.</summary>
public sealed class ApiKey
{
    /// <summary>What every key begins with, so that a leaked one is recognised for what it is.</summary>
    public const string Prefix = "cbpr_";
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private ApiKey() { }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>What it is for, as its issuer says.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the key, in hex. The key has over 250 random bits, so a plain hash cannot be guessed back.</summary>
    [Sensitive] public string Hash { get; private set; } = "";
    public DateTime IssuedAt { get; private set; }

    /// <summary>The first instant at which it no longer opens anything (UTC).</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>When it last opened the API (UTC), to the hour: an instant of each request would be a write for each read. Null until it did.</summary>
    public DateTime? LastUsedAt { get; private set; }

    /// <summary>Makes a key. Its text is answered once and kept nowhere.</summary>
    public static (ApiKey Kept, string Text) Issue(PersonId person, string name, DateTime now, int days)
    {
        var text = Prefix + RandomNumberGenerator.GetString(Alphabet, 44);
        return (new ApiKey { Id = Guid.CreateVersion7(), PersonId = person, Name = name.Trim(), Hash = HashOf(text), IssuedAt = now, EndsAt = now.AddDays(days) }, text);
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether its last use, if kept, is older than an hour.</summary>
    public bool IsUsedAnew(DateTime now) => LastUsedAt is not { } last || now - last >= TimeSpan.FromHours(1);

    /// <summary>Ends it now.</summary>
    public void Revoke(DateTime now) => EndsAt = now < EndsAt ? now : EndsAt;
}
