using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CbpRecord.Infrastructure.Demo;

namespace CbpRecord.Web.Tests.Harness;

/// <summary>English words that stand on a Chinese page where no `lang` says that they are English: left over, or read out in the wrong tongue.</summary>
internal static partial class EnglishLeft
{
    /// <summary>Names that are the same in both languages, and what people of the trade write in Latin letters.</summary>
    private static readonly HashSet<string> Allowed = new(
        [.. Cast.All.SelectMany(m => m.Name.Split(' ')), "CbpRecord", "English", "Excel", "WebP", "zip", "none"], StringComparer.Ordinal);

    /// <summary>
    /// Each with what stands around it. All capitals are marks and codes, and no words. A label that is heard, not seen, has one language and
    /// may name a record inside a Chinese sentence.
    /// </summary>
    public static IEnumerable<string> On(Page page) => page.Document.Body!.GetDescendants().OfType<IText>()
        .Where(t => t.ParentElement is { } parent && parent.Closest("code, kbd, script, style, time, [translate=no]") is null && Speaks(parent, page)).Select(t => t.Data)
        .Concat(page.Document.Body!.QuerySelectorAll("[title], [aria-label], [placeholder], [alt]").Where(e => Speaks(e, page))
            .SelectMany(e => ((string[])["title", "aria-label", "placeholder", "alt"]).Select(e.GetAttribute).OfType<string>()).Where(t => !Han().IsMatch(t)))
        .SelectMany(text => English().Matches(Address().Replace(text, " ")).Where(m => !Allowed.Contains(m.Value)).Select(m => $"{m.Value}: {Page.Tidy(text)}")).Distinct();

    private static bool Speaks(IElement element, Page page) => element.Closest("[lang]")?.GetAttribute("lang") == page.Language;

    /// <summary>Addresses of mail and pages, file names, keys of records.</summary>
    [GeneratedRegex(@"\S*[@/.\\_]\S*|\S*\d\S*")] private static partial Regex Address();
    [GeneratedRegex(@"[A-Za-z]*[a-z]{2,}[A-Za-z]*")] private static partial Regex English();
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")] private static partial Regex Han();
}
