using System.Buffers;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CbpRecord.Infrastructure.Data.Bulk;

/// <summary>A column of a bulk write: its name, its type in the database, and how its value is read from a row, as an object or straight into a sink.</summary>
internal sealed record BulkColumn(IProperty Property, string Name, string StoreType, Func<object, object?> Value, Action<object, ValueSink> Write)
{
    public bool IsKey { get; } = Property.IsPrimaryKey();
    public bool IsTold { get; } = ChangesOf.IsTold(Property);
}

/// <summary>An entity type as the model maps it, read once: so a bulk row is the same row that the tracker would have written.</summary>
internal sealed class BulkTable(string name, IReadOnlyList<BulkColumn> columns)
{
    private static readonly ConcurrentDictionary<(IModel, Type), BulkTable> Known = new();
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly System.Collections.Frozen.FrozenDictionary<string, int> places = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(columns.Index(), c => c.Item.Name, c => c.Index);

    public string Name { get; } = name;
    public IReadOnlyList<BulkColumn> Columns { get; } = columns;

    /// <summary>Where the column of that name stands; -1 where this type has none.</summary>
    public int Place(string column) => places.TryGetValue(column, out var at) ? at : -1;
    public BulkColumn? Column(string column) => places.TryGetValue(column, out var at) ? Columns[at] : null;

    /// <summary>The columns of those names in their order, null where this type has none; looked up once for one list of names.</summary>
    public BulkColumn?[] Chosen(string[] names) => chosen.GetOrAdd(names, n => [.. n.Select(Column)]);
    private readonly ConcurrentDictionary<string[], BulkColumn?[]> chosen = new((IEqualityComparer<object>)ReferenceEqualityComparer.Instance);

    public static BulkTable For(CbpRecordDb db, Type type) => Known.GetOrAdd((db.Model, type), static key => Read(key.Item1.FindEntityType(key.Item2)!));

    /// <summary>The same table with one column's value given.</summary>
    public BulkTable With(string property, object value) => new(Name, [.. Columns.Select(c => c.Property.Name == property ? c with { Value = _ => value, Write = (_, sink) => sink.Put(value) } : c)]);

    /// <summary>The row's values in the order of the columns, read once.</summary>
    public object?[] Values(object row)
    {
        var values = new object?[Columns.Count];
        for (var i = 0; i < values.Length; i++) values[i] = Columns[i].Value(row);
        return values;
    }

    [ThreadStatic] private static ArrayBufferWriter<byte>? room;

    /// <summary>The row as the trail tells a new row.</summary>
    public Change Told(object row, object?[] values)
    {
        var buffer = room ??= new(16_384);
        buffer.ResetWrittenCount();
        var key = "";
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            for (var i = 0; i < values.Length; i++)
            {
                if (Columns[i].IsKey) key = ChangesOf.Shown(values[i]) ?? "";
                else if (Columns[i].IsTold && ChangesOf.Shown(values[i]) is { } text) json.WriteString(Columns[i].Property.Name, text);
            }
            json.WriteEndObject();
        }
        return new Change(row.GetType().Name, key, "+", null, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static BulkTable Read(IEntityType type)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        return new(table.Name, [.. type.GetFlattenedProperties().Select(p => Column(type, p, p.GetColumnName(table)!, p.GetColumnType(table)))]);
    }

    private static BulkColumn Column(IEntityType type, IProperty property, string name, string storeType)
    {
        if (Made(type, property) is { } made) return new(property, name, storeType, made, (row, sink) => sink.Put(made(row)));
        var converter = property.GetTypeMapping().Converter;
        var read = Reader(type.ClrType, Path(property));
        return new(property, name, storeType, converter is null ? read : row => converter.ConvertToProvider(read(row)), ColumnWriter.Compile(type.ClrType, Path(property), converter));
    }

    /// <summary>What a save makes of a row beside its own properties.</summary>
    private static Func<object, object?>? Made(IEntityType type, IProperty property)
    {
        if (property.Name == nameof(Aggregate.Version) && type.ClrType.IsAssignableTo(typeof(Aggregate))) return _ => 1L;
        if (property.Name == SortKeys.Column) return row => SortKey(row);
        if (property.Name is RightColumns.EndsOn or RightColumns.RecordableFrom or RightColumns.RecordableThrough)
            return row => Array.Find(DerivedOf((Right)row), d => d.Column == property.Name).Value;
        if (property == type.FindDiscriminatorProperty()) { var value = type.GetDiscriminatorValue(); return _ => value; }
        return null;
    }

    [ThreadStatic] private static (Right? Right, (string Column, DateOnly? Value)[] Values) derived;

    /// <summary>The three derived columns of one right come of one calculation.</summary>
    private static (string Column, DateOnly? Value)[] DerivedOf(Right right)
    {
        if (!ReferenceEquals(derived.Right, right)) derived = (right, Prepared.Derived(right));
        return derived.Values;
    }

    private static string SortKey(object row) => row switch
    {
        Right right => SortKeys.Of(right.Name, right.Id.Value),
        Client client => SortKeys.Of(client.Name, client.Id.Value),
        _ => throw new InvalidOperationException($"{row.GetType().Name} has a sort key and no name known here."),
    };

    private static IEnumerable<PropertyInfo> Path(IProperty property) => property.DeclaringType is IComplexType { ComplexProperty.PropertyInfo: { } outer }
        ? [outer, property.PropertyInfo!]
        : [property.PropertyInfo ?? throw new InvalidOperationException($"{property} is a shadow property that bulk writes do not know.")];

    private static Func<object, object?> Reader(Type type, IEnumerable<PropertyInfo> path)
    {
        var row = Expression.Parameter(typeof(object), "row");
        Expression value = Expression.Convert(row, type);
        foreach (var step in path) value = Expression.Property(value, step);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }
}
