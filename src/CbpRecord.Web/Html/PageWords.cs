using System.Globalization;
using System.Resources;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Web.Html;

/// <summary>An error as said to the reader, and the language it could be said in.</summary>
public sealed record Said(string Text, string? Remedy, string Language);

/// <summary>The words of a page, by key, in the reader's language. Pages have it as <c>L</c>: <c>@L["shell.sign-out"]</c>.</summary>
public sealed class PageWords
{
    private static readonly System.Reflection.Assembly Home = typeof(Application.Access.Actor).Assembly;
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, ResourceManager> Areas = new();

    public static IReadOnlyList<string> Languages { get; } = ["en", "zh-Hans"];

    /// <summary>"en" or "zh-Hans": the page's `lang`.</summary>
    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh-Hans" : "en";

    public string this[string key, params object?[] arguments]
    {
        get
        {
            var words = Find(key) ?? throw new KeyNotFoundException($"There are no words under {key}.");
            return arguments.Length == 0 ? words : string.Format(CultureInfo.CurrentCulture, words, [.. arguments.Select(Plain)]);
        }
    }

    /// <summary>The words under a key that data chose (an enum's name, say), or the given text when there are none.</summary>
    public string Or(string key, string otherwise) => Find(key) ?? otherwise;

    public string Day(DateOnly? day) => day is { } d ? DateText.Say(d, CultureInfo.CurrentUICulture) : "—";

    /// <summary>A refusal, gap or warning in the reader's language; the English sentence where no translation is kept.</summary>
    public Said Say(Error error) => new(error.Text, error.RemedyText, "en");

    /// <summary>The values of an enum with their words: "rights.kind" and `Trademark` give "rights.kind-trademark".</summary>
    public IEnumerable<Choice> Choices<T>(string prefix) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new Choice(value.ToString(), Of(prefix, value)));

    /// <summary>One value of an enum in words.</summary>
    public string Of<T>(string prefix, T value) where T : struct, Enum => this[$"{prefix}-{Kebab(value.ToString())}"];

    private object? Plain(object? argument) => argument is DateOnly day ? Day(day) : argument;

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static string? Find(string key)
    {
        var area = key.Split('.')[0];
        area = char.ToUpperInvariant(area[0]) + area[1..];
        try { return Areas.GetOrAdd(area, a => new ResourceManager($"CbpRecord.Application.Words.{a}", Home)).GetString(key, CultureInfo.CurrentUICulture); }
        catch (MissingManifestResourceException) { return null; }
    }
}
