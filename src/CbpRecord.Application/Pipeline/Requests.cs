namespace CbpRecord.Application.Pipeline;

/// <summary>What the trail records of a request beside its type.</summary>
public interface IActed
{
    /// <summary>The record the act is about, as its id; null when it is about none.</summary>
    string? Subject => null;

    /// <summary>The reason the person gave, where the use case asks for one.</summary>
    string? StatedReason => null;
}

/// <summary>Changes something; always leaves an act in the trail.</summary>
public interface ICommand : IRequest<Result>, IActed;

/// <summary>Changes something and answers with a value; always leaves an act in the trail.</summary>
public interface ICommand<T> : IRequest<Result<T>>, IActed;

/// <summary>A chore of the house that is done every minute or so: leaves an act only when it saves something that the trail tells.</summary>
public interface IChore : IRequest<Result>;

/// <summary>Reads. Leaves no act, unless marked <see cref="AuditedAttribute"/>.</summary>
public interface IQuery<T> : IRequest<Result<T>>;

/// <summary>A read that leaves an act all the same: downloads and exports, because a client will ask who took its papers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAttribute : Attribute;
