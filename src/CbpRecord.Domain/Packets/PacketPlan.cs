using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>
/// What a packet will hold, before anything is drawn: sections in the order of the law and of CBP's form, exhibits with letters,
/// fees, gaps and warnings. Pure: the same facts on the same day give the same plan and the same hash.
/// </summary>
public sealed record PacketPlan
{
    private PacketPlan(PacketFacts facts, DateOnly preparedOn, PacketSettings settings, IReadOnlyList<Section> sections,
        IReadOnlyList<Exhibit> exhibits, IReadOnlyList<PlannedFee> fees, Findings findings) =>
        (Facts, PreparedOn, Settings, Sections, Exhibits, Fees, Gaps, Warnings) = (facts, preparedOn, settings, sections, exhibits, fees, findings.Gaps, findings.Warnings);

    public PacketFacts Facts { get; }
    /// <summary>The only date of the day in the document.</summary>
    public DateOnly PreparedOn { get; }
    public PacketSettings Settings { get; }
    public IReadOnlyList<Section> Sections { get; }
    public IReadOnlyList<Exhibit> Exhibits { get; }
    public IReadOnlyList<PlannedFee> Fees { get; }
    /// <summary>They block: a plan with gaps composes only as a draft.</summary>
    public IReadOnlyList<Error> Gaps { get; private init; }
    public IReadOnlyList<Error> Warnings { get; }
    /// <summary>Watermarked, with its gaps listed.</summary>
    public bool IsDraft { get; private init; }

    public Money Total => Fees.Aggregate(Money.Zero, (sum, fee) => sum + fee.Total);

    /// <summary>SHA-256 of the plan in its one written form, as 64 lower-case hex digits.</summary>
    public string Hash => Snapshot.Hash;

    /// <summary>The plan's values as they are kept beside a packet, for comparing it with a later one.</summary>
    public PlanSnapshot Snapshot => PlanSnapshot.Of(this);

    /// <summary>The terms to draw on the cover; null where nothing runs.</summary>
    public PlanClocks? Clocks { get; private init; }

    /// <param name="readings">The firm's choices among sources that disagree; the cautious ones when left out.</param>
    /// <param name="fees">The dated fees; those published when left out.</param>
    public static PacketPlan For(PacketFacts facts, DateOnly preparedOn, Readings? readings = null, PacketSettings? settings = null, FeeSchedule? fees = null)
    {
        var (chosen, printed) = (readings ?? Readings.Default, settings ?? PacketSettings.Default);
        var exhibits = facts.Exhibits.Select((document, index) => new Exhibit(Exhibit.LetterOf(index), document)).ToList();
        return new(facts, preparedOn, printed, PlanSections.For(facts, printed, preparedOn, chosen), exhibits,
            PlanFees.For(facts, fees ?? FeeSchedule.Published, preparedOn), Preflight.Check(facts, preparedOn, chosen))
        {
            Clocks = PlanClocks.For(facts, preparedOn, chosen),
        };
    }

    public PacketPlan AsDraft() => this with { IsDraft = true };

    /// <summary>The same plan with gaps that only the drawing could find.</summary>
    public PacketPlan With(IReadOnlyList<Error> moreGaps) => moreGaps.Count == 0 ? this : this with { Gaps = [.. Gaps, .. moreGaps] };

    /// <summary>What changed between two packets of one case, value by value.</summary>
    public static IReadOnlyList<PlanChange> Diff(PlanSnapshot before, PlanSnapshot after) => PlanSnapshot.Diff(before, after);
}
