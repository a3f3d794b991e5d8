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

    /// <summary>The code of a kind ("recordation-renewal").</summary>
    public string? Kind { get; init; }

    /// <summary>A client's code.</summary>
    public string? Client { get; init; }
    public PersonId? Person { get; init; }
    public RightId? Right { get; init; }

    /// <summary>A registration number, as people type it.</summary>
    public string? Number { get; init; }
    public DocketState State { get; init; }
    public bool? Verified { get; init; }
    public Urgency? Urgency { get; init; }

    /// <summary>Only those where the client was asked and has not answered.</summary>
    public bool Waiting { get; init; }

    /// <summary>The same as a query string without its question mark: saved views and links are made of it.</summary>
    public string ToQuery() => string.Join('&', Parts().Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    private IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("from", Iso(From)), ("to", Iso(To)), ("kind", Kind), ("client", Client), ("person", Person?.ToString()), ("right", Right?.ToString()), ("number", Number),
        ("state", State == DocketState.Open ? null : State.ToString()), ("verified", Verified is { } verified ? verified ? "true" : "false" : null),
        ("urgency", Urgency?.ToString()), ("waiting", Waiting ? "true" : null),
    ];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
