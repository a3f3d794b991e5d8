CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "Acts" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Acts" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "ActorId" TEXT NOT NULL,
    "ActorName" TEXT NOT NULL,
    "ActorRole" TEXT NOT NULL,
    "Address" TEXT NULL,
    "Type" TEXT NOT NULL,
    "Subject" TEXT NULL,
    "StatedReason" TEXT NULL,
    "Correlation" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Codes" TEXT NOT NULL,
    "PreviousHash" TEXT NOT NULL,
    "Hash" TEXT NOT NULL
);

CREATE TABLE "AspNetUsers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "Clients" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Clients" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NameChinese" TEXT NULL,
    "Language" TEXT NOT NULL,
    "SortKey" TEXT COLLATE BINARY NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "ClosureDays" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ClosureDays" PRIMARY KEY,
    "On" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Source" TEXT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "TakenBackBecause" TEXT NULL,
    "TakenBackBy" TEXT NULL,
    "TakenBackAt" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "Counters" (
    "Series" TEXT NOT NULL CONSTRAINT "PK_Counters" PRIMARY KEY,
    "Last" INTEGER NOT NULL
);

CREATE TABLE "Documents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Documents" PRIMARY KEY,
    "Document" TEXT NOT NULL,
    "Use" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    "FileName" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Bytes" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL
);

CREATE TABLE "Imports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Imports" PRIMARY KEY,
    "ClientId" TEXT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "Files" TEXT NOT NULL,
    "Added" INTEGER NOT NULL,
    "Changed" INTEGER NOT NULL,
    "Unchanged" INTEGER NOT NULL,
    "Older" INTEGER NOT NULL,
    "Unread" INTEGER NOT NULL,
    "Problems" TEXT NOT NULL,
    "UndoneAt" TEXT NULL,
    "UndoneBy" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "JobHeartbeat" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_JobHeartbeat" PRIMARY KEY,
    "Job" TEXT NOT NULL,
    "Slot" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "EndedAt" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Note" TEXT NULL
);

CREATE TABLE "JobLease" (
    "Job" TEXT NOT NULL,
    "Slot" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    CONSTRAINT "PK_JobLease" PRIMARY KEY ("Job", "Slot")
);

CREATE TABLE "People" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Clients" TEXT NOT NULL,
    "Walled" TEXT NOT NULL,
    "AbsentFrom" TEXT NULL,
    "AbsentThrough" TEXT NULL,
    "BackupId" TEXT NULL,
    "Disabled" INTEGER NOT NULL,
    "SingleKeys" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "ReadingChoices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReadingChoices" PRIMARY KEY,
    "Reading" TEXT NOT NULL,
    "Option" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Rights" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Rights" PRIMARY KEY,
    "ClientId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "NameForeign" TEXT NULL,
    "Number" TEXT NULL,
    "NumberPrinted" TEXT NULL,
    "Owners" TEXT NOT NULL,
    "OwnerName" TEXT NOT NULL,
    "Provenance" TEXT NOT NULL,
    "BroughtBy" TEXT NULL,
    "Events" TEXT NOT NULL,
    "EndsOn" TEXT NULL,
    "RecordableFrom" TEXT NULL,
    "RecordableThrough" TEXT NULL,
    "SortKey" TEXT COLLATE BINARY NOT NULL,
    "Type" TEXT NOT NULL,
    "Responsibility_Backup" TEXT NULL,
    "Responsibility_Responsible" TEXT NULL,
    "Responsibility_Supervisor" TEXT NULL,
    "Pending" INTEGER NULL,
    "AppliedOn" TEXT NULL,
    "RegisteredOn" TEXT NULL,
    "Authors" TEXT NULL,
    "CreatedYear" INTEGER NULL,
    "PublishedYear" INTEGER NULL,
    "WorkForHire" INTEGER NULL,
    "SoundRecording" INTEGER NULL,
    "Design" INTEGER NULL,
    "GrantedOn" TEXT NULL,
    "ExpiresOn" TEXT NULL,
    "FirstUseOn" TEXT NULL,
    "Merchandise" TEXT NULL,
    "SerialNumber" TEXT NULL,
    "Register" TEXT NULL,
    "Basis" TEXT NULL,
    "StatusCode" TEXT NULL,
    "StatusText" TEXT NULL,
    "StatusOn" TEXT NULL,
    "FiledOn" TEXT NULL,
    "RenewedOn" TEXT NULL,
    "CancelledOn" TEXT NULL,
    "InternationalNumber" TEXT NULL,
    "InternationalRegisteredOn" TEXT NULL,
    "InternationalRenewedOn" TEXT NULL,
    "Classes" TEXT NULL,
    "Correspondence" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "SearchTerms" (
    "Term" TEXT COLLATE BINARY NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    CONSTRAINT "PK_SearchTerms" PRIMARY KEY ("Term", "Kind", "Subject")
);

