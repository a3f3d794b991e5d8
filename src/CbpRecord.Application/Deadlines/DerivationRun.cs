using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Application.Deadlines;

/// <summary>One pass over every right that derives anew what changed behind the stored deadlines, and what it found.</summary>
public sealed class DerivationRun
{
    private DerivationRun() { }

    public static DerivationRun Begin(DateOnly on, bool all, string because, DateTime at) =>
        new() { Id = Guid.CreateVersion7(new DateTimeOffset(at, TimeSpan.Zero)), On = on, All = all, Because = because, StartedAt = at };

    public Guid Id { get; private set; }

    /// <summary>The day in Washington that it is for.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Every right was derived, whatever its digest said.</summary>
    public bool All { get; private set; }

    /// <summary>What asked for it: "night", "reading", "closure".</summary>
    public string Because { get; private set; } = "";
    public DateTime StartedAt { get; private set; }

    /// <summary>Null while it runs, and when it was cut off: the next one for the same day goes on after <see cref="After"/>.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The last right that was looked at and saved.</summary>
    public RightId? After { get; private set; }
    public int Looked { get; private set; }
    public int Derived { get; private set; }
    public int Added { get; private set; }
    public int Moved { get; private set; }
    public int Withdrawn { get; private set; }

    /// <summary>Rights whose stored deadlines had been altered by another hand without any date being wrong now.</summary>
    public int Altered { get; private set; }

    /// <summary>Places of the per-day counts that were off and were mended.</summary>
    public int Recounted { get; private set; }

    public int Differences => Added + Moved + Withdrawn + Altered;

    /// <summary>A batch was looked at, and what it found is saved with it.</summary>
    public void Pass(RightId last, int looked, int derived, IReadOnlyCollection<DerivationDifference> found)
    {
        (After, Looked, Derived) = (last, Looked + looked, Derived + derived);
        Added += found.Count(d => d.What == DifferenceKind.Added);
        Moved += found.Count(d => d.What == DifferenceKind.Moved);
        Withdrawn += found.Count(d => d.What == DifferenceKind.Withdrawn);
        Altered += found.Count(d => d.What == DifferenceKind.Altered);
    }

    public void End(int looked, int recounted, DateTime at) => (Looked, Recounted, EndedAt) = (looked, recounted, at);
}

/// <summary>What a derivation did to one deadline. Altered: the row was not as it had been written, and is derived as it stands.</summary>
public enum DifferenceKind { Added, Moved, Withdrawn, Altered }

/// <summary>One difference that a run found: the report, line by line.</summary>
public sealed class DerivationDifference : IOfClient
{
    private DerivationDifference() { }

    /// <param name="deadline">Null where the whole right is meant.</param>
    public DerivationDifference(RightId right, ClientId? client, DifferenceKind what, Obligation? deadline, DerivedDates? before)
    {
        (RightId, ClientId, What) = (right, client, what);
        if (deadline is null) return;
        (DeadlineId, Kind, Cycle, About) = (deadline.Id, deadline.Kind, deadline.Cycle, deadline.About);
        (BeforeDue, BeforeAct, BeforeFinal, BeforeState) = (before?.Due, before?.Act, before?.Final, before?.State);
        if (what != DifferenceKind.Withdrawn) (AfterDue, AfterAct, AfterFinal) = (deadline.DueOn, deadline.ActOn, deadline.FinalOn);
        AfterState = deadline.State;
    }

    /// <summary>The run and the line in it, compared byte by byte; empty in a rehearsal.</summary>
    public string Key { get; private set; } = "";
    public Guid RunId { get; private set; }
    public RightId RightId { get; private set; }
    public ClientId? ClientId { get; private set; }
    public DifferenceKind What { get; private set; }
    public DeadlineId? DeadlineId { get; private set; }
    public DeadlineKind? Kind { get; private set; }
    public int? Cycle { get; private set; }
    public string? About { get; private set; }
    public DateOnly? BeforeDue { get; private set; }
    public DateOnly? BeforeAct { get; private set; }
    public DateOnly? BeforeFinal { get; private set; }
    public ObligationState? BeforeState { get; private set; }
    public DateOnly? AfterDue { get; private set; }
    public DateOnly? AfterAct { get; private set; }
    public DateOnly? AfterFinal { get; private set; }
    public ObligationState? AfterState { get; private set; }

    internal void Of(DerivationRun run, int line) => (RunId, Key) = (run.Id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{run.Id:N}-{line:0000000}"));
}

/// <summary>The dates of a stored deadline as they were.</summary>
public sealed record DerivedDates(DateOnly Due, DateOnly Act, DateOnly Final, ObligationState State)
{
    public static DerivedDates Of(Obligation deadline) => new(deadline.DueOn, deadline.ActOn, deadline.FinalOn, deadline.State);
}
