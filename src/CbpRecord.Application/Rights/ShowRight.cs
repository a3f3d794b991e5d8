using CbpRecord.Application.Clients;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>One right with everything that is known of it and follows from it today.</summary>
[Requires(Permission.ReadRights)]
public sealed record ShowRight(RightId Id) : IQuery<RightView>;

/// <param name="Right">Its values, each with its source in <see cref="Right.Provenance"/>. Not tracked.</param>
/// <param name="EndsOn">The end of the running term, renewals told since included.</param>
/// <param name="Findings">Whether CBP could record it today, and why not.</param>
/// <param name="Cases">Its cases, oldest first.</param>
/// <param name="Border">Goods at the border because of it, the latest event first.</param>
/// <param name="Deadlines">The next open deadlines in the order of the docket; what is merely past is on the page of all deadlines.</param>
/// <param name="Unverified">A date behind an open deadline of it was read only once.</param>
/// <param name="Clocks">The two clocks; null where nothing runs.</param>
public sealed record RightView(Right Right, ClientNames? Client, DateOnly? EndsOn, RightFindings Findings, IReadOnlyList<CbpCase> Cases,
    IReadOnlyList<Obligation> Deadlines, int OpenDeadlines, bool Unverified, Timeline? Clocks, IReadOnlyList<BorderCase> Border, DateOnly Today, CaretakerNames Caretakers)
{
    /// <summary>How many of the open deadlines the page of a right shows.</summary>
    public const int Shown = 8;

    /// <summary>What was owed to the USPTO or WIPO and is past its last day of all, nobody having told that it was done: the registration itself may be gone.</summary>
    public IEnumerable<Obligation> Missed => Deadlines.Where(o => KindBook.Of(o.Kind).Office is Office.Uspto or Office.Wipo && o.StandingOn(Today) == Standing.Overdue);
}

/// <summary>Those who look after a matter, by name.</summary>
public sealed record CaretakerNames(string? Responsible, string? Backup, string? Supervisor);

internal sealed class ShowRightHandler(ICbpRecordDb db, ILawInForce law, Today today) : IRequestHandler<ShowRight, Result<RightView>>
{
    public async Task<Result<RightView>> Handle(ShowRight request, CancellationToken cancellationToken)
    {
        if (await db.Rights.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } right) return Error.NotFound(request.Id);
        var named = await db.Rights.Where(r => r.Id == request.Id).Select(r => new
        {
            Client = db.Clients.Where(c => c.Id == r.ClientId).Select(c => new ClientNames(c.Name, c.NameChinese)).FirstOrDefault(),
            Responsible = db.People.Where(p => p.Id == r.Responsibility.Responsible).Select(p => p.Name).FirstOrDefault(),
            Backup = db.People.Where(p => p.Id == r.Responsibility.Backup).Select(p => p.Name).FirstOrDefault(),
            Supervisor = db.People.Where(p => p.Id == r.Responsibility.Supervisor).Select(p => p.Name).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        var cases = await db.Cases.AsNoTracking().Where(c => c.RightId == request.Id).OrderBy(c => c.OpenedOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var open = await db.Obligations.AsNoTracking().Where(o => o.RightId == request.Id && o.State == ObligationState.Open).OrderBy(o => o.DocketKey).ToListAsync(cancellationToken);
        var unverified = open.Exists(o => !o.Verified);
        open.RemoveAll(o => o.StandingOn(today.Date) == Standing.Past);
        var border = await db.BorderCases.AsNoTracking().Where(b => b.RightId == request.Id).OrderBy(b => b.ListKey).ToListAsync(cancellationToken);
        var facts = CaseFacts.Of(right);
        return new RightView(right, named.Client, facts.ExpiresOn, Preflight.OfRight(facts, today.Date), cases, [.. open.Take(RightView.Shown)], open.Count, unverified,
            RightClocks.Of(Matter.Of(right, cases, border), await law.Read(cancellationToken), today.Date), border, today.Date, new(named.Responsible, named.Backup, named.Supervisor));
    }
}
