using System.CommandLine;
using System.Globalization;
using CbpRecord.Application.Jobs;
using CbpRecord.Cli.Output;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Cli.Commands;

/// <summary>Whether the jobs ran when they should have, for the host's own scheduler: the route that does not pass through the site.</summary>
internal static class JobsCommand
{
    public static Command Create()
    {
        var quiet = new Option<bool>("--quiet") { Description = "Only answer; do not mail by the second route (Mail:Alarm)." };
        var check = new Command("check", "Exit 1, with the reasons, when a job's last good run is too old, or mail waits or was refused; told by the second mail route too, once a day.") { quiet }
            .WithExamples("jobs check", "jobs check --data /srv/cbprecord --json");
        check.SetAction((parsed, cancellation) => Check(parsed, parsed.GetValue(quiet), cancellation));
        return new Command("jobs", "How the jobs stand.") { check };
    }

    private static async Task<int> Check(ParseResult parsed, bool quiet, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var opened = await Desk.OpenForSystem(parsed);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var jobs = await desk.Send(new CheckJobs(), cancellation);
        if (jobs.Refused) return reply.Refuse(jobs.Errors);
        var found = await desk.Send(new FindTrouble(), cancellation);
        if (found.Refused) return reply.Refuse(found.Errors);
        var troubles = found.Value.Found;
        if (!quiet && troubles.Count > 0) await desk.Services.GetRequiredService<WatchTower>().Look(cancellation);
        var code = troubles.Count == 0 ? Cli.Done : Cli.Refused;
        foreach (var trouble in troubles) reply.Talk.WriteLine($"{trouble.Text} {trouble.RemedyText}".TrimEnd());
        if (reply.Json) return reply.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("jobs");
            foreach (var job in jobs.Value)
            {
                writer.WriteStartObject();
                writer.WriteString("job", job.Job);
                writer.WriteString("lastGoodRun", job.LastGoodRun is { } at ? Iso(at) : null);
                writer.WriteString("lastOutcome", job.LastOutcome?.ToString().ToLowerInvariant());
                writer.WriteBoolean("late", job.Late);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.Reasons("errors", troubles);
            writer.WriteEndObject();
        }, code);
        reply.Columns(["job", "last good run", "last outcome", "standing"], jobs.Value.Select(j => (IReadOnlyList<string>)
            [j.Job, j.LastGoodRun is { } at ? Iso(at) : "not yet", j.LastOutcome?.ToString().ToLowerInvariant() ?? "", j.Late ? "late" : "on time"]));
        return code;
    }

    private static string Iso(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
