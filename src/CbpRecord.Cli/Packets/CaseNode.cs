using System.Globalization;
using System.Text.Json;

namespace CbpRecord.Cli.Packets;

/// <summary>A part of a case file that has passed the schema, read by name. What is left out is null or empty.</summary>
internal readonly record struct CaseNode(JsonElement Element)
{
    public CaseNode? At(string name) => Element.TryGetProperty(name, out var value) ? new(value) : null;
    public IEnumerable<CaseNode> List(string name) => At(name) is { } list ? list.Element.EnumerateArray().Select(e => new CaseNode(e)) : [];
    public string? Text(string name) => At(name)?.ToText();
    public IReadOnlyList<string> Texts(string name) => At(name) is not { } found ? [] : found.Element.ValueKind == JsonValueKind.Array ? [.. found.Element.EnumerateArray().Select(e => new CaseNode(e).ToText()!)] : [found.ToText()!];
    public bool? Flag(string name) => At(name) is { } flag ? flag.Element.GetBoolean() : null;
    public int? Number(string name) => At(name) is { } number ? number.Element.GetInt32() : null;
    public decimal? Decimal(string name) => At(name) is { } number ? number.Element.GetDecimal() : null;
    public DateOnly? Day(string name) => Text(name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>A string as it stands; a number as it was written.</summary>
    public string? ToText() => Element.ValueKind == JsonValueKind.String ? Element.GetString() : Element.GetRawText();
    public bool IsText => Element.ValueKind == JsonValueKind.String;
}
