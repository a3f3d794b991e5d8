using CbpRecord.Application.Enforcement;
using CbpRecord.Domain.Enforcement;

namespace CbpRecord.Web.Pages.Enforcement;

/// <summary>How goods at the border are named and shown.</summary>
internal static class BorderWords
{
    public static BorderKind KindOf(BorderCase item) => item is Seizure ? BorderKind.Seizure : BorderKind.Detention;

    /// <summary>The shape that goes with a state.</summary>
    public static string ShapeOf(BorderState state) => state switch { BorderState.Open => "soon", BorderState.Ended => "done", _ => "plain" };

    /// <summary>The days that are told, each with its name, in their order.</summary>
    public static IEnumerable<(string Name, DateOnly On)> Days(BorderCase item) => item.Record.Days().Where(d => d.Value is not null).Select(d => (d.Key, d.Value!.Value)).OrderBy(d => d.Item2);
}
