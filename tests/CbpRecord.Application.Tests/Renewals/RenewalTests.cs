using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Application.Renewals;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Renewals;

[OnBothDatabases]
public sealed class RenewalTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>A recordation whose registration ran to 20 Oct 2026; the USPTO has renewed it when asked for.</summary>
    private static async Task<CaseId> Ending(TestApp app, bool renewed)
    {
        var right = await app.Trademark(m => m with { RegisteredOn = new(2016, 10, 20), ExpiresOn = new(2026, 10, 20) });
        var id = await app.RecordedCase(new(2026, 9, 1), right);
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero));
        if (renewed) await Renewed(app, right);
        return id;
    }

    private static Task Renewed(TestApp app, RightId id) => app.Look(async db =>
    {
        var mark = (Trademark)await db.Rights.SingleAsync(r => r.Id == id);
        mark.Take(mark.Record with { RenewedOn = new(2026, 10, 20), ExpiresOn = new(2036, 10, 20), StatusCode = "800", StatusText = "REGISTERED AND RENEWED" }, new("status.xml", "abc", Today));
        return await db.SaveChangesAsync();
    });

    private Task<TestApp> Start() => TestApp.Start(provider, new DateOnly(2026, 9, 1));

    private static async Task<CaseId> Open(TestApp app, CaseId recordation, TransactionKind transaction)
    {
        var id = CaseId.New();
        await app.As(Cast.Lin).Do(new OpenRenewal(id, recordation, transaction));
        return id;
    }

    [Test]
    public async Task A_renewal_starts_from_the_last_application_and_asks_each_section_anew()
    {
        await using var app = await Start();
        var id = await Open(app, await Ending(app, renewed: true), TransactionKind.Renewal);
        var renewal = await app.Case<Renewal>(id);
        var check = await app.As(Cast.Lin).Do(new CheckPacket(id));
        Assert.Multiple(() =>
        {
            Assert.That(renewal.Application.Owner!.Name, Is.EqualTo(Given.Owner));
            Assert.That(renewal.Application.Answered, Is.Empty);
            Assert.That(renewal.TermEndsOn, Is.EqualTo(new DateOnly(2026, 10, 20)));
            Assert.That(check.Gaps.Select(g => g.Code), Is.Empty);
            Assert.That(check.Warnings.Select(g => g.Code), Does.Contain("changes-not-stated"));
            Assert.That(check.Total, Is.EqualTo(Money.Dollars(160)), "two classes at $80");
        });
    }

    [Test]
    public async Task Changes_since_the_last_filing_are_offered_for_the_statement_that_the_law_asks()
    {
        await using var app = await Start();
        var id = await Open(app, await Ending(app, renewed: true), TransactionKind.Renewal);
        await app.Save(id, new ManufactureInput { Rows = [new() { Name = "New Works", City = "Huizhou", Country = "CN" }] });
        var shown = await app.As(Cast.Lin).Do(new ShowSection(id, CaseSection.Changes));
        Assert.That(shown.Offers.Single().Text, Is.EqualTo(new[] { "Place of manufacture added: New Works, Huizhou, China.", "Place of manufacture no longer used: Brightwave Works, Dongguan, China." }));
        Assert.That(shown.Filled.Changes, Is.Null);
    }

    [Test]
    public async Task An_approved_renewal_begins_the_new_term_and_a_filed_one_does_not()
    {
        await using var app = await Start();
        var recordation = await Ending(app, renewed: true);
        var id = await Open(app, recordation, TransactionKind.Renewal);
        await app.Save(id, new ChangesInput { None = true });
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        await app.As(Cast.Lin).Do(new FileRecordation(id, await app.Version(id), Today, "ER-9", "160", "card"));
        var filed = await app.As(Cast.Lin).Do(new ShowCase(recordation));
        Assert.That((filed.Recordation!.ExpiresOn, filed.Protected), Is.EqualTo(((DateOnly?)new DateOnly(2026, 10, 20), false)), "submitted is not protected");

        Assert.That((await app.As(Cast.Lin).Send(new RecordRenewalApproval(id, await app.Version(id), Today, null))).Codes(), Is.EqualTo("renewal-until-missing"));
        await app.As(Cast.Lin).Do(new RecordRenewalApproval(id, await app.Version(id), Today, new(2036, 10, 20)));
        var renewed = await app.As(Cast.Lin).Do(new ShowCase(recordation));
        Assert.That((renewed.Recordation!.ExpiresOn, renewed.Protected, renewed.Status), Is.EqualTo(((DateOnly?)new DateOnly(2036, 10, 20), true, RecordationStatus.Renewed)));
        var state = await app.Look(db => db.Obligations.Where(o => o.CaseId == recordation && o.Kind == DeadlineKind.RecordationRenewal && o.Cycle == 1).Select(o => o.State).SingleAsync());
        Assert.That(state, Is.EqualTo(ObligationState.Met));
    }

    [Test]
    public async Task An_owner_that_differs_at_CBP_blocks_the_renewal_until_CBP_has_the_change()
    {
        await using var app = await Start();
        var recordation = await Ending(app, renewed: true);
        var right = (await app.Case<Recordation>(recordation)).RightId;
        await app.Look(async db =>
        {
            var mark = (Trademark)await db.Rights.SingleAsync(r => r.Id == right);
            mark.Take(mark.Record with { Owners = [new("Guangzhou Heron Trading Co., Ltd.", "CN")] }, new("status.xml", "abc", Today));
            return await db.SaveChangesAsync();
        });
        var id = await Open(app, recordation, TransactionKind.Renewal);
        var refused = await app.As(Cast.Lin).Send(new GeneratePacket(id, false));
        Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(new[] { "packet-incomplete", "owner-mismatch", "owner-differs-at-cbp" }));

        var change = await Open(app, recordation, TransactionKind.OwnerChange);
        Assert.That((await app.Case<Renewal>(change)).Application.FormerName, Is.EqualTo(Given.Owner));
        await app.Save(change, Given.OwnerOf("Guangzhou Heron Trading Co., Ltd."));
        await app.As(Cast.Lin).Do(new ConfirmAnswers(change, await app.Version(change)));
        await app.As(Cast.Lin).Do(new FileRecordation(change, await app.Version(change), Today, null));
        await app.As(Cast.Lin).Do(new RecordRenewalApproval(change, await app.Version(change), Today, null));
        await app.Save(id, Given.OwnerOf("Guangzhou Heron Trading Co., Ltd."));
        Assert.That((await app.As(Cast.Lin).Do(new CheckPacket(id))).Gaps, Is.Empty);
    }

    [Test]
    public async Task An_extension_needs_its_reasons_and_moves_the_end_to_the_day_CBP_states()
    {
        await using var app = await Start();
        var recordation = await Ending(app, renewed: false);
        var id = await Open(app, recordation, TransactionKind.Extension);
        Assert.That((await app.As(Cast.Lin).Do(new CheckPacket(id))).Gaps.Select(g => g.Code), Is.EqualTo(new[] { "extension-reasons-missing" }));
        await app.Save(id, new ReasonsInput { Reasons = "The USPTO has not examined the renewal yet." });
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        await app.As(Cast.Lin).Do(new FileRecordation(id, await app.Version(id), Today, null));
        Assert.That((await app.As(Cast.Lin).Do(new ShowCase(recordation))).Status, Is.EqualTo(RecordationStatus.ExtensionRequested));
        await app.As(Cast.Lin).Do(new RecordRenewalApproval(id, await app.Version(id), Today, new(2027, 4, 20)));
        var extended = await app.As(Cast.Lin).Do(new ShowCase(recordation));
        Assert.That((extended.Recordation!.ExtendedTo, extended.Status, extended.Protected), Is.EqualTo(((DateOnly?)new DateOnly(2027, 4, 20), RecordationStatus.ExtensionGranted, false)));
    }

    [Test]
    public async Task A_renewal_recorded_at_the_USPTO_opens_the_case_at_CBP_at_once_and_once_only()
    {
        await using var app = await Start();
        var recordation = await Ending(app, renewed: false);
        var right = (await app.Case<Recordation>(recordation)).RightId;
        Assert.That(await Imported(app, right), Is.Null, "nothing was renewed yet");
        await Renewed(app, right);
        Assert.That(await Imported(app, right), Is.Not.Null);
        Assert.That(await Imported(app, right), Is.Null, "it is open already");
        var rows = (await app.As(Cast.Lin).Do(new ListRenewals(Recordation: recordation))).Rows;
        Assert.That(rows.Select(r => (r.Transaction, r.Stage)), Is.EqualTo(new[] { (TransactionKind.Renewal, Stage.Draft) }));
    }

    [Test]
    public async Task The_USPTOs_own_file_that_shows_a_renewal_opens_the_case_at_CBP()
    {
        await using var app = await TestApp.Start(provider, new DateOnly(2008, 9, 1));
        var right = await app.Keep(Trademark.Add(RightId.New(), Given.Mark with
        {
            Mark = "JAVA", Number = "2178784", NumberPrinted = "2178784", SerialNumber = "74631225", RegisteredOn = new(1998, 8, 4), ExpiresOn = new(2008, 8, 4),
        }, new("form", null, new(2008, 1, 2))));
        var recordation = CaseId.New();
        await app.As(Cast.Lin).Do(new TakeOverRecordation(recordation, right, "TMK 05-00017", new(2005, 1, 10), null));
        var file = SharedData.Path("tsdr", "rn2178784-ST96.xml");
        await app.As(Cast.Lin).Do(new Application.Rights.ImportRegistrations(ImportBatchId.New(), [new("rn2178784-ST96.xml", () => File.OpenRead(file))], null));
        var rows = (await app.As(Cast.Lin).Do(new ListRenewals(Recordation: recordation))).Rows;
        Assert.That(rows.Select(r => (r.Transaction, r.Stage, r.TermEndsOn)), Is.EqualTo(new[] { (TransactionKind.Renewal, Stage.Draft, (DateOnly?)new DateOnly(2008, 8, 4)) }));
    }

    [Test]
    public async Task A_renewal_told_from_the_certificate_opens_the_case_at_CBP()
    {
        await using var app = await Start();
        var recordation = await Ending(app, renewed: false);
        var right = (await app.Case<Recordation>(recordation)).RightId;
        await app.As(Cast.Lin).Do(new TellFact(right, 1, RightEventKind.SectionEightNineAccepted, new(2026, 11, 20), new(2036, 10, 20)));
        await OneIsOpen(app, recordation);
    }

    [Test]
    public async Task A_Madrid_marks_renewal_at_WIPO_meets_its_deadline_and_opens_the_case_at_CBP()
    {
        await using var app = await Start();
        var right = await app.Trademark(m => m with { Basis = FilingBasis.Madrid, RegisteredOn = new(2018, 9, 25), InternationalRegisteredOn = new(2016, 10, 20), ExpiresOn = new(2026, 10, 20) });
        var recordation = await app.RecordedCase(new(2026, 9, 1), right);
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero));
        var mark = await app.Look(async db => (Trademark)await db.Rights.AsNoTracking().SingleAsync(r => r.Id == right));
        await app.As(Cast.Lin).Do(new UpdateTrademark(right, mark.Version, TrademarkValues.Of(mark) with { Number = "5573101", InternationalRenewedOn = new(2026, 10, 20) }));
        await OneIsOpen(app, recordation);
        var met = await app.Look(db => db.Obligations.Where(o => o.RightId == right && o.Kind == DeadlineKind.InternationalRenewal).OrderBy(o => o.DueOn).Select(o => new { o.State, o.ClosedOn }).FirstAsync());
        Assert.That((met.State, met.ClosedOn), Is.EqualTo((ObligationState.Met, (DateOnly?)new DateOnly(2026, 10, 20))));
    }

    private static async Task OneIsOpen(TestApp app, CaseId recordation) => Assert.That((await app.As(Cast.Lin).Do(new ListRenewals(Recordation: recordation))).Rows
        .Select(r => (r.Transaction, r.Stage, r.TermEndsOn, r.Unverified)), Is.EqualTo(new[] { (TransactionKind.Renewal, Stage.Draft, (DateOnly?)new DateOnly(2026, 10, 20), true) }), "its dates were read once");

    [TestCase("2027-01-18", true, Description = "The earlier of three months and 90 days after 20 Oct 2026")]
    [TestCase("2027-01-19", false)]
    public async Task After_the_time_to_renew_no_case_is_opened(string day, bool opens)
    {
        await using var app = await Start();
        var recordation = await Ending(app, renewed: true);
        app.Clock.SetUtcNow(DateTimeOffset.Parse($"{day}T17:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(await Imported(app, (await app.Case<Recordation>(recordation)).RightId) is not null, Is.EqualTo(opens));
    }

    [Test]
    public async Task A_later_filing_is_refused_before_there_is_a_recordation_and_twice()
    {
        await using var app = await Start();
        var draft = await app.Open(await app.Trademark());
        Assert.That((await app.As(Cast.Lin).Send(new OpenRenewal(CaseId.New(), draft, TransactionKind.Renewal))).Codes(), Is.EqualTo("not-recorded"));
        var recordation = await Ending(app, renewed: true);
        var open = await Open(app, recordation, TransactionKind.ContactChange);
        Assert.That((await app.As(Cast.Lin).Send(new OpenRenewal(CaseId.New(), recordation, TransactionKind.ContactChange))).Codes(), Is.EqualTo("case-open-already"));
        Assert.That((await app.As(Cast.Lin).Send(new OpenRenewal(CaseId.New(), open, TransactionKind.Renewal))).Codes(), Is.EqualTo("not-a-recordation"));
        Assert.That((await app.As(Cast.Lin).Send(new OpenRenewal(CaseId.New(), recordation, TransactionKind.New))).Codes(), Is.EqualTo("transaction-new"));
    }

    /// <summary>What an import does with a right it has just changed.</summary>
    private static async Task<CaseId?> Imported(TestApp app, RightId right)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Access.CurrentActor>().Is(Cast.Lin.Actor);
        var db = scope.ServiceProvider.GetRequiredService<ICbpRecordDb>();
        var opened = await scope.ServiceProvider.GetRequiredService<RenewalTasks>().OpenFor(await db.Rights.SingleAsync(r => r.Id == right), default);
        await db.SaveChangesAsync();
        return opened?.Id;
    }
}
