using System.Linq.Expressions;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CbpRecord.Infrastructure.Data;

/// <summary>May this actor see this record? A named filter on every root that belongs to a client.</summary>
internal static class Visibility
{
    public const string Filter = "Visibility";

    public static void Apply(ModelBuilder model, CbpRecordDb db)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => t.BaseType is null && t.ClrType.IsAssignableTo(typeof(IOfClient))))
            model.Entity(type.ClrType).HasQueryFilter(Filter, For(type.ClrType, db));
        if (db.Scope.Blind.Count > 0) Blindness.Apply(model, db);
    }

    private static LambdaExpression For(Type type, CbpRecordDb db)
    {
        var row = Expression.Parameter(type, "row");
        if (db.Scope.Sight == Sight.All) return Expression.Lambda(Expression.Constant(true), row);
        // A client's own row is its id; every other root names its client.
        Expression client = type == typeof(Client)
            ? Expression.Convert(Expression.Property(row, nameof(Client.Id)), typeof(ClientId?))
            : Expression.Property(row, nameof(IOfClient.ClientId));
        var listed = Expression.Call(Expression.Property(Expression.Property(Expression.Constant(db, typeof(CbpRecordDb)), nameof(CbpRecordDb.Scope)), nameof(Scope.Clients)),
            typeof(List<ClientId?>).GetMethod(nameof(List<ClientId?>.Contains))!, client);
        return Expression.Lambda(db.Scope.Sight == Sight.Listed ? listed : Expression.Not(listed), row);
    }
}

/// <summary>One model for each way of seeing, so that the filter of each is the shortest there is and its indexes can be used.</summary>
internal sealed class ModelPerSight : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as CbpRecordDb)?.Scope.Sight, (context as CbpRecordDb)?.Scope.Blind.Count > 0, designTime);
}
