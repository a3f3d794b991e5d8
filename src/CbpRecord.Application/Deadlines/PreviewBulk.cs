using System.Security.Cryptography;
using System.Text;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>Which deadlines: the rows that were ticked, or everything under an address of the docket.</summary>
public sealed record DocketPick(IReadOnlyList<DeadlineId> Ids, string? Matching = null)
{
    /// <summary>However they were chosen, at most so many are changed at once.</summary>
    public const int Most = 500;
}

/// <summary>What is to be done to them.</summary>
/// <param name="Person">Who is to look after them, to assign.</param>
/// <param name="On">The day they were done, to complete; with <paramref name="Reason"/>, because many have no one proof.</param>
public sealed record BulkWork(BulkKind Kind, PersonId? Person = null, DateOnly? On = null, string? Reason = null);

/// <summary>One row of a preview.</summary>
/// <param name="Refused">Why it stays as it is; null where it will change.</param>
public sealed record BulkRow(DocketRow Row, Error? Refused);

/// <summary>What would change, and what would not and why.</summary>
/// <param name="Digest">Names the rows as they are now; the confirmation carries it.</param>
public sealed record BulkPreview(IReadOnlyList<BulkRow> Rows, string? PersonName, string Digest)
{
    public int Changing => Rows.Count(r => r.Refused is null);
}

/// <summary>What a change of many deadlines would do, before it is confirmed. Changes nothing.</summary>
[Requires(Permission.WorkDeadlines)]
public sealed record PreviewBulk(DocketPick Pick, BulkWork Work) : IQuery<BulkPreview>
{
    internal sealed class Validator : AbstractValidator<PreviewBulk>
    {
        public Validator() => RuleFor(r => r.Work).Custom(BulkShape.Check);
    }
}

internal sealed class PreviewBulkHandler(BulkPlan plan) : IRequestHandler<PreviewBulk, Result<BulkPreview>>
{
    public Task<Result<BulkPreview>> Handle(PreviewBulk request, CancellationToken cancellationToken) => plan.Of(request.Pick, request.Work, cancellationToken);
}

/// <summary>Whether what is asked for is whole, by the same refusals as for one deadline.</summary>
internal static class BulkShape
{
    public static void Check<T>(BulkWork work, ValidationContext<T> context)
    {
        if (work.Kind == BulkKind.Assign && work.Person is null) context.Complain(BulkErrors.PersonMissing);
        if (work.Kind != BulkKind.Complete) return;
        if (work.On is null) context.Complain(DeadlineErrors.DayMissing);
        if (string.IsNullOrWhiteSpace(work.Reason)) context.Complain(ObligationErrors.ReasonMissing);
    }
}

/// <summary>From a choice of rows to what becomes of each. The preview shows it, the act follows it.</summary>
internal sealed class BulkPlan(ICbpRecordDb db, Today today)
{
    public async Task<Result<BulkPreview>> Of(DocketPick pick, BulkWork work, CancellationToken cancellation)
    {
        if (work.On > today.Date) return ObligationErrors.InTheFuture(work.On.Value);
        var (person, name) = (work.Person, (string?)null);
        if (work.Kind == BulkKind.Assign)
        {
            name = await db.People.Where(p => p.Id == person && !p.Disabled && (p.Role == PersonRole.Staff || p.Role == PersonRole.Lead)).Select(p => p.Name).SingleOrDefaultAsync(cancellation);
            if (name is null) return BulkErrors.PersonUnknown;
        }
        var ids = pick.Ids.Distinct().Take(DocketPick.Most + 1).ToList();
        var chosen = pick.Matching is { } matching ? db.Docket(DocketAddress.Parse(matching).Filter, today.Date) : db.Obligations.AsNoTracking().Where(o => ids.Contains(o.Id));
        var rows = await chosen.OrderBy(o => o.DocketKey).Take(DocketPick.Most + 1).Rows(db, today.Date).ToListAsync(cancellation);
        if (rows.Count == 0) return BulkErrors.Nothing;
        if (rows.Count > DocketPick.Most) return BulkErrors.TooMany(DocketPick.Most);
        return new BulkPreview([.. rows.Select(r => new BulkRow(r, Refusal(r, work, name)))], name, Digest(rows));
    }

    private static Error? Refusal(DocketRow row, BulkWork work, string? name) =>
        row.State != ObligationState.Open ? ObligationErrors.NotOpen(row.Entry.Title)
        : work.Kind == BulkKind.Assign && row.ResponsibleId == work.Person ? BulkErrors.AlreadyWith(name!)
        : null;

    private static string Digest(List<DocketRow> rows)
    {
        var named = new StringBuilder();
        foreach (var row in rows) named.Append(row.Id.Value.ToString("N")).Append(':').Append(row.Version).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(named.ToString())));
    }
}
