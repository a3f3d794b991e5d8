using System.Text.RegularExpressions;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Web.Html;

/// <summary>How the pages of a case say statuses, sizes and the labels of the form.</summary>
public static partial class CaseWords
{
    /// <summary>The shape that goes with a status word.</summary>
    public static string ShapeOf(RecordationStatus status) => status switch
    {
        RecordationStatus.Recorded or RecordationStatus.Renewed => "done",
        RecordationStatus.RenewalDue or RecordationStatus.InfoRequested or RecordationStatus.ExtensionRequested or RecordationStatus.ExtensionGranted => "soon",
        RecordationStatus.ExpiredInGrace or RecordationStatus.Denied or RecordationStatus.Lapsed => "overdue",
        RecordationStatus.Cancelled => "plain",
        _ => "later",
    };

    public static string ShapeOf(SectionTask task) => task switch
    {
        { State: SectionState.Done } => "done",
        { Gaps: > 0, State: SectionState.Incomplete } => "overdue",
        { Gaps: > 0 } => "soon",
        _ => "later",
    };

    /// <summary>A label of the form in the page's language, with the form's own English words where there are none.</summary>
    public static (string Text, string Language) Label(this PageWords words, string field, string english)
    {
        var key = "packets.field-" + Capital().Replace(Index().Replace(field, "").Replace('.', '-'), m => "-" + m.Value.ToLowerInvariant());
        var said = words.Or(key, "");
        return said.Length == 0 || words.Language == "en" ? (english, "en") : (said + Number().Match(field) switch { { Success: true } m => $" {int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1}", _ => "" }, words.Language);
    }

    /// <summary>"1.4 MB", "98 kB".</summary>
    public static string Size(long bytes) => bytes >= 1_000_000
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.0} MB")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB");

    /// <summary>A step of an image's preparation ("turned", "quality 82", "scaled 1600x1200") in words.</summary>
    public static string Step(this PageWords words, string step)
    {
        var parts = step.Split(' ', 2);
        return words.Has($"recordations.image-{parts[0]}") ? words[$"recordations.image-{parts[0]}", parts.Length > 1 ? parts[1] : ""] : step;
    }

    [GeneratedRegex(@"\[\d+\]|\.\d+")] private static partial Regex Index();
    [GeneratedRegex("(?<!^)[A-Z]")] private static partial Regex Capital();
    [GeneratedRegex(@"\[(\d+)\]")] private static partial Regex Number();
}
