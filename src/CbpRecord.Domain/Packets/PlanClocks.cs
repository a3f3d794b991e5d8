using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Packets;

/// <summary>The two clocks of one packet: the terms and windows to draw, and the dates still ahead, in words.</summary>
/// <param name="Assumed">A recordation that is only applied for is drawn as if approved on the day of the packet.</param>
public sealed record PlanClocks(Timeline Timeline, IReadOnlyList<Deadline> Ahead, bool Assumed)
{
    private static readonly DeadlineKind[] Shown =
    [
        DeadlineKind.Section8, DeadlineKind.Section71, DeadlineKind.Section8And9, DeadlineKind.InternationalRenewal, DeadlineKind.RecordationExpiry,
        DeadlineKind.RecordationRenewal, DeadlineKind.RecordationExtension, DeadlineKind.CopyrightRenewal, DeadlineKind.CopyrightTerm, DeadlineKind.PendingCopyrightExpiry,
    ];

    /// <summary>Null where nothing runs: a trade name has no term, and a right without dates cannot be drawn.</summary>
    public static PlanClocks? For(PacketFacts facts, DateOnly today, Readings readings)
    {
        if (facts.Right.Kind is RightKind.TradeName or RightKind.Patent || Starts(facts) is not { } start) return null;
        var matter = Matter(facts, today, out var assumed);
        var until = Until(facts, today);
        var findings = DeadlineCalendar.For(matter, readings, OfficeCalendar.WithoutClosures, until.AddYears(1));
        var ahead = DeadlineCalendar.Deadlines(findings).Where(d => Shown.Contains(d.Kind) && d.FinalOn >= today && d.DueOn <= until && d.MetOn is null).ToList();
        var from = start < today ? start : today;
        return new(Timeline.For(matter, findings, new(from.Year, 1, 1), new(until.Year + 1, 12, 31), today), ahead, assumed);
    }

    private static DateOnly? Starts(PacketFacts facts) => facts.Right.Kind == RightKind.Trademark
        ? facts.Right.RegisteredOn is { } registered ? Latest(registered, facts.Right.RenewedOn, facts.Right.ExpiresOn?.AddYears(-10)) : null
        : facts.Recordation?.EffectiveOn ?? facts.Right.RegisteredOn ?? DateOnly.MaxValue;

    private static DateOnly Until(PacketFacts facts, DateOnly today) => facts.Right.Kind switch
    {
        RightKind.Trademark => facts.Right.ExpiresOn is { } expires && expires > today ? expires : today.AddYears(1),
        RightKind.PendingCopyright => today.AddYears(1),
        _ => (facts.Recordation?.EffectiveOn ?? today).AddYears(20),
    };

    private static MatterFacts Matter(PacketFacts facts, DateOnly today, out bool assumed)
    {
        var right = facts.Right;
        assumed = facts.Recordation?.EffectiveOn is null && facts.Transaction == TransactionKind.New;
        var approved = facts.Recordation?.EffectiveOn ?? (assumed ? today : null);
        var matter = new MatterFacts
        {
            Kind = right.Kind, RegisteredOn = right.Kind == RightKind.Trademark ? right.RegisteredOn : null, Register = right.Register ?? Register.Principal, Basis = right.Basis ?? FilingBasis.Use,
            InternationalRegisteredOn = right.InternationalRegisteredOn, RenewedOn = right.RenewedOn, ExpiresOn = right.ExpiresOn, AuthorDiedOn = right.AuthorDiedOn,
            CreatedYear = right.CreatedYear, PublishedYear = right.PublishedYear, WorkForHire = right.WorkForHire, OwnershipEndsOn = right.OwnershipEndsOn,
            PendingRecordedOn = right.Kind == RightKind.PendingCopyright ? approved : null,
            Recordations = approved is null || right.Kind == RightKind.PendingCopyright ? [] : [new(ApprovedOn: approved, ExtendedUntil: facts.Recordation?.ExtendedTo)],
            Met = right.RenewedOn is { } renewed ? [new(DeadlineKind.Section8And9, renewed)] : [],
        };
        return matter;
    }

    private static DateOnly Latest(DateOnly first, params DateOnly?[] others) => others.OfType<DateOnly>().Append(first).Max();
}
