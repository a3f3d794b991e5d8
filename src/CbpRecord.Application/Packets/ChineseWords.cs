using CbpRecord.Domain.Packets;

namespace CbpRecord.Application.Packets;

/// <summary>The Chinese table of words, for the cover note.</summary>
public sealed class ChineseWords : IChineseWords
{
    public string Of(Error finding) => Words.Words.Chinese.Of(finding);
    public string? RemedyOf(Error finding) => Words.Words.Chinese.RemedyOf(finding);
}
