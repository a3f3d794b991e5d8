using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CbpRecord.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Proofs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AskedNote",
                table: "Obligations",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Verified",
                table: "DayCounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastUsedAt",
                table: "ApiKeys",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadings_RightId_Fact_First",
                table: "SecondReadings",
                columns: new[] { "RightId", "Fact", "First" },
                unique: true,
                filter: "\"State\" = 'Taken' AND \"About\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadings_RightId_Fact_First_About",
                table: "SecondReadings",
                columns: new[] { "RightId", "Fact", "First", "About" },
                unique: true,
                filter: "\"State\" = 'Taken' AND \"About\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SecondReadings_RightId_Fact_First",
                table: "SecondReadings");

            migrationBuilder.DropIndex(
                name: "IX_SecondReadings_RightId_Fact_First_About",
                table: "SecondReadings");

            migrationBuilder.DropColumn(
                name: "AskedNote",
                table: "Obligations");

            migrationBuilder.DropColumn(
                name: "Verified",
                table: "DayCounts");

            migrationBuilder.DropColumn(
                name: "LastUsedAt",
                table: "ApiKeys");
        }
    }
}
