using AutoMapper;
using AutoMapper.QueryableExtensions;
using CbpRecord.Application.Clients;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Enforcement;

/// <summary>What goods at the border are to us.</summary>
public enum BorderKind { Detention, Seizure }

/// <summary>One row of the list of goods at the border.</summary>
public sealed record BorderRow : IRow
{
    public BorderCaseId Id { get; init; }
    public string Reference { get; init; } = "";
    public string Type { get; init; } = "";
    public RightId RightId { get; init; }
    public string RightName { get; init; } = "";
    public string? RightNumber { get; init; }
    public ClientId? ClientId { get; init; }
    public ClientNames? Client { get; init; }
    public string? NumberPrinted { get; init; }
    public string? Port { get; init; }
    public DateOnly BeganOn { get; init; }
    public BorderState State { get; init; }

    /// <summary>The next open deadline of it that is not past; null when none runs.</summary>
    public Obligation? Next { get; init; }
    public string Cursor { get; init; } = "";
    public BorderKind Kind => Enum.Parse<BorderKind>(Type);

    private sealed class Map : Profile
    {
        public Map() => CreateProjection<BorderCase, BorderRow>()
            .ForMember(r => r.Type, o => o.MapFrom(b => EF.Property<string>(b, "Type")))
            .ForMember(r => r.RightName, o => o.MapFrom(b => b.Right.Name))
            .ForMember(r => r.RightNumber, o => o.MapFrom(b => b.Right.NumberPrinted ?? b.Right.Number))
            .ForMember(r => r.Client, o => o.Ignore())
            .ForMember(r => r.Next, o => o.Ignore())
            .ForMember(r => r.Cursor, o => o.MapFrom(b => b.ListKey));
    }
}

/// <summary>The detentions and seizures in sight, the latest event first.</summary>
/// <param name="Number">A notice's number in any spelling, or the firm's own.</param>
/// <param name="After">The cursor that the page before answered, or null.</param>
[Requires(Permission.ReadBorderCases)]
public sealed record ListBorderCases(BorderKind? Kind = null, BorderState? State = null, ClientId? Client = null, RightId? Right = null, string? Number = null, string? After = null,
    int Size = PageOf<BorderRow>.Size) : IQuery<PageOf<BorderRow>>;

internal sealed class ListBorderCasesHandler(BorderList border) : IRequestHandler<ListBorderCases, Result<PageOf<BorderRow>>>
{
    public async Task<Result<PageOf<BorderRow>>> Handle(ListBorderCases request, CancellationToken cancellationToken) => await border.Page(request, cancellationToken);
}

/// <summary>The rows of the list of goods at the border, for the screen and for files.</summary>
public sealed class BorderList(ICbpRecordDb db, IConfigurationProvider maps, Today today)
{
    private const int Most = 200;

    public async Task<PageOf<BorderRow>> Page(ListBorderCases request, CancellationToken cancellation)
    {
        var page = await Filter(request).Paged(b => b.ListKey, request.After, request.Size, rows => rows.ProjectTo<BorderRow>(maps), cancellation);
        var clients = page.Rows.Select(r => r.ClientId).OfType<ClientId>().Distinct().ToList();
        var names = await ClientNames.Of(db, clients, cancellation);
        var (rights, references) = (page.Rows.Select(r => r.RightId).Distinct().ToList(), page.Rows.Select(r => r.Reference).ToList());
        // Put in order here: asked to order a few rights' rows, the database may look for them all along the docket.
        var running = await db.Obligations.AsNoTracking().Where(o => rights.Contains(o.RightId) && o.About != null && references.Contains(o.About) && o.State == ObligationState.Open).ToListAsync(cancellation);
        var next = running.Where(o => o.StandingOn(today.Date) != Standing.Past).OrderBy(o => o.DocketKey, StringComparer.Ordinal).ToLookup(o => o.About!);
        return page with { Rows = [.. page.Rows.Select(r => r with { Client = r.ClientId is { } id ? names.GetValueOrDefault(id) : null, Next = next[r.Reference].FirstOrDefault() })] };
    }

    /// <summary>All of them, in the order of the list.</summary>
    public IAsyncEnumerable<BorderRow> All(ListBorderCases request, CancellationToken cancellation) => Taking.All(after => Page(request with { After = after, Size = Most }, cancellation));

    private IQueryable<BorderCase> Filter(ListBorderCases request)
    {
        var rows = db.BorderCases.AsNoTracking();
        if (request.State is { } state) rows = rows.Where(b => b.State == state);
        if (request.Client is { } client) rows = rows.Where(b => b.ClientId == client);
        if (request.Right is { } right) rows = rows.Where(b => b.RightId == right);
        if (BorderCase.KeyOf(request.Number) is { } key)
        {
            var reference = request.Number!.Trim().ToUpperInvariant();
            rows = rows.Where(b => b.NumberKey == key || b.Reference == reference);
        }
        return request.Kind switch
        {
            BorderKind.Detention => rows.Where(b => b is Detention),
            BorderKind.Seizure => rows.Where(b => b is Seizure),
            _ => rows,
        };
    }
}
