using System.CommandLine;
using System.Globalization;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Law;

namespace CbpRecord.Cli.Commands;

/// <summary>Federal days off by the year of their date. Inauguration Day is not among them: it is the USPTO's calendar only.</summary>
internal static class HolidaysCommand
{
    public static Command Create()
    {
        var from = new Option<int>("--from") { Description = "First year.", HelpName = "YEAR", Required = true };
        var to = new Option<int>("--to") { Description = "Last year, inclusive.", HelpName = "YEAR", Required = true };
        var command = new Command("holidays", "Federal holidays as days off.") { from, to }.WithExamples("holidays --from 2026 --to 2027 --json");
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) is < 1 or > 9998 || result.GetValue(to) is < 1 or > 9998 || result.GetValue(from) > result.GetValue(to))
                result.AddError("Give two years, the first not after the last.");
        });
        command.SetAction(parsed => Run(new(parsed), parsed.GetValue(from), parsed.GetValue(to)));
        return command;
    }

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
