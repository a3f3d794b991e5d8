using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
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
/// <param name="Deadlines">The next open deadlines in the order of the docket; what is merely past is on the page of all deadlines.</param>
/// <param name="Clocks">The two clocks; null where nothing runs.</param>
public sealed record RightView(Right Right, string? Client, DateOnly? EndsOn, RightFindings Findings, IReadOnlyList<CbpCase> Cases,
    IReadOnlyList<Obligation> Deadlines, int OpenDeadlines, Timeline? Clocks, DateOnly Today, CaretakerNames Caretakers)
{
    /// <summary>How many of the open deadlines the page of a right shows.</summary>
    public const int Shown = 8;
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
            Client = db.Clients.Where(c => c.Id == r.ClientId).Select(c => c.Name).FirstOrDefault(),
            Responsible = db.People.Where(p => p.Id == r.Responsibility.Responsible).Select(p => p.Name).FirstOrDefault(),
            Backup = db.People.Where(p => p.Id == r.Responsibility.Backup).Select(p => p.Name).FirstOrDefault(),
            Supervisor = db.People.Where(p => p.Id == r.Responsibility.Supervisor).Select(p => p.Name).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        var cases = await db.Cases.AsNoTracking().Where(c => c.RightId == request.Id).OrderBy(c => c.OpenedOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var open = await db.Obligations.AsNoTracking().Where(o => o.RightId == request.Id && o.State == ObligationState.Open).OrderBy(o => o.DocketKey).ToListAsync(cancellationToken);
        open.RemoveAll(o => o.StandingOn(today.Date) == Standing.Past);
        var facts = CaseFacts.Of(right);
        return new RightView(right, named.Client, facts.ExpiresOn, Preflight.OfRight(facts, today.Date), cases, [.. open.Take(RightView.Shown)], open.Count,
            Clocks(right, cases, facts, await law.Read(cancellationToken)), today.Date, new(named.Responsible, named.Backup, named.Supervisor));
    }

    /// <summary>From the start of the running term (or a year back) to a year beyond the next ends.</summary>
    private Timeline? Clocks(Right right, IReadOnlyList<CbpCase> cases, RightFacts facts, LawInForce inForce)
    {
        if (right is Patent or TradeName) return null;
        var matter = MatterFactsOf.Right(right, cases);
        if ((matter.Recordation?.ApprovedOn ?? matter.RegisteredOn) is null) return null;
        var start = (DateOnly?[])[facts.ExpiresOn?.AddYears(-10), matter.Recordation?.ApprovedOn, matter.RegisteredOn > today.Date.AddYears(-12) ? matter.RegisteredOn : null, today.Date.AddYears(-1)];
        var end = (DateOnly?[])[right is Trademark ? facts.ExpiresOn : null, cases.OfType<Recordation>().LastOrDefault(c => c.Stage == Stage.Recorded)?.ExpiresOn, today.Date.AddYears(2)];
        var findings = DeadlineCalendar.For(matter, inForce.Readings, inForce.Calendar, LawInForce.Horizon(today.Date).AddYears(10));
        var clocks = Timeline.For(matter, findings, new DateOnly(Math.Max(start.Min()!.Value.Year, today.Date.Year - 22), 1, 1), new DateOnly(end.Max()!.Value.Year + 1, 12, 31), today.Date);
        return clocks.Spans.Count == 0 ? null : clocks;
    }
}
