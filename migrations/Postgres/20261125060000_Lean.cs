using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CbpRecord.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Lean : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Rights_EndsOn",
                table: "Rights");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_DocketOfClient",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_DocketOfKind",
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

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Verified_State_DocketKey",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ClientId_Id",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ExpiresOn",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_RecordationId",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_Stage_Id",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_EndsOn_SortKey",
                table: "Rights",
                columns: new[] { "EndsOn", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_DocketOfClient",
                table: "Obligations",
                columns: new[] { "ClientId", "State", "DocketKey", "Kind", "LastActionOn", "ResponsibleId", "Verified" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_DocketOfKind",
                table: "Obligations",
                columns: new[] { "Kind", "State", "DocketKey", "LastActionOn", "ResponsibleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Grace",
                table: "Obligations",
                columns: new[] { "State", "LastActionOn", "FinalOn", "DocketKey", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"Kind\" IN ('Section8', 'Section71', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer')");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Near",
                table: "Obligations",
                columns: new[] { "State", "LastActionOn", "DocketKey", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"Kind\" IN ('Section8', 'Section71', 'Section15', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtension', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer')");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Owed",
                table: "Obligations",
                columns: new[] { "State", "DocketKey", "FinalOn", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"Kind\" IN ('Section8', 'Section71', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer')");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Unread",
                table: "Obligations",
                columns: new[] { "Verified", "State", "DocketKey", "Kind", "LastActionOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ClientId_At",
                table: "Documents",
                columns: new[] { "ClientId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ClientId_ListKey",
                table: "Cases",
                columns: new[] { "ClientId", "ListKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ExpiresOn_ListKey",
                table: "Cases",
                columns: new[] { "ExpiresOn", "ListKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_RecordationId",
                table: "Cases",
                column: "RecordationId",
                filter: "\"RecordationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Stage_ListKey",
                table: "Cases",
                columns: new[] { "Stage", "ListKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Rights_EndsOn_SortKey",
                table: "Rights");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_DocketOfClient",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_DocketOfKind",
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

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Unread",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Documents_ClientId_At",
                table: "Documents");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ClientId_ListKey",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ExpiresOn_ListKey",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_RecordationId",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_Stage_ListKey",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_EndsOn",
                table: "Rights",
                column: "EndsOn");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_DocketOfClient",
                table: "Obligations",
                columns: new[] { "ClientId", "State", "DocketKey", "Kind", "LastActionOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_DocketOfKind",
                table: "Obligations",
                columns: new[] { "Kind", "State", "DocketKey", "LastActionOn" });

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

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Verified_State_DocketKey",
                table: "Obligations",
                columns: new[] { "Verified", "State", "DocketKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ClientId_Id",
                table: "Cases",
                columns: new[] { "ClientId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ExpiresOn",
                table: "Cases",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_RecordationId",
                table: "Cases",
                column: "RecordationId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Stage_Id",
                table: "Cases",
                columns: new[] { "Stage", "Id" });
        }
    }
}
