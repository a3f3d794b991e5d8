using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;

namespace CbpRecord.Web.Tests;

/// <summary>Every word a person reads exists in both languages, says the same arguments, and is asked for by a key that exists.</summary>
public sealed partial class WordsTests
{
    private const string Folder = "src/CbpRecord.Application/Words";

    private static readonly ILookup<string, (string Area, string Words)> English = Read(path => !path.EndsWith(".zh-Hans.resx", StringComparison.Ordinal)),
        Chinese = Read(path => path.EndsWith(".zh-Hans.resx", StringComparison.Ordinal));

    [Test]
    public void Both_languages_hold_the_same_keys() => Assert.Multiple(() =>
    {
        Assert.That(English.Select(w => w.Key).Except(Chinese.Select(w => w.Key)), Is.Empty, "only in English");
        Assert.That(Chinese.Select(w => w.Key).Where(k => !k.StartsWith("error.", StringComparison.Ordinal)).Except(English.Select(w => w.Key)), Is.Empty, "only in Chinese");
    });

    [Test]
    public void No_key_is_held_twice() =>
        Assert.That(English.Concat(Chinese).Where(w => w.Count() > 1).Select(w => w.Key), Is.Empty);

    [Test]
    public void Both_languages_say_the_same_arguments() =>
        Assert.That(English.Where(w => Chinese.Contains(w.Key) && !Places(w.First().Words).SetEquals(Places(Chinese[w.Key].First().Words))).Select(w => w.Key), Is.Empty);

    [Test]
    public void A_key_begins_with_the_name_of_its_file() =>
        Assert.That(English.SelectMany(w => w.Select(held => (w.Key, held.Area)))
            .Where(w => !w.Area.StartsWith("Errors", StringComparison.Ordinal) && !w.Key.StartsWith(w.Area.ToLowerInvariant() + ".", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Chinese_words_are_Chinese() =>
        Assert.That(Chinese.Where(w => !Han().IsMatch(w.First().Words) && Latin().IsMatch(w.First().Words) && w.First().Words != English[w.Key].FirstOrDefault().Words)
            .Select(w => w.Key), Is.Empty);

    [Test]
    public void Chinese_words_have_Chinese_punctuation() =>
        Assert.That(Chinese.Select(w => (w.Key, Words: w.First().Words.Replace("(CBP)", "", StringComparison.Ordinal))).Where(w => HalfWidth().IsMatch(w.Words)), Is.Empty);

    [Test]
    public void Every_key_that_a_page_asks_for_exists()
    {
        var asked = Sources.Of("*.cshtml").SelectMany(f => Asked().Matches(f.Text).Select(m => (f.Path, Key: m.Groups[1].Value)))
            .Concat(Sources.Of("*.cs", "src/CbpRecord.Web").SelectMany(f => AskedInCode().Matches(f.Text).Select(m => (f.Path, Key: m.Groups[1].Value))));
        Assert.That(asked.Where(a => !English.Contains(a.Key)).Distinct(), Is.Empty);
    }

    private static ILookup<string, (string Area, string Words)> Read(Func<string, bool> wanted) =>
        Sources.Of("*.resx", Folder).Where(f => wanted(f.Path))
            .SelectMany(f => XDocument.Parse(f.Text).Root!.Elements("data")
                .Select(d => (Key: d.Attribute("name")!.Value, Area: Path.GetFileName(f.Path).Split('.')[0], Words: d.Element("value")!.Value)))
            .ToLookup(w => w.Key, w => (w.Area, w.Words));

    private static HashSet<string> Places(string words) => [.. Place().Matches(words).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")] private static partial Regex Place();
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")] private static partial Regex Han();
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}）”}%][,;:?!]|[,;:?!]\s?\p{IsCJKUnifiedIdeographs}|\([^()]*\p{IsCJKUnifiedIdeographs}")] private static partial Regex HalfWidth();
    [GeneratedRegex(@"[a-z]{3}")] private static partial Regex Latin();
    [GeneratedRegex(@"(?:L\[""|(?:label|hint|empty)="")([a-z][a-z-]*\.[a-z0-9-]+)""")] private static partial Regex Asked();
    [GeneratedRegex(@"(?:[Ww]ords\[|Words\(|this\.Done\([^;]*?, |, )""([a-z][a-z-]*\.(?!json)[a-z0-9-]+)""")] private static partial Regex AskedInCode();
}
