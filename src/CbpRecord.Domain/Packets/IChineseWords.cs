using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>Findings said in Chinese, for the cover note of a client who has a Chinese name. The law and the code stand beside them in English.</summary>
public interface IChineseWords
{
    string Of(Error finding);
    string? RemedyOf(Error finding);
}
