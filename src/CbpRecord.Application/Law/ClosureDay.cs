using CbpRecord.Domain.Law;

namespace CbpRecord.Application.Law;

/// <summary>A day on which the offices in Washington were closed by order: entered with its reason, taken back with another, never deleted.</summary>
public sealed class ClosureDay : Aggregate
{
    private ClosureDay() { }

    public ClosureDay(Guid id, DateOnly on, Offices offices, string reason, string? source, PersonId by, string byName, DateTime at) =>
        (Id, On, Offices, Reason, Source, By, ByName, At) = (id, on, offices, reason, source, by, byName, at);

    public Guid Id { get; private set; }
    public DateOnly On { get; private set; }
    public Offices Offices { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>Where it was announced.</summary>
    public string? Source { get; private set; }
    public PersonId By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public string? TakenBackBecause { get; private set; }
    public PersonId? TakenBackBy { get; private set; }
    public DateTime? TakenBackAt { get; private set; }

    public Closure Closure => new(On, Reason, Source, Offices);

    public Result TakeBack(string reason, PersonId by, DateTime at)
    {
        if (TakenBackAt is not null) return LawAnswers.AlreadyTakenBack(On);
        (TakenBackBecause, TakenBackBy, TakenBackAt) = (reason, by, at);
        return Result.Done;
    }
}
