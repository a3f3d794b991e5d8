namespace CbpRecord.Application.Packets;

/// <summary>A file that somebody sends. Seekable, and judged by its bytes, never by its name.</summary>
public sealed record Upload(string FileName, Stream Content)
{
    /// <summary>The name without any folder, so that it can be shown and offered again.</summary>
    public string Name => Path.GetFileName(FileName.Replace('\\', '/'));
}
