using System.Runtime.CompilerServices;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Deadlines;

/// <summary>Which of a deadline's dates a step arrives at.</summary>
public enum Gives { Nothing, Opens, Due, LastAction, GraceEnds, GraceLastAction, Target }

/// <summary>One step of a calculation, in the order in which a person would do it.</summary>
/// <param name="Code">What was done; the words' key is `law.step-{code}`.</param>
/// <param name="Day">The day that the step starts from or arrives at.</param>
/// <param name="Cites">The law or convention behind the step, where it has one.</param>
public sealed record Step(string Code, IReadOnlyList<object?> Arguments, DateOnly Day, Gives Gives, string? Cites)
{
    /// <summary>The step as people read it.</summary>
    public Error Words => new(Code, FormattableStringFactory.Create(StepWords.Of(Code), [.. Arguments]), Cites);
}

/// <summary>"Why this date": every step from the fact to each date of a deadline, made when asked and never stored.</summary>
public static class Explanation
{
    /// <summary>The steps of a deadline that <see cref="DeadlineCalendar"/> derived from these facts, readings and days.</summary>
    public static IReadOnlyList<Step> Of(Deadline deadline, MatterFacts facts, Readings readings, OfficeCalendar calendar)
    {
        var steps = new StepList(deadline, facts, readings, calendar);
        switch (deadline.Kind)
        {
            case <= DeadlineKind.InternationalRenewal: RegistrationSteps.Maintenance(steps); break;
            case DeadlineKind.Expungement or DeadlineKind.Reexamination: RegistrationSteps.Exposure(steps); break;
            case DeadlineKind.TmaResponse: RegistrationSteps.Response(steps); break;
            case DeadlineKind.RecordationExpiry when !facts.IsMark: WorkSteps.Expiry(steps, Gives.Due); break;
            case DeadlineKind.RecordationExpiry: RecordationSteps.Expiry(steps); break;
            case DeadlineKind.RecordationRenewal: RecordationSteps.Renewal(steps); break;
            case DeadlineKind.RecordationExtension or DeadlineKind.RecordationExtended: RecordationSteps.Extension(steps); break;
            case DeadlineKind.CopyrightRenewal: WorkSteps.Renewal(steps); break;
            case DeadlineKind.CopyrightTerm: WorkSteps.Term(steps); break;
            case DeadlineKind.PendingCopyrightExpiry: WorkSteps.Pending(steps); break;
            default: OtherSteps.Explain(steps); break;
        }
        return steps.Close();
    }
}
