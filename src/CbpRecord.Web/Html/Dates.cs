using System.Globalization;

namespace CbpRecord.Web.Html;

/// <summary>What the server understands of a typed date, for the line under a date field.</summary>
public static class Dates
{
    public static void MapDates(this IEndpointRouteBuilder routes) => routes.MapGet("/dates/understood", Understood).AllowAnonymous();

    private static IResult Understood(string? text, PageWords words)
    {
        var typed = text is { Length: > 80 } ? text[..80] : text ?? "";
        var reading = DateText.Parse(typed, CultureInfo.CurrentUICulture);
        var said = reading switch
        {
            { Day: { } day } => DateText.Say(day, CultureInfo.CurrentUICulture, weekday: true),
            { Trouble: DateReading.Ambiguous } => words["shell.which-day", typed],
            { Trouble: { } trouble } => words.Say(DateErrors.Of(trouble, typed, reading.Choices)) is var error ? $"{error.Text} {error.Remedy}" : "",
            _ => "",
        };
        return Results.Json(new
        {
            said,
            choices = reading.Choices.Select(d => new
            {
                day = d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                words = DateText.Say(d, CultureInfo.CurrentUICulture, weekday: true),
            }),
        });
    }
}
