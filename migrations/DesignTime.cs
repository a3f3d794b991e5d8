using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CbpRecord.Migrations;

/// <summary>Lets the migration tool make each context without the application.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCbpRecordDb>
{
    public SqliteCbpRecordDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteCbpRecordDb>();
        Use.Sqlite(options, "design.db");
        return new SqliteCbpRecordDb(options.Options, DbSession.ForSystem(TimeProvider.System));
    }
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresCbpRecordDb>
{
    public PostgresCbpRecordDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresCbpRecordDb>();
        Use.Postgres(options, "Host=localhost;Database=design");
        return new PostgresCbpRecordDb(options.Options, DbSession.ForSystem(TimeProvider.System));
    }
}