CREATE TABLE "Changes" (
    "ActNumber" INTEGER NOT NULL,
    "Line" INTEGER NOT NULL,
    "Entity" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Field" TEXT NOT NULL,
    "Old" TEXT NULL,
    "New" TEXT NULL,
    CONSTRAINT "PK_Changes" PRIMARY KEY ("ActNumber", "Line"),
    CONSTRAINT "FK_Changes_Acts_ActNumber" FOREIGN KEY ("ActNumber") REFERENCES "Acts" ("Number") ON DELETE RESTRICT
);

CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ImportLines" (
    "BatchId" TEXT NOT NULL,
    "RightId" TEXT NOT NULL,
    "VersionAfter" INTEGER NOT NULL,
    "Before" TEXT NOT NULL,
    CONSTRAINT "PK_ImportLines" PRIMARY KEY ("BatchId", "RightId"),
    CONSTRAINT "FK_ImportLines_Imports_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Imports" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Cases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Cases" PRIMARY KEY,
    "Reference" TEXT NOT NULL,
    "ListKey" TEXT COLLATE BINARY NOT NULL,
    "RightId" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    "Transaction" TEXT NOT NULL,
    "Application" TEXT NOT NULL,
    "Images" TEXT NOT NULL,
    "Exhibits" TEXT NOT NULL,
    "Packets" TEXT NOT NULL,
    "Moves" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "OpenedOn" TEXT NOT NULL,
    "FiledOn" TEXT NULL,
    "DecidedOn" TEXT NULL,
    "AnswerBy" TEXT NULL,
    "Type" TEXT NOT NULL,
    "NumberPrinted" TEXT NULL,
    "NumberKey" TEXT NULL,
    "EffectiveOn" TEXT NULL,
    "ExpiresOn" TEXT NULL,
    "RenewalClosesOn" TEXT NULL,
    "ExtendedTo" TEXT NULL,
    "RenewedThrough" TEXT NULL,
    "OwnerAtCbp" TEXT NULL,
    "RecordationId" TEXT NULL,
    "TermEndsOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Cases_Cases_RecordationId" FOREIGN KEY ("RecordationId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Cases_Rights_RightId" FOREIGN KEY ("RightId") REFERENCES "Rights" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Obligations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Obligations" PRIMARY KEY,
    "RightId" TEXT NOT NULL,
    "CaseId" TEXT NULL,
    "ClientId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Cycle" INTEGER NULL,
    "About" TEXT NULL,
    "OpensOn" TEXT NULL,
    "DueOn" TEXT NOT NULL,
    "LastActionOn" TEXT NULL,
    "GraceEndsOn" TEXT NULL,
    "GraceLastActionOn" TEXT NULL,
    "TargetOn" TEXT NULL,
    "ActOn" TEXT NOT NULL,
    "DocketKey" TEXT COLLATE BINARY NOT NULL,
    "FinalOn" TEXT NOT NULL,
    "Rule" TEXT NOT NULL,
    "Reading" TEXT NULL,
    "State" TEXT NOT NULL,
    "ResponsibleId" TEXT NULL,
    "Assigned" INTEGER NOT NULL,
    "ClosedOn" TEXT NULL,
    "ClosedBy" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "Proof" TEXT NULL,
    "Reason" TEXT NULL,
    "Verified" INTEGER NOT NULL,
    "AskedOn" TEXT NULL,
    "Instruction" TEXT NULL,
    "InstructedOn" TEXT NULL,
    "InstructedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Obligations_Rights_RightId" FOREIGN KEY ("RightId") REFERENCES "Rights" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_Acts_ActorId_Number" ON "Acts" ("ActorId", "Number");

CREATE INDEX "IX_Acts_Subject_Number" ON "Acts" ("Subject", "Number");

CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");

CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");

CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");

CREATE INDEX "IX_Cases_ClientId_Id" ON "Cases" ("ClientId", "Id");

CREATE INDEX "IX_Cases_ExpiresOn" ON "Cases" ("ExpiresOn");

CREATE UNIQUE INDEX "IX_Cases_ListKey" ON "Cases" ("ListKey");

CREATE INDEX "IX_Cases_NumberKey" ON "Cases" ("NumberKey");

CREATE INDEX "IX_Cases_RecordationId" ON "Cases" ("RecordationId");

CREATE UNIQUE INDEX "IX_Cases_Reference" ON "Cases" ("Reference");

CREATE INDEX "IX_Cases_RightId_Id" ON "Cases" ("RightId", "Id");

CREATE INDEX "IX_Cases_Stage_Id" ON "Cases" ("Stage", "Id");

CREATE INDEX "IX_Changes_Key" ON "Changes" ("Key");

CREATE UNIQUE INDEX "IX_Clients_Code" ON "Clients" ("Code");

CREATE UNIQUE INDEX "IX_Clients_SortKey" ON "Clients" ("SortKey");

CREATE INDEX "IX_ClosureDays_On" ON "ClosureDays" ("On");

CREATE INDEX "IX_Documents_Document_Owner" ON "Documents" ("Document", "Owner");

CREATE INDEX "IX_Documents_Owner" ON "Documents" ("Owner");

CREATE INDEX "IX_ImportLines_RightId" ON "ImportLines" ("RightId");

CREATE INDEX "IX_Imports_At" ON "Imports" ("At");

CREATE INDEX "IX_JobHeartbeat_Job_EndedAt" ON "JobHeartbeat" ("Job", "EndedAt");

CREATE INDEX "IX_JobHeartbeat_Job_Slot" ON "JobHeartbeat" ("Job", "Slot");

CREATE INDEX "IX_Obligations_AskedOn" ON "Obligations" ("AskedOn");

CREATE INDEX "IX_Obligations_ClientId_State_DocketKey" ON "Obligations" ("ClientId", "State", "DocketKey");

CREATE INDEX "IX_Obligations_ResponsibleId_State_DocketKey" ON "Obligations" ("ResponsibleId", "State", "DocketKey");

CREATE UNIQUE INDEX "IX_Obligations_RightId_Kind_Cycle" ON "Obligations" ("RightId", "Kind", "Cycle");

CREATE INDEX "IX_Obligations_State_DocketKey" ON "Obligations" ("State", "DocketKey");

CREATE UNIQUE INDEX "IX_People_Email" ON "People" ("Email");

CREATE INDEX "IX_Rights_BroughtBy" ON "Rights" ("BroughtBy");

CREATE INDEX "IX_Rights_ClientId_Id" ON "Rights" ("ClientId", "Id");

CREATE INDEX "IX_Rights_ClientId_SortKey" ON "Rights" ("ClientId", "SortKey");

CREATE INDEX "IX_Rights_EndsOn" ON "Rights" ("EndsOn");

CREATE INDEX "IX_Rights_ExpiresOn" ON "Rights" ("ExpiresOn");

CREATE UNIQUE INDEX "IX_Rights_SerialNumber" ON "Rights" ("SerialNumber");

CREATE UNIQUE INDEX "IX_Rights_SortKey" ON "Rights" ("SortKey");

CREATE UNIQUE INDEX "IX_Rights_Type_Number" ON "Rights" ("Type", "Number");

CREATE INDEX "IX_Rights_Type_SortKey" ON "Rights" ("Type", "SortKey");

CREATE INDEX "IX_SearchTerms_Subject_Term" ON "SearchTerms" ("Subject", "Term");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123000000_Begin', '10.0.15');

DROP INDEX "IX_Obligations_AskedOn";

ALTER TABLE "People" DROP COLUMN "AbsentFrom";

ALTER TABLE "People" DROP COLUMN "AbsentThrough";

ALTER TABLE "People" DROP COLUMN "BackupId";

ALTER TABLE "People" ADD "Absences" TEXT NOT NULL DEFAULT ('[]');

ALTER TABLE "People" ADD "Blindfolds" TEXT NOT NULL DEFAULT ('[]');

ALTER TABLE "ClosureDays" ADD "Offices" TEXT NOT NULL DEFAULT 'All';

ALTER TABLE "Clients" ADD "Responsibility_Backup" TEXT NULL;

ALTER TABLE "Clients" ADD "Responsibility_Responsible" TEXT NULL;

ALTER TABLE "Clients" ADD "Responsibility_Supervisor" TEXT NULL;

CREATE TABLE "Acknowledgements" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Acknowledgements" PRIMARY KEY,
    "DeadlineId" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    "By" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "ApiKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ApiKeys" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "IssuedAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    CONSTRAINT "FK_ApiKeys_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "BulkActs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BulkActs" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "Person" TEXT NULL,
    "On" TEXT NULL,
    "Reason" TEXT NULL,
    "Changed" INTEGER NOT NULL,
    "UndoneAt" TEXT NULL,
    "UndoneBy" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "ClientLadders" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ClientLadders" PRIMARY KEY,
    "ClientId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Days" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ClientLadders_Clients_ClientId" FOREIGN KEY ("ClientId") REFERENCES "Clients" ("Id") ON DELETE CASCADE
);

