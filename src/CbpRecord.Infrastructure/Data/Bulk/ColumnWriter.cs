using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CbpRecord.Infrastructure.Data.Bulk;

/// <summary>Compiles how a column's value goes from a row to a sink: read, converted as the model says, and told by its type.</summary>
internal static class ColumnWriter
{
    private static readonly Dictionary<Type, MethodInfo> Tellers = new()
    {
        [typeof(string)] = Teller(nameof(ValueSink.Text)), [typeof(Guid)] = Teller(nameof(ValueSink.Id)), [typeof(DateOnly)] = Teller(nameof(ValueSink.Day)),
        [typeof(DateTime)] = Teller(nameof(ValueSink.Time)), [typeof(long)] = Teller(nameof(ValueSink.Number)), [typeof(int)] = Teller(nameof(ValueSink.Number)),
        [typeof(bool)] = Teller(nameof(ValueSink.Flag)),
    };

    /// <param name="path">From the row to the value: the property, or the complex property and the property in it.</param>
    public static Action<object, ValueSink> Compile(Type type, IEnumerable<PropertyInfo> path, ValueConverter? converter)
    {
        var (row, sink) = (Expression.Parameter(typeof(object), "row"), Expression.Parameter(typeof(ValueSink), "sink"));
        Expression value = Expression.Convert(row, type);
        foreach (var step in path) value = Expression.Property(value, step);
        return Expression.Lambda<Action<object, ValueSink>>(Told(sink, value, converter), row, sink).Compile();
    }

    private static Expression Told(Expression sink, Expression value, ValueConverter? converter)
    {
        if (value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null) return Known(sink, value, converter);
        var read = Expression.Variable(value.Type, "value");
        Expression isThere = value.Type.IsValueType ? Expression.Property(read, "HasValue") : Expression.ReferenceNotEqual(read, Expression.Constant(null));
        Expression there = value.Type.IsValueType ? Expression.Property(read, "Value") : read;
        return Expression.Block([read], Expression.Assign(read, value),
            Expression.IfThenElse(isThere, Known(sink, there, converter), Expression.Call(sink, Teller(nameof(ValueSink.Null)))));
    }

    private static MethodCallExpression Known(Expression sink, Expression value, ValueConverter? converter)
    {
        if (converter is not null)
        {
            var convert = converter.ConvertToProviderExpression;
            value = Expression.Invoke(convert, value.Type == convert.Parameters[0].Type ? value : Expression.Convert(value, convert.Parameters[0].Type));
        }
        return !Tellers.TryGetValue(value.Type, out var teller) ? Expression.Call(sink, Teller(nameof(ValueSink.Put)), Expression.Convert(value, typeof(object)))
            : Expression.Call(sink, teller, value.Type == typeof(int) ? Expression.Convert(value, typeof(long)) : value);
    }

    private static MethodInfo Teller(string name) => typeof(ValueSink).GetMethod(name)!;
}
