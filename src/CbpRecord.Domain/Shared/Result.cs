namespace CbpRecord.Domain.Shared;

/// <summary>An answer that can be a refusal. Behaviours refuse without knowing which answer it is.</summary>
public interface IAnswer<TSelf> where TSelf : IAnswer<TSelf>
{
    static abstract TSelf Refuse(IReadOnlyList<Error> errors);
    IReadOnlyList<Error> Errors { get; }
    bool Refused { get; }
}

/// <summary>Done, or refused with one error or more. Exceptions are for bugs.</summary>
public sealed class Result : IAnswer<Result>
{
    private Result(IReadOnlyList<Error> errors) => Errors = errors;

    public static Result Done { get; } = new([]);
    public IReadOnlyList<Error> Errors { get; }
    public bool Refused => Errors.Count > 0;

    public static Result Refuse(IReadOnlyList<Error> errors) => errors.Count > 0
        ? new(errors) : throw new ArgumentException("A refusal needs a reason.", nameof(errors));

    public static implicit operator Result(Error error) => Refuse([error]);
    public static implicit operator Result(List<Error> errors) => errors.Count == 0 ? Done : Refuse(errors);
    public override string ToString() => Refused ? string.Join("; ", Errors) : "done";
}

/// <summary>A value, or a refusal with one error or more.</summary>
public sealed class Result<T> : IAnswer<Result<T>>
{
    private readonly T? value;
    private Result(T? value, IReadOnlyList<Error> errors) => (this.value, Errors) = (value, errors);

    public IReadOnlyList<Error> Errors { get; }
    public bool Refused => Errors.Count > 0;

    /// <summary>The value. Asking a refusal for it is a bug.</summary>
    public T Value => Refused ? throw new InvalidOperationException($"Refused: {this}") : value!;
    public T? ValueOrDefault => value;

    public static Result<T> Refuse(IReadOnlyList<Error> errors) => errors.Count > 0
        ? new(default, errors) : throw new ArgumentException("A refusal needs a reason.", nameof(errors));

    public static implicit operator Result<T>(T value) => new(value, []);
    public static implicit operator Result<T>(Error error) => Refuse([error]);
    public static implicit operator Result<T>(List<Error> errors) => Refuse(errors);
    public static implicit operator Result(Result<T> result) => result.Refused ? Result.Refuse(result.Errors) : Result.Done;
    public override string ToString() => Refused ? string.Join("; ", Errors) : $"{value}";
}
