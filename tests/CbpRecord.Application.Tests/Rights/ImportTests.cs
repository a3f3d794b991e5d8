using CbpRecord.Application.Audit;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using static CbpRecord.Application.Tests.Rights.ImportFiles;

namespace CbpRecord.Application.Tests.Rights;

[OnBothDatabases]
public sealed class ImportTests(Provider provider)
{
    private TestApp app = null!;                // null when this database is not there

    [SetUp]
    public async Task Start() => app = await TestApp.Start(provider, new DateOnly(2017, 6, 1));

    [TearDown]
    public ValueTask Stop() => app?.DisposeAsync() ?? default;

    [Test]
    public async Task A_preview_says_what_is_new_and_changes_nothing()
    {
        var preview = await app.As(Cast.Lin).Do(new PreviewImport([Java(), Text("broken.xml", "<Transaction>")], null));

        Assert.That(preview.Rows.Select(r => (r.File, r.Outcome, r.Problem?.Code)), Is.EqualTo(new[]
        {
            ("rn2178784-ST96.xml", ImportOutcome.New, (string?)null), ("broken.xml", ImportOutcome.Unreadable, "xml-malformed"),
        }));
        Assert.That(preview.Rows[0].Reasons, Is.Empty, "on 1 June 2017 its term has a year to run");
        Assert.That(await app.Look(db => db.Rights.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task An_import_brings_the_right_with_its_deadlines_terms_and_sources()
    {
        var batch = ImportBatchId.New();
        var result = await app.As(Cast.Lin).Do(new ImportRegistrations(batch, [Java()], Cast.Bright));

        Assert.That(result, Is.EqualTo(new ImportResult(batch, 1, 0, 0, 0, 0)));
        var mark = await TheMark();
        Assert.Multiple(() =>
        {
            Assert.That((mark.Name, mark.Number, mark.NumberPrinted, mark.SerialNumber, mark.ExpiresOn), Is.EqualTo(("JAVA", "2178784", "2,178,784", "74631225", new DateOnly(2018, 8, 4))));
            Assert.That((mark.ClientId, mark.BroughtBy, mark.Version), Is.EqualTo(((ClientId?)Cast.Bright, (ImportBatchId?)batch, 1L)));
            Assert.That(mark.Owners, Has.Count.EqualTo(4));
            Assert.That(mark.Owners.Select(o => o.Current), Is.EqualTo(new[] { true, false, false, false }));
            Assert.That(mark.Provenance[nameof(TrademarkRecord.ExpiresOn)].Source, Is.EqualTo("rn2178784-ST96.xml"));
            Assert.That(mark.Provenance[nameof(TrademarkRecord.ExpiresOn)].Hash, Has.Length.EqualTo(64));
            Assert.That(mark.Provenance[nameof(TrademarkRecord.ExpiresOn)].AsOf, Is.GreaterThanOrEqualTo(new DateOnly(2011, 11, 21)));
        });
        var duties = await app.Look(db => db.Obligations.Where(o => o.RightId == mark.Id).ToListAsync());
        Assert.That(duties.Any(o => o.Kind == DeadlineKind.Section8And9 && o.DueOn == new DateOnly(2018, 8, 4)), Is.True);
        Assert.That(duties.Select(o => (o.ClientId, o.Version)).Distinct(), Is.EqualTo(new[] { ((ClientId?)Cast.Bright, 1L) }));
        Assert.That(await app.Look(db => db.SearchTerms.Where(t => t.Subject == mark.Id.Value).Select(t => t.Term).ToListAsync()),
            Is.SupersetOf(new[] { "java", "2178784", "74631225", "oracle", "sun" }));
        Assert.That(await app.Look(db => db.Documents.Where(d => d.Owner == batch.ToString()).Select(d => d.FileName).ToListAsync()), Is.EqualTo(new[] { "rn2178784-ST96.xml" }));
    }

    [Test]
    public async Task A_right_written_in_bulk_is_the_row_the_tracker_would_have_written()
    {
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java()], Cast.Bright));
        var imported = await TheMark();
        var source = imported.Provenance[nameof(TrademarkRecord.Mark)];

        await app.Look(async db =>
        {
            var twin = Trademark.Add(RightId.New(), imported.Record with { Number = "9000001", SerialNumber = "99000001" }, source);
            db.Rights.Add(twin);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            var (one, other) = ((Trademark)await db.Rights.SingleAsync(r => r.Id == imported.Id), (Trademark)await db.Rights.SingleAsync(r => r.Id == twin.Id));
            Assert.That(TrademarkRecord.Differences(one.Record, other.Record), Is.EqualTo(new[] { "Number", "SerialNumber" }));
            Assert.That(db.Entry(one).Property<string>("SortKey").CurrentValue![..^33], Is.EqualTo(db.Entry(other).Property<string>("SortKey").CurrentValue![..^33]));
            Assert.That((one.OwnerName, one.Responsibility), Is.EqualTo((other.OwnerName, other.Responsibility)));
            return 0;
        });
    }

