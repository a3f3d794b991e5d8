using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CbpRecord.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Docket : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AbsentFrom",
                table: "People");

            migrationBuilder.DropColumn(
                name: "AbsentThrough",
                table: "People");

            migrationBuilder.DropColumn(
                name: "BackupId",
                table: "People");

            migrationBuilder.AddColumn<string>(
                name: "Absences",
                table: "People",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "Responsibility_Backup",
                table: "Clients",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Responsibility_Responsible",
                table: "Clients",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Responsibility_Supervisor",
                table: "Clients",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Absences",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Responsibility_Backup",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Responsibility_Responsible",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Responsibility_Supervisor",
                table: "Clients");

            migrationBuilder.AddColumn<DateOnly>(
                name: "AbsentFrom",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AbsentThrough",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BackupId",
                table: "People",
                type: "TEXT",
                nullable: true);
        }
    }
}
