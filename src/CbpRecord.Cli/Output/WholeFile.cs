namespace CbpRecord.Cli.Output;

/// <summary>Files that a command makes.</summary>
internal static class WholeFile
{
    /// <summary>The content from its beginning, beside its place first, then in one move: nobody finds half a file.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static async Task Write(string output, Stream content, CancellationToken cancellation)
    {
        var whole = Path.GetFullPath(output);
        if (!Directory.Exists(Path.GetDirectoryName(whole))) throw new DirectoryNotFoundException($"There is no folder {Path.GetDirectoryName(whole)}.");
        var temporary = $"{whole}.{Guid.NewGuid():N}.part";
        if (content.CanSeek) content.Position = 0;
        try
        {
            await using (var file = File.Create(temporary)) await content.CopyToAsync(file, cancellation);
            File.Move(temporary, whole, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
