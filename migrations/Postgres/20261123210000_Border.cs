using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CbpRecord.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Border : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BorderCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ListKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    RightId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientId = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NumberPrinted = table.Column<string>(type: "text", nullable: true),
                    NumberKey = table.Column<string>(type: "text", nullable: true),
                    Port = table.Column<string>(type: "text", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "text", nullable: true),
                    Provenance = table.Column<string>(type: "text", nullable: false),
                    Type = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    Told = table.Column<string>(type: "text", nullable: true),
                    DetentionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BorderCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BorderCases_BorderCases_DetentionId",
                        column: x => x.DetentionId,
                        principalTable: "BorderCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BorderCases_Rights_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_ClientId_Kind_State_DocketKey",
                table: "Obligations",
                columns: new[] { "ClientId", "Kind", "State", "DocketKey" });

            migrationBuilder.CreateIndex(
                name: "IX_BorderCases_ClientId_ListKey",
                table: "BorderCases",
                columns: new[] { "ClientId", "ListKey" });

            migrationBuilder.CreateIndex(
                name: "IX_BorderCases_DetentionId",
                table: "BorderCases",
                column: "DetentionId");

            migrationBuilder.CreateIndex(
                name: "IX_BorderCases_ListKey",
                table: "BorderCases",
                column: "ListKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BorderCases_NumberKey",
                table: "BorderCases",
                column: "NumberKey");

            migrationBuilder.CreateIndex(
                name: "IX_BorderCases_Reference",
                table: "BorderCases",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BorderCases_RightId",
                table: "BorderCases",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_BorderCases_State_ListKey",
                table: "BorderCases",
                columns: new[] { "State", "ListKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BorderCases");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_ClientId_Kind_State_DocketKey",
                table: "Obligations");
        }
    }
}
