using CbpRecord.Application.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Infrastructure.Messaging;

/// <summary>A mail server and how to speak to it: <c>Mail:</c> for the first route, <c>Mail:Alarm:</c> for the second.</summary>
/// <param name="Bounces">The envelope's sender, where reports of failed deliveries go.</param>
public sealed record SmtpRoute(string Host, int Port, string? User, string? Password, bool Tls, string From, string Bounces)
{
    public const string NobodyFrom = "cbprecord@localhost";

    /// <summary>Null when no host is named.</summary>
    public static SmtpRoute? Of(IConfiguration section)
    {
        if (section["Host"] is not { Length: > 0 } host) return null;
        var loopback = IsLoopback(host);
        var from = section["From"] ?? NobodyFrom;
        return new(host, section.GetValue("Port", loopback ? 25 : 587), section["User"], section["Password"], section.GetValue("Tls", !loopback), from, section["Bounces"] ?? from);
    }

    public bool StaysHere => IsLoopback(Host);

    private static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "::1";
}

/// <summary>Chooses the routes. The demonstration's mail never leaves the machine, whatever the configuration says.</summary>
internal static class MailConfiguration
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        var (first, second) = (SmtpRoute.Of(configuration.GetSection("Mail")), SmtpRoute.Of(configuration.GetSection("Mail:Alarm")));
        if (folder.Demo) (first, second) = (first is { StaysHere: true } ? first : null, second is { StaysHere: true } ? second : null);
        var from = configuration["Mail:From"] ?? SmtpRoute.NobodyFrom;
        services.AddSingleton(new MailSettings((configuration["Site:PublicUrl"] ?? "http://localhost:5080").TrimEnd('/'), HostOf(from), configuration["Mail:Records"]));
        services.AddSingleton<IReportReader, ReportReader>();
        if (first is not null) services.AddScoped<IMailer>(_ => new SmtpMailer(first));
        else if (folder.Demo) services.AddScoped<IMailer>(_ => new FolderMailer(Path.Combine(folder.Path, "mail"), from));
        else services.AddScoped<IMailer, NoMailer>();
        services.AddSingleton<IAlarm>(folder.Demo && second is null
            ? new FolderAlarm(Path.Combine(folder.Path, "mail"), from) : new SmtpAlarm(second, configuration["Mail:Alarm:To"]));
    }

    private static string HostOf(string address) => address.Split('@') is [_, .., var host] && host.Trim('>', ' ') is { Length: > 0 } named ? named : "localhost";

    /// <summary>No server is named: everything waits, and the dead-man's switch says so.</summary>
    private sealed class NoMailer : IMailer
    {
        public Task<MailReply> Send(OutboxMessage message, CancellationToken cancellation) => Task.FromResult(MailReply.Later(MailErrors.NotSetUp.Code));
    }
}
