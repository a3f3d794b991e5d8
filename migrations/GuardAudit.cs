using CbpRecord.Infrastructure.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

// Written by hand, because it changes no model: the triggers that keep the trail append-only. One id for both databases.
namespace CbpRecord.Migrations.Sqlite
{
    [DbContext(typeof(SqliteCbpRecordDb)), Migration(GuardAudit.Id)]
    public sealed class GuardAudit : Migration
    {
        public const string Id = "20261123150001_GuardAudit";

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in AuditGuard.SqliteUp) migrationBuilder.Sql(statement);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in AuditGuard.SqliteDown) migrationBuilder.Sql(statement);
        }
    }
}

namespace CbpRecord.Migrations.Postgres
{
    [DbContext(typeof(PostgresCbpRecordDb)), Migration(Sqlite.GuardAudit.Id)]
    public sealed class GuardAudit : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in AuditGuard.PostgresUp) migrationBuilder.Sql(statement);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in AuditGuard.PostgresDown) migrationBuilder.Sql(statement);
        }
    }
}
