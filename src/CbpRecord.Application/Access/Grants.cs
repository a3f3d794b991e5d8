using static CbpRecord.Application.Access.Role;

namespace CbpRecord.Application.Access;

/// <summary>The whole of who may do what, on one page. A permission without a line here is granted to nobody, and a test fails first.</summary>
public static class Grants
{
    private static readonly Role[] Firm = [Staff, Lead];

    public static IReadOnlyDictionary<Permission, IReadOnlyList<Role>> Table { get; } = new Dictionary<Permission, IReadOnlyList<Role>>
    {
        [Permission.StartInstallation] = [Nobody],
        [Permission.SignIn] = [Nobody, .. Firm, Client, Partner],
        [Permission.KeepOwnProfile] = [.. Firm, Client, Partner],
        [Permission.ManagePeople] = [Lead, Role.System],
        [Permission.ReadPeople] = [.. Firm, Role.System],
        [Permission.KeepAbsences] = [.. Firm],
        [Permission.ReadAudit] = [Lead, Role.System],
        [Permission.ManageClients] = [.. Firm, Role.System],
        [Permission.ReadClients] = [.. Firm, Client, Partner, Role.System],
        [Permission.EditRights] = [.. Firm, Role.System],
        [Permission.ReadRights] = [.. Firm, Client, Partner, Role.System],
        [Permission.ImportRights] = [.. Firm, Role.System],
        [Permission.EditRecordations] = [.. Firm],
        [Permission.FileRecordations] = [.. Firm],
        [Permission.ReadRecordations] = [.. Firm, Client, Partner, Role.System],
        [Permission.KeepBorderCases] = [.. Firm],
        [Permission.ReadBorderCases] = [.. Firm, Client, Partner, Role.System],
        [Permission.PrepareDocuments] = [.. Firm],
        [Permission.ReadDocuments] = [.. Firm, Client, Partner],
        [Permission.TrackDeadlines] = [.. Firm, Client, Partner, Role.System],
        [Permission.WorkDeadlines] = [.. Firm],
        [Permission.CorrectFacts] = [.. Firm],
        [Permission.VerifyDates] = [.. Firm],
        [Permission.ReviewDates] = [Lead],
        [Permission.WaiveDeadlines] = [.. Firm],
        [Permission.InstructFirm] = [.. Firm, Client],
        [Permission.ChangeReadings] = [Lead],
        [Permission.ReadLaw] = [.. Firm, Client, Partner, Role.System],
        [Permission.ExportReports] = [.. Firm, Client, Partner],
        [Permission.ReadWorkload] = [.. Firm],
        [Permission.ManageReminders] = [.. Firm],
        [Permission.SubscribeCalendar] = [.. Firm, Client, Partner],
        [Permission.TakeOfflineDocket] = [Lead],
        [Permission.RunJobs] = [Role.System, Lead],
        [Permission.ReadJobs] = [Lead, Role.System],
    };

    public static bool Allow(Role role, Permission permission) => Table.TryGetValue(permission, out var roles) && roles.Contains(role);
}
