namespace CbpRecord.Domain.Shared;

/// <summary>Names of the code as codes of the outside: words' keys, JSON, addresses.</summary>
public static class Spelling
{
    /// <summary>"RenewalDue" and "renewalDue" become "renewal-due".</summary>
    public static string Kebab(this string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : $"{letter}"));

    public static string Kebab<T>(this T value) where T : struct, Enum => value.ToString().Kebab();
}
