using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>A term of a trademark recordation. <paramref name="OpensOn"/>: the first day to ask for more time, the end itself but for 29 February.</summary>
internal readonly record struct RecordationTerm(int Cycle, DateOnly End, DateOnly OpensOn, string? Reading);

/// <summary>The terms of a recordation are the registration's; a Madrid mark's run on two clocks, and the earlier counts unless a reading says otherwise.</summary>
internal static class RecordationTerms
{
    /// <summary>Null when a date is missing without which no end can be known.</summary>
    public static List<RecordationTerm>? Of(Derivation d, DateOnly registered)
    {
        if (!d.Facts.IsMadrid) return Terms.Of(d.Facts, registered) is { } terms ? National(d, terms) : null;
        if (d.Readings.MadridExpiry == MadridExpiry.Registration) return National(d, new(registered, 10, 0), ReadingBook.B3.Named(d.Readings));
        return d.Facts.InternationalRegisteredOn is { } international ? Madrid(d, registered, international) : null;
    }

    /// <summary>The first decade of an international registration that ends after the U.S. registration.</summary>
    public static int FirstDecade(DateOnly registered, DateOnly international, LeapDay leap)
    {
        var decade = 1;
        while (Dates.AddYears(international, 10 * decade, leap) <= registered) decade++;
        return decade;
    }

    private static List<RecordationTerm> National(Derivation d, Terms terms, string? reading = null)
    {
        var found = new List<RecordationTerm>();
        for (var years = terms.FirstYears; terms.Anchor.Year + years <= d.Through.Year; years += 10)
        {
            var (opens, end) = (Dates.Opens(terms.Anchor, years, d.Leap), Dates.AddYears(terms.Anchor, years, d.Leap));
            if (d.Within(end)) found.Add(new(terms.Cycle(years), end, opens, reading ?? d.LeapReading(terms.Anchor, new(opens, end, null))));
        }
        return found;
    }

    private static List<RecordationTerm> Madrid(Derivation d, DateOnly registered, DateOnly international)
    {
        var found = new List<RecordationTerm>();
        var first = FirstDecade(registered, international, d.Leap);
        for (var cycle = 1; ; cycle++)
        {
            var (years, decade) = (10 * cycle, 10 * (first + cycle - 1));
            var (national, abroad) = (Dates.AddYears(registered, years, d.Leap), Dates.AddYears(international, decade, d.Leap));
            var end = TrademarkRules.MadridExpiresOn(abroad, national, d.Readings.MadridExpiry);
            if (!d.Within(end)) return found;
            var opens = end == abroad ? Dates.Opens(international, decade, d.Leap)
                : Dates.Opens(registered, years, d.Leap);
            found.Add(new(cycle, end, opens, ReadingBook.B3.Named(d.Readings)));
        }
    }
}
