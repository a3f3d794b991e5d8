using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Data;

/// <summary>The embedded default. It has one writer, so a save's turn is its transaction.</summary>
public sealed class SqliteCbpRecordDb(DbContextOptions<SqliteCbpRecordDb> options, DbSession session) : CbpRecordDb(options, session)
{
    private const int UniqueOrPrimaryKey = 19;

    public override bool IsTaken(Exception failure) => failure is DbUpdateException { InnerException: SqliteException { SqliteErrorCode: UniqueOrPrimaryKey } };

    protected override string ByteOrder => "BINARY";

    internal override Task TakeTurn(CancellationToken cancellation) => Task.CompletedTask;
}