CREATE TABLE "DayCounts" (
    "Key" TEXT COLLATE BINARY NOT NULL CONSTRAINT "PK_DayCounts" PRIMARY KEY,
    "On" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    "ResponsibleId" TEXT NULL,
    "Count" INTEGER NOT NULL
);

CREATE TABLE "DerivationRuns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DerivationRuns" PRIMARY KEY,
    "On" TEXT NOT NULL,
    "All" INTEGER NOT NULL,
    "Because" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "After" TEXT NULL,
    "Looked" INTEGER NOT NULL,
    "Derived" INTEGER NOT NULL,
    "Added" INTEGER NOT NULL,
    "Moved" INTEGER NOT NULL,
    "Withdrawn" INTEGER NOT NULL,
    "Altered" INTEGER NOT NULL,
    "Recounted" INTEGER NOT NULL
);

CREATE TABLE "FeedTokens" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FeedTokens" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Scope" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "LawChanges" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LawChanges" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Reading" TEXT NULL,
    "Option" TEXT NULL,
    "ClosedOn" TEXT NULL,
    "Offices" TEXT NULL,
    "ClosureId" TEXT NULL,
    "Reason" TEXT NULL,
    "Source" TEXT NULL,
    "Before" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "BeatAt" TEXT NOT NULL,
    "Reached" TEXT NULL,
    "Total" INTEGER NOT NULL,
    "Looked" INTEGER NOT NULL,
    "Matters" INTEGER NOT NULL,
    "Moved" INTEGER NOT NULL,
    "Added" INTEGER NOT NULL,
    "Withdrawn" INTEGER NOT NULL,
    "Number" INTEGER NULL,
    "ConfirmedBy" TEXT NULL,
    "ConfirmedByName" TEXT NULL,
    "ConfirmedAt" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "MailBounces" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MailBounces" PRIMARY KEY,
    "MessageId" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "ToName" TEXT NOT NULL,
    "ToAddress" TEXT NOT NULL,
    "Reply" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "AssignedTo" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "ClosedBy" TEXT NULL,
    "Note" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "MatterDigests" (
    "RightId" TEXT NOT NULL CONSTRAINT "PK_MatterDigests" PRIMARY KEY,
    "Law" INTEGER NOT NULL,
    "Facts" INTEGER NOT NULL,
    "Rows" INTEGER NOT NULL,
    CONSTRAINT "FK_MatterDigests_Rights_RightId" FOREIGN KEY ("RightId") REFERENCES "Rights" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Notices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notices" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "DeadlineId" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Step" TEXT NOT NULL,
    "Part" TEXT NULL,
    "DueOn" TEXT NOT NULL,
    "ActOn" TEXT NOT NULL,
    "ToldOn" TEXT NOT NULL,
    "MessageId" TEXT NOT NULL
);

