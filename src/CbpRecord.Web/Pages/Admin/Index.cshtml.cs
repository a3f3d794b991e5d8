using CbpRecord.Application.Access;
using CbpRecord.Web.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Admin;

/// <summary>The rooms of the administration that this account may enter.</summary>
public sealed class IndexModel(CurrentActor current, ShellSettings settings) : PageModel
{
    private static readonly (string Path, string Key, Permission Needs)[] All =
    [
        (Links.People, "admin.people", Permission.ReadPeople),
        (Links.ApiKeys, "keys.title", Permission.ManagePeople),
        (Links.Audit, "admin.audit", Permission.ReadAudit),
        (Links.Jobs, "admin.jobs", Permission.ReadJobs),
        (Links.Derivations, "derivations.title", Permission.WorkDeadlines),
        (Links.Offline, "offline.title", Permission.TakeOfflineDocket),
        (Links.Mail, "mail.room", Permission.ManageReminders),
    ];

    public IEnumerable<(string Path, string Key)> Rooms =>
        All.Where(r => current.Actor.May(r.Needs) && settings.Paths.Contains(r.Path)).Select(r => (r.Path, r.Key));

    public IActionResult OnGet() => Rooms.Any() ? Page() : StatusCode(StatusCodes.Status403Forbidden);
}
