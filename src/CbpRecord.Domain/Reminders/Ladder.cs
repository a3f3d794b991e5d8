using System.Globalization;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Reminders;

/// <summary>One step of a ladder: the day on which people are reminded.</summary>
/// <param name="Step">"-30" (days before or after the due day), or "half", "eve", "day" for a border clock.</param>
public sealed record Rung(string Step, DateOnly On);

/// <summary>When people are reminded of a deadline: the kind's own ladder, or the client's.</summary>
public static class Ladder
{
    /// <summary>The furthest that a rung may stand from the due day.</summary>
    public const int EarliestBefore = 730, LatestAfter = 365, MostRungs = 20;

    /// <summary>How far half of a border clock's period lies before its end, in calendar days: periods of 30 days, 30, 7 and 5 business days.</summary>
    private static int HalfOf(DeadlineKind kind) => kind switch
    {
        DeadlineKind.DetentionEnd or DeadlineKind.ConsentWindow => 15,
        DeadlineKind.OwnerDisclosure or DeadlineKind.SeizureDisclosure or DeadlineKind.DmcaDisclosure => 21,
        DeadlineKind.ImporterResponse or DeadlineKind.DetentionAnswer => 5,
        _ => 3,
    };

    /// <summary>The rungs in the order of days. Days are counted from the nominal due day and never rolled.</summary>
    /// <param name="own">The client's own days; null for the kind's.</param>
    public static IReadOnlyList<Rung> Of(DeadlineKind kind, DateOnly dueOn, IReadOnlyList<int>? own = null)
    {
        var entry = KindBook.Of(kind);
        if (own is null && entry.IsBorderClock)
            return [new("half", dueOn.AddDays(-HalfOf(kind))), new("eve", BusinessDayBefore(dueOn)), new("day", dueOn)];
        return [.. (own ?? entry.Ladder).Order().Select(days => new Rung(Say(days), dueOn.AddDays(days)))];
    }

    private static DateOnly BusinessDayBefore(DateOnly day)
    {
        do day = day.AddDays(-1); while (!OfficeCalendar.IsBusinessDay(day));
        return day;
    }

    /// <summary>Days as people type them: "-90, -30, -7, +60".</summary>
    public static Result<IReadOnlyList<int>> Parse(string typed)
    {
        var days = new SortedSet<int>();
        foreach (var part in typed.Split([',', ';', ' ', '，', '、', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part.Replace('−', '-').Replace('–', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day)) return LadderErrors.NotDays(part);
            if (day is < -EarliestBefore or > LatestAfter) return LadderErrors.TooFar(day);
            days.Add(day);
        }
        if (days.Count == 0 || days.Min > 0) return LadderErrors.NeverBefore;
        return days.Count > MostRungs ? LadderErrors.TooMany : days.ToArray();
    }

    /// <summary>"-90, -30, 0, +60".</summary>
    public static string Say(IEnumerable<int> days) => string.Join(", ", days.Order().Select(Say));

    private static string Say(int days) => days.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}

/// <summary>The days on which a client wants to be reminded of a kind of deadline, instead of the firm's.</summary>
public sealed class ClientLadder : Aggregate, IOfClient
{
    private ClientLadder() { }

    public ClientLadder(ClientId client, DeadlineKind kind, IReadOnlyList<int> days)
    {
        Id = Guid.CreateVersion7();
        (ClientId, Kind, Days) = (client, kind, [.. days]);
    }

    public Guid Id { get; private set; }
    public ClientId? ClientId { get; private set; }
    public DeadlineKind Kind { get; private set; }
    public IReadOnlyList<int> Days { get; private set; } = [];

    public void Climb(IReadOnlyList<int> days) => Days = [.. days];
}

public static class LadderErrors
{
    public static Error NotDays(string typed) => new("ladder-not-days", $"“{typed}” is not a number of days.", Remedy: $"Write days before the due day with a minus and days after it with a plus: -90, -30, -7, +60.", Field: "Days");
    public static Error TooFar(int days) => new("ladder-too-far", $"{days} days is further than a reminder may stand from the due day.", Field: "Days");
    public static Error NeverBefore => new("ladder-never-before", $"At least one reminder must come on or before the due day.", Field: "Days");
    public static Error TooMany => new("ladder-too-many", $"At most 20 reminders for each deadline.", Field: "Days");
    public static Error NoSuchKind(string code) => new("ladder-kind-unknown", $"There is no kind of deadline “{code}”.", Field: "Kind");
}
