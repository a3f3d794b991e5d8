using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Rights;

/// <summary>
/// When the current term of a registration ends, read from the USPTO's file. A term that began before 16 November 1989 runs
/// twenty years, a later one ten (15 USC 1058, 1059; Trademark Law Revision Act of 1988).
/// </summary>
public static class RegistrationTerm
{
    /// <summary>
    /// The anniversary on which the term ends (inclusive, never rolled). A registration of 29 February ends on 28 February of a
    /// common year, and on the 29th again when a later end falls in a leap year, because it is counted from the registration.
    /// </summary>
    /// <returns>Null without a registration date.</returns>
    public static DateOnly? EndsOn(UsptoRecord record)
    {
        if (record.RegisteredOn is not { } registered) return null;
        var national = EndsOn(registered, Latest(record.RenewedOn, RenewedBySection71(record, registered)));
        return record.Basis == FilingBasis.Madrid && InternationalEnd(record, registered) is { } international && international < national
            ? international : national;
    }

    /// <summary>
    /// The end of the term that began with the registration, or with the last renewal: an anniversary, whichever day near it the renewal is dated (15 USC 1059(a)).
    /// One that fits no anniversary is taken as printed.
    /// </summary>
    public static DateOnly EndsOn(DateOnly registered, DateOnly? renewed)
    {
        if (renewed is { } near && MaintenanceRules.TermAfterRenewal(registered, near) is { } term) return registered.AddYears(term);
        var began = renewed is { } r && r > registered ? r : registered;
        return began.AddYears(began < MaintenanceRules.TenYearTermsSince ? 20 : 10);
    }

    /// <summary>A 66(a) registration has no section 9 renewal; a section 71 affidavit accepted in year 9 or later stands for it.</summary>
    private static DateOnly? RenewedBySection71(UsptoRecord record, DateOnly registered)
    {
        if (record.Basis != FilingBasis.Madrid) return null;
        var term = registered;
        foreach (var accepted in record.Acceptances.Where(a => a.Section == Maintenance.Section71))
            if (accepted.On >= registered.AddYears(term.Year - registered.Year + 9)) term = registered.AddYears(term.Year - registered.Year + 10);
        return term == registered ? null : term;
    }

    /// <summary>The day the international registration ceased or must be renewed; without either, the anniversary that the file's own renewals reach.</summary>
    private static DateOnly? InternationalEnd(UsptoRecord record, DateOnly registered)
    {
        if (record.International is not { } ir) return null;
        if ((ir.EndedOn ?? ir.RenewalDueOn) is { } known) return known;
        if (ir.RegisteredOn is not { } from) return null;
        var years = 10;
        while (from.AddYears(years) <= registered) years += 10;
        foreach (var renewal in record.Events.Where(e => e.Code == "RNWL").OrderBy(e => e.On))
            if (renewal.On >= from.AddYears(years - 1)) years += 10;
        return from.AddYears(years);
    }

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
