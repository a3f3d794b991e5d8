using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CbpRecord.Infrastructure.Data;

/// <summary>How values are kept, alike on both databases.</summary>
internal static class Conventions
{
    /// <summary>Values kept as JSON text: small lists and documents that are never searched by the database.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter(), new IdJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,           // not default: false must not come back as a constructor's true
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Apply(ModelConfigurationBuilder configuration)
    {
        foreach (var id in typeof(ClientId).Assembly.GetTypes().Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>))))
            configuration.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        configuration.Properties<DocumentId>().HaveConversion<DocumentIdConverter>().HaveMaxLength(64);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<Money>().HaveConversion<MoneyConverter>();
    }

    /// <summary>Keeps a list or a record as JSON text.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.AsJson(value => JsonSerializer.Serialize(value, Json));

    /// <param name="write">Writes the same text as the serializer.</param>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property, Func<T, string> write) => property.HasConversion(
        new ValueConverter<T, string>(value => write(value), text => JsonSerializer.Deserialize<T>(text, Json)!),
        new ValueComparer<T>((left, right) => JsonSerializer.Serialize(left, Json) == JsonSerializer.Serialize(right, Json),
            value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal), value => value));

    private sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Typed<T>(value)) where T : struct, ITypedId<T>;

    private static T Typed<T>(Guid value) where T : struct, ITypedId<T> => T.From(value);

    private sealed class DocumentIdConverter() : ValueConverter<DocumentId, string>(id => id.Hash, hash => new DocumentId(hash));
    private sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Cents, cents => new Money(cents));

    /// <summary>SQLite reads a time back without a kind, PostgreSQL refuses one without: one converter for both.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    /// <summary>Typed ids as plain strings inside JSON.</summary>
    private sealed class IdJson : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type == typeof(DocumentId) || type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) => type == typeof(DocumentId)
            ? new DocumentJson() : (JsonConverter)Activator.CreateInstance(typeof(TypedJson<>).MakeGenericType(type))!;

        private sealed class TypedJson<T> : JsonConverter<T> where T : struct, ITypedId<T>
        {
            public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => T.From(reader.GetGuid());
            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
        }

        private sealed class DocumentJson : JsonConverter<DocumentId>
        {
            public override DocumentId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);
            public override void Write(Utf8JsonWriter writer, DocumentId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Hash);
        }
    }
}
