using System.Globalization;
using CbpRecord.Application.Pipeline;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Web.Api;

/// <summary>One page of a list.</summary>
/// <param name="Next">Send it as <c>after</c> to get the page after; null on the last.</param>
/// <param name="Total">How many rows there are, counted exactly up to 1,000; then <paramref name="More"/> says that there are more.</param>
public sealed record Listed<T>(IReadOnlyList<T> Rows, string? Next, int Total, bool More);

/// <summary>A word of an enumeration in an address, spelt as in the answers: <c>stage=info-requested</c>.</summary>
public readonly record struct Word<T>(T Value) where T : struct, Enum
{
    private static readonly Dictionary<string, T> All = Enum.GetValues<T>().ToDictionary(v => v.Kebab(), StringComparer.OrdinalIgnoreCase);

    public static bool TryParse(string? text, IFormatProvider? _, out Word<T> word)
    {
        var known = All.TryGetValue(text ?? "", out var value);
        word = new(value);
        return known;
    }
}

/// <summary>The version of a record as the header that guards against overwriting somebody else's work.</summary>
internal static class Versions
{
    public static Error Missing => new("version-missing", $"The version of what is to be changed was not said.", Remedy: $"Read it first, and send its ETag back as If-Match.");

    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version in an If-Match header, or null where there is none.</summary>
    public static long? Read(string? ifMatch) => long.TryParse(ifMatch?.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}

internal static class Shaping
{
    public static Listed<TRecord> As<TRow, TRecord>(this PageOf<TRow> page, Func<TRow, TRecord> row) => new([.. page.Rows.Select(row)], page.Next, page.Total, page.More);
}
