using CbpRecord.Domain.Law;

namespace CbpRecord.Application.Deadlines;

/// <summary>The firm's readings and closure days, read from the database once per request.</summary>
internal sealed class StoredLaw : ILawInForce
{
    private static readonly LawInForce Cautious = new(Readings.Default, OfficeCalendar.WithoutClosures);

    public Task<LawInForce> Read(CancellationToken cancellation) => Task.FromResult(Cautious);
}
