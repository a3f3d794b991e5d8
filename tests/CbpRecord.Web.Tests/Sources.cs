namespace CbpRecord.Web.Tests;

/// <summary>The sources of this checkout, for the tests that read them.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    /// <summary>Files below src, as paths relative to the checkout with forward slashes, and their text.</summary>
    public static IEnumerable<(string Path, string Text)> Of(string pattern, string below = "src") =>
        Directory.EnumerateFiles(Path.Combine(Root, below), pattern, SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Root, file).Replace('\\', '/'), file))
            .Where(f => !f.Item1.Contains("/bin/", StringComparison.Ordinal) && !f.Item1.Contains("/obj/", StringComparison.Ordinal))
            .OrderBy(f => f.Item1, StringComparer.Ordinal)
            .Select(f => (f.Item1, File.ReadAllText(f.file)));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CbpRecord.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside a checkout.");
    }
}
