using System.Globalization;

namespace CbpRecord.Domain.Shared;

/// <summary>
/// A refusal, a gap or a warning as a value: a stable code, English words with their arguments kept apart (so that a
/// translation found by the code can say the same thing), the paragraph of law, and what to do about it.
/// </summary>
public sealed class Error : IEquatable<Error>
{
    /// <param name="code">Stable, kebab-case: the API's problem type, the resource key, the test's assertion.</param>
    /// <param name="words">The English sentence. Its arguments are kept for the translation.</param>
    /// <param name="Cites">The paragraph of law, as text ("19 CFR 133.1(a)"), where one applies.</param>
    /// <param name="Remedy">What the reader can do about it, as a sentence.</param>
    /// <param name="Field">The input the error belongs to, when it belongs to one.</param>
    public Error(string code, FormattableString words, string? Cites = null, FormattableString? Remedy = null, string? Field = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Code = code;
        Template = words.Format;
        Arguments = words.GetArguments();
        this.Cites = Cites;
        RemedyTemplate = Remedy?.Format;
        RemedyArguments = Remedy?.GetArguments() ?? [];
        this.Field = Field;
    }

    private Error(Error other, string? field)
    {
        (Code, Template, Arguments, Cites, RemedyTemplate, RemedyArguments) =
            (other.Code, other.Template, other.Arguments, other.Cites, other.RemedyTemplate, other.RemedyArguments);
        Field = field;
    }

    public string Code { get; }
    public string Template { get; }
    public IReadOnlyList<object?> Arguments { get; }
    public string? Cites { get; }
    public string? RemedyTemplate { get; }
    public IReadOnlyList<object?> RemedyArguments { get; }
    public string? Field { get; }

    /// <summary>The English sentence with its arguments in place; dates as "2 Dec 2026".</summary>
    public string Text => Say(Template, Arguments);

    /// <summary>The English sentence that says what to do, or null.</summary>
    public string? RemedyText => RemedyTemplate is null ? null : Say(RemedyTemplate, RemedyArguments);

    /// <summary>The same error, said of one input.</summary>
    public Error At(string field) => new(this, field);

    public static Error At(string field, string code, FormattableString words) => new(code, words, Field: field);

    /// <summary>Nothing is said about why: what is out of sight is not found, never forbidden.</summary>
    public static Error NotFound(object what) => new("not-found", $"Nothing was found under {what}.");

    /// <summary>Somebody else saved first.</summary>
    public static Error Changed(string what) => new("changed-meanwhile",
        $"{what} was changed by somebody else while you were working on it.",
        Remedy: $"Look at what changed, then do it again; nothing that you typed is lost.");

    public bool Equals(Error? other) => other is not null && (Code, Text, Field) == (other.Code, other.Text, other.Field);
    public override bool Equals(object? obj) => Equals(obj as Error);
    public override int GetHashCode() => HashCode.Combine(Code, Field);
    public override string ToString() => Cites is null ? $"{Code}: {Text}" : $"{Code}: {Text} ({Cites})";

    private static string Say(string template, IReadOnlyList<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, template,
            [.. arguments.Select(a => a is DateOnly day ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : a)]);
}
