using System.Globalization;
using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Application.Deadlines;

/// <summary>
/// How many deadlines stand under a day, by state, verification, client and person: what calendars, heatmaps and totals read. Kept by every save
/// and every bulk write in the same transaction as the deadlines themselves, so that it always equals a recount. Deadlines are
/// therefore written through the tracker or in bulk only, never by an update statement of their own.
/// </summary>
public sealed class DayCount : IOfClient
{
    private DayCount() { }

    /// <summary>The five others in one, the day first, because a key may hold no null. Compared byte by byte.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The day the deadlines stand under (<see cref="Obligation.ActOn"/>).</summary>
    public DateOnly On { get; private set; }
    public ObligationState State { get; private set; }
    public bool Verified { get; private set; }
    public ClientId? ClientId { get; private set; }
    public PersonId? ResponsibleId { get; private set; }

    /// <summary>Never negative; a place that has emptied keeps its row at zero.</summary>
    public int Count { get; private set; }

    public static string KeyOf(DateOnly on, ObligationState state, bool verified, ClientId? client, PersonId? responsible) =>
        string.Create(CultureInfo.InvariantCulture, $"{on:yyyyMMdd}{(int)state}{(verified ? 'v' : 'u')}{client?.Value:N}-{responsible?.Value:N}");

    /// <summary>The least key of a day, for ranges.</summary>
    internal static string KeyOf(DateOnly on) => on.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
