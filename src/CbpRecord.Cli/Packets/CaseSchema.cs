using System.Globalization;
using System.Text.Json;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Packets;

/// <summary>
/// The JSON schema of a case file, as printed by `packet schema`, and the check of a file against it. The file is judged by the very
/// text that is printed, so the two cannot differ; only the keywords that the schema uses are known here.
/// </summary>
internal sealed class CaseSchema
{
    private static readonly Lazy<CaseSchema> Whole = new(() => new(Read()));
    private readonly JsonElement root;

    private CaseSchema(string text)
    {
        Text = text;
        root = JsonDocument.Parse(text).RootElement;
    }

    public static CaseSchema Current => Whole.Value;
    public string Text { get; }

    /// <summary>Everything that is wrong with the document, in its own order; empty when it is a case file.</summary>
    public IReadOnlyList<Error> Check(JsonElement document)
    {
        var errors = new List<Error>();
        Check(document, root, "", errors);
        return errors;
    }

    private void Check(JsonElement value, JsonElement schema, string path, List<Error> errors)
    {
        if (schema.TryGetProperty("$ref", out var reference)) { Check(value, Definition(reference.GetString()!), path, errors); return; }
        if (schema.TryGetProperty("oneOf", out var choices)) { Best(value, choices, path, errors); return; }
        if (schema.TryGetProperty("enum", out var words)) { OneOf(value, words, path, errors); return; }
        if (schema.TryGetProperty("type", out var type) && !Is(value, type))
        {
            errors.Add(CaseErrors.WrongType(Named(path), Wanted(type), Found(value)));
            return;
        }
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: Object(value, schema, path, errors); break;
            case JsonValueKind.Array when schema.TryGetProperty("items", out var items):
                foreach (var (index, item) in value.EnumerateArray().Index()) Check(item, items, $"{path}[{index}]", errors);
                break;
            case JsonValueKind.String: Characters(value, schema, path, errors); break;
            case JsonValueKind.Number: Range(value, schema, path, errors); break;
        }
    }

    private void Object(JsonElement value, JsonElement schema, string path, List<Error> errors)
    {
        var properties = schema.TryGetProperty("properties", out var known) ? known : default;
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Select(r => r.GetString()!).Where(r => !value.TryGetProperty(r, out _)))
                errors.Add(CaseErrors.FieldMissing(Under(path, name)));
        foreach (var member in value.EnumerateObject())
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(member.Name, out var of)) Check(member.Value, of, Under(path, member.Name), errors);
            else errors.Add(CaseErrors.FieldUnknown(Under(path, member.Name), string.Join(", ", properties.EnumerateObject().Select(p => p.Name).Where(n => n[0] != '$'))));
    }

    /// <summary>None of several forms fits: what is said is what is wrong with the nearest.</summary>
    private void Best(JsonElement value, JsonElement choices, string path, List<Error> errors)
    {
        List<Error>? fewest = null;
        foreach (var choice in choices.EnumerateArray())
        {
            var found = new List<Error>();
            Check(value, choice, path, found);
            if (found.Count == 0) return;
            if (fewest is null || Distance(found) < Distance(fewest)) fewest = found;
        }
        errors.AddRange(fewest!);

        // an unknown or missing field says more about the wrong form than a wrong value does
        static int Distance(List<Error> found) => found.Sum(e => e.Code is "case-field-type" ? 100 : e.Code is "case-field-unknown" or "case-field-missing" ? 10 : 1);
    }

    private static void OneOf(JsonElement value, JsonElement words, string path, List<Error> errors)
    {
        if (value.ValueKind != JsonValueKind.String) errors.Add(CaseErrors.WrongType(Named(path), "a string", Found(value)));
        else if (words.EnumerateArray().All(w => w.GetString() != value.GetString()))
            errors.Add(CaseErrors.NotOneOf(Named(path), $"\"{value.GetString()}\"", string.Join(", ", words.EnumerateArray().Select(w => w.GetString()))));
    }

    private static void Characters(JsonElement value, JsonElement schema, string path, List<Error> errors)
    {
        var text = value.GetString()!;
        if (schema.TryGetProperty("format", out var format) && format.GetString() == "date"
            && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            errors.Add(CaseErrors.NotADate(Named(path), $"\"{text}\""));
        if (schema.TryGetProperty("minLength", out var least) && text.Length < least.GetInt32()) errors.Add(CaseErrors.OutOfRange(Named(path), "filled in"));
    }

    private static void Range(JsonElement value, JsonElement schema, string path, List<Error> errors)
    {
        if (schema.TryGetProperty("minimum", out var least) && value.GetDecimal() < least.GetDecimal()
            || schema.TryGetProperty("maximum", out var most) && value.GetDecimal() > most.GetDecimal())
            errors.Add(CaseErrors.OutOfRange(Named(path), $"from {schema.GetProperty("minimum")} to {schema.GetProperty("maximum")}"));
    }

    private static bool Is(JsonElement value, JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(t => Is(value, t))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object, "array" => value.ValueKind == JsonValueKind.Array, "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False, "number" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _),
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _), _ => false,
        };

    private static string Wanted(JsonElement type) => type.ValueKind == JsonValueKind.Array ? string.Join(" or ", type.EnumerateArray().Select(Wanted)) : Article(type.GetString()!);
    private static string Article(string type) => type[0] is 'a' or 'i' or 'o' ? $"an {type}" : $"a {type}";

    private static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null (leave the field out instead)", JsonValueKind.True or JsonValueKind.False => "a boolean", var kind => Article(kind.ToString().ToLowerInvariant()),
    };

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);
    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
    private static string Named(string path) => path.Length == 0 ? "The case file" : path;

    private static string Read()
    {
        using var stream = typeof(CaseSchema).Assembly.GetManifestResourceStream("case.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
