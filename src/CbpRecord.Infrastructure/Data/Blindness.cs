using System.Linq.Expressions;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Data;

/// <summary>
/// Somebody who reads a date a second time does not see the first reading. The right, and everything that names it, is out of that
/// person's sight until the date is typed: one filter on every table that holds a right's id, so that no page, list, count, export
/// or line of the trail can forget it.
/// </summary>
internal static class Blindness
{
    /// <summary>Ignored in one place only: where the second reading itself is shown and taken in.</summary>
    public const string Filter = Application.Verification.Readings.Blindness;

    /// <summary>Papers that programs made, which print the date; what people filed and received is what the reader reads.</summary>
    private static readonly DocumentUse[] Everywhere = [DocumentUse.Export, DocumentUse.OfflineDocket, DocumentUse.UsptoRecord], OfTheRight = [DocumentUse.Packet, DocumentUse.Plan];

    public static void Apply(ModelBuilder model, CbpRecordDb db)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => t.BaseType is null && !t.IsOwned() && t.FindPrimaryKey() is not null && t.ClrType != typeof(SecondReading)).Select(t => t.ClrType).ToList())
            if (For(type, db) is { } filter) model.Entity(type).HasQueryFilter(Filter, filter);
        model.Entity<Change>().HasQueryFilter(Filter, c => !db.Scope.BlindKeys.Any(k => c.Key.Contains(k) || (c.New != null && c.New.Contains(k)) || (c.Old != null && c.Old.Contains(k))));
        model.Entity<Act>().HasQueryFilter(Filter, a => a.Subject == null || !db.Scope.BlindKeys.Contains(a.Subject));
        model.Entity<StoredDocument>().HasQueryFilter(Filter, d => !Everywhere.Contains(d.Use) && !(OfTheRight.Contains(d.Use) && db.Scope.BlindKeys.Contains(d.Owner)));
        // Kept counts tell under which days something stands; whoever must not know is answered by counting what is in sight.
        model.Entity<DayCount>().HasQueryFilter(Filter, c => false);
    }

    /// <summary>No row of the type that names a right, case or deadline out of sight; null for a type that names none.</summary>
    private static LambdaExpression? For(Type type, CbpRecordDb db)
    {
        var row = Expression.Parameter(type, "row");
        var scope = Expression.Property(Expression.Constant(db, typeof(CbpRecordDb)), nameof(CbpRecordDb.Scope));
        var hidden = type.IsAssignableTo(typeof(Right)) ? [Listed(nameof(Scope.Blind), nameof(Right.Id))]
            : type.GetProperties().Where(p => ListOf(p) is not null).Select(p => Listed(ListOf(p)!, p.Name)).ToArray();
        return hidden.Length == 0 ? null : Expression.Lambda(Expression.Not(hidden.Aggregate(Expression.OrElse)), row);

        static string? ListOf(System.Reflection.PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
        {
            var id when id == typeof(RightId) => nameof(Scope.Blind),
            var id when id == typeof(CaseId) => nameof(Scope.BlindCases),
            var id when id == typeof(DeadlineId) => nameof(Scope.BlindDeadlines),
            _ => null,
        };
        Expression Listed(string list, string property)
        {
            var ids = Expression.Property(scope, list);
            return Expression.Call(ids, ids.Type.GetMethod(nameof(List<int>.Contains))!, Expression.Convert(Expression.Property(row, property), ids.Type.GetGenericArguments()[0]));
        }
    }
}
