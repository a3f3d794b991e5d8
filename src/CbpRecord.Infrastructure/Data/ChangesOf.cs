using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reminders;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CbpRecord.Infrastructure.Data;

/// <summary>Reads what changed out of the tracker, field by field; a document kept as JSON, path by path.</summary>
internal static class ChangesOf
{
    /// <summary>Rows that follow from others, or that are the trail itself.</summary>
    private static readonly HashSet<Type> Silent = [typeof(Act), typeof(Change), typeof(SearchTerm), typeof(Counter), typeof(DerivationDifference), typeof(Notice)];

    /// <summary>Columns that follow from others of their row, and the version.</summary>
    private static readonly HashSet<string> Following = [nameof(Aggregate.Version), SortKeys.Column, RightColumns.EndsOn, RightColumns.RecordableFrom, RightColumns.RecordableThrough,
        nameof(Obligation.ActOn), nameof(Obligation.DocketKey), nameof(Obligation.FinalOn)];

    public static List<Change> Tracker(CbpRecordDb db)
    {
        var changes = new List<Change>();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (Silent.Contains(entry.Metadata.ClrType)) continue;
            var (entity, key) = (entry.Metadata.ClrType.Name, KeyOf(entry));
            if (entry.State != EntityState.Modified)
                changes.Add(new Change(entity, key, entry.State == EntityState.Added ? "+" : "-",
                    entry.State == EntityState.Deleted ? Whole(entry) : null, entry.State == EntityState.Added ? Whole(entry) : null));
            else
                foreach (var property in entry.Properties.Where(p => p.IsModified && IsTold(p.Metadata)))
                    Compare(changes, entity, key, property.Metadata.Name, Text(property.Metadata, property.OriginalValue), Text(property.Metadata, property.CurrentValue));
        }
        return changes;
    }

    private static string KeyOf(EntityEntry entry) => string.Join('/',
        entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Convert.ToString(Text(p, entry.Property(p.Name).CurrentValue), CultureInfo.InvariantCulture)));

    private static readonly ConcurrentDictionary<IProperty, bool> Told = new();

    internal static bool IsTold(IProperty property) => Told.GetOrAdd(property, Tells);

    private static bool Tells(IProperty property) => !Following.Contains(property.Name) && property.PropertyInfo?.IsDefined(typeof(SensitiveAttribute)) != true
        && !(property.DeclaringType.ClrType == typeof(User) && property.Name is nameof(User.PasswordHash) or nameof(User.SecurityStamp) or nameof(User.ConcurrencyStamp));

    private static string Whole(EntityEntry entry)
    {
        var values = new JsonObject();
        foreach (var property in entry.Properties.Where(p => IsTold(p.Metadata) && p.CurrentValue is not null && !p.Metadata.IsPrimaryKey()))
            values[property.Metadata.Name] = Text(property.Metadata, property.CurrentValue);
        return values.ToJsonString(Conventions.Json);
    }

    /// <summary>The value as it is kept, as invariant text.</summary>
    private static string? Text(IProperty property, object? value) =>
        value is null ? null : Shown(property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value);

    /// <summary>A kept value as invariant text.</summary>
    internal static string? Shown(object? kept) => kept switch
    {
        null => null,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(kept, CultureInfo.InvariantCulture),
    };

    private static void Compare(List<Change> changes, string entity, string key, string field, string? old, string? @new)
    {
        if (old == @new) return;
        if (IsJson(old) && IsJson(@new) && changes.Count < 10_000) Walk(changes, entity, key, field, JsonNode.Parse(old!), JsonNode.Parse(@new!));
        else changes.Add(new Change(entity, key, field, old, @new));
    }

    private static bool IsJson(string? text) => text is ['{', ..] or ['[', ..];

    private static void Walk(List<Change> changes, string entity, string key, string path, JsonNode? old, JsonNode? @new)
    {
        if (JsonNode.DeepEquals(old, @new)) return;
        if (old is JsonObject before && @new is JsonObject after)
            foreach (var name in before.Select(p => p.Key).Union(after.Select(p => p.Key)).ToList())
                Walk(changes, entity, key, $"{path}.{name}", before[name], after[name]);
        else if (old is JsonArray left && @new is JsonArray right && left.Count == right.Count)
            for (var i = 0; i < left.Count; i++) Walk(changes, entity, key, $"{path}[{i}]", left[i], right[i]);
        else
            changes.Add(new Change(entity, key, path.Length > 200 ? path[..200] : path, Plain(old), Plain(@new)));
    }

    private static string? Plain(JsonNode? node) => node switch { null => null, JsonValue value => value.ToString(), _ => node.ToJsonString(Conventions.Json) };
}
