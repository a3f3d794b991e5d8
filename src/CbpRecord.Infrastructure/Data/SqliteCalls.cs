using System.Runtime.InteropServices;

namespace CbpRecord.Infrastructure.Data;

/// <summary>
/// The engine's calls for one row and one value, which take less time than the usual way to them: no handle is counted and the collector
/// is not told. For whoever holds the statement, millions of times. None for a value waits or calls back. A value is read on the thread
/// that steps the statement, before the next step.
/// </summary>
internal static class SqliteCalls
{
    private const string Library = "e_sqlite3";

    /// <summary>Says of a text that it stays where it is until the statement is reset or bound anew.</summary>
    public const nint Stays = 0;

    /// <summary>The only one here that may wait, and so the only one of which the collector is told.</summary>
    [DllImport(Library, ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int sqlite3_step(nint statement);

    [DllImport(Library, ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory), SuppressGCTransition]
    public static extern nint sqlite3_column_value(nint statement, int at);

    [DllImport(Library, ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory), SuppressGCTransition]
    public static extern nint sqlite3_value_blob(nint value);

    [DllImport(Library, ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory), SuppressGCTransition]
    public static extern int sqlite3_value_bytes(nint value);

    [DllImport(Library, ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory), SuppressGCTransition]
    public static extern int sqlite3_value_type(nint value);

    [DllImport(Library, ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory), SuppressGCTransition]
    public static extern long sqlite3_value_int64(nint value);

    [DllImport(Library, ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory), SuppressGCTransition]
    public static extern int sqlite3_bind_null(nint statement, int at);

    [DllImport(Library, ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory), SuppressGCTransition]
    public static extern int sqlite3_bind_int64(nint statement, int at, long value);

    [DllImport(Library, ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory), SuppressGCTransition]
    public static extern int sqlite3_bind_text(nint statement, int at, in byte text, int bytes, nint after);
}
