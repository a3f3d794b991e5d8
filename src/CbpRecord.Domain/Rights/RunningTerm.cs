namespace CbpRecord.Domain.Rights;

/// <summary>The end of a mark's running term: the register's, moved on by the renewals that were told since.</summary>
public static class RunningTerm
{
    /// <summary>
    /// Inclusive. A renewal accepted in the last year of the term or later bought the next one; of a Madrid mark the earlier of the U.S. term
    /// and the international registration's end counts. A fact read from the register's own file moves nothing: the register's end has it already.
    /// </summary>
    public static DateOnly? EndsOn(this Trademark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        if (mark.ExpiresOn is not { } ends) return null;
        foreach (var fact in mark.Events.Where(e => e.Source?.Hash is null).OrderBy(e => e.On))
            ends = fact.Kind switch
            {
                RightEventKind.SectionEightNineAccepted when fact.On >= ends.AddYears(-1) => fact.Until ?? RegistrationTerm.EndsOn(mark.RegisteredOn ?? ends, ends),
                RightEventKind.InternationalRenewed when fact.Until > ends => Earlier(NationalEnd(mark, ends), fact.Until.Value),
                _ => ends,
            };
        return ends;
    }

    private static DateOnly NationalEnd(Trademark mark, DateOnly otherwise) =>
        mark.RegisteredOn is { } registered && RegistrationTerm.EndsOn(registered, mark.RenewedOn) is var national && national > otherwise ? national : otherwise.AddYears(10);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>The end of the term as the form's dates give it, where nobody typed one.</summary>
public static class ComputedTerm
{
    /// <summary>Counted from the registration or its last renewal; of a Madrid mark the earlier of that and the international registration's end. Null while unregistered.</summary>
    public static DateOnly? EndsOn(TrademarkRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.RegisteredOn is not { } registered) return null;
        var national = RegistrationTerm.EndsOn(registered, record.RenewedOn);
        if (record.Basis != FilingBasis.Madrid) return national;
        var international = record.InternationalRenewedOn?.AddYears(10) ?? FirstEndAfter(record.InternationalRegisteredOn, registered);
        return international < national ? international : national;
    }

    private static DateOnly? FirstEndAfter(DateOnly? from, DateOnly registered)
    {
        if (from is not { } start) return null;
        var years = 10;
        while (start.AddYears(years) <= registered) years += 10;
        return start.AddYears(years);
    }
}
