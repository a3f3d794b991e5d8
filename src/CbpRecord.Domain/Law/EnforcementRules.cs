namespace CbpRecord.Domain.Law;

/// <summary>What CBP holds the goods to be. The clocks differ (A17).</summary>
public enum SuspectedGoods { Counterfeit, Simulating, GrayMarket }

/// <summary>R19: what the five days of 19 CFR 133.25 are.</summary>
public enum NoticeDays { BusinessDays, CalendarDays }

/// <summary>The clocks of a detention or seizure at the border (R18 to R25) and of an exclusion order (R30). Days after the trigger, last day included.</summary>
public static class EnforcementRules
{
    /// <summary>R18: CBP decides to release or detain within 5 business days of presentation; else the goods are deemed detained.</summary>
    [Rule("R18"), Cites("19 USC 1499(c)(1)")]
    public static DateOnly DecisionBy(DateOnly presentedOn) => OfficeCalendar.AddBusinessDays(presentedOn, 5);

    /// <summary>R19: the importer has the detention notice within 5 business days of the decision.</summary>
    [Rule("R19"), Cites("19 USC 1499(c)(2)"), Differs("19 CFR 133.25", "says plain 5 days")]
    public static DateOnly NoticeBy(DateOnly decidedOn, NoticeDays reading = NoticeDays.BusinessDays) =>
        reading == NoticeDays.BusinessDays ? OfficeCalendar.AddBusinessDays(decidedOn, 5) : Dates.AddDays(decidedOn, 5);

    /// <summary>R20: detention ends 30 calendar days after presentation; no decision by then is a decision to exclude.</summary>
    [Rule("R20"), Cites("19 CFR 133.21, 133.25(a), 133.42; 19 USC 1499(c)(5)")]
    public static DateOnly DetentionEndsOn(DateOnly presentedOn) => Dates.AddDays(presentedOn, 30);

    /// <summary>R21: the importer has 7 business days from the notice to show that the goods are not counterfeit.</summary>
    [Rule("R21"), Cites("19 CFR 133.21(b)(2)(i)(B)", Confidence.Partly)]
    public static DateOnly ImporterAnswersBy(DateOnly noticeOn) => OfficeCalendar.AddBusinessDays(noticeOn, 7);

    /// <summary>R22: the owner has the data of simulating or gray-market goods within 30 business days of the detention.</summary>
    [Rule("R22"), Cites("19 CFR 133.25(b)"), Differs("19 CFR 133.21", "for counterfeits: no later than the detention notice")]
    public static DateOnly OwnerToldBy(DateOnly detainedOn) => OfficeCalendar.AddBusinessDays(detainedOn, 30);

    /// <summary>R22 for counterfeits: the owner is told no later than the day of the detention notice.</summary>
    [Rule("R22"), Cites("19 CFR 133.21; 80 FR 56370"), Differs("19 CFR 133.25(b)", "for other goods: 30 business days")]
    public static DateOnly OwnerToldOfCounterfeitsBy(DateOnly noticeOn) => noticeOn;

    /// <summary>R23: full data on seized goods within 30 business days of the seizure notice.</summary>
    [Rule("R23"), Cites("19 CFR 133.21, 133.42", Confidence.Partly)]
    public static DateOnly SeizureDataBy(DateOnly seizureNoticeOn) => OfficeCalendar.AddBusinessDays(seizureNoticeOn, 30);

    /// <summary>R24: the owner may consent to another disposition for 30 calendar days from the notification of seizure.</summary>
    [Rule("R24"), Cites("19 CFR 133.21(g)", Confidence.Unconfirmed)]
    public static DateOnly ConsentBy(DateOnly seizureNoticeOn) => Dates.AddDays(seizureNoticeOn, 30);

    /// <summary>R25: persons on the DMCA list have the data within 30 business days of the seizure.</summary>
    [Rule("R25"), Cites("19 USC 4342")]
    public static DateOnly ListedPersonsToldBy(DateOnly seizedOn) => OfficeCalendar.AddBusinessDays(seizedOn, 30);

    /// <summary>R30: an ITC determination is final on the day after the 60-day review, whose first day is the one after the President has it.</summary>
    [Rule("R30"), Cites("19 CFR 12.39(a); 19 USC 1337(j)")]
    public static DateOnly FinalOn(DateOnly receivedOn) => Dates.AddDays(receivedOn, 61);
}
