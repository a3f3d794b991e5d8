using System.Diagnostics;

namespace CbpRecord.Application.Audit;

/// <summary>The act of the request under way: opened by the behaviour, written by the save that carries it.</summary>
public sealed class ActContext
{
    public string Type { get; private set; } = "";
    public string? Subject { get; private set; }
    public string? StatedReason { get; private set; }
    public string Correlation { get; private set; } = "";
    public bool IsOpen { get; private set; }

    /// <summary>A save carried the act already.</summary>
    public bool IsWritten { get; private set; }
    public bool IsDenied { get; private set; }

    /// <summary>Opens the act; false when one is open already (a request sent from inside another belongs to the outer act).</summary>
    internal bool Open(string type, string? subject, string? reason)
    {
        if (IsOpen) return false;
        (Type, Subject, StatedReason) = (type, subject, reason);
        Correlation = Activity.Current?.TraceId.ToHexString() ?? Guid.CreateVersion7().ToString("N");
        (IsOpen, IsWritten, IsDenied) = (true, false, false);
        return true;
    }

    /// <summary>Names the subject once it is known (a record that this act made).</summary>
    public void About(object subject) => Subject ??= subject.ToString();

    public void Written() => IsWritten = true;
    internal void Deny() => IsDenied = true;
    internal void Close() => IsOpen = false;
}

/// <summary>Writes an act by itself, through a fresh context, when nothing was saved with it.</summary>
public interface ILoneActs
{
    Task Write(ActContext act, Outcome outcome, string codes, CancellationToken cancellation);
}
