using CbpRecord.Application.Rights;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using static CbpRecord.Application.Tests.Rights.ImportFiles;

namespace CbpRecord.Application.Tests.Rights;

[OnBothDatabases]
public sealed class UndoImportTests(Provider provider)
{
    private TestApp app = null!;                // null when this database is not there

    [SetUp]
    public async Task Start() => app = await TestApp.Start(provider, new DateOnly(2017, 6, 1));

    [TearDown]
    public ValueTask Stop() => app?.DisposeAsync() ?? default;

    [Test]
    public async Task Undo_takes_a_whole_import_back()
    {
        var batch = (await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Bulk()], null))).Batch;

        await app.As(Cast.Lin).Do(new UndoImport(batch, "wrong file"));

        Assert.That(await app.Look(db => db.Rights.CountAsync()), Is.Zero);
        Assert.That(await app.Look(db => db.Obligations.CountAsync()), Is.Zero);
        Assert.That(await app.Look(db => db.SearchTerms.CountAsync(t => t.Kind == SearchKind.Right)), Is.Zero);
        Assert.That((await app.As(Cast.Lin).Do(new ShowImport(batch))).Batch.IsUndone, Is.True);
        Assert.That((await app.As(Cast.Lin).Send(new UndoImport(batch, null))).Errors.Single().Code, Is.EqualTo("import-undone-already"));
        Assert.That((await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Bulk()], null))).Added, Is.EqualTo(11), "it may come in again");
    }

    [Test]
    public async Task Undo_of_more_than_one_save_holds_goes_on_where_it_was_cut_off()
    {
        var batch = (await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Many(2_510)], Cast.Bright))).Batch;
        // As it stands when the server stops after the first save: some are gone, and nobody has said that it is undone.
        await app.Look(async db =>
        {
            var gone = await db.Rights.Where(r => r.BroughtBy == batch).OrderBy(r => r.Id).Take(5).ToListAsync();
            db.Rights.RemoveRange(gone);
            var ids = gone.ConvertAll(r => r.Id.Value);
            db.SearchTerms.RemoveRange(await db.SearchTerms.Where(t => ids.Contains(t.Subject)).ToListAsync());
            return await db.SaveChangesAsync();
        });
        await app.As(Cast.Lin).Do(new UndoImport(batch, "wrong file"));
        Assert.Multiple(async () =>
        {
            Assert.That(await app.Look(async db => (await db.Rights.CountAsync(), await db.Obligations.CountAsync(), await db.SearchTerms.CountAsync(t => t.Kind == SearchKind.Right))), Is.EqualTo((0, 0, 0)));
            Assert.That(await app.Look(db => db.Acts.CountAsync(a => a.Type == nameof(UndoImport))), Is.EqualTo(2), "each save its own act");
            Assert.That((await app.As(Cast.Lin).Do(new ShowImport(batch))).Batch.IsUndone, Is.True);
        });
    }

    [Test]
    public async Task Undo_puts_changed_values_back()
    {
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java()], null));
        var before = await TheMark();
        var second = (await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Edited("RenewalDate>2008-08-04<", "RenewalDate>2018-08-04<")], Cast.Bright))).Batch;

        await app.As(Cast.Lin).Do(new UndoImport(second, null));

        var after = await TheMark();
        Assert.That(TrademarkRecord.Differences(before.Record, after.Record), Is.Empty);
        Assert.That(after.Provenance, Is.EquivalentTo(before.Provenance));
        Assert.That(after.Events, Is.EqualTo(before.Events));
        Assert.That(after.ClientId, Is.Null);
    }

    [Test]
    public async Task Undo_after_a_later_edit_is_refused_with_all_that_stands_in_the_way()
    {
        var first = (await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java(), File("sn85334015-ST96.xml"), File("rn3886986-ST96.xml")], null))).Batch;
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Edited("RenewalDate>2008-08-04<", "RenewalDate>2018-08-04<")], null));
        await app.Look(async db =>
        {
            var bluebook = await db.Rights.SingleAsync(r => r.Number == "3886986");
            var duty = await db.Obligations.FirstAsync(o => o.RightId == bluebook.Id && o.State == ObligationState.Open);
            duty.Complete(new DateOnly(2017, 5, 1), null, "done by the client", Cast.Lin.Id, DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });

        var refused = await app.As(Cast.Lin).Send(new UndoImport(first, null));

        Assert.That(refused.Errors.Select(e => e.Code), Is.EquivalentTo(new[] { "import-edited-since", "import-deadline-worked" }));
        Assert.That(refused.Errors.Select(e => e.Text), Has.Some.Contains("JAVA").And.Some.Contains("BLUEBOOK"));
        Assert.That(await app.Look(db => db.Rights.CountAsync()), Is.EqualTo(3), "nothing was taken back");
    }

    [Test]
    public async Task Undo_of_a_right_in_a_case_is_refused()
    {
        var batch = (await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java()], Cast.Bright))).Batch;
        await app.Look(async db =>
        {
            var mark = await db.Rights.SingleAsync();
            db.Cases.Add(Domain.Recordations.Recordation.Open(CaseId.New(), "R-77", mark, new DateOnly(2017, 6, 1)).Value);
            return await db.SaveChangesAsync();
        });

        var refused = await app.As(Cast.Lin).Send(new UndoImport(batch, null));

        Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(new[] { "import-right-in-case" }));
        Assert.That(refused.Errors[0].Text, Does.Contain("R-77"));
    }

    [Test]
    public async Task What_a_later_import_changed_stands_in_the_way_until_it_is_taken_back_too()
    {
        var first = (await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Java()], null))).Batch;
        var second = (await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Edited("RenewalDate>2008-08-04<", "RenewalDate>2018-08-04<")], null))).Batch;
        var third = (await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Edited("RenewalDate>2008-08-04<", "RenewalDate>2019-08-04<")], null))).Batch;
        Assert.That((await app.As(Cast.Lin).Send(new UndoImport(second, null))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "import-edited-since" }));
        await app.As(Cast.Lin).Do(new UndoImport(third, null));
        Assert.That((await app.As(Cast.Lin).Send(new UndoImport(first, null))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "import-edited-since" }), "the second stands");

        await app.As(Cast.Lin).Do(new UndoImport(second, null));
        await app.As(Cast.Lin).Do(new UndoImport(first, null));

        Assert.That(await app.Look(db => db.Rights.CountAsync()), Is.Zero);
    }

    private async Task<Trademark> TheMark() => (Trademark)await app.Look(db => db.Rights.AsNoTracking().SingleAsync(r => r.Number == "2178784"));
}
