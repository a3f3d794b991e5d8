using CbpRecord.Application.Deadlines;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>The shape beside a standing's word.</summary>
internal static class DocketWords
{
    public static string Shape(Standing standing) => standing switch
    {
        Standing.Overdue => "overdue",
        Standing.InGrace or Standing.Today or Standing.ThisWeek or Standing.Soon => "soon",
        Standing.Met or Standing.Completed => "done",
        Standing.Later => "later",
        _ => "plain",
    };
}
