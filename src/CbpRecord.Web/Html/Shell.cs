using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Jobs;
using CbpRecord.Application.Pipeline;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Access;

namespace CbpRecord.Web.Html;

/// <summary>What the layout needs to know: who is signed in, what the rail offers, whether this is the demonstration.</summary>
public sealed class Shell(IHttpContextAccessor http, CurrentActor current, ShellSettings settings, SiteSettings site, WatchTower tower, Today today)
{
    private const string KeysCookie = "keys";

    private static readonly (string Path, string Key, string? Letter, Permission Needs)[] Staff =
    [
        (Links.Today, "shell.today", "t", Permission.ReadWorkload),
        (Links.Docket, "shell.docket", "d", Permission.TrackDeadlines),
        (Links.Rights, "shell.rights", "r", Permission.ReadRights),
        (Links.Recordations, "shell.recordations", "o", Permission.ReadRecordations),
        (Links.Enforcement, "shell.border", "b", Permission.ReadBorderCases),
        (Links.Clients, "shell.clients", "c", Permission.ReadClients),
        (Links.Reports, "shell.reports", null, Permission.ExportReports),
        (Links.LawPage, "shell.law", "l", Permission.ReadLaw),
        (Links.Admin, "shell.admin", null, Permission.ReadPeople),
    ];

    private static readonly (string Path, string Key, string? Letter, Permission Needs)[] Portal =
    [
        (Links.Portal, "portal.title", "t", Permission.InstructFirm),
        (Links.MyRights, "portal.my-rights", "r", Permission.ReadRights),
        (Links.CalendarPage, "portal.calendar", "d", Permission.TrackDeadlines),
        (Links.Docket, "portal.calendar", "d", Permission.TrackDeadlines),          // where there is no calendar, the list
        (Links.Papers, "portal.documents", "o", Permission.ReadDocuments),
    ];

    public bool IsDemo => site.IsDemo;
    /// <summary>What is wrong with telling people, as the watch saw it last; for the firm only.</summary>
    public IReadOnlyList<Error> Troubles => current.Actor.IsStaff ? tower.Seen : [];
    public bool MaySeeJobs => current.Actor.May(Permission.ReadJobs);
    public bool HasRail => current.Actor.Role != Role.Nobody;
    public string? Person => current.Actor.Role == Role.Nobody ? null : current.Actor.Name;

    /// <summary>Whether single keys work; a person can switch them off in the profile.</summary>
    public bool Keys => http.HttpContext?.Request.Cookies[site.CookieName(KeysCookie)] != "off";

    /// <summary>Keeps the choice beside the session, so that no page asks the database for it.</summary>
    public static void RememberKeys(HttpContext context, bool on) => context.Response.Cookies.Append(context.RequestServices.GetRequiredService<SiteSettings>().CookieName(KeysCookie), on ? "on" : "off",
        new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });

    /// <summary>The rail of this actor: only what leads somewhere and would not be refused.</summary>
    public IEnumerable<(string Path, string Key, string? Letter)> Rail =>
        (current.Actor.Role == Role.Client ? Portal : Staff).Where(r => current.Actor.May(r.Needs) && settings.Paths.Contains(r.Path)).DistinctBy(r => r.Key).Select(r => (r.Path, r.Key, r.Letter));

    /// <summary>Where an entry leads: the docket begins today, and says what stands before.</summary>
    public string AddressOf(string path) => path == Links.Docket ? Links.DocketOf(new DocketFilter { From = today.Date }) : path;

    /// <summary>Whether the page stands under this entry, and under none of the rail that is nearer.</summary>
    public bool IsHere(string path) =>
        http.HttpContext?.Request.Path is { } here && here.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)
            && !Rail.Any(r => r.Path.Length > path.Length && here.StartsWithSegments(r.Path, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The addresses of the pages that exist; the rail leads to no other.</summary>
public sealed record ShellSettings(IReadOnlySet<string> Paths);
