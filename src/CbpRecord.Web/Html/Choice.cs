namespace CbpRecord.Web.Html;

/// <summary>One thing that can be chosen in a select or among radio buttons.</summary>
/// <param name="Language">The language of <paramref name="Text"/> when it is not the page's ("en" for a term of law, say).</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Language = null)
{
    /// <summary>The languages of the product, each by its own name.</summary>
    public static IReadOnlyList<Choice> Languages { get; } =
        [new(nameof(Domain.Clients.Language.English), "English", Language: "en"), new(nameof(Domain.Clients.Language.Chinese), "中文", Language: "zh-Hans")];
}
