using CbpRecord.Application.Audit;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Demo;

/// <summary>The demo holds each state that a case can be in, whatever the day it is started on, and a second start changes nothing.</summary>
[OnBothDatabases]
public sealed class DemoSeedTests(Provider provider)
{
    private TestApp app = default!;

    [OneTimeSetUp]
    public async Task Open()
    {
        app = await TestApp.Start(provider);
        Assert.That(await Seed().Run(), Is.True);
    }

    [OneTimeTearDown]
    public async Task Close() => await app.DisposeAsync();

    [Test]
    public async Task Every_state_of_a_case_is_there()
    {
        var stages = await app.Look(db => db.Cases.Select(c => new { c.Stage, c.Transaction }).ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That(stages.Select(s => s.Stage), Is.SupersetOf(new[] { Stage.Draft, Stage.ReadyToFile, Stage.Submitted, Stage.InfoRequested, Stage.Recorded, Stage.Denied }));
            Assert.That(stages.Select(s => s.Transaction).Distinct(), Is.EquivalentTo(Enum.GetValues<TransactionKind>()));
            Assert.That(stages.Where(s => s.Transaction == TransactionKind.Renewal).Select(s => s.Stage), Is.EquivalentTo(new[] { Stage.Draft, Stage.Submitted }));
        });
    }

    [Test]
    public async Task Every_status_that_matters_is_there()
    {
        var rows = (await app.As(Cast.Lin).Do(new ListRecordations())).Rows;
        Assert.That(rows.Select(r => r.Status), Is.SupersetOf(new[]
        {
            RecordationStatus.Draft, RecordationStatus.ReadyToFile, RecordationStatus.Submitted, RecordationStatus.InfoRequested, RecordationStatus.Recorded, RecordationStatus.Denied,
            RecordationStatus.ExpiredInGrace, RecordationStatus.Lapsed,
        }));
    }

    [Test]
    public async Task Every_kind_of_right_is_there_with_awkward_days_and_names_in_both_languages()
    {
        var rights = await app.Look(db => db.Rights.AsNoTracking().ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That(rights.Select(r => r.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<RightKind>()));
            Assert.That(rights.OfType<Trademark>().Select(t => t.Record.RegisteredOn), Does.Contain((DateOnly?)new DateOnly(2008, 2, 29)).And.Contain((DateOnly?)new DateOnly(2018, 12, 25)));
            Assert.That(rights.OfType<Trademark>().Max(t => t.Classes.Count), Is.EqualTo(4));
            Assert.That(rights.Count(r => r.NameForeign is { Length: > 0 }), Is.GreaterThan(6));
        });
    }

    [Test]
    public async Task What_is_ready_has_no_gap_and_every_draft_names_what_is_missing()
    {
        foreach (var item in await app.Look(db => db.Cases.Where(c => c.Stage == Stage.ReadyToFile || c.Stage == Stage.Draft).ToListAsync()))
        {
            var check = await app.As(Cast.Lin).Do(new CheckPacket(item.Id));
            if (item.Stage == Stage.ReadyToFile) Assert.That(check.Gaps, Is.Empty, item.Reference);
            Assert.That(check.Gaps.Select(g => g.RemedyText), Has.None.Null, $"{item.Reference} says what to do");
        }
    }

    [Test]
    public async Task One_import_is_taken_in_and_one_waits()
    {
        var batch = (await app.As(Cast.Lin).Do(new ListImports())).Rows.Single();
        Assert.That((batch.Added, batch.Unread), Is.EqualTo((2, 1)));
        var waiting = await app.As(Cast.Lin).Do(new PreviewStagedImport(Cast.Batch(2)));
        Assert.That((waiting.Preview.Of(ImportOutcome.New), waiting.Preview.Of(ImportOutcome.Changed)), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Everything_came_by_acts_that_hold() => Assert.That((await app.As(Cast.Dana).Do(new VerifyTrail())).Fault, Is.Null);

    [Test]
    public async Task A_second_start_changes_nothing()
    {
        var before = await app.Look(db => db.Acts.CountAsync());
        Assert.That(await Seed().Run(), Is.False);
        Assert.That(await app.Look(db => db.Acts.CountAsync()), Is.EqualTo(before));
    }

    private DemoSeed Seed() => app.Services.GetRequiredService<DemoSeed>();
}
