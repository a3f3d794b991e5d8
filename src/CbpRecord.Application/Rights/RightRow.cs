using AutoMapper;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>The recordation that a row of the list shows: the recorded one, else the latest.</summary>
public sealed record RightCase(RightId RightId, CaseId Id, string Reference, Stage Stage, string? Number, DateOnly? ExpiresOn);

/// <summary>One row of the rights' list.</summary>
public sealed record RightRow : IRow
{
    public RightId Id { get; init; }
    public RightKind Kind { get; init; }
    public string Name { get; init; } = "";
    public string? NameForeign { get; init; }
    public string? Number { get; init; }
    public string? Serial { get; init; }
    public string Owner { get; init; } = "";
    public ClientId? ClientId { get; init; }

    /// <summary>The client's code; null where it belongs to none.</summary>
    public string? Client { get; init; }
    public DateOnly? EndsOn { get; init; }
    public DateOnly? RecordableFrom { get; init; }
    public DateOnly? RecordableThrough { get; init; }
    public DateOnly Today { get; init; }
    public RightCase? Case { get; init; }

    /// <summary>A date behind an open deadline of it was read only once.</summary>
    public bool Unverified { get; init; }
    public string Cursor { get; init; } = "";

    /// <summary>Whether CBP could record it today.</summary>
    public bool Recordable => RecordableFrom <= Today && Today <= RecordableThrough;

    private sealed class Map : Profile
    {
        public Map()
        {
            DateOnly today = default;       // given at run time
            CreateProjection<Right, RightRow>()
                .ForMember(r => r.Kind, o => o.MapFrom(r => r is Trademark ? RightKind.Trademark : r is TradeName ? RightKind.TradeName : r is Patent ? RightKind.Patent
                    : ((Copyright)r).Pending ? RightKind.PendingCopyright : RightKind.Copyright))
                .ForMember(r => r.Number, o => o.MapFrom(r => r.NumberPrinted))
                .ForMember(r => r.Serial, o => o.MapFrom(r => ((Trademark)r).SerialNumber))
                .ForMember(r => r.Owner, o => o.MapFrom(r => r.OwnerName))
                .ForMember(r => r.EndsOn, o => o.MapFrom(r => EF.Property<DateOnly?>(r, RightColumns.EndsOn)))
                .ForMember(r => r.RecordableFrom, o => o.MapFrom(r => EF.Property<DateOnly?>(r, RightColumns.RecordableFrom)))
                .ForMember(r => r.RecordableThrough, o => o.MapFrom(r => EF.Property<DateOnly?>(r, RightColumns.RecordableThrough)))
                .ForMember(r => r.Today, o => o.MapFrom(_ => today))
                .ForMember(r => r.Cursor, o => o.MapFrom(r => EF.Property<string>(r, RightColumns.SortKey)))
                .ForMember(r => r.Client, o => o.Ignore())
                .ForMember(r => r.Case, o => o.Ignore())
                .ForMember(r => r.Unverified, o => o.Ignore());
        }
    }
}
