using System.Globalization;

namespace CbpRecord.Application.Packets;

/// <summary>A file that somebody sends. Seekable, and judged by its bytes, never by its name.</summary>
public sealed record Upload(string FileName, Stream Content)
{
    private const int Longest = 200;

    /// <summary>The name without any folder or unseen character (one of them turns the reading direction), so that it can be shown and offered again. A long one keeps its end, where the type stands.</summary>
    public string Name
    {
        get
        {
            var name = string.Concat(Path.GetFileName(FileName.Replace('\\', '/')).Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));
            return name.Length > Longest ? name[..(Longest / 2)] + "…" + name[^(Longest / 2 - 1)..] : name;
        }
    }
}
