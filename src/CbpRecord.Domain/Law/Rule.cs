namespace CbpRecord.Domain.Law;

/// <summary>The rule of the law file's section 7.2 that a method states.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}

/// <summary>A rule of law as people talk of it: what is due, what happens if it is missed, and on whose word.</summary>
/// <param name="Id">"R6"; "F1" for the firm's own.</param>
/// <param name="Computation">How the day is found, in one sentence.</param>
/// <param name="Consequence">What stops when it is missed.</param>
/// <param name="Readings">The ids of the readings that move its dates ("A1").</param>
public sealed record Rule(string Id, string Title, string Computation, string Consequence, Citation Citation, params IReadOnlyList<string> Readings)
{
    public Confidence Confidence => Citation.Confidence;
    public override string ToString() => Id;
}
