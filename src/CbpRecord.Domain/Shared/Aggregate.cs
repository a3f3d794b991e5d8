namespace CbpRecord.Domain.Shared;

/// <summary>A record saved as a whole. The version is raised by each save; a form that carries an older one clashes aloud.</summary>
public abstract class Aggregate
{
    public long Version { get; private set; }
}

/// <summary>Visible only to those who may see this client; null is the firm's own, seen by staff only.</summary>
public interface IOfClient
{
    ClientId? ClientId { get; }
}

/// <summary>The value never enters the trail, a log or a span.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SensitiveAttribute : Attribute;
