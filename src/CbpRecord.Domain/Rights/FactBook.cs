using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>Which dated facts can be told of which right, and of what sort their dates are.</summary>
public static class FactBook
{
    /// <summary>Of every right: an exclusion order may rest on a mark or a work as on a patent (19 USC 1337(a)(1)).</summary>
    private static readonly RightEventKind[] Owners = [RightEventKind.OwnerChanged, RightEventKind.NameChanged, RightEventKind.LicenceEnds, RightEventKind.OwnershipEnds, RightEventKind.ExclusionOrderReceived];

    /// <summary>In the order they are offered.</summary>
    public static IReadOnlyList<RightEventKind> For(Right right) => right switch
    {
        Trademark { Basis: FilingBasis.Madrid } => [RightEventKind.SectionSeventyOneAccepted, RightEventKind.InternationalRenewed, RightEventKind.SectionFifteenAcknowledged, .. Mark, .. Owners],
        Trademark => [RightEventKind.SectionEightAccepted, RightEventKind.UsptoRenewalFiled, RightEventKind.SectionEightNineAccepted, RightEventKind.SectionFifteenAcknowledged, .. Mark, .. Owners],
        Copyright => [RightEventKind.AuthorDied, RightEventKind.Cancelled, .. Owners],
        TradeName => [RightEventKind.UseCeased, RightEventKind.OppositionEnds, .. Owners],
        _ => Owners,
    };

    /// <summary>Facts that may lie ahead: the end of a licence, of an ownership, of an opposition period.</summary>
    public static bool MayLieAhead(RightEventKind kind) => kind is RightEventKind.LicenceEnds or RightEventKind.OwnershipEnds or RightEventKind.OppositionEnds;

    /// <summary>Facts that name the end of what they bought: a term, or the time to respond.</summary>
    public static bool HasUntil(RightEventKind kind) => kind is RightEventKind.SectionEightNineAccepted or RightEventKind.InternationalRenewed or RightEventKind.ResponseExtended
        or RightEventKind.OfficeActionExpungement or RightEventKind.OfficeActionReexamination;

    /// <summary>What the law of this right does not know, or a day that has not come, is refused.</summary>
    public static Result Check(Right right, RightEventKind kind, DateOnly on, DateOnly? until, DateOnly today)
    {
        if (!For(right).Contains(kind)) return RightErrors.FactOfAnotherKind.At("Kind");
        if (on > today && !MayLieAhead(kind)) return RightErrors.FactAhead(on).At("On");
        if (until is { } end && (!HasUntil(kind) || end <= on)) return RightErrors.FactEndsFirst(end).At("Until");
        if (kind == RightEventKind.InternationalRenewed && until is null) return RightErrors.RenewedUntilMissing.At("Until");
        return Result.Done;
    }

    private static RightEventKind[] Mark => [RightEventKind.Cancelled, RightEventKind.OfficeActionExpungement, RightEventKind.OfficeActionReexamination, RightEventKind.ResponseExtended, RightEventKind.ResponseFiled, RightEventKind.UseResumed];
}
