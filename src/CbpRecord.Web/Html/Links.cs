using System.Globalization;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Web.Html;

/// <summary>Every address of the site as a method, so that a page that moves is found by the compiler.</summary>
public static class Links
{
    public const string Home = "/", Today = "/today", Docket = "/docket", Rights = "/rights", Recordations = "/recordations", Clients = "/clients",
        Reports = "/reports", LawPage = "/law", Admin = "/admin", Search = "/search", SignIn = "/account/sign-in", SignOut = "/account/sign-out",
        FirstRun = "/account/first-run", Profile = "/account/profile", Password = "/account/password", Language = "/account/language", People = "/admin/people", AddPerson = "/admin/people/add",
        Audit = "/admin/audit", Jobs = "/admin/jobs", AddClient = "/clients/add";

    public static string Right(RightId id) => $"{Rights}/{id}";
    public static string Recordation(CaseId id) => $"{Recordations}/{id}";
    public static string Client(ClientId id) => $"{Clients}/{id}";
    public static string EditClient(ClientId id) => $"{Clients}/{id}/edit";
    public static string Deadline(DeadlineId id) => $"{Docket}/{id}";
    public static string Document(DocumentId id) => $"/documents/{id}";

    public static string Act(long number) => $"{Audit}/{number}";

    /// <summary>Where a search's hit leads.</summary>
    public static string Found(FoundRecord found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Kind switch
        {
            SearchKind.Right => Right(new(found.Id)),
            SearchKind.Client => Client(new ClientId(found.Id)),
            _ => Recordation(new(found.Id)),
        };
    }

    /// <summary>Where the firm reads a paragraph of law.</summary>
    public static string Law(string cites) => With(LawPage, ("cites", cites));

    public static string SearchFor(string text) => With(Search, ("q", text));

    /// <summary>An address with a query; what is null is left out, a day is written as ISO.</summary>
    public static string With(string path, params (string Key, object? Value)[] query) => path + QueryString.Create(query.Where(q => q.Value is not null)
        .Select(q => KeyValuePair.Create(q.Key, q.Value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : (string?)Convert.ToString(q.Value, CultureInfo.InvariantCulture))));
}
