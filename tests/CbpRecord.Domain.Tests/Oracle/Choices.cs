namespace CbpRecord.Domain.Tests.Oracle;

/// <summary>The second engine's own readings, by id and word.</summary>
internal sealed class Choices
{
    public Dictionary<string, string> By { get; } = new()
    {
        ["A1"] = "earlier", ["A2"] = "before", ["A3"] = "six-months", ["A7"] = "earlier", ["B3"] = "earlier", ["B8"] = "never", ["C5"] = "cautious",
        ["C9"] = "none", ["C11"] = "same-day", ["R19"] = "business-days", ["R28"] = "earlier",
    };

    public int DaysInHand => Array.IndexOf(["none", "one-day", "two-days", "three-days", "four-days", "five-days"], By["C9"]);
    public string this[string id] => By[id];
    public string Named(string id) => $"{id}:{By[id]}";
}