CREATE TABLE "Outbox" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "MessageId" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "ToName" TEXT NOT NULL,
    "ToAddress" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "QueuedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "NextAttemptAt" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "SentAt" TEXT NULL,
    "LastReply" TEXT NULL
);

CREATE TABLE "ReminderRuns" (
    "Day" TEXT NOT NULL CONSTRAINT "PK_ReminderRuns" PRIMARY KEY,
    "At" TEXT NOT NULL
);

CREATE TABLE "SavedViews" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SavedViews" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "OwnerName" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Query" TEXT NOT NULL,
    "Shared" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "SecondReadings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SecondReadings" PRIMARY KEY,
    "RightId" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    "Fact" TEXT NOT NULL,
    "About" TEXT NULL,
    "First" TEXT NOT NULL,
    "FirstBy" TEXT NULL,
    "FromRegister" INTEGER NOT NULL,
    "ReaderId" TEXT NOT NULL,
    "TakenAt" TEXT NOT NULL,
    "Second" TEXT NULL,
    "ReadAt" TEXT NULL,
    "State" TEXT NOT NULL,
    "SettledOn" TEXT NULL,
    "SettledBy" TEXT NULL,
    "Reason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_SecondReadings_Rights_RightId" FOREIGN KEY ("RightId") REFERENCES "Rights" ("Id") ON DELETE CASCADE
);

