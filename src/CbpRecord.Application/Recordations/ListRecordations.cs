using AutoMapper;
using CbpRecord.Application.Clients;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Recordations;

/// <summary>One row of the recordations' list.</summary>
public sealed record RecordationRow : IRow
{
    public CaseId Id { get; init; }
    public string Reference { get; init; } = "";
    public RightId RightId { get; init; }
    public string RightName { get; init; } = "";
    public string? RightNumber { get; init; }
    public string RightType { get; init; } = "";
    public bool Pending { get; init; }
    public ClientId? ClientId { get; init; }
    public ClientNames? Client { get; init; }
    public Stage Stage { get; init; }
    public string? NumberPrinted { get; init; }
    public DateOnly? FiledOn { get; init; }
    public DateOnly? EffectiveOn { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public DateOnly? RenewalClosesOn { get; init; }
    public DateOnly? ExtendedTo { get; init; }
    public DateOnly? RenewedThrough { get; init; }
    public bool AskedForTime { get; init; }

    /// <summary>A date behind an open deadline of its right was read only once.</summary>
    public bool Unverified { get; init; }
    public DateOnly Today { get; init; }
    public string Cursor { get; init; } = "";

    public RightKind Kind => Pending ? RightKind.PendingCopyright : Enum.Parse<RightKind>(RightType);
    public RecordationStatus Status => Standing.On(Today);

    /// <summary>As <see cref="RecordationStanding.RenewBy"/>.</summary>
    public DateOnly? RenewBy => Standing.RenewBy;
    private RecordationStanding Standing => new(Stage, ExpiresOn, RenewalClosesOn, ExtendedTo, RenewedThrough, AskedForTime);

    private sealed class Map : Profile
    {
        public Map()
        {
            DateOnly today = default;       // given at run time
            CreateProjection<Recordation, RecordationRow>()
                .ForMember(r => r.RightName, o => o.MapFrom(c => c.Right.Name))
                .ForMember(r => r.RightNumber, o => o.MapFrom(c => c.Right.NumberPrinted ?? c.Right.Number))
                .ForMember(r => r.RightType, o => o.MapFrom(c => EF.Property<string>(c.Right, "Type")))
                .ForMember(r => r.Pending, o => o.MapFrom(c => c.Right is Copyright && ((Copyright)c.Right).Pending))
                .ForMember(r => r.Client, o => o.Ignore())
                .ForMember(r => r.AskedForTime, o => o.Ignore())
                .ForMember(r => r.Unverified, o => o.Ignore())
                .ForMember(r => r.Today, o => o.MapFrom(_ => today))
                .ForMember(r => r.Cursor, o => o.MapFrom(c => c.ListKey));
        }
    }
}

/// <summary>The recordations in sight, the newest case first.</summary>
/// <param name="Number">A recordation number in any spelling, or a case's reference.</param>
/// <param name="ExpiresFrom">The first expiry wanted, inclusive; <paramref name="ExpiresTo"/> the last.</param>
/// <param name="After">The cursor that the page before answered, or null.</param>
[Requires(Permission.ReadRecordations)]
public sealed record ListRecordations(Stage? Stage = null, RightKind? Kind = null, ClientId? Client = null, DateOnly? ExpiresFrom = null, DateOnly? ExpiresTo = null,
    string? Number = null, string? After = null, int Size = PageOf<RecordationRow>.Size) : IQuery<PageOf<RecordationRow>>;

internal sealed class ListRecordationsHandler(RecordationList recordations) : IRequestHandler<ListRecordations, Result<PageOf<RecordationRow>>>
{
    public async Task<Result<PageOf<RecordationRow>>> Handle(ListRecordations request, CancellationToken cancellationToken) => await recordations.Page(request, cancellationToken);
}
