using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CbpRecord.Infrastructure.Data;

/// <summary>Where a firm outgrows one machine. Saves wait for one another at an advisory lock, because the audit chain has one order.</summary>
public sealed class PostgresCbpRecordDb(DbContextOptions<PostgresCbpRecordDb> options, DbSession session) : CbpRecordDb(options, session)
{
    private const long ChainLock = 0x43_42_50_52;

    public override bool IsTaken(Exception failure) => failure is DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } };

    protected override string ByteOrder => "C";

    // It looks by itself (autovacuum).
    public override Task LookAtTables(CancellationToken cancellation) => Task.CompletedTask;

    internal override Task TakeTurn(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", cancellation);
}