CREATE TABLE "BulkLines" (
    "Act" TEXT NOT NULL,
    "Deadline" TEXT NOT NULL,
    "VersionAfter" INTEGER NOT NULL,
    "ResponsibleBefore" TEXT NULL,
    "AssignedBefore" INTEGER NOT NULL,
    CONSTRAINT "PK_BulkLines" PRIMARY KEY ("Act", "Deadline"),
    CONSTRAINT "FK_BulkLines_BulkActs_Act" FOREIGN KEY ("Act") REFERENCES "BulkActs" ("Id") ON DELETE CASCADE
);

CREATE TABLE "DerivationDifferences" (
    "Key" TEXT COLLATE BINARY NOT NULL CONSTRAINT "PK_DerivationDifferences" PRIMARY KEY,
    "RunId" TEXT NOT NULL,
    "RightId" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    "What" TEXT NOT NULL,
    "DeadlineId" TEXT NULL,
    "Kind" TEXT NULL,
    "Cycle" INTEGER NULL,
    "About" TEXT NULL,
    "BeforeDue" TEXT NULL,
    "BeforeAct" TEXT NULL,
    "BeforeFinal" TEXT NULL,
    "BeforeState" TEXT NULL,
    "AfterDue" TEXT NULL,
    "AfterAct" TEXT NULL,
    "AfterFinal" TEXT NULL,
    "AfterState" TEXT NULL,
    CONSTRAINT "FK_DerivationDifferences_DerivationRuns_RunId" FOREIGN KEY ("RunId") REFERENCES "DerivationRuns" ("Id") ON DELETE CASCADE
);

