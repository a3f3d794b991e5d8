using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Data;

/// <summary>The embedded default. It has one writer, so a save's turn is its transaction.</summary>
public sealed class SqliteCbpRecordDb(DbContextOptions<SqliteCbpRecordDb> options, DbSession session) : CbpRecordDb(options, session)
{
    // SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY and _ROWID: a clash; a broken foreign key or a trigger's refusal is none.
    private const int Unique = 2067, PrimaryKey = 1555, RowId = 2579;

    public override bool IsTaken(Exception failure) => failure is DbUpdateException { InnerException: SqliteException { SqliteExtendedErrorCode: Unique or PrimaryKey or RowId } };

    protected override string ByteOrder => "BINARY";

    // Of tables that have grown tenfold since it last looked, or that it never looked at, a sample. Not looked at, a list of 25,000 rights took ten times as long.
    public override Task LookAtTables(CancellationToken cancellation) => Database.ExecuteSqlRawAsync("PRAGMA optimize=0x10012", cancellation);

    internal override Task TakeTurn(CancellationToken cancellation) => Task.CompletedTask;
}
