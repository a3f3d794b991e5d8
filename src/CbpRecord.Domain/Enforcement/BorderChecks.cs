using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Enforcement;

/// <summary>What cannot have happened: days ahead, days in an impossible order, half an ending. Each error stands at its input.</summary>
internal static class BorderChecks
{
    public static List<Error> Of(BorderRecord told, DateOnly today)
    {
        var errors = new List<Error>();
        foreach (var (name, day) in told.Days())
            if (day is { } on && on > today) errors.Add(BorderErrors.Ahead(on).At(At(name)));
        if (told.Starts().Values.All(d => d is null)) errors.Add(BorderErrors.DayMissing.At(At(told.Starts().Keys.First())));
        foreach (var (name, day, after) in Orders(told))
            if (day < after) errors.Add(BorderErrors.Before(day.Value, after.Value).At(At(name)));
        if (told.EndedOn is not null && told.Ending is null) errors.Add(BorderErrors.EndingMissing.At(At(nameof(told.Ending))));
        if (told.EndedOn is null && told.Ending is not null) errors.Add(BorderErrors.EndedOnMissing.At(At(nameof(told.EndedOn))));
        if (told.Ending is { } ending && !told.Endings().Contains(ending)) errors.Add(BorderErrors.AnotherEnding.At(At(nameof(told.Ending))));
        if (told is DetentionRecord { AnsweredOn: not null, DetentionNoticeOn: null }) errors.Add(BorderErrors.AnswerNeedsNotice.At(At(nameof(DetentionRecord.DetentionNoticeOn))));
        return errors;
    }

    /// <summary>Which day may not come before which.</summary>
    private static IEnumerable<(string Name, DateOnly? Day, DateOnly? After)> Orders(BorderRecord told) => told switch
    {
        DetentionRecord d =>
        [
            (nameof(d.DecidedOn), d.DecidedOn, d.PresentedOn), (nameof(d.DetainedOn), d.DetainedOn, d.PresentedOn), (nameof(d.DetentionNoticeOn), d.DetentionNoticeOn, d.DecidedOn ?? d.PresentedOn),
            (nameof(d.AnsweredOn), d.AnsweredOn, d.DetentionNoticeOn), (nameof(d.OwnerToldOn), d.OwnerToldOn, d.PresentedOn), (nameof(d.EndedOn), d.EndedOn, d.PresentedOn),
        ],
        SeizureRecord s =>
        [
            (nameof(s.SeizureNoticeOn), s.SeizureNoticeOn, s.SeizedOn), (nameof(s.DataReceivedOn), s.DataReceivedOn, s.SeizedOn),
            (nameof(s.ConsentedOn), s.ConsentedOn, s.SeizedOn ?? s.SeizureNoticeOn), (nameof(s.EndedOn), s.EndedOn, s.SeizedOn),
        ],
        _ => [],
    };

    private static string At(string name) => $"Values.{name}";
}
