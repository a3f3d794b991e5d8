namespace CbpRecord.Application.Access;

/// <summary>An act that somebody may or may not do. Each has one line in <see cref="Grants"/>.</summary>
public enum Permission
{
    StartInstallation,
    SignIn,
    KeepOwnProfile,
    ManagePeople,
    ReadPeople,
    ReadAudit,
    ManageClients,
    ReadClients,
    EditRights,
    ReadRights,
    ImportRights,
    EditRecordations,
    FileRecordations,
    ReadRecordations,
    PrepareDocuments,
    ReadDocuments,
    TrackDeadlines,
    WorkDeadlines,
    CorrectFacts,
    WaiveDeadlines,
    ChangeReadings,
    ReadLaw,
    ExportReports,
    ReadWorkload,
    ManageReminders,
    SubscribeCalendar,
    RunJobs,
    ReadJobs,
}
