namespace CbpRecord.Domain.Law;

/// <summary>How far a statement of law was checked (domain reference, section 0.1).</summary>
public enum Confidence
{
    /// <summary>Read in a copy of the primary text.</summary>
    Verified,
    /// <summary>Partly verified: an older edition, a heading, or a reliable secondary source.</summary>
    Partly,
    /// <summary>Background knowledge, text not reached. Shown with a "confirm" flag.</summary>
    Unconfirmed,
}

/// <summary>A paragraph of law as people cite it, how sure we are of it, and the day it was last checked.</summary>
public sealed record Citation(string Text, Confidence Confidence, DateOnly CheckedOn, string? Link = null)
{
    public override string ToString() => Text;
}

/// <summary>The law that a rule states. A public rule without one fails a test.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class CitesAttribute(string text, Confidence confidence = Confidence.Verified) : Attribute
{
    public string Text { get; } = text;
    public Confidence Confidence { get; } = confidence;
    public string? Link { get; init; }
}

/// <summary>Another source that says otherwise, shown beside the citation.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class DiffersAttribute(string source, string says) : Attribute
{
    public string Source { get; } = source;
    public string Says { get; } = says;
}
