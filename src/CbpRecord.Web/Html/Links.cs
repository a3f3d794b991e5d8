using System.Globalization;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Web.Html;

/// <summary>Every address of the site as a method, so that a page that moves is found by the compiler.</summary>
public static class Links
{
    public const string Home = "/", Today = "/today", Docket = "/docket", Rights = "/rights", Recordations = "/recordations", Renewals = "/renewals", Clients = "/clients",
        Reports = "/reports", LawPage = "/law", Admin = "/admin", Search = "/search", SignIn = "/account/sign-in", SignOut = "/account/sign-out",
        FirstRun = "/account/first-run", Profile = "/account/profile", Password = "/account/password", Language = "/account/language", People = "/admin/people", AddPerson = "/admin/people/add",
        Audit = "/admin/audit", Jobs = "/admin/jobs", ApiKeys = "/admin/keys", AddClient = "/clients/add", AddRights = "/rights/add", AssignRights = "/rights/assign";

    public const string Absences = "/absences", Caretakers = "/rights/caretakers", Workload = "/workload";
    public static string CaretakersOf(RightId id) => With(Caretakers, ("right", id));
    public static string CaretakersOf(ClientId id) => $"{Clients}/{id}/caretakers";

    public const string Portal = "/portal", MyRights = "/portal/rights", Papers = "/portal/documents", AskClients = "/docket/ask", CalendarPage = "/docket/calendar";
    public static string Decision(DeadlineId id) => $"{Portal}/{id}";
    public static string LetGo(DeadlineId id) => $"{Portal}/{id}/let-go";
    public static string IfNothing(RightId id) => $"{Rights}/{id}/if-nothing";

    public static string Right(RightId id) => $"{Rights}/{id}";
    public const string Imports = "/rights/import";
    public static string Import(ImportBatchId id) => $"{Imports}/{id}";
    public static string ImportPreview(ImportBatchId id) => $"{Imports}/{id}/preview";

    /// <summary>The form that adds a right of this kind.</summary>
    public static string AddRight(RightKind kind) => $"{AddRights}/{KindPage(kind)}";
    public static string EditRight(RightId id, RightKind kind) => $"{Rights}/{id}/{KindPage(kind)}";
    public static string AssignRight(RightId id) => With(AssignRights, ("right", id));
    public static string RightEvents(RightId id) => $"{Rights}/{id}/facts";
    public static string Recordation(CaseId id) => $"{Recordations}/{id}";

    /// <summary>A page of a case: its tasks, a section of its application, a step.</summary>
    public static string Recordation(CaseId id, string page) => $"{Recordations}/{id}/{page}";
    public const string Verify = "/verify";
    public static string Reading(Guid id) => $"{Verify}/{id}";
    public static string CorrectCase(CaseId id) => Recordation(id, "correct");
    public static string Tasks(CaseId id) => Recordation(id, "tasks");
    public static string Section(CaseId id, CaseSection section) => Recordation(id, section.Kebab());
    public static string OpenRecordation(RightId right) => With($"{Recordations}/open", ("right", right));
    public static string Renew(CaseId id, TransactionKind transaction) => With(Recordation(id, "renew"), ("transaction", transaction));
    public static string TakeOver(RightId right) => With($"{Recordations}/take-over", ("right", right));
    public static string PacketPage(CaseId id, int number) => Recordation(id, $"packet/{number}.png");

    /// <summary>Goods at the border; a page of one; the form that enters some for a right.</summary>
    public const string Enforcement = "/enforcement";
    public static string BorderCase(BorderCaseId id) => $"{Enforcement}/{id}";
    public static string BorderCase(BorderCaseId id, string page) => $"{Enforcement}/{id}/{page}";
    public static string OpenDetention(RightId right) => With($"{Enforcement}/detention", ("right", right));
    public static string OpenSeizure(RightId right, BorderCaseId? after = null) => With($"{Enforcement}/seizure", ("right", right), ("after", after));
    public static string Client(ClientId id) => $"{Clients}/{id}";
    public static string EditClient(ClientId id) => $"{Clients}/{id}/edit";
    public const string Derivations = "/docket/runs";
    public static string Derivation(Guid id) => $"{Derivations}/{id}";
    public const string Mail = "/mail", Calendars = "/account/calendar", Offline = "/admin/offline", OfflineFile = "/admin/offline/docket.zip";
    public static string Acknowledge(DeadlineId id) => $"{Docket}/{id}/acknowledge";
    public static string ClientReminders(ClientId id) => $"{Clients}/{id}/reminders";
    public static string Deadline(DeadlineId id) => $"{Docket}/{id}";

