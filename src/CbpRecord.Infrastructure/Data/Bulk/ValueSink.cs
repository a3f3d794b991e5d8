namespace CbpRecord.Infrastructure.Data.Bulk;

/// <summary>Takes the values of a row one after another, each by its type, so that none becomes an object.</summary>
internal abstract class ValueSink
{
    public abstract void Null();
    public abstract void Text(string value);
    public abstract void Id(Guid value);
    public abstract void Day(DateOnly value);
    public abstract void Time(DateTime value);
    public abstract void Number(long value);
    public abstract void Flag(bool value);

    /// <summary>A value as it is kept, whose type is known only now.</summary>
    public void Put(object? value)
    {
        switch (value)
        {
            case null: Null(); break;
            case string text: Text(text); break;
            case Guid id: Id(id); break;
            case DateOnly day: Day(day); break;
            case DateTime time: Time(time); break;
            case long number: Number(number); break;
            case int number: Number(number); break;
            case bool flag: Flag(flag); break;
            default: throw new InvalidOperationException($"Bulk rows have no value of {value.GetType().Name}.");
        }
    }
}
