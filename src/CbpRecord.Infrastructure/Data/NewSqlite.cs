using System.Reflection;
using Microsoft.Data.Sqlite;

namespace CbpRecord.Infrastructure.Data;

/// <summary>
/// A new SQLite file is laid by one script of all migrations (<c>migrations/Sqlite/Whole.sql</c>, which a test holds to them): it waits neither for
/// the model to be built nor for each migration's own code to be compiled, so that a first start is half a second shorter.
/// </summary>
internal static class NewSqlite
{
    /// <summary>The name of the script in the assembly of the migrations.</summary>
    private const string Script = "Sqlite.Whole.sql";

    /// <summary>Answers the migrations that a new file now has, oldest first; none when it holds something already, which its migrations bring forward.</summary>
    public static IReadOnlyList<string> Lay(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Default Timeout=30");
        connection.Open();
        SqliteSettings.Set(connection);
        using var turn = connection.BeginTransaction(deferred: false);       // whoever starts at the same moment finds it laid
        if ((long)Command("SELECT COUNT(*) FROM sqlite_master").ExecuteScalar()! > 0) return [];
        Command(Text()).ExecuteNonQuery();
        var laid = new List<string>();
        using (var rows = Command("""SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """).ExecuteReader())
            while (rows.Read()) laid.Add(rows.GetString(0));
        turn.Commit();
        return laid;

        SqliteCommand Command(string text) => new(text, connection, turn);
    }

    public static string Text()
    {
        using var script = new StreamReader(Assembly.Load(Composition.MigrationsAssembly).GetManifestResourceStream(Script) ?? throw new InvalidOperationException($"{Script} is not in {Composition.MigrationsAssembly}."));
        return script.ReadToEnd();
    }
}
