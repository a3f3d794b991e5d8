using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;
using Spoken = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Deadlines;

/// <summary>The mark of a date that was read only once, wherever it stands in words: files, calendars, letters, the offline docket.</summary>
public static class UnverifiedMark
{
    /// <summary>"Later (unverified)".</summary>
    public static string Marked(this Spoken words, string said, bool unverified) => unverified ? words["verify.marked", said] : said;

    /// <summary>Which of these rights have an open deadline whose date was read only once.</summary>
    public static async Task<IReadOnlySet<RightId>> Unverified(this IQueryable<Obligation> obligations, IReadOnlyCollection<RightId> of, CancellationToken cancellation) =>
        (await obligations.Where(o => of.Contains(o.RightId) && o.State == ObligationState.Open && !o.Verified).Select(o => o.RightId).Distinct().ToListAsync(cancellation)).ToHashSet();
}