CREATE TABLE "LawChangeLines" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LawChangeLines" PRIMARY KEY,
    "ChangeId" TEXT NOT NULL,
    "RightId" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    "LineKey" TEXT COLLATE BINARY NOT NULL,
    "What" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Cycle" INTEGER NULL,
    "About" TEXT NULL,
    "State" TEXT NULL,
    "BeforeOpens" TEXT NULL,
    "BeforeDue" TEXT NULL,
    "BeforeLast" TEXT NULL,
    "BeforeFinal" TEXT NULL,
    "BeforeTarget" TEXT NULL,
    "AfterOpens" TEXT NULL,
    "AfterDue" TEXT NULL,
    "AfterLast" TEXT NULL,
    "AfterFinal" TEXT NULL,
    "AfterTarget" TEXT NULL,
    CONSTRAINT "FK_LawChangeLines_LawChanges_ChangeId" FOREIGN KEY ("ChangeId") REFERENCES "LawChanges" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_LawChangeLines_Rights_RightId" FOREIGN KEY ("RightId") REFERENCES "Rights" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_Obligations_AskedOn" ON "Obligations" ("AskedOn") WHERE "AskedOn" IS NOT NULL;

CREATE INDEX "IX_Obligations_DocketKey" ON "Obligations" ("DocketKey");

CREATE INDEX "IX_Obligations_Kind_State_DocketKey" ON "Obligations" ("Kind", "State", "DocketKey");

CREATE INDEX "IX_Obligations_State_Kind_LastActionOn_FinalOn" ON "Obligations" ("State", "Kind", "LastActionOn", "FinalOn");

CREATE INDEX "IX_Obligations_Verified_State_DocketKey" ON "Obligations" ("Verified", "State", "DocketKey");

CREATE INDEX "IX_Acknowledgements_DeadlineId" ON "Acknowledgements" ("DeadlineId");

CREATE UNIQUE INDEX "IX_ApiKeys_Hash" ON "ApiKeys" ("Hash");

CREATE INDEX "IX_ApiKeys_PersonId" ON "ApiKeys" ("PersonId");

CREATE INDEX "IX_BulkActs_At" ON "BulkActs" ("At");

CREATE INDEX "IX_BulkLines_Deadline" ON "BulkLines" ("Deadline");

CREATE UNIQUE INDEX "IX_ClientLadders_ClientId_Kind" ON "ClientLadders" ("ClientId", "Kind");

CREATE INDEX "IX_DayCounts_ClientId_Key" ON "DayCounts" ("ClientId", "Key");

CREATE INDEX "IX_DerivationDifferences_RunId_Key" ON "DerivationDifferences" ("RunId", "Key");

CREATE INDEX "IX_DerivationRuns_On_Because" ON "DerivationRuns" ("On", "Because");

CREATE UNIQUE INDEX "IX_FeedTokens_Hash" ON "FeedTokens" ("Hash");

CREATE INDEX "IX_FeedTokens_PersonId" ON "FeedTokens" ("PersonId");

CREATE UNIQUE INDEX "IX_LawChangeLines_ChangeId_LineKey" ON "LawChangeLines" ("ChangeId", "LineKey");

CREATE INDEX "IX_LawChangeLines_RightId" ON "LawChangeLines" ("RightId");

CREATE INDEX "IX_LawChanges_At" ON "LawChanges" ("At");

CREATE UNIQUE INDEX "IX_LawChanges_Number" ON "LawChanges" ("Number");

CREATE INDEX "IX_MailBounces_ClosedAt" ON "MailBounces" ("ClosedAt");

CREATE UNIQUE INDEX "IX_MailBounces_MessageId" ON "MailBounces" ("MessageId");

CREATE INDEX "IX_Notices_DeadlineId_PersonId" ON "Notices" ("DeadlineId", "PersonId");

CREATE UNIQUE INDEX "IX_Notices_Key" ON "Notices" ("Key");

CREATE INDEX "IX_Notices_MessageId" ON "Notices" ("MessageId");

CREATE UNIQUE INDEX "IX_Outbox_Key" ON "Outbox" ("Key");

CREATE UNIQUE INDEX "IX_Outbox_MessageId" ON "Outbox" ("MessageId");

CREATE INDEX "IX_Outbox_State_NextAttemptAt" ON "Outbox" ("State", "NextAttemptAt");

CREATE UNIQUE INDEX "IX_SavedViews_Owner_Name" ON "SavedViews" ("Owner", "Name");

CREATE INDEX "IX_SavedViews_Shared" ON "SavedViews" ("Shared");

CREATE INDEX "IX_SecondReadings_RightId" ON "SecondReadings" ("RightId");

