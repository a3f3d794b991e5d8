using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.People;

/// <summary>Somebody of the firm is away. Both days are included; they are days in Washington, as every deadline's.</summary>
/// <param name="EnteredBy">The person, or a lead.</param>
public sealed record Absence(DateOnly From, DateOnly Through, string? Reason, PersonId EnteredBy, DateTime EnteredAt)
{
    public bool Covers(DateOnly day) => From <= day && day <= Through;
}

/// <summary>Who is away when. Somebody whose account is switched off is away for good.</summary>
public sealed class Absences(IReadOnlyDictionary<PersonId, IReadOnlyList<Absence>> away, IReadOnlySet<PersonId> gone)
{
    public static Absences None { get; } = new(new Dictionary<PersonId, IReadOnlyList<Absence>>(), new HashSet<PersonId>());

    public static Absences Of(IEnumerable<Person> people)
    {
        var all = people.ToList();
        return new(all.ToDictionary(p => p.Id, p => p.Absences), all.Where(p => p.Disabled).Select(p => p.Id).ToHashSet());
    }

    /// <summary>The same, with others who are passed over just now.</summary>
    public Absences And(IEnumerable<PersonId> others) => new(away, gone.Union(others).ToHashSet());

    public bool IsAway(PersonId person, DateOnly on) => gone.Contains(person) || away.TryGetValue(person, out var absences) && absences.Any(a => a.Covers(on));
}

public static class AbsenceErrors
{
    public static Error EndsFirst => new("absence-ends-first", $"The absence ends before it begins.", Field: "Through");
    public static Error Overlaps(DateOnly from, DateOnly through) => new("absence-overlaps", $"There is an absence from {from} through {through} already.",
        Remedy: $"Take that one back first, or enter the days that it does not cover.", Field: "From");
    public static Error NoSuch(DateOnly from) => new("absence-unknown", $"No absence begins on {from}.");
    public static Error Past(DateOnly through) => new("absence-past", $"That absence ended on {through}; what is past is kept.");
    public static Error OfAnother => new("absence-of-another", $"Only a lead enters the absence of somebody else.", Remedy: $"Ask the person, or a lead, to enter it.", Field: "Person");
    public static Error NotOfTheFirm => new("absence-not-of-the-firm", $"Only people of the firm look after matters.", Field: "Person");
}
