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
                name: "IX_Obligations_Grace",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Near",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Owed",
                table: "Obligations");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
    }
}