CREATE INDEX "IX_SecondReadings_State_TakenAt" ON "SecondReadings" ("State", "TakenAt");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123150000_Docket', '10.0.15');

CREATE TRIGGER "GuardActsUPDATE" BEFORE UPDATE ON "Acts" BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;

CREATE TRIGGER "GuardActsDELETE" BEFORE DELETE ON "Acts" BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;

CREATE TRIGGER "GuardChangesUPDATE" BEFORE UPDATE ON "Changes" BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;

CREATE TRIGGER "GuardChangesDELETE" BEFORE DELETE ON "Changes" BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123150001_GuardAudit', '10.0.15');

ALTER TABLE "Obligations" ADD "AskedNote" TEXT NULL;

ALTER TABLE "DayCounts" ADD "Verified" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ApiKeys" ADD "LastUsedAt" TEXT NULL;

CREATE UNIQUE INDEX "IX_SecondReadings_RightId_Fact_First" ON "SecondReadings" ("RightId", "Fact", "First") WHERE "State" = 'Taken' AND "About" IS NULL;

CREATE UNIQUE INDEX "IX_SecondReadings_RightId_Fact_First_About" ON "SecondReadings" ("RightId", "Fact", "First", "About") WHERE "State" = 'Taken' AND "About" IS NOT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123190000_Proofs', '10.0.15');

CREATE TABLE "BorderCases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BorderCases" PRIMARY KEY,
    "Reference" TEXT NOT NULL,
    "ListKey" TEXT COLLATE BINARY NOT NULL,
    "RightId" TEXT NOT NULL,
    "ClientId" TEXT NULL,
    "OpenedOn" TEXT NOT NULL,
    "BeganOn" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "NumberPrinted" TEXT NULL,
    "NumberKey" TEXT NULL,
    "Port" TEXT NULL,
    "WithdrawnBecause" TEXT NULL,
    "Provenance" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Told" TEXT NULL,
    "DetentionId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_BorderCases_BorderCases_DetentionId" FOREIGN KEY ("DetentionId") REFERENCES "BorderCases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BorderCases_Rights_RightId" FOREIGN KEY ("RightId") REFERENCES "Rights" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_Obligations_ClientId_Kind_State_DocketKey" ON "Obligations" ("ClientId", "Kind", "State", "DocketKey");

CREATE INDEX "IX_BorderCases_ClientId_ListKey" ON "BorderCases" ("ClientId", "ListKey");

CREATE INDEX "IX_BorderCases_DetentionId" ON "BorderCases" ("DetentionId");

CREATE UNIQUE INDEX "IX_BorderCases_ListKey" ON "BorderCases" ("ListKey");

CREATE INDEX "IX_BorderCases_NumberKey" ON "BorderCases" ("NumberKey");

CREATE UNIQUE INDEX "IX_BorderCases_Reference" ON "BorderCases" ("Reference");

CREATE INDEX "IX_BorderCases_RightId" ON "BorderCases" ("RightId");

CREATE INDEX "IX_BorderCases_State_ListKey" ON "BorderCases" ("State", "ListKey");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123210000_Border', '10.0.15');

DROP INDEX "IX_Obligations_ClientId_State_DocketKey";

DROP INDEX "IX_Obligations_Kind_State_DocketKey";

DROP INDEX "IX_Obligations_ResponsibleId_State_DocketKey";

DROP INDEX "IX_Obligations_State_DocketKey";

DROP INDEX "IX_Obligations_State_Kind_LastActionOn_FinalOn";

CREATE INDEX "IX_Obligations_Docket" ON "Obligations" ("State", "DocketKey", "Kind", "LastActionOn");

CREATE INDEX "IX_Obligations_DocketOfClient" ON "Obligations" ("ClientId", "State", "DocketKey", "Kind", "LastActionOn");

CREATE INDEX "IX_Obligations_DocketOfKind" ON "Obligations" ("Kind", "State", "DocketKey", "LastActionOn");

CREATE INDEX "IX_Obligations_DocketOfPerson" ON "Obligations" ("ResponsibleId", "State", "DocketKey", "Kind", "LastActionOn");

