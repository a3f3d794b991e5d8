namespace CbpRecord.Infrastructure.Data;

/// <summary>The last number given out in a series; its concurrency token makes two takers collide instead of sharing one.</summary>
internal sealed class Counter(string series)
{
    public string Series { get; private set; } = series;
    public long Last { get; private set; } = 1000;

    public long Next() => ++Last;
}
