using CbpRecord.Application.Law;
using CbpRecord.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>The firm's readings and closure days, read from the database once per request.</summary>
internal sealed class StoredLaw(ICbpRecordDb db) : ILawInForce
{
    private LawInForce? read;

    public void Forget() => read = null;

    public async Task<LawInForce> Read(CancellationToken cancellation)
    {
        if (read is not null) return read;
        var choices = await db.Set<ReadingChoice>().AsNoTracking().OrderBy(c => c.At).ThenBy(c => c.Id).Select(c => new { c.Reading, c.Option }).ToListAsync(cancellation);
        var closures = await db.Set<ClosureDay>().AsNoTracking().Where(c => c.TakenBackAt == null).ToListAsync(cancellation);
        // A choice that this version no longer knows counts as the default; the law page shows it.
        var readings = choices.Aggregate(Readings.Default, (chosen, c) => chosen.With(c.Reading, c.Option).ValueOrDefault ?? chosen);
        return read = new(readings, new OfficeCalendar(closures.Select(c => c.Closure)));
    }
}