CREATE INDEX "IX_Obligations_Grace" ON "Obligations" ("State", "LastActionOn", "FinalOn", "DocketKey", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn") WHERE "ClosedOn" IS NULL AND "Kind" IN ('Section8', 'Section71', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'TradeNameDisuse', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer');

CREATE INDEX "IX_Obligations_Near" ON "Obligations" ("State", "LastActionOn", "DocketKey", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn") WHERE "ClosedOn" IS NULL AND "Kind" IN ('Section8', 'Section71', 'Section15', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtension', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameEligible', 'TradeNameOpposition', 'TradeNameDisuse', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer');

CREATE INDEX "IX_Obligations_Owed" ON "Obligations" ("State", "DocketKey", "FinalOn", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn") WHERE "ClosedOn" IS NULL AND "Kind" IN ('Section8', 'Section71', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'TradeNameDisuse', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer');

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124060000_Nearness', '10.0.15');

DROP INDEX "IX_Rights_EndsOn";

DROP INDEX "IX_Obligations_DocketOfClient";

DROP INDEX "IX_Obligations_DocketOfKind";

DROP INDEX "IX_Obligations_Grace";

DROP INDEX "IX_Obligations_Near";

DROP INDEX "IX_Obligations_Owed";

DROP INDEX "IX_Obligations_Verified_State_DocketKey";

DROP INDEX "IX_Cases_ClientId_Id";

DROP INDEX "IX_Cases_ExpiresOn";

DROP INDEX "IX_Cases_RecordationId";

DROP INDEX "IX_Cases_Stage_Id";

CREATE INDEX "IX_Rights_EndsOn_SortKey" ON "Rights" ("EndsOn", "SortKey");

CREATE INDEX "IX_Obligations_DocketOfClient" ON "Obligations" ("ClientId", "State", "DocketKey", "Kind", "LastActionOn", "ResponsibleId", "Verified");

CREATE INDEX "IX_Obligations_DocketOfKind" ON "Obligations" ("Kind", "State", "DocketKey", "LastActionOn", "ResponsibleId");

CREATE INDEX "IX_Obligations_Grace" ON "Obligations" ("State", "LastActionOn", "FinalOn", "DocketKey", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn") WHERE "ClosedOn" IS NULL AND "Kind" IN ('Section8', 'Section71', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer');

CREATE INDEX "IX_Obligations_Near" ON "Obligations" ("State", "LastActionOn", "DocketKey", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn") WHERE "ClosedOn" IS NULL AND "Kind" IN ('Section8', 'Section71', 'Section15', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtension', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer');

CREATE INDEX "IX_Obligations_Owed" ON "Obligations" ("State", "DocketKey", "FinalOn", "Kind", "Verified", "ClientId", "ResponsibleId", "ClosedOn") WHERE "ClosedOn" IS NULL AND "Kind" IN ('Section8', 'Section71', 'Section8And9', 'InternationalRenewal', 'RecordationRenewal', 'RecordationExtended', 'TmaResponse', 'CopyrightRenewal', 'PendingCopyrightExpiry', 'TradeNameOpposition', 'OwnerChangeFiling', 'LicenceEnd', 'ConsentWindow', 'InformationAnswer', 'DetentionAnswer');

CREATE INDEX "IX_Obligations_Unread" ON "Obligations" ("Verified", "State", "DocketKey", "Kind", "LastActionOn");

CREATE INDEX "IX_Documents_ClientId_At" ON "Documents" ("ClientId", "At");

CREATE INDEX "IX_Cases_ClientId_ListKey" ON "Cases" ("ClientId", "ListKey");

CREATE INDEX "IX_Cases_ExpiresOn_ListKey" ON "Cases" ("ExpiresOn", "ListKey");

CREATE INDEX "IX_Cases_RecordationId" ON "Cases" ("RecordationId") WHERE "RecordationId" IS NOT NULL;

CREATE INDEX "IX_Cases_Stage_ListKey" ON "Cases" ("Stage", "ListKey");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125060000_Lean', '10.0.15');

