using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Tests.Deadlines;

/// <summary>What the rules say of facts under the readings that stand by default, with no day on which an office was closed.</summary>
internal static class Judged
{
    public static readonly DateOnly Through = new(2060, 12, 31);

    /// <summary>A mark registered and recorded, nothing filed since.</summary>
    public static MatterFacts RecordedMark => new() { Kind = RightKind.Trademark, RegisteredOn = new(2016, 11, 22), Recordations = [new(new(2017, 1, 3), new(2017, 1, 10))] };

    public static IReadOnlyList<Finding> Findings(MatterFacts facts) => DeadlineCalendar.For(facts, Readings.Default, OfficeCalendar.WithoutClosures, Through);

    public static Finding Finding(MatterFacts facts, string rule) => Findings(facts).Single(f => f.Rule.Id == rule);

    public static (FindingState, string) Say(MatterFacts facts, string rule)
    {
        var finding = Finding(facts, rule);
        return (finding.State, finding.Code);
    }

    public static IReadOnlyList<Deadline> Rows(MatterFacts facts) => DeadlineCalendar.Deadlines(Findings(facts));

    public static DateOnly? MetOn(MatterFacts facts, DeadlineKind kind, int cycle) => Rows(facts).Single(d => d.Kind == kind && d.Cycle == cycle).MetOn;
}
