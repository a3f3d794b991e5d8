using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Pipeline;

/// <summary>One page of a keyset-paged list.</summary>
/// <param name="Next">The cursor of the page after, or null on the last.</param>
/// <param name="Total">How many rows there are: exact up to <see cref="CountedTo"/>, then that number and <paramref name="More"/>.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, string? Next, int Total, bool More)
{
    /// <summary>Lists count exactly up to here, then say "1,000+".</summary>
    public const int CountedTo = 1000;
    public const int Size = 50;
}

/// <summary>A row that knows where its list continues after it.</summary>
public interface IRow
{
    string Cursor { get; }
}

/// <summary>Keyset paging over one unique string key that sorts byte by byte on both databases.</summary>
public static class Paging
{
    public static async Task<PageOf<TRow>> Paged<T, TRow>(this IQueryable<T> rows, Expression<Func<T, string>> key, string? after, int size,
        Func<IQueryable<T>, IQueryable<TRow>> project, CancellationToken cancellation) where TRow : IRow
    {
        var counted = await rows.Take(PageOf<TRow>.CountedTo + 1).CountAsync(cancellation);
        return Page(await project(rows.After(key, after).Take(size + 1)).ToListAsync(cancellation), size, counted);
    }

    /// <summary>In the order of the key, from after a cursor on.</summary>
    public static IQueryable<T> After<T>(this IQueryable<T> rows, Expression<Func<T, string>> key, string? after) =>
        after is null ? rows.OrderBy(key) : rows.OrderBy(key).Where(Beyond(key, after));

    /// <param name="found">The page's rows, and one more when there are more.</param>
    /// <param name="counted">All rows, as far as they were counted.</param>
    public static PageOf<TRow> Page<TRow>(List<TRow> found, int size, int counted) where TRow : IRow =>
        new(found.Count > size ? found[..size] : found, found.Count > size ? found[size - 1].Cursor : null, Math.Min(counted, PageOf<TRow>.CountedTo), counted > PageOf<TRow>.CountedTo);

    /// <summary>row => key(row) > after</summary>
    private static Expression<Func<T, bool>> Beyond<T>(Expression<Func<T, string>> key, string after)
    {
        var captured = Expression.Property(Expression.Constant(new Captured(after)), nameof(Captured.Value));
        var compared = Expression.Call(typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, key.Body, captured);
        return Expression.Lambda<Func<T, bool>>(Expression.GreaterThan(compared, Expression.Constant(0)), key.Parameters);
    }

    private sealed record Captured(string Value);
}
