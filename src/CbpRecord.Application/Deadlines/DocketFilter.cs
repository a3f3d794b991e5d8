using System.Globalization;
using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Application.Deadlines;

/// <summary>Which states a docket shows.</summary>
public enum DocketState { Open, Done, Waived, Withdrawn, All }

/// <summary>What is asked of the docket. Every part is optional; the whole is the page's address, and nothing else is remembered.</summary>
public sealed record DocketFilter
{
    /// <summary>The first and the last day that the deadlines stand under, both included.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Whatever is due, or stands, on or before this day, however long it is overdue: a recordation's renewal stands under the end of its grace and is due before.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>The code of a kind ("recordation-renewal").</summary>
    public string? Kind { get; init; }

    /// <summary>The client's code that stands for no client at all.</summary>
    public const string NoClient = "-";

    /// <summary>A client's code.</summary>
    public string? Client { get; init; }
    public PersonId? Person { get; init; }

    /// <summary>Only those that nobody is responsible for.</summary>
    public bool Unassigned { get; init; }
    public RightId? Right { get; init; }

    /// <summary>A registration number, as people type it.</summary>
    public string? Number { get; init; }
    public DocketState State { get; init; }
    public bool? Verified { get; init; }
    public Urgency? Urgency { get; init; }

    /// <summary>Only those where the client was asked and has not answered.</summary>
    public bool Waiting { get; init; }

    /// <summary>The same question, whatever the day and however near.</summary>
    public DocketFilter AnyDay() => this with { From = null, To = null, DueBy = null, Urgency = null };

    /// <summary>The same as a query string without its question mark: saved views and links are made of it.</summary>
    public string ToQuery() => string.Join('&', Parts().Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    private IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("from", Iso(From)), ("to", Iso(To)), ("due-by", Iso(DueBy)), ("kind", Kind), ("client", Client), ("person", Person?.ToString()), ("right", Right?.ToString()), ("number", Number),
        ("state", State == DocketState.Open ? null : State.ToString()), ("verified", Verified is { } verified ? verified ? "true" : "false" : null),
        ("urgency", Urgency?.ToString()), ("unassigned", Unassigned ? "true" : null), ("waiting", Waiting ? "true" : null),
    ];

    /// <summary>From an address's query back to the filter; what cannot be read as its part asks for nothing, as on the page.</summary>
    public static DocketFilter FromQuery(IReadOnlyDictionary<string, string> query)
    {
        return new()
        {
            From = Day("from"), To = Day("to"), DueBy = Day("due-by"), Kind = Text("kind"), Client = Text("client"), Number = Text("number"),
            Person = Guid.TryParse(Text("person"), out var person) ? new PersonId(person) : null, Right = Guid.TryParse(Text("right"), out var right) ? new RightId(right) : null,
            State = Enum.TryParse<DocketState>(Text("state"), true, out var state) && Enum.IsDefined(state) ? state : DocketState.Open,
            Urgency = Enum.TryParse<Urgency>(Text("urgency"), true, out var urgency) && Enum.IsDefined(urgency) ? urgency : null,
            Verified = bool.TryParse(Text("verified"), out var verified) ? verified : null, Waiting = Text("waiting") is "true", Unassigned = Text("unassigned") is "true",
        };

        string? Text(string name) => query.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        DateOnly? Day(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
