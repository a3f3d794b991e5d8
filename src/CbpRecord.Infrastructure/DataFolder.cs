namespace CbpRecord.Infrastructure;

/// <summary>
/// The folder that holds the SQLite file, the documents and the keys: <c>CBPRECORD_DATA</c>, else <c>data</c> below the working
/// folder; the demo's is <c>demo</c> inside it. A marker file keeps the two apart: neither mode opens the other's folder.
/// </summary>
public sealed class DataFolder
{
    private const string Marker = "demo.marker";
    private DataFolder(string path, bool demo) => (Path, Demo) = (path, demo);

    public string Path { get; }
    public bool Demo { get; }
    public string Database => DatabaseIn(Path);

    /// <summary>Settings of this installation, for site and command line alike (the database's provider, mail, licences).</summary>
    public string Settings => SettingsIn(Path);
    public string Keys => System.IO.Path.Combine(Path, "keys");

    public static string DefaultRoot =>
        Environment.GetEnvironmentVariable("CBPRECORD_DATA") is { Length: > 0 } named ? named : System.IO.Path.Combine(Environment.CurrentDirectory, "data");

    /// <summary>Whether a demo was started here, in the folder itself or in its <c>demo</c>.</summary>
    public static bool HoldsDemo(string? root) => new[] { root ?? DefaultRoot, System.IO.Path.Combine(root ?? DefaultRoot, "demo") }.Any(path => File.Exists(System.IO.Path.Combine(path, Marker)));

    /// <summary>Where that folder is, or would be made.</summary>
    public static string PathOf(string? root, bool demo)
    {
        var path = System.IO.Path.GetFullPath(root ?? DefaultRoot);
        return demo && !File.Exists(System.IO.Path.Combine(path, Marker)) ? System.IO.Path.Combine(path, "demo") : path;
    }

    public static string DatabaseIn(string path) => System.IO.Path.Combine(path, "cbprecord.db");
    public static string SettingsIn(string path) => System.IO.Path.Combine(path, "settings.json");

    /// <summary>Opens the folder, making it when it is new.</summary>
    /// <exception cref="DataFolderException">The folder belongs to the other mode.</exception>
    public static DataFolder Open(string? root, bool demo)
    {
        var path = PathOf(root, demo);
        var marker = System.IO.Path.Combine(path, Marker);
        var used = File.Exists(DatabaseIn(path));
        if (demo && used && !File.Exists(marker)) throw new DataFolderException($"{path} holds real data: the demo does not open it. Name another folder.");
        if (!demo && File.Exists(marker)) throw new DataFolderException($"{path} holds the demo's data: a real start does not open it. Leave out \"demo\" from the folder, or start with --demo.");
        Directory.CreateDirectory(path);
        if (demo && !File.Exists(marker)) File.WriteAllText(marker, "This folder holds the demo's invented data. A real start refuses it.\n");
        return new(path, demo);
    }
}

/// <summary>The data folder cannot be used as asked; the message says what to do.</summary>
public sealed class DataFolderException(string message) : Exception(message);
