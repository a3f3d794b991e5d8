using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.People;

/// <summary>A right that is out of a person's sight while that person reads one of its dates from the document.</summary>
/// <param name="Keys">The ids of the right, its cases and its deadlines, as the trail writes them.</param>
public sealed record Blindfold(RightId Right, IReadOnlyList<string> Keys);
