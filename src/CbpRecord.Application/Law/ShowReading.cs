using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Law;

/// <summary>One reading with what was ever chosen for it, the latest first.</summary>
[Requires(Permission.ReadLaw)]
public sealed record ShowReading(string Id) : IQuery<ReadingShown>;

public sealed record ReadingShown(ReadingPoint Point, string InForce, IReadOnlyList<ReadingChoice> Choices, IReadOnlyList<Rule> Rules);

internal sealed class ShowReadingHandler(ICbpRecordDb db, ILawInForce law) : IRequestHandler<ShowReading, Result<ReadingShown>>
{
    public async Task<Result<ReadingShown>> Handle(ShowReading request, CancellationToken cancellationToken)
    {
        if (ReadingBook.All.FirstOrDefault(p => string.Equals(p.Id, request.Id, StringComparison.OrdinalIgnoreCase)) is not { } point) return Error.NotFound(request.Id);
        var choices = await db.Set<ReadingChoice>().AsNoTracking().Where(c => c.Reading == point.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(cancellationToken);
        return new ReadingShown(point, point.Chosen((await law.Read(cancellationToken)).Readings), choices, [.. RuleBook.All.Where(r => r.Readings.Contains(point.Id))]);
    }
}
