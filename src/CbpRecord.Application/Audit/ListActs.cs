using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Audit;

/// <summary>One act in the list of the trail.</summary>
public sealed record ActRow
{
    public long Number { get; init; }
    public DateTime At { get; init; }
    public string ActorName { get; init; } = "";
    public string Type { get; init; } = "";
    public string? Subject { get; init; }
    public string? StatedReason { get; init; }
    public Outcome Outcome { get; init; }
    public string Codes { get; init; } = "";
    public int ChangeCount { get; init; }

    private sealed class Map : Profile
    {
        public Map() => CreateProjection<Act, ActRow>().ForMember(r => r.ChangeCount, o => o.MapFrom(a => a.Changes.Count));
    }
}

/// <summary>The trail, the newest act first. Days are Washington's, inclusive.</summary>
/// <param name="Subject">The id of the record that the acts are about.</param>
/// <param name="Before">The number of the last act of the page before, or null.</param>
[Requires(Permission.ReadAudit)]
public sealed record ListActs(string? Who = null, string? Type = null, Outcome? Outcome = null, string? Subject = null, DateOnly? From = null, DateOnly? To = null,
    long? Before = null) : IQuery<ActPage>;

/// <param name="Types">Every type of act in the trail, for the filter.</param>
/// <param name="Next">The number to continue before, or null on the last page.</param>
public sealed record ActPage(IReadOnlyList<ActRow> Rows, IReadOnlyList<string> Types, long? Next);

internal sealed class ListActsHandler(ICbpRecordDb db, IConfigurationProvider maps) : IRequestHandler<ListActs, Result<ActPage>>
{
    private const int Size = 50;

    public async Task<Result<ActPage>> Handle(ListActs request, CancellationToken cancellationToken)
    {
        var acts = db.Acts.AsQueryable();
        if (request.Who is { Length: > 0 } who) acts = acts.Where(a => a.ActorName.Contains(who));
        if (request.Type is { Length: > 0 } type) acts = acts.Where(a => a.Type == type);
        if (request.Outcome is { } outcome) acts = acts.Where(a => a.Outcome == outcome);
        if (request.Subject is { Length: > 0 } subject) acts = acts.Where(a => a.Subject == subject);
        if (request.From is { } from) { var start = Today.StartOf(from); acts = acts.Where(a => a.At >= start); }
        if (request.To is { } to) { var end = Today.StartOf(to.AddDays(1)); acts = acts.Where(a => a.At < end); }
        if (request.Before is { } before) acts = acts.Where(a => a.Number < before);
        var rows = await acts.OrderByDescending(a => a.Number).Take(Size + 1).ProjectTo<ActRow>(maps).ToListAsync(cancellationToken);
        var types = await db.Acts.Select(a => a.Type).Distinct().OrderBy(t => t).ToListAsync(cancellationToken);
        return new ActPage(rows.Count > Size ? rows[..Size] : rows, types, rows.Count > Size ? rows[Size - 1].Number : null);
    }
}
