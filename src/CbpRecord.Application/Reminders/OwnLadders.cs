using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>The days on which clients want to be reminded, where they are not the firm's.</summary>
internal sealed class OwnLadders
{
    private readonly Dictionary<(ClientId?, DeadlineKind), IReadOnlyList<int>> days;

    private OwnLadders(Dictionary<(ClientId?, DeadlineKind), IReadOnlyList<int>> days) => this.days = days;

    /// <summary>For what is only named, not reminded of.</summary>
    public static OwnLadders None { get; } = new([]);

    public static async Task<OwnLadders> Read(ICbpRecordDb db, CancellationToken cancellation) =>
        new(await db.Set<ClientLadder>().AsNoTracking().ToDictionaryAsync(l => (l.ClientId, l.Kind), l => l.Days, cancellation));

    /// <summary>The rungs of a client's deadline, in the order of days.</summary>
    public IReadOnlyList<Rung> Of(ClientId? client, DeadlineKind kind, DateOnly dueOn) => Ladder.Of(kind, dueOn, days.GetValueOrDefault((client, kind)));
}
