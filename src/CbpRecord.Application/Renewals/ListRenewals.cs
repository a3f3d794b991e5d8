using AutoMapper;
using AutoMapper.QueryableExtensions;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Renewals;

/// <summary>One row of the list of later filings.</summary>
public sealed record RenewalRow : IRow
{
    public CaseId Id { get; init; }
    public string Reference { get; init; } = "";
    public TransactionKind Transaction { get; init; }
    public CaseId RecordationId { get; init; }
    public string RecordationReference { get; init; } = "";
    public string? RecordationNumber { get; init; }
    public RightId RightId { get; init; }
    public string RightName { get; init; } = "";
    public Stage Stage { get; init; }
    public DateOnly? TermEndsOn { get; init; }
    public DateOnly OpenedOn { get; init; }
    public DateOnly? FiledOn { get; init; }
    public DateOnly? AnswerBy { get; init; }

    /// <summary>A date behind an open deadline of the right was read only once.</summary>
    public bool Unverified { get; init; }
    public string Cursor { get; init; } = "";

    private sealed class Map : Profile
    {
        public Map() => CreateProjection<Renewal, RenewalRow>()
            .ForMember(r => r.RecordationReference, o => o.MapFrom(c => c.Recordation.Reference))
            .ForMember(r => r.RecordationNumber, o => o.MapFrom(c => c.Recordation.NumberPrinted))
            .ForMember(r => r.RightName, o => o.MapFrom(c => c.Right.Name))
            .ForMember(r => r.Unverified, o => o.Ignore())
            .ForMember(r => r.Cursor, o => o.MapFrom(c => c.ListKey));
    }
}

/// <summary>Renewals, extensions and changes in sight, the newest case first.</summary>
[Requires(Permission.ReadRecordations)]
public sealed record ListRenewals(TransactionKind? Transaction = null, Stage? Stage = null, CaseId? Recordation = null, string? After = null,
    int Size = PageOf<RenewalRow>.Size) : IQuery<PageOf<RenewalRow>>;

internal sealed class ListRenewalsHandler(RenewalList renewals) : IRequestHandler<ListRenewals, Result<PageOf<RenewalRow>>>
{
    public async Task<Result<PageOf<RenewalRow>>> Handle(ListRenewals request, CancellationToken cancellationToken) => await renewals.Page(request, cancellationToken);
}

/// <summary>The rows of the list of later filings, for the screen and for files.</summary>
public sealed class RenewalList(ICbpRecordDb db, IConfigurationProvider maps)
{
    private const int Most = 200;

    public async Task<PageOf<RenewalRow>> Page(ListRenewals request, CancellationToken cancellation)
    {
        var rows = db.Renewals.AsNoTracking();
        if (request.Transaction is { } transaction) rows = rows.Where(r => r.Transaction == transaction);
        if (request.Stage is { } stage) rows = rows.Where(r => r.Stage == stage);
        if (request.Recordation is { } recordation) rows = rows.Where(r => r.RecordationId == recordation);
        var page = await rows.Paged(r => r.ListKey, request.After, request.Size, some => some.ProjectTo<RenewalRow>(maps), cancellation);
        var once = await db.Obligations.Unverified([.. page.Rows.Select(r => r.RightId).Distinct()], cancellation);
        return page with { Rows = [.. page.Rows.Select(r => r with { Unverified = once.Contains(r.RightId) })] };
    }

    /// <summary>All of them, in the order of the list.</summary>
    public IAsyncEnumerable<RenewalRow> All(ListRenewals request, CancellationToken cancellation) => Taking.All(after => Page(request with { After = after, Size = Most }, cancellation));
}
