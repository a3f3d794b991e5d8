using System.Globalization;
using System.Reflection;
using System.Resources;
using CbpRecord.Domain.Clients;

namespace CbpRecord.Application.Words;

/// <summary>
/// Every string a person reads, by key, in English and Simplified Chinese. The part of a key before its first dot is the file
/// (<c>rights.title</c> stands in <c>Rights.resx</c>); an error's words stand under <c>error.CODE</c> in any <c>Errors….resx</c>,
/// in Chinese only, because the domain's own English sentence is the original.
/// </summary>
public sealed partial class Words
{
    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("en-US"), CultureInfo.GetCultureInfo("zh-Hans-CN")];
    private static readonly IReadOnlyDictionary<string, string>[] Tables = [Load(chinese: false), Load(chinese: true)];

    private readonly int index;

    private Words(Language language) => (Language, index) = (language, (int)language);

    public static Words English { get; } = new(Language.English);
    public static Words Chinese { get; } = new(Language.Chinese);
    public static Words In(Language language) => language == Language.Chinese ? Chinese : English;

    public Language Language { get; }
    public CultureInfo Culture => Cultures[index];

    /// <summary>The tag for a <c>lang</c> attribute.</summary>
    public string Tag => Language == Language.Chinese ? "zh-Hans" : "en";

    /// <summary>The words under a key. A missing key shows as itself in double brackets, and a test fails first.</summary>
    public string this[string key] => Tables[index].TryGetValue(key, out var words) || Tables[0].TryGetValue(key, out words) ? words : $"[[{key}]]";

    public string this[string key, params object?[] arguments] => Fill(this[key], arguments);

    public bool Has(string key) => Tables[index].ContainsKey(key);

    /// <summary>The sentence of an error, gap or warning in this language.</summary>
    public string Of(Error error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Fill(Tables[index].GetValueOrDefault($"error.{error.Code}") ?? error.Template, error.Arguments);
    }

    /// <summary>What the reader can do about it, or null.</summary>
    public string? RemedyOf(Error error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var words = error.RemedyTemplate is null ? null : Tables[index].GetValueOrDefault($"error.{error.Code}.do") ?? error.RemedyTemplate;
        return words is null ? null : Fill(words, error.RemedyArguments);
    }

    /// <summary>"2 Dec 2026" or "2026年12月2日".</summary>
    public string Day(DateOnly day) => day.ToString(Language == Language.Chinese ? "yyyy年M月d日" : "d MMM yyyy", Culture);

    /// <summary>With its weekday: "Wed 2 Dec 2026" or "2026年12月2日(周三)".</summary>
    public string Weekday(DateOnly day) => day.ToString(Language == Language.Chinese ? "yyyy年M月d日(ddd)" : "ddd d MMM yyyy", Culture);

    /// <summary>"Due: 2026-12-02" or "到期：2026-12-02".</summary>
    public string Labelled(string label, string? value) => label + Colon + value;

    /// <summary>What stands between a label and its value, the blank of English with it.</summary>
    public string Colon => Language == Language.Chinese ? "：" : ": ";

    /// <summary>Several of them on one line: "Kind: Trademark; Client: BRIGHT".</summary>
    public string Listed(IEnumerable<string> parts) => string.Join(Language == Language.Chinese ? "；" : "; ", parts);

    /// <summary>Every key of a language, for the tests that compare the two.</summary>
    public static IReadOnlyDictionary<string, string> All(Language language) => Tables[(int)language];

    private string Fill(string template, IEnumerable<object?> arguments) => string.Format(Culture, template,
        [.. arguments.Select(a => a switch { DateOnly day => Day(day), Error inner => Of(inner), string said => Reason(said), _ => a })]);

    /// <summary>
    /// A reason that stands inside a sentence ("it is encrypted and needs a password"), by its own English words, numbers set apart; a list
    /// of them one by one. What is no known reason (a name, a number) stays as it is.
    /// </summary>
    private string Reason(string said)
    {
        if (index == (int)Language.English || said.Length > 200) return said;
        var numbers = new List<object>();
        var plain = Numbers().Replace(said, number => { numbers.Add(number.Value); return "#"; });
        if (Tables[index].TryGetValue($"error.reason.{plain}", out var words)) return string.Format(Culture, words, [.. numbers]);
        var parts = said.Split(", ");
        return parts.Length > 1 && parts.All(part => Tables[index].ContainsKey($"error.reason.{part}")) ? string.Join('、', parts.Select(Reason)) : said;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\d+")] private static partial System.Text.RegularExpressions.Regex Numbers();

    private static Dictionary<string, string> Load(bool chinese)
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string prefix = "CbpRecord.Application.Words.";
        const string suffix = ".resources";
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(suffix, StringComparison.Ordinal)))
        {
            if (name[prefix.Length..^suffix.Length].EndsWith("_zh", StringComparison.Ordinal) != chinese) continue;
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
            foreach (System.Collections.DictionaryEntry entry in reader)
                if (!table.TryAdd((string)entry.Key, (string)entry.Value!)) throw new InvalidOperationException($"The key {entry.Key} stands twice ({name}).");
        }
        return table;
    }
}
