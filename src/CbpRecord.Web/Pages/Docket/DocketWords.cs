using CbpRecord.Application.Deadlines;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>Where the words of kinds, steps and findings stand, and the shape beside a standing's word.</summary>
public static class DocketWords
{
    public static string Kind(string code) => $"law.kind-{code}";
    public static string Step(string code) => $"law.step-{code}";
    public static string Finding(string code) => $"law.finding-{code}";

    public static string Shape(Standing standing) => standing switch
    {
        Standing.Overdue => "overdue",
        Standing.InGrace or Standing.Today or Standing.ThisWeek or Standing.Soon => "soon",
        Standing.Met or Standing.Completed => "done",
        Standing.Later => "later",
        _ => "plain",
    };
}
