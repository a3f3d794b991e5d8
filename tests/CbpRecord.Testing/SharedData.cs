using NUnit.Framework;

namespace CbpRecord.Testing;

/// <summary>
/// The real records that tests read where they lie: `../shared/data` beside the checkout, or `CBPRECORD_SHARED`.
/// A test whose folder is absent is skipped with the reason printed, never passed.
/// </summary>
public static class SharedData
{
    private static readonly string? Root = Find();

    public static bool IsPresent => Root is not null;

    /// <summary>A file or folder below shared/data, or an ignored test that says what is missing.</summary>
    public static string Path(params string[] parts)
    {
        if (Root is null) Assert.Ignore("The shared data folder is absent: put it beside the checkout as ../shared, or name it in CBPRECORD_SHARED.");
        var path = System.IO.Path.Combine([Root!, "data", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path)) Assert.Ignore($"The shared data has no {string.Join('/', parts)}.");
        return path;
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CBPRECORD_SHARED");
        if (!string.IsNullOrEmpty(named) && Directory.Exists(System.IO.Path.Combine(named, "data"))) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "CbpRecord.sln"))) continue;
            var beside = System.IO.Path.Combine(folder.Parent!.FullName, "shared");
            return Directory.Exists(System.IO.Path.Combine(beside, "data")) ? beside : null;
        }
        return null;
    }
}
