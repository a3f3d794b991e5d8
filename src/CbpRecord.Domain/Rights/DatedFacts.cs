namespace CbpRecord.Domain.Rights;

/// <summary>The dated values of a right's record by name, so that a correction is told from news: what was unknown before is news, what stood and is changed is corrected.</summary>
public static class DatedFacts
{
    /// <summary>Every dated value; of a year, its first day.</summary>
    public static IReadOnlyDictionary<string, DateOnly?> Of(Right right) => right switch
    {
        Trademark mark => new Dictionary<string, DateOnly?>
        {
            [nameof(mark.FiledOn)] = mark.FiledOn, [nameof(mark.RegisteredOn)] = mark.RegisteredOn, [nameof(mark.RenewedOn)] = mark.RenewedOn, [nameof(mark.CancelledOn)] = mark.CancelledOn,
            [nameof(mark.InternationalRegisteredOn)] = mark.InternationalRegisteredOn, [nameof(mark.InternationalRenewedOn)] = mark.InternationalRenewedOn, [Expiry] = mark.ExpiresOn,
        },
        Copyright work => work.Authors.Where(a => a.DiedOn is not null).GroupBy(a => a.Name).ToDictionary(a => $"Died:{a.Key}", a => a.First().DiedOn)
            .Concat([new("AppliedOn", work.AppliedOn), new("RegisteredOn", work.RegisteredOn), new("CreatedYear", Year(work.CreatedYear)), new("PublishedYear", Year(work.PublishedYear))]).ToDictionary(),
        TradeName name => new Dictionary<string, DateOnly?> { [nameof(name.FirstUseOn)] = name.FirstUseOn },
        _ => new Dictionary<string, DateOnly?>(),
    };

    /// <summary>Whether a value that stood was changed or taken away. An expiry that only follows another date is not by itself corrected, and the next renewal is news.</summary>
    public static bool Corrected(IReadOnlyDictionary<string, DateOnly?> before, IReadOnlyDictionary<string, DateOnly?> after)
    {
        var changed = before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name)).ToList();
        return changed.Any(name => before.GetValueOrDefault(name) is { } stood && (name != Expiry || changed.Count == 1) && !(Renewals.Contains(name) && after.GetValueOrDefault(name) >= stood.AddYears(9)));
    }

    private static readonly string[] Renewals = [nameof(Trademark.RenewedOn), nameof(Trademark.InternationalRenewedOn)];
    private const string Expiry = nameof(Trademark.ExpiresOn);
    private static DateOnly? Year(int? year) => year is { } y ? new(y, 1, 1) : null;
}
