using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>The source of a value that somebody typed.</summary>
public static class Typed
{
    /// <summary>What stands as the source; the words of it are the reader's.</summary>
    public const string Source = "form";

    public static Provenance On(Today today, CurrentActor by) => new(Source, null, today.Date) { By = by.Actor.Role == Role.System ? null : by.Actor.Id };

    /// <summary>Whether the client is in sight; no client is the firm's own pile.</summary>
    internal static async Task<bool> Holds(this ICbpRecordDb db, ClientId? client, CancellationToken cancellation) =>
        client is not { } id || await db.Clients.AnyAsync(c => c.Id == id, cancellation);
}
