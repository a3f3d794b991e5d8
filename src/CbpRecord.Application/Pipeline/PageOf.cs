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
