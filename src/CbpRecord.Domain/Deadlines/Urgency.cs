namespace CbpRecord.Domain.Deadlines;

/// <summary>How near a deadline is on a day. It depends on today and is never stored.</summary>
public enum Urgency { Overdue, InGrace, Today, ThisWeek, Soon, Later, Met }

public static class UrgencyOfDeadline
{
    extension(Urgency)
    {
        /// <summary>Due within 7 days is this week, within 30 soon; after the due day but within grace, in grace.</summary>
        /// <param name="lastActionOn">The last day without surcharge, rolled where the office rolls.</param>
        /// <param name="graceLastActionOn">The last day with it, or null where there is no grace.</param>
        public static Urgency Of(DateOnly lastActionOn, DateOnly? graceLastActionOn, DateOnly today) => (lastActionOn.DayNumber - today.DayNumber) switch
        {
            < 0 when graceLastActionOn >= today => Urgency.InGrace,
            < 0 => Urgency.Overdue,
            0 => Urgency.Today,
            <= 7 => Urgency.ThisWeek,
            <= 30 => Urgency.Soon,
            _ => Urgency.Later,
        };

        /// <summary>As above; a deadline that a fact has met is met.</summary>
        public static Urgency Of(Deadline deadline, DateOnly today) =>
            deadline.MetOn is not null ? Urgency.Met : Urgency.Of(deadline.LastActionOn, deadline.FinalOn, today);
    }
}