    /// <summary>The docket under a filter, and its rows as a file.</summary>
    public static string DocketOf(DocketFilter filter) => DocketOf(new DocketAddress(filter));
    public static string DocketOf(DocketAddress at) => Query(Docket, at?.ToQuery());
    public static string DocketExport(DocketFilter filter, DocketGrouping group, ExportFormat format) => Query(Docket, $"handler=Export&format={format}", group == DocketGrouping.None ? null : $"group={group}", filter?.ToQuery());

    /// <summary>The docket at a kept query; its views, and the form that keeps one.</summary>
    public static string DocketAt(string query) => Query(Docket, query);
    public static string SavedViews(string? query = null) => With($"{Docket}/views", ("query", query));

    /// <summary>Changes to many deadlines at once, and one of them.</summary>
    public const string Bulk = "/docket/bulk";
    public static string BulkAct(BulkActId id) => $"{Bulk}/{id}";

    /// <summary>A month of the docket, or a year, under a filter; how the list is grouped goes along, for the way back.</summary>
    public static string DocketCalendar(DocketAddress at, DateOnly month) => Query($"{Docket}/calendar", string.Create(CultureInfo.InvariantCulture, $"month={month:yyyy-MM}"), at?.ToQuery());
    public static string DocketYear(DocketAddress at, int year) => Query($"{Docket}/year", string.Create(CultureInfo.InvariantCulture, $"year={year}"), at?.ToQuery());

    /// <summary>What every rule says of a right.</summary>
    public static string WhyNot(RightId id) => $"{Rights}/{id}/deadlines";
    public static string Document(DocumentId id) => $"/documents/{id}";

    public const string VerifyTrail = "/admin/audit/verify";
    public static string Act(long number) => $"{Audit}/{number}";

    /// <summary>Where a search's hit leads.</summary>
    public static string Found(Hit found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Kind switch
        {
            SearchKind.Right => Right(new(found.Id)),
            SearchKind.Client => Client(new ClientId(found.Id)),
            SearchKind.Border => BorderCase(new(found.Id)),
            _ => Recordation(new(found.Id)),
        };
    }

    /// <summary>A stored picture shown in a page: a look, not a download.</summary>
    public static string Picture(DocumentId id) => $"/documents/{id}/picture";

    /// <summary>Where the firm reads a paragraph of law.</summary>
    public static string Law(string cites) => With(LawPage, ("cites", cites));

    /// <summary>A rule or convention of the law page ("R6", "C5"); a reading, whose ids are partly the rules'.</summary>
    public static string LawRow(string id) => $"{LawPage}#{Lower(id)}";
    public const string AddClosure = "/law/closures/add", LawParagraphs = "/law/paragraphs";
    public static string ChooseReading(string id) => $"{LawPage}/readings/{Lower(id)}";
    public static string LawChange(LawChangeId id) => $"{LawPage}/changes/{id}";
    public static string LawReading(string id) => $"{LawPage}#reading-{Lower(id)}";

    /// <summary>The rows that a list shows under its address, as a file.</summary>
    public static string ExportOf(HttpRequest list, ExportFormat format) => With(list.Path, [("handler", "Export"), ("format", format),
        .. list.Query.Where(q => q.Key is not ("after" or "handler" or "format")).SelectMany(q => q.Value.Select(v => (q.Key, (object?)v)))]);

    public static string SearchFor(string text) => With(Search, ("q", text));

    /// <summary>An address with a query; what is null is left out, a day is written as ISO.</summary>
    public static string With(string path, params (string Key, object? Value)[] query) => path + QueryString.Create(query.Where(q => q.Value is not null)
        .Select(q => KeyValuePair.Create(q.Key, q.Value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : (string?)Convert.ToString(q.Value, CultureInfo.InvariantCulture))));

    private static string Query(string path, params string?[] parts) => string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } query ? $"{path}?{query}" : path;

    private static string KindPage(RightKind kind) => (kind == RightKind.PendingCopyright ? RightKind.Copyright : kind).Kebab();

    private static string Lower(string id) => id.ToLowerInvariant();
}
