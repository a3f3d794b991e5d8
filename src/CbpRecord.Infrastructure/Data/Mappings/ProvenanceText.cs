using System.Buffers;
using System.Text;
using System.Text.Json;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Infrastructure.Data.Mappings;

/// <summary>
/// Where the values of a right came from, as JSON text: most values of a right have one source, which is written once and repeated.
/// The text is the serializer's own, because digests and the trail compare texts.
/// </summary>
internal static class ProvenanceText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    [ThreadStatic] private static (Provenance? Source, string Text) last;
    [ThreadStatic] private static StringBuilder? room;

    public static string Of(IReadOnlyDictionary<string, Provenance> fields)
    {
        var text = (room ??= new(4096)).Clear().Append('{');
        foreach (var (field, source) in fields)
        {
            if (field.AsSpan().ContainsAnyExcept(Plain)) return JsonSerializer.Serialize(fields, Conventions.Json);
            if (!source.Equals(last.Source)) last = (source, JsonSerializer.Serialize(source, Conventions.Json));
            text.Append(text.Length > 1 ? ",\"" : "\"").Append(field).Append("\":").Append(last.Text);
        }
        return text.Append('}').ToString();
    }
}
