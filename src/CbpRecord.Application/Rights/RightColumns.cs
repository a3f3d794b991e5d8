namespace CbpRecord.Application.Rights;

/// <summary>Columns of a right that each save derives from its facts, for lists to filter and show. They hold no fact of their own.</summary>
public static class RightColumns
{
    /// <summary>The end of the term that is running (inclusive); null where none is known.</summary>
    public const string EndsOn = "EndsOn";

    /// <summary>First and last day on which CBP could record it as the facts stand; both null when on no day.</summary>
    public const string RecordableFrom = "RecordableFrom", RecordableThrough = "RecordableThrough";

    public const string SortKey = "SortKey";
}
