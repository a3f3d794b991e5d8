using System.CommandLine;
using CbpRecord.Application.Access;
using CbpRecord.Cli.Output;
using CbpRecord.Infrastructure.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Cli.Commands;

/// <summary>`serve` and `migrate`.</summary>
internal static class HouseCommands
{
    private static readonly Option<string?> Urls = new("--urls") { Description = "Where to listen (default http://localhost:5080).", HelpName = "URL" };

    public static Command Serve()
    {
        var serve = new Command("serve", "Serve the web application until stopped.") { Urls }.WithExamples("serve --demo", "serve --data /srv/cbprecord --urls http://localhost:8080");
        serve.SetAction((parsed, _) => Web.Site.RunAsync(
        [
            .. parsed.GetValue(Options.Demo) ? (string[])["--demo"] : [],
            .. parsed.GetValue(Options.Data) is { } data ? (string[])["--data", data] : [],
            .. parsed.GetValue(Urls) is { } urls ? (string[])["--urls", urls] : [],
        ]));
        return serve;
    }

    public static Command Migrate()
    {
        var migrate = new Command("migrate", "Bring the database to the newest shape; what is done stays done.").WithExamples("migrate", "migrate --data /srv/cbprecord --json");
        migrate.SetAction(async (parsed, cancellation) =>
        {
            var reply = new Reply(parsed);
            var opened = await Desk.OpenAsItIs(parsed);
            if (opened.Refused) return reply.Refuse(opened.Errors);
            await using var desk = opened.Value;
            await using var scope = desk.Services.As(Actor.System);
            var applied = await scope.ServiceProvider.GetRequiredService<Migrator>().Migrate(cancellation);
            if (!reply.Json) reply.Out.WriteLine(applied.Count == 0 ? "The database is up to date." : $"Applied: {string.Join(", ", applied)}");
            else reply.Document(writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("applied");
                foreach (var name in applied) writer.WriteStringValue(name);
                writer.WriteEndArray();
                writer.WriteEndObject();
            });
            return Cli.Done;
        });
        return migrate;
    }
}
