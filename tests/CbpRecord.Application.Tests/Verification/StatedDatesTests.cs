using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Application.Renewals;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Verification;

/// <summary>A date that an office states, and that a deadline is counted from in place of a computed one, is read twice as well; where the readings differ, the fact follows the review.</summary>
[OnBothDatabases]
public sealed class StatedDatesTests(Provider provider)
{
    [TestCase(TriggerFact.RenewedOn, "2015-03-12", "2025-03-12", "2035-03-12")]
    [TestCase(TriggerFact.ExpiresOn, "2025-03-12", "2025-03-13", "2025-03-13")]
    public async Task The_last_renewal_of_an_old_registration_or_else_its_printed_end(TriggerFact fact, string docketed, string read, string due)
    {
        await using var app = await TestApp.Start(provider, new DateOnly(2025, 6, 2));
        var right = RightId.New();
        await app.As(Cast.Lin).Do(new AddTrademark(right, Cast.Bright, SampleRights.Fourfold with
        {
            RegisteredOn = new(1985, 3, 12), RenewedOn = fact == TriggerFact.RenewedOn ? DateOnly.Parse(docketed) : null, ExpiresOn = fact == TriggerFact.ExpiresOn ? DateOnly.Parse(docketed) : null,
        }));
        await Verified(app, right, DeadlineKind.Section8And9, TriggerFact.RegisteredOn, new(1985, 3, 12));
        await Corrected(app, right, fact, DateOnly.Parse(docketed), DateOnly.Parse(read));
        Assert.That(await Rows(app, right, DeadlineKind.Section8And9), Has.Some.Matches<Obligation>(o => o.DueOn == DateOnly.Parse(due) && o.Verified));
    }

    [Test]
    public async Task The_day_from_which_use_was_resumed()
    {
        await using var app = await TestApp.Start(provider);
        var right = await app.Mark("BRIGHTWAVE", "9000001", new(2018, 5, 1), Cast.Bright);
        await app.As(Cast.Lin).Do(new TellFact(right, 1, RightEventKind.UseResumed, new(2022, 8, 15)));
        await Verified(app, right, DeadlineKind.Section15, TriggerFact.RegisteredOn, new(2018, 5, 1));
        await Corrected(app, right, TriggerFact.UseResumed, new(2022, 8, 15), new(2022, 8, 16));
        Assert.That((await Rows(app, right, DeadlineKind.Section15)).Select(o => (o.DueOn, o.Verified)), Is.EqualTo(new[] { (new DateOnly(2028, 8, 16), true) }));
    }

    [Test]
    public async Task The_day_by_which_an_office_action_wants_its_answer()
    {
        await using var app = await TestApp.Start(provider);
        var right = await app.Mark("BRIGHTWAVE", "9000001", new(2018, 5, 1), Cast.Bright);
        await app.As(Cast.Lin).Do(new TellFact(right, 1, RightEventKind.OfficeActionExpungement, new(2026, 10, 30), new(2027, 2, 1)));
        await Verified(app, right, DeadlineKind.TmaResponse, TriggerFact.OfficeAction, new(2026, 10, 30));
        await Corrected(app, right, TriggerFact.ResponseBy, new(2027, 2, 1), new(2027, 1, 31));
        Assert.That((await Rows(app, right, DeadlineKind.TmaResponse)).Select(o => (o.DueOn, o.Verified)), Is.EqualTo(new[] { (new DateOnly(2027, 1, 31), true) }));
    }

    [Test]
    public async Task The_day_to_which_CBP_extended_the_time_to_renew()
    {
        await using var app = await TestApp.Start(provider, new DateOnly(2026, 9, 1));
        var right = await app.Trademark(m => m with { RegisteredOn = new(2016, 10, 20), ExpiresOn = new(2026, 10, 20) });
        var recordation = await app.RecordedCase(new(2026, 9, 1), right);
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero));
        var extension = CaseId.New();
        await app.As(Cast.Lin).Do(new OpenRenewal(extension, recordation, TransactionKind.Extension));
        await app.Save(extension, new ReasonsInput { Reasons = "The USPTO has not examined the renewal yet." });
        await app.As(Cast.Lin).Do(new ConfirmAnswers(extension, await app.Version(extension)));
        await app.As(Cast.Lin).Do(new FileRecordation(extension, await app.Version(extension), app.Today, null));
        await app.As(Cast.Lin).Do(new RecordRenewalApproval(extension, await app.Version(extension), app.Today, new(2027, 4, 20)));
        await Verified(app, right, DeadlineKind.RecordationExtended, TriggerFact.RegisteredOn, new(2016, 10, 20));
        await Corrected(app, right, TriggerFact.ExtendedTo, new(2027, 4, 20), new(2027, 4, 2));
        Assert.That((await Rows(app, right, DeadlineKind.RecordationExtended)).Select(o => (o.DueOn, o.Verified)), Is.EqualTo(new[] { (new DateOnly(2027, 4, 2), true) }));
    }

    /// <summary>The computed part is read; the deadline goes on waiting for the stated one.</summary>
    private static async Task Verified(TestApp app, RightId right, DeadlineKind kind, TriggerFact fact, DateOnly on)
    {
        await app.Verified(right, fact, on);
        Assert.That((await Rows(app, right, kind)).Select(o => o.Verified), Is.Not.Empty.And.All.False);
    }

    /// <summary>Lin typed the day and is refused; Zhou reads another; Dana finds that Zhou is right.</summary>
    private static async Task Corrected(TestApp app, RightId right, TriggerFact fact, DateOnly docketed, DateOnly read)
    {
        Assert.That((await app.As(Cast.Lin).Send(new TakeReading(Guid.CreateVersion7(), right, fact))).Codes(), Is.EqualTo("reading-same-person"));
        var reading = await app.Reading(right, fact);
        await (await app.AsNow(Cast.Zhou)).Do(new EnterReading(reading, 1, read));
        var view = await app.As(Cast.Dana).Do(new ShowReading(reading));
        Assert.That((view.First, view.Second), Is.EqualTo(((DateOnly?)docketed, (DateOnly?)read)));
        await app.As(Cast.Dana).Do(new SettleReading(reading, view.Version, ReadingChoice.Second, "So the paper prints it."));
    }

    private static Task<List<Obligation>> Rows(TestApp app, RightId right, DeadlineKind kind) =>
        app.Look(db => db.Obligations.AsNoTracking().Where(o => o.RightId == right && o.Kind == kind && o.State == ObligationState.Open).OrderBy(o => o.DueOn).ToListAsync());
}
