namespace CbpRecord.Infrastructure.Uspto;

/// <summary>How much of a file is believed. Real case status files are under 1 MB, real case files of the bulk data under 1 MB of XML.</summary>
/// <param name="CaseBytes">The most bytes of one case status file.</param>
/// <param name="CaseChars">The most characters of text in one case file of the bulk data.</param>
/// <param name="Depth">The deepest nesting of elements; real files stay under 16.</param>
/// <param name="ZipEntries">The most entries of a zip.</param>
/// <param name="ZipBytes">The most bytes that the case status files of one zip unpack to.</param>
/// <param name="ZipRatio">The most an entry may grow when unpacked; XML grows ten- to thirtyfold.</param>
public sealed record UsptoLimits(long CaseBytes = 20_000_000, int CaseChars = 8_000_000, int Depth = 48, int ZipEntries = 10_000,
    long ZipBytes = 500_000_000, int ZipRatio = 200)
{
    public static UsptoLimits Default { get; } = new();
}
