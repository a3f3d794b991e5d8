using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CbpRecord.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Nearness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Obligations_ClientId_State_DocketKey",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Kind_State_DocketKey",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_ResponsibleId_State_DocketKey",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_State_DocketKey",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_State_Kind_LastActionOn_FinalOn",
                table: "Obligations");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Docket",
                table: "Obligations",
                columns: new[] { "State", "DocketKey", "Kind", "LastActionOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_DocketOfClient",
                table: "Obligations",
                columns: new[] { "ClientId", "State", "DocketKey", "Kind", "LastActionOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_DocketOfKind",
                table: "Obligations",
                columns: new[] { "Kind", "State", "DocketKey", "LastActionOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_DocketOfPerson",
                table: "Obligations",
                columns: new[] { "ResponsibleId", "State", "DocketKey", "Kind", "LastActionOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Grace",
                table: "Obligations",
                columns: new[] { "State", "LastActionOn", "FinalOn", "DocketKey", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"Kind\" IN ('Section8', 'Section71', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'TradeNameDisuse', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer')");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Near",
                table: "Obligations",
                columns: new[] { "State", "LastActionOn", "DocketKey", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"Kind\" IN ('Section8', 'Section71', 'Section15', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtension', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameEligible', 'TradeNameOpposition', 'TradeNameDisuse', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer')");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Owed",
                table: "Obligations",
                columns: new[] { "State", "DocketKey", "FinalOn", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"Kind\" IN ('Section8', 'Section71', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'TradeNameDisuse', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Obligations_Docket",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_DocketOfClient",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_DocketOfKind",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_DocketOfPerson",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Grace",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Near",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Owed",
                table: "Obligations");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_ClientId_State_DocketKey",
                table: "Obligations",
                columns: new[] { "ClientId", "State", "DocketKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Kind_State_DocketKey",
                table: "Obligations",
                columns: new[] { "Kind", "State", "DocketKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_ResponsibleId_State_DocketKey",
                table: "Obligations",
                columns: new[] { "ResponsibleId", "State", "DocketKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_State_DocketKey",
                table: "Obligations",
                columns: new[] { "State", "DocketKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_State_Kind_LastActionOn_FinalOn",
                table: "Obligations",
                columns: new[] { "State", "Kind", "LastActionOn", "FinalOn" });
        }
    }
}
