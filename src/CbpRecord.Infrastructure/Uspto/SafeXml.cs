using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>XML from strangers: no resolver, no document type, nothing fetched; and the few reading habits that the formats share.</summary>
internal static class SafeXml
{
    /// <summary>For case status files: a document type is refused outright.</summary>
    public static XmlReader Strict(Stream content) => XmlReader.Create(content, Settings(DtdProcessing.Prohibit));

    /// <summary>For bulk files, which carry their document type in the prolog: it is skipped, and an entity it declares is unknown.</summary>
    public static XmlReader Skipping(Stream content) => XmlReader.Create(content, Settings(DtdProcessing.Ignore));

    public const string TooDeep = "Nested too deeply.";

    private static XmlReaderSettings Settings(DtdProcessing dtd) => new()
    {
        DtdProcessing = dtd, XmlResolver = null, MaxCharactersFromEntities = 1, IgnoreComments = true, IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true, CloseInput = false,
    };

    /// <summary>The whole document, when it is no deeper than allowed.</summary>
    public static Result<XElement> Load(byte[] bytes, UsptoLimits limits)
    {
        try
        {
            using (var scout = Strict(new MemoryStream(bytes)))
                while (scout.Read())
                    if (scout.Depth > limits.Depth) return UsptoErrors.TooDeep();
            using var reader = Strict(new MemoryStream(bytes));
            return XElement.Load(reader);
        }
        catch (XmlException broken)
        {
            return Said(broken);
        }
    }

    /// <summary>The reader's complaint in our words; its own text may quote the file.</summary>
    public static Error Said(XmlException broken) => broken.Message switch
    {
        TooDeep => UsptoErrors.TooDeep(),
        var m when m.Contains("DTD", StringComparison.Ordinal) => UsptoErrors.Dtd(),
        var m when m.Contains("entity", StringComparison.OrdinalIgnoreCase) => UsptoErrors.Entity(broken.LineNumber),
        _ => UsptoErrors.Malformed(broken.LineNumber),
    };

    /// <summary>The day of a date as printed, whatever zone stands behind it: 1998-08-04-04:00 is 4 August. Blank and all-zero dates are none.</summary>
    /// <exception cref="UnreadableDateException">The text is no date.</exception>
    public static DateOnly? Day(string? text, string field)
    {
        var digits = text?.Trim() ?? "";
        if (digits.Length == 0 || digits.AsSpan().IndexOfAnyExcept('0', '-') < 0) return null;
        var day = digits.Length >= 10 && digits[4] == '-' ? digits[..10] : digits;
        return DateOnly.TryParseExact(day, day.Length == 8 ? "yyyyMMdd" : "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw new UnreadableDateException(field, digits.Length > 40 ? digits[..40] : digits);
    }

    /// <summary>A date that is shown but not relied on: what cannot be read is none.</summary>
    public static DateOnly? DayIfAny(string? text)
    {
        try { return Day(text, ""); } catch (UnreadableDateException) { return null; }
    }

    /// <summary>The first descendant along a path of local names; namespaces differ by age and do not matter.</summary>
    public static XElement? At(this XElement? from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path) from = from?.Elements().FirstOrDefault(e => e.Name.LocalName == name);
        return from;
    }

    /// <summary>The text along a path, outer blanks off; null when absent or blank.</summary>
    public static string? Text(this XElement? from, params ReadOnlySpan<string> path) =>
        from.At(path)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static IEnumerable<XElement> All(this XElement? from, string name) => from?.Elements().Where(e => e.Name.LocalName == name) ?? [];
    public static IEnumerable<XElement> Deep(this XElement? from, string name) => from?.Descendants().Where(e => e.Name.LocalName == name) ?? [];
    public static bool Says(this XElement? from, string name) => from.Text(name) is "true" or "1" or "T" or "Y";
}

/// <summary>Thrown and caught inside the readers only: one bad date spoils its case file, with the field named.</summary>
internal sealed class UnreadableDateException(string field, string text) : FormatException($"{field}: {text}")
{
    public Error Error { get; } = UsptoErrors.DateUnreadable(field, text);
}
