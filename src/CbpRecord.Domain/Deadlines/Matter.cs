using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>A right with what was entered because of it: everything that its deadlines follow from.</summary>
public sealed record Matter
{
    private Matter(Right right, IReadOnlyList<CbpCase> cases, IReadOnlyList<BorderCase> border) => (Right, Cases, Border) = (right, cases, border);

    /// <param name="cases">Every recordation and renewal of the right, in any order.</param>
    /// <param name="border">Every detention and seizure of the right, in any order. None where no clock of the border is asked for.</param>
    public static Matter Of(Right right, IEnumerable<CbpCase> cases, IEnumerable<BorderCase> border) => new(right, CbpCase.InOrder(cases), BorderCase.InOrder(border));

    public Right Right { get; }

    /// <summary>In the order they were opened.</summary>
    public IReadOnlyList<CbpCase> Cases { get; }

    /// <summary>In the order they were entered, the withdrawn ones too.</summary>
    public IReadOnlyList<BorderCase> Border { get; }

    /// <summary>The recordation that counts: the last one that is recorded, else the last one that was opened; null where there was none.</summary>
    public Recordation? Recordation => Cases.OfType<Recordation>().LastOrDefault(r => r.Stage == Stage.Recorded) ?? Cases.OfType<Recordation>().LastOrDefault();
}
