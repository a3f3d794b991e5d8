using System.Globalization;
using CbpRecord.Application.Access;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Web.Html;

/// <summary>An error as said to the reader, and the language it could be said in.</summary>
public sealed record Said(string Text, string? Remedy, string Language);

/// <summary>The words of a page, by key, in the reader's language. Pages have it as <c>L</c>: <c>@L["shell.sign-out"]</c>.</summary>
public sealed class PageWords
{
    private static Words Now => Words.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Domain.Clients.Language.Chinese : Domain.Clients.Language.English);

    /// <summary>"en" or "zh-Hans": the page's `lang`.</summary>
    public string Language => Now.Tag;

    public Language Speaks => Now.Language;

    public string this[string key, params object?[] arguments] => arguments.Length == 0 ? Now[key] : Now[key, arguments];

    /// <summary>The `lang` of what people typed, where nobody was asked: Chinese when there is a Chinese character in it.</summary>
    public static string TongueOf(string typed) => typed.Any(c => c is >= '\u4e00' and <= '\u9fff') ? "zh-Hans" : "en";

    /// <summary>The name of an act's sender; who was not signed in is said in the reader's words.</summary>
    public string Who(string actor) => actor == Actor.Nobody.Name ? this["admin.audit-nobody"] : actor;

    public bool Has(string key) => Now.Has(key);

    /// <summary>The words under a key that data chose (an enum's name, say), or the given text when there are none.</summary>
    public string Or(string key, string otherwise) => Now.Has(key) ? Now[key] : otherwise;

    public string Labelled(string label, string? value) => Now.Labelled(label, value);
    public string Colon => Now.Colon;

    public string Day(DateOnly? day) => day is { } d ? DateText.Say(d, CultureInfo.CurrentUICulture) : "—";

    /// <summary>A refusal, gap or warning in the reader's language; the English sentence where no translation is kept.</summary>
    public Said Say(Error error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(Now.Of(error), Now.RemedyOf(error), Now.Has($"error.{error.Code}") ? Language : "en");
    }

    /// <summary>The values of an enum with their words: "rights.kind" and `Trademark` give "rights.kind-trademark".</summary>
    public IEnumerable<Choice> Choices<T>(string prefix) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new Choice(value.ToString(), Of(prefix, value)));

    /// <summary>One value of an enum in words.</summary>
    public string Of<T>(string prefix, T value) where T : struct, Enum => this[$"{prefix}-{value.Kebab()}"];
}
