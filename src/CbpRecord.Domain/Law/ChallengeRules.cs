namespace CbpRecord.Domain.Law;

/// <summary>R28: from where the one-month extension of a response counts.</summary>
public enum ResponseExtension { Earlier, FromTheAction, FromTheThreeMonths }

/// <summary>Ex parte attacks on a registration under the Trademark Modernization Act (R26 to R28).</summary>
public static class ChallengeRules
{
    /// <summary>R26: expungement can be asked from the third anniversary, and before the tenth: the due day itself is too late. Never rolled.</summary>
    /// <remarks>Until 27 December 2023 older registrations were exposed too; that is past and not computed.</remarks>
    [Rule("R26"), Cites("15 USC 1066a(i)")]
    public static Window Expungement(DateOnly registeredOn, LeapDay leap = LeapDay.Cautious) =>
        new(Dates.Opens(registeredOn, 3, leap), Dates.AddYears(registeredOn, 10, leap), null);

    /// <summary>R27: reexamination of a use-based registration can be asked from its day to the fifth anniversary, both included. Never rolled.</summary>
    [Rule("R27"), Cites("15 USC 1066b(i)")]
    public static Window Reexamination(DateOnly registeredOn, LeapDay leap = LeapDay.Cautious) =>
        new(registeredOn, Dates.AddYears(registeredOn, 5, leap), null);

    /// <summary>R28: the response to the Office action, three months after it; rolls as every act at the USPTO.</summary>
    [Rule("R28"), Cites("37 CFR 2.93; 86 FR 64300", Confidence.Partly)]
    public static DateOnly ResponseBy(DateOnly actionOn) => Dates.AddMonths(actionOn, 3);

    /// <summary>R28: the response when one extension of a month was bought: four months from the action or a month from the third, the earlier by default.</summary>
    [Rule("R28"), Cites("37 CFR 2.93; 86 FR 64300", Confidence.Partly), Differs("MPEP 710.01(a)", "counts an extension from the action, not from the short month's end")]
    public static DateOnly ExtendedResponseBy(DateOnly actionOn, ResponseExtension reading = ResponseExtension.Earlier)
    {
        var fromAction = Dates.AddMonths(actionOn, 4);
        var chained = Dates.AddMonths(Dates.AddMonths(actionOn, 3), 1);
        return reading switch
        {
            ResponseExtension.FromTheAction => fromAction,
            ResponseExtension.FromTheThreeMonths => chained,
            _ => Dates.Earlier(fromAction, chained),
        };
    }
}
