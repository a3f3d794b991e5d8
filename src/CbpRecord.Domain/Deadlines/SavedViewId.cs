using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Deadlines;

/// <summary>A named address of the docket.</summary>
public readonly record struct SavedViewId(Guid Value) : ITypedId<SavedViewId>
{
    public static SavedViewId New() => new(Guid.CreateVersion7());
    public static SavedViewId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}
