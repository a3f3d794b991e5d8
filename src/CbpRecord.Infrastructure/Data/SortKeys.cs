using System.Globalization;

namespace CbpRecord.Infrastructure.Data;

/// <summary>Names sort the same on both databases and in exports: pinyin order, as a key of bytes compared one by one.</summary>
public static class SortKeys
{
    public const string Column = "SortKey";
    private static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <summary>The key of a name, made unique by the record's id, so that a list is continued where it stopped.</summary>
    public static string Of(string name, Guid id) => $"{Of(name)}-{id:N}";

    private static string Of(string name) => Convert.ToHexString(Pinyin.GetSortKey(name.Length > 60 ? name[..60] : name, CompareOptions.IgnoreCase).KeyData);
}
