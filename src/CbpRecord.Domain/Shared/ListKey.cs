using System.Globalization;

namespace CbpRecord.Domain.Shared;

/// <summary>One string that a list is read by, unique and compared byte by byte (decision 5).</summary>
internal static class ListKey
{
    /// <summary>The latest day first; of one day, the highest number of the reference.</summary>
    public static string LatestFirst(DateOnly on, string reference)
    {
        var number = int.TryParse(string.Concat(reference.Where(char.IsAsciiDigit)), out var read) ? read : 0;
        var day = on.Year * 10_000 + on.Month * 100 + on.Day;
        return string.Create(CultureInfo.InvariantCulture, $"{99_999_999 - day:00000000}-{9_999_999 - number:0000000}-{reference}");
    }
}
