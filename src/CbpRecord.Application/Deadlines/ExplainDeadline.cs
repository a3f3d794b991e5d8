using CbpRecord.Application.Packets;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>Why a deadline stands where it does: the row, its rule, and each step of the calculation.</summary>
/// <param name="Steps">Empty when the facts no longer ask for it (a withdrawn one).</param>
/// <param name="Costs">Official fees as the schedule has them today: in time, in grace, and to begin anew.</param>
/// <param name="Papers">Papers of the matter that could prove it, for whoever may complete it.</param>
/// <param name="Filing">By which filing with CBP it is met; null where there is none, not within a year, or no longer: what CBP does not renew any more is recorded anew.</param>
/// <param name="Goods">The goods at the border that it is about; <paramref name="Case"/> the case.</param>
public sealed record DeadlineExplained(DocketRow Row, Rule Rule, IReadOnlyList<Step> Steps, DeadlineCosts Costs, IReadOnlyList<KeptPaper> Papers, DeadlineFiling? Filing, BorderCaseId? Goods, CaseId? Case);

/// <summary>The later filing on a recordation that meets a deadline.</summary>
/// <param name="Open">Its case where one is open already, a change of name in place of one of owner too.</param>
public sealed record DeadlineFiling(TransactionKind Transaction, CaseId Recordation, Renewal? Open)
{
    internal static DeadlineFiling? Of(DocketRow row, IReadOnlyList<CbpCase> cases)
    {
        if (!row.IsOpen || row.DueOn > row.Today.AddYears(1) || RenewalWindow.Filing(row.Kind) is not { } transaction) return null;
        if (row.FinalOn < row.Today && transaction is (TransactionKind.Renewal or TransactionKind.Extension)) return null;
        if (cases.OfType<Recordation>().LastOrDefault(r => r.Stage == Stage.Recorded) is not { } recordation) return null;
        return new(transaction, recordation.Id, cases.OfType<Renewal>().LastOrDefault(r => r.RecordationId == recordation.Id && r.Stage is not (Stage.Recorded or Stage.Cancelled)
            && (r.Transaction == transaction || (r.Transaction, transaction) == (TransactionKind.NameChange, TransactionKind.OwnerChange))));
    }
}

/// <summary>Why this date.</summary>
[Requires(Permission.TrackDeadlines)]
public sealed record ExplainDeadline(DeadlineId Id) : IQuery<DeadlineExplained>;

internal sealed class ExplainDeadlineHandler(ICbpRecordDb db, Docketing docketing, ILawInForce law, CurrentActor current, Today today) : IRequestHandler<ExplainDeadline, Result<DeadlineExplained>>
{
    public async Task<Result<DeadlineExplained>> Handle(ExplainDeadline request, CancellationToken cancellationToken)
    {
        var row = await db.Obligations.AsNoTracking().Where(o => o.Id == request.Id).Rows(db, today.Date).SingleOrDefaultAsync(cancellationToken);
        if (row is null) return Error.NotFound(request.Id);
        var right = await db.Rights.AsNoTracking().SingleAsync(r => r.Id == row.RightId, cancellationToken);
        var (matter, facts, findings, inForce) = await MatterUnderLaw.Of(right, docketing, law, today, cancellationToken);
        var papers = row.IsOpen && current.Actor.May(Permission.WorkDeadlines)
            ? await db.Documents.AsNoTracking().KeptFor(KeptPapers.Owners(row.RightId, matter.Cases.Select(c => c.Id), matter.Border.Select(b => b.Id), row.Id)).Listed(cancellationToken) : [];
        var derived = findings.SelectMany(f => f.Deadlines).FirstOrDefault(d => d.Key == (row.Kind, row.Cycle));
        return new DeadlineExplained(row, RuleBook.Get(row.Rule), derived is null ? [] : Explanation.Of(derived, facts, inForce.Readings, inForce.Calendar),
            NothingOf.Costs(row.Kind, matter, today.Date), papers, DeadlineFiling.Of(row, matter.Cases), matter.Border.FirstOrDefault(b => b.Reference == row.About)?.Id, matter.Cases.FirstOrDefault(c => c.Reference == row.About)?.Id);
    }
}

/// <summary>Why not: what every rule says of one right, each exactly once.</summary>
[Requires(Permission.TrackDeadlines)]
public sealed record ExplainRight(RightId Id) : IQuery<RightExplained>;

/// <param name="Findings">One for each rule, in the book's order, as it looks today.</param>
public sealed record RightExplained(RightId Id, string Name, string? Number, IReadOnlyList<Finding> Findings, IReadOnlyList<DocketRow> Rows)
{
    /// <summary>The open deadlines, not merely past, that a rule makes where it simply applies: they say more than that it does.</summary>
    public IEnumerable<DocketRow> OpenOf(Finding finding) =>
        finding.Code == "applies" ? Rows.Where(r => r.Rule == finding.Rule.Id && r.IsOpen && r.Standing != Standing.Past) : [];
}

internal sealed class ExplainRightHandler(ICbpRecordDb db, Docketing docketing, ILawInForce law, Today today) : IRequestHandler<ExplainRight, Result<RightExplained>>
{
    public async Task<Result<RightExplained>> Handle(ExplainRight request, CancellationToken cancellationToken)
    {
        var right = await db.Rights.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        if (right is null) return Error.NotFound(request.Id);
        var matter = await MatterUnderLaw.Of(right, docketing, law, today, cancellationToken);
        var rows = await db.Docket(new DocketFilter { Right = right.Id, State = DocketState.All }, today.Date).Rows(db, today.Date).ToListAsync(cancellationToken);
        return new RightExplained(right.Id, right.Name, right.NumberPrinted ?? right.Number, [.. matter.Findings.Select(f => f.AsOf(today.Date))], rows);
    }
}

/// <summary>A right with its facts and what the law in force makes of them.</summary>
internal sealed record MatterUnderLaw(Matter Matter, MatterFacts Facts, IReadOnlyList<Finding> Findings, LawInForce Law)
{
    public static async Task<MatterUnderLaw> Of(Right right, Docketing docketing, ILawInForce law, Today today, CancellationToken cancellation)
    {
        var inForce = await law.Read(cancellation);
        var matter = await docketing.MatterOf(right, cancellation);
        var facts = MatterFactsOf.Matter(matter);
        return new(matter, facts, inForce.Findings(facts, today.Date), inForce);
    }
}
