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
            migrationBuilder.DropIndex(
                name: "IX_Obligations_AskedOn",
                table: "Obligations");

            migrationBuilder.Sql("ALTER TABLE \"People\" DROP COLUMN \"AbsentFrom\";");

            migrationBuilder.Sql("ALTER TABLE \"People\" DROP COLUMN \"AbsentThrough\";");

            migrationBuilder.Sql("ALTER TABLE \"People\" DROP COLUMN \"BackupId\";");

            migrationBuilder.AddColumn<string>(
                name: "Absences",
                table: "People",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Blindfolds",
                table: "People",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Offices",
                table: "ClosureDays",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "All");

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

            migrationBuilder.CreateTable(
                name: "Acknowledgements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acknowledgements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiKeys_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulkActs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkActs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClientLadders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Days = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientLadders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientLadders_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DayCounts",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false, collation: "BINARY"),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ResponsibleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayCounts", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "DerivationRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    All = table.Column<bool>(type: "INTEGER", nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    After = table.Column<Guid>(type: "TEXT", nullable: true),
                    Looked = table.Column<int>(type: "INTEGER", nullable: false),
                    Derived = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Moved = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<int>(type: "INTEGER", nullable: false),
                    Altered = table.Column<int>(type: "INTEGER", nullable: false),
                    Recounted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DerivationRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeedTokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedTokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LawChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reading = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    Option = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Offices = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ClosureId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BeatAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reached = table.Column<string>(type: "TEXT", nullable: true),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Looked = table.Column<int>(type: "INTEGER", nullable: false),
                    Matters = table.Column<int>(type: "INTEGER", nullable: false),
                    Moved = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    ConfirmedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedByName = table.Column<string>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LawChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailBounces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToName = table.Column<string>(type: "TEXT", nullable: false),
                    ToAddress = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AssignedTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailBounces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MatterDigests",
                columns: table => new
                {
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Law = table.Column<long>(type: "INTEGER", nullable: false),
                    Facts = table.Column<long>(type: "INTEGER", nullable: false),
                    Rows = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatterDigests", x => x.RightId);
                    table.ForeignKey(
                        name: "FK_MatterDigests_Rights_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ActOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToName = table.Column<string>(type: "TEXT", nullable: false),
                    ToAddress = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastReply = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReminderRuns",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderRuns", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SecondReadings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Fact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    FromRegister = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReaderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Second = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SettledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondReadings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecondReadings_Rights_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BulkLines",
                columns: table => new
                {
                    Act = table.Column<Guid>(type: "TEXT", nullable: false),
                    Deadline = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    ResponsibleBefore = table.Column<Guid>(type: "TEXT", nullable: true),
                    AssignedBefore = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkLines", x => new { x.Act, x.Deadline });
                    table.ForeignKey(
                        name: "FK_BulkLines_BulkActs_Act",
                        column: x => x.Act,
                        principalTable: "BulkActs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DerivationDifferences",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 41, nullable: false, collation: "BINARY"),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    What = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Cycle = table.Column<int>(type: "INTEGER", nullable: true),
                    About = table.Column<string>(type: "TEXT", nullable: true),
                    BeforeDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeforeAct = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeforeFinal = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeforeState = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AfterDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AfterAct = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AfterFinal = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AfterState = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DerivationDifferences", x => x.Key);
                    table.ForeignKey(
                        name: "FK_DerivationDifferences_DerivationRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "DerivationRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LawChangeLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LineKey = table.Column<string>(type: "TEXT", maxLength: 41, nullable: false, collation: "BINARY"),
                    What = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cycle = table.Column<int>(type: "INTEGER", nullable: true),
                    About = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BeforeOpens = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeforeDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeforeLast = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeforeFinal = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeforeTarget = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AfterOpens = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AfterDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AfterLast = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AfterFinal = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AfterTarget = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LawChangeLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LawChangeLines_LawChanges_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "LawChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LawChangeLines_Rights_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_AskedOn",
                table: "Obligations",
                column: "AskedOn",
                filter: "\"AskedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_DocketKey",
                table: "Obligations",
                column: "DocketKey");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Kind_State_DocketKey",
                table: "Obligations",
                columns: new[] { "Kind", "State", "DocketKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_State_Kind_LastActionOn_FinalOn",
                table: "Obligations",
                columns: new[] { "State", "Kind", "LastActionOn", "FinalOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Verified_State_DocketKey",
                table: "Obligations",
                columns: new[] { "Verified", "State", "DocketKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_DeadlineId",
                table: "Acknowledgements",
                column: "DeadlineId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Hash",
                table: "ApiKeys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_PersonId",
                table: "ApiKeys",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BulkActs_At",
                table: "BulkActs",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_BulkLines_Deadline",
                table: "BulkLines",
                column: "Deadline");

            migrationBuilder.CreateIndex(
                name: "IX_ClientLadders_ClientId_Kind",
                table: "ClientLadders",
                columns: new[] { "ClientId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DayCounts_ClientId_Key",
                table: "DayCounts",
                columns: new[] { "ClientId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_DerivationDifferences_RunId_Key",
                table: "DerivationDifferences",
                columns: new[] { "RunId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_DerivationRuns_On_Because",
                table: "DerivationRuns",
                columns: new[] { "On", "Because" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedTokens_Hash",
                table: "FeedTokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedTokens_PersonId",
                table: "FeedTokens",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_LawChangeLines_ChangeId_LineKey",
                table: "LawChangeLines",
                columns: new[] { "ChangeId", "LineKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LawChangeLines_RightId",
                table: "LawChangeLines",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_LawChanges_At",
                table: "LawChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LawChanges_Number",
                table: "LawChanges",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailBounces_ClosedAt",
                table: "MailBounces",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_MailBounces_MessageId",
                table: "MailBounces",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DeadlineId_PersonId",
                table: "Notices",
                columns: new[] { "DeadlineId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Key",
                table: "Notices",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_MessageId",
                table: "Notices",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Key",
                table: "Outbox",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_MessageId",
                table: "Outbox",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_NextAttemptAt",
                table: "Outbox",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Owner_Name",
                table: "SavedViews",
                columns: new[] { "Owner", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Shared",
                table: "SavedViews",
                column: "Shared");

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadings_RightId",
                table: "SecondReadings",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadings_State_TakenAt",
                table: "SecondReadings",
                columns: new[] { "State", "TakenAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Acknowledgements");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "BulkLines");

            migrationBuilder.DropTable(
                name: "ClientLadders");

            migrationBuilder.DropTable(
                name: "DayCounts");

            migrationBuilder.DropTable(
                name: "DerivationDifferences");

            migrationBuilder.DropTable(
                name: "FeedTokens");

            migrationBuilder.DropTable(
                name: "LawChangeLines");

            migrationBuilder.DropTable(
                name: "MailBounces");

            migrationBuilder.DropTable(
                name: "MatterDigests");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "ReminderRuns");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "SecondReadings");

            migrationBuilder.DropTable(
                name: "BulkActs");

            migrationBuilder.DropTable(
                name: "DerivationRuns");

            migrationBuilder.DropTable(
                name: "LawChanges");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_AskedOn",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_DocketKey",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Kind_State_DocketKey",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_State_Kind_LastActionOn_FinalOn",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_Verified_State_DocketKey",
                table: "Obligations");

            migrationBuilder.DropColumn(
                name: "Absences",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Blindfolds",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Offices",
                table: "ClosureDays");

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

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_AskedOn",
                table: "Obligations",
                column: "AskedOn");
        }
    }
}
