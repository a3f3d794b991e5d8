using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Law;

namespace CbpRecord.Cli.Commands;

/// <summary>Federal days off by the year of their date. Inauguration Day is not among them: it is the USPTO's calendar only.</summary>
internal static class HolidaysCommand
{
    public static Command Create()
    {
        var from = Options.Number("--from", "YEAR", "First year.", required: true);
        var to = Options.Number("--to", "YEAR", "Last year, inclusive.", required: true);
        var command = new Command("holidays", "Federal holidays as days off.") { from, to }.WithExamples("holidays --from 2026 --to 2027 --json");
        command.Validators.Add(result =>
        {
            if (Year(result, from) is { } first && Year(result, to) is { } last && (first is < 1 or > 9998 || last is < 1 or > 9998 || first > last))
                result.AddError("Give two years, the first not after the last.");
        });
        command.SetAction(parsed => Run(new(parsed), parsed.GetValue(from)!.Value, parsed.GetValue(to)!.Value));
        return command;
    }

    /// <summary>Null where no number was typed; the option itself says so, and has no value to ask for then.</summary>
    private static int? Year(CommandResult result, Option<int?> option) =>
        result.GetResult(option)?.Tokens is [.., var typed] && int.TryParse(typed.Value, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static int Run(Reply reply, int from, int to)
    {
        var days = Enumerable.Range(from, to - from + 1).SelectMany(FederalHolidays.In);
        if (!reply.Json)
        {
            reply.Columns(["date", "name", "observed for"], days.Select(day => (IReadOnlyList<string>)[Iso(day.Date)!, day.Name, Iso(day.ObservedFor) ?? ""]));
            return Cli.Done;
        }
        return reply.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("holidays");
            foreach (var day in days)
            {
                writer.WriteStartObject();
                writer.WriteString("date", Iso(day.Date));
                writer.WriteString("name", day.Name);
                writer.WriteString("observedFor", Iso(day.ObservedFor));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