    [Test]
    public async Task A_second_import_of_the_same_record_changes_nothing()
    {
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java()], null));
        var before = await TheMark();

        var again = await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java(), File("rn2178784-ST66.xml")], null));

        Assert.That((again.Added, again.Changed + again.Unchanged + again.Older), Is.EqualTo((0, 2)));
        Assert.That((await app.As(Cast.Lin).Do(new PreviewImport([Java()], null))).Rows.Single().Outcome, Is.EqualTo(ImportOutcome.Unchanged));
        Assert.That((await TheMark()).Id, Is.EqualTo(before.Id));
    }

    [Test]
    public async Task What_somebody_wrote_as_the_number_stays_when_the_file_brings_the_same_number()
    {
        await SampleRights.Mark(app, SampleRights.Fourfold with { Mark = "JAVA", Number = "Reg. No. 2178784", SerialNumber = "74631225", RegisteredOn = null });
        Assert.That((await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java()], null))).Changed, Is.EqualTo(1));
        Assert.That(((await TheMark()).NumberPrinted, (await TheMark()).RegisteredOn), Is.EqualTo(("Reg. No. 2178784", (DateOnly?)new DateOnly(1998, 8, 4))));
    }

    [Test]
    public async Task A_second_import_changes_only_what_changed_and_shows_it_first()
    {
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java()], null));
        var first = await TheMark();
        var renewed = Edited("RenewalDate>2008-08-04<", "RenewalDate>2018-08-04<");

        var preview = await app.As(Cast.Lin).Do(new PreviewImport([renewed], null));
        var result = await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [renewed], null));

        Assert.That(preview.Rows.Single().Outcome, Is.EqualTo(ImportOutcome.Changed));
        Assert.That(preview.Rows.Single().Changes, Is.EqualTo(new[]
        {
            new FieldChange("RenewedOn", new DateOnly(2008, 8, 4), new DateOnly(2018, 8, 4)), new FieldChange("ExpiresOn", new DateOnly(2018, 8, 4), new DateOnly(2028, 8, 4)),
        }));
        Assert.That((result.Added, result.Changed), Is.EqualTo((0, 1)));
        var mark = await TheMark();
        Assert.That((mark.ExpiresOn, mark.Version), Is.EqualTo(((DateOnly?)new DateOnly(2028, 8, 4), 2L)));
        Assert.That(mark.Provenance[nameof(TrademarkRecord.ExpiresOn)].Source, Is.EqualTo("renewed.xml"));
        Assert.That(mark.Provenance[nameof(TrademarkRecord.Mark)], Is.EqualTo(first.Provenance[nameof(TrademarkRecord.Mark)]));
        Assert.That(await app.Look(db => db.Changes.Where(c => c.Entity == "Trademark" && c.Field != "+").Select(c => c.Field).ToListAsync()),
            Has.Member("RenewedOn").And.Member("ExpiresOn").And.No.Member("Name"));
        Assert.That(await app.Look(db => db.Obligations.AnyAsync(o => o.RightId == mark.Id && o.Kind == DeadlineKind.Section8And9 && o.DueOn == new DateOnly(2028, 8, 4))), Is.True);
    }

    [Test]
    public async Task An_older_file_does_not_undo_a_newer_one()
    {
        var newer = Edited("CurrentLocationDate>2011-11-21-05:00<", "CurrentLocationDate>2016-01-05-05:00<");
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [newer], null));

        var result = await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Edited("MarkCurrentStatusCode>800<", "MarkCurrentStatusCode>700<")], null));

        Assert.That((result.Older, result.Changed), Is.EqualTo((1, 0)));
        Assert.That((await TheMark()).StatusCode, Is.EqualTo("800"));
    }

    [Test]
    public async Task A_bad_file_among_many_is_reported_and_the_rest_go_in()
    {
        var files = Directory.GetFiles(SharedData.Path("tsdr"), "*-ST96.xml").Select(f => File(Path.GetFileName(f))).Append(Text("bad.json", "{}")).ToList();

        var result = await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), files, null));

        Assert.That((result.Added, result.Unread), Is.EqualTo((4, 1)));
        var shown = await app.As(Cast.Lin).Do(new ShowImport(result.Batch));
        Assert.That(shown.Batch.Problems.Select(p => (p.File, p.Error.Code)), Is.EqualTo(new[] { ("bad.json", "not-a-uspto-record") }));
        Assert.That(shown.Batch.Problems[0].Error.Text, Does.Contain("JSON"));
        Assert.That(shown.Rights, Has.Count.EqualTo(4));
        Assert.That((await app.As(Cast.Lin).Do(new ListImports())).Rows.Select(b => b.Id), Is.EqualTo(new[] { result.Batch }));
    }

    [Test]
    public async Task Nothing_readable_is_refused()
    {
        var answer = await app.As(Cast.Lin).Send(new ImportRegistrations(ImportBatchId.New(), [Text("bad.json", "{}")], null));
        var empty = await app.As(Cast.Lin).Send(new ImportRegistrations(ImportBatchId.New(), [], null));

        Assert.That(answer.Errors.Select(e => e.Code), Is.EqualTo(new[] { "import-nothing-read" }));
        Assert.That(empty.Errors.Select(e => e.Code), Is.EqualTo(new[] { "import-no-files" }));
        Assert.That(await app.Look(db => db.Set<ImportBatch>().CountAsync()), Is.Zero);
    }

    [Test]
    public async Task The_same_batch_sent_twice_is_done_once()
    {
        var request = new ImportRegistrations(ImportBatchId.New(), [Java()], null);

        var (one, two) = (await app.As(Cast.Lin).Do(request), await app.As(Cast.Lin).Do(request));

        Assert.That(two, Is.EqualTo(one));
        Assert.That(await app.Look(db => db.Rights.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_batch_is_one_act_and_the_chain_holds()
    {
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Bulk()], null));

        var acts = await app.Look(db => db.Acts.Include(a => a.Changes).Where(a => a.Type == nameof(ImportRegistrations)).ToListAsync());
        Assert.That(acts, Has.Count.EqualTo(1));
        Assert.That(acts[0].Changes.Count(c => c is { Entity: "Trademark", Field: "+" }), Is.EqualTo(11));
        Assert.That(Chain.HashOf(acts[0], acts[0].Changes), Is.EqualTo(acts[0].Hash));
        Assert.That(acts[0].Changes.Single(c => c.New?.Contains("CUTEX", StringComparison.Ordinal) == true && c.Entity == "Trademark").New, Does.Contain("\"ExpiresOn\":\"2029-01-14\""));
    }

    [Test]
    public async Task Clients_and_partners_may_not_import()
    {
        foreach (var member in new[] { Cast.Guo, Cast.Iris })
        {
            Assert.That((await app.As(member).Send(new ImportRegistrations(ImportBatchId.New(), [Java()], null))).Errors.Single().Code, Is.EqualTo("may-not"));
            Assert.That((await app.As(member).Send(new PreviewImport([Java()], null))).Errors.Single().Code, Is.EqualTo("may-not"));
        }
    }

    [Test]
    public async Task Without_a_client_a_right_is_seen_by_staff_only()
    {
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java()], null));

        Assert.That((await TheMark()).ClientId, Is.Null);
        Assert.That((await app.As(Cast.Lin).Do(new PreviewImport([Java()], Cast.Harbor))).Rows.Single().Changes.Select(c => c.Field), Is.EqualTo(new[] { "Client" }));
    }

    [Test]
    public async Task Who_reads_a_date_of_the_mark_a_second_time_cannot_take_its_record_in_meanwhile()
    {
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java()], Cast.Bright));
        await app.Reading((await TheMark()).Id, TriggerFact.RegisteredOn);
        var refused = await (await app.AsNow(Cast.Zhou)).Send(new ImportRegistrations(ImportBatchId.New(), [Java()], Cast.Bright));
        Assert.That(refused.Codes(), Is.EqualTo("import-clash"));
        Assert.That(await app.Look(db => db.Rights.CountAsync()), Is.EqualTo(1));
    }

    private async Task<Trademark> TheMark() => (Trademark)await app.Look(db => db.Rights.AsNoTracking().SingleAsync(r => r.Number == "2178784"));
}
