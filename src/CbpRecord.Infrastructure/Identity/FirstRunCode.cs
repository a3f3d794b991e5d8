using System.Security.Cryptography;
using System.Text;
using CbpRecord.Application.People;

namespace CbpRecord.Infrastructure.Identity;

/// <summary>Made anew by each start, kept in memory only, and printed on the console while nobody can sign in.</summary>
public sealed class FirstRunCode : IFirstRunCode
{
    /// <summary>Twelve characters without look-alikes, in groups of four.</summary>
    public string Text { get; } = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 4)));

    public bool Matches(string typed)
    {
        var plain = typed.Trim().ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(plain), Encoding.UTF8.GetBytes(Text.Replace("-", "", StringComparison.Ordinal)));
    }
}
