using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Recordations;

[OnBothDatabases]
public sealed class FilingTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Test]
    public async Task Filing_keeps_the_day_the_receipt_the_payment_and_the_paper()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        await app.As(Cast.Lin).Do(new FileRecordation(id, await app.Version(id), Today, " ER-1 ", "$380.00", "card", null, Given.Paper("receipt.pdf")));
        var filed = await app.Case<Recordation>(id);
        var move = filed.Moves[^1];
        Assert.Multiple(() =>
        {
            Assert.That(filed.Stage, Is.EqualTo(Stage.Submitted));
            Assert.That((move.Kind, move.On, move.Receipt, move.Paid, move.PaymentMethod, move.ByName), Is.EqualTo((MoveKind.Filed, Today, "ER-1", Money.Dollars(380), "card", "Lin Yue")));
            Assert.That(move.Document, Is.Not.Null);
            Assert.That(filed.ProtectsOn(Today), Is.False, "submitted is not protected");
        });
    }

    [Test]
    public async Task Filing_twice_is_refused()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FiledCase();
        Assert.That((await app.As(Cast.Lin).Send(new FileRecordation(id, await app.Version(id), Today, null))).Codes(), Is.EqualTo("already-filed"));
    }

    [TestCase(false, 0, "380", "not-checked")]
    [TestCase(true, 1, "380", "filed-in-the-future")]
    [TestCase(true, null, "380", "day-missing")]
    [TestCase(true, 0, "three hundred", "amount-malformed")]
    public async Task Filing_is_refused_with_its_reason(bool confirmed, int? days, string paid, string code)
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        if (confirmed) await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        var on = days is { } ahead ? Today.AddDays(ahead) : (DateOnly?)null;
        Assert.That((await app.As(Cast.Lin).Send(new FileRecordation(id, await app.Version(id), on, null, paid))).Codes(), Is.EqualTo(code));
    }

    [Test]
    public async Task A_registration_that_lapsed_after_the_check_cannot_be_filed()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase(await app.Trademark(m => m with { RegisteredOn = new(2016, 12, 1), ExpiresOn = new(2026, 12, 1) }));
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        app.Clock.Advance(TimeSpan.FromDays(20));
        var refused = await app.As(Cast.Lin).Send(new FileRecordation(id, await app.Version(id), app.Today, null));
        Assert.That(refused.Codes(), Is.EqualTo("registration-not-current"));
        Assert.That(refused.Errors[0].Cites, Is.EqualTo("19 CFR 133.1(a)"));
    }

    [Test]
    public async Task A_receipt_that_is_no_paper_is_refused_at_its_field_and_nothing_is_filed()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        var refused = await app.As(Cast.Lin).Send(new FileRecordation(id, await app.Version(id), Today, null, File: new("receipt.pdf", new MemoryStream("MZ not a paper"u8.ToArray()))));
        Assert.That(refused.Errors.Select(e => (e.Code, e.Field)), Is.EqualTo(new[] { ("exhibit-unreadable", (string?)"File") }));
        Assert.That((await app.Case<Recordation>(id)).FiledOn, Is.Null);
    }

    [Test]
    public async Task CBPs_request_for_information_carries_its_answer_date_until_it_is_answered()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FiledCase();
        await app.As(Cast.Lin).Do(new AcknowledgeFiling(id, await app.Version(id), Today));
        Assert.That((await app.As(Cast.Lin).Send(new AnswerInformationRequest(id, await app.Version(id), Today))).Codes(), Is.EqualTo("nothing-asked"));
        await app.As(Cast.Lin).Do(new RecordInformationRequest(id, await app.Version(id), Today, Today.AddDays(30), "A clearer image", Given.Paper("request.pdf")));
        var asked = await app.Case<Recordation>(id);
        Assert.That((asked.Stage, asked.AnswerBy), Is.EqualTo((Stage.InfoRequested, (DateOnly?)Today.AddDays(30))));
        var due = await app.Look(db => db.Obligations.SingleAsync(o => o.Kind == DeadlineKind.InformationAnswer));
        Assert.That((due.DueOn, due.TargetOn, due.CaseId, due.State), Is.EqualTo((Today.AddDays(30), (DateOnly?)Today.AddDays(30), (CaseId?)id, ObligationState.Open)));
        await app.As(Cast.Lin).Do(new AnswerInformationRequest(id, await app.Version(id), Today));
        Assert.That(await app.Look(db => db.Obligations.Where(o => o.Id == due.Id).Select(o => o.State).SingleAsync()), Is.EqualTo(ObligationState.Met));
        var answered = await app.Case<Recordation>(id);
        Assert.That((answered.Stage, answered.AnswerBy), Is.EqualTo((Stage.UnderReview, (DateOnly?)null)));
    }

    [Test]
    public async Task The_day_of_an_answer_and_of_a_cancellation_are_corrected_with_what_follows()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FiledCase(Today.AddDays(-20));
        await app.As(Cast.Lin).Do(new RecordInformationRequest(id, await app.Version(id), Today.AddDays(-10), Today.AddDays(30)));
        await app.As(Cast.Lin).Do(new AnswerInformationRequest(id, await app.Version(id), Today));
        Assert.That((await app.As(Cast.Lin).Send(new CorrectCase(id, await app.Version(id), CaseFact.AnsweredOn, Today.AddDays(-11), "x"))).Codes(), Is.EqualTo("correction-before-what-went"));
        await app.As(Cast.Lin).Do(new CorrectCase(id, await app.Version(id), CaseFact.AnsweredOn, Today.AddDays(-2), "The receipt says so."));
        Assert.That(await app.Look(db => db.Obligations.Where(o => o.Kind == DeadlineKind.InformationAnswer).Select(o => o.ClosedOn).SingleAsync()), Is.EqualTo(Today.AddDays(-2)));
        await app.As(Cast.Lin).Do(new CancelRecordation(id, await app.Version(id), Today, "Given up."));
        Assert.That((await app.As(Cast.Lin).Send(new CorrectCase(id, await app.Version(id), CaseFact.CancelledOn, Today.AddDays(1), "x"))).Codes(), Is.EqualTo("correction-in-the-future"));
        await app.As(Cast.Lin).Do(new CorrectCase(id, await app.Version(id), CaseFact.CancelledOn, Today.AddDays(-1), "The client wrote a day earlier."));
        Assert.That((await app.Case<Recordation>(id)).Correctable[CaseFact.CancelledOn], Is.EqualTo(Today.AddDays(-1)));
    }

    [Test]
    public async Task Approval_keeps_the_number_as_printed_and_starts_protection_and_the_deadlines()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FiledCase(Today.AddDays(-10));
        await app.As(Cast.Lin).Do(new RecordApproval(id, await app.Version(id), "Tmk 26-00123", Today, null, Given.Paper("notice.pdf")));
        var recorded = await app.Case<Recordation>(id);
        var renewal = await app.Look(db => db.Obligations.SingleAsync(o => o.CaseId == id && o.Kind == DeadlineKind.RecordationRenewal && o.Cycle == 1));
        Assert.Multiple(() =>
        {
            Assert.That((recorded.NumberPrinted, recorded.NumberKey), Is.EqualTo(("Tmk 26-00123", "2026-123")));
            Assert.That((recorded.EffectiveOn, recorded.ExpiresOn), Is.EqualTo(((DateOnly?)Today, (DateOnly?)new DateOnly(2030, 3, 17))), "ends with the registration, not ten years on");
            Assert.That(recorded.RenewalClosesOn, Is.EqualTo(new DateOnly(2030, 6, 15)), "the earlier of three months and 90 days");
            Assert.That(recorded.ProtectsOn(Today), Is.True);
            Assert.That(recorded.ProtectsOn(Today.AddDays(-1)), Is.False);
            Assert.That(renewal.DueOn, Is.EqualTo(new DateOnly(2030, 3, 17)));
        });
        var terms = await app.Look(db => db.SearchTerms.Where(t => t.Subject == id.Value).Select(t => t.Term).ToListAsync());
        Assert.That(terms, Does.Contain("brightwave").And.Some.Contains("00123"), "found by its number from now on");
    }

    [TestCase(null, 0, "recordation-number-not-given")]
    [TestCase("TMK 26-00123", 1, "effective-in-the-future")]
    [TestCase("TMK 26-00123", -11, "before-filing")]
    public async Task Approval_is_refused_with_its_reason(string? number, int days, string code)
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FiledCase(Today.AddDays(-10));
        Assert.That((await app.As(Cast.Lin).Send(new RecordApproval(id, await app.Version(id), number, Today.AddDays(days)))).Codes(), Is.EqualTo(code));
    }

    [Test]
    public async Task A_denied_application_is_mended_checked_and_filed_again()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FiledCase();
        Assert.That((await app.As(Cast.Lin).Send(new RecordDenial(id, await app.Version(id), Today, " "))).Codes(), Is.EqualTo("denial-needs-reason"));
        await app.As(Cast.Lin).Do(new RecordDenial(id, await app.Version(id), Today, "Image not legible"));
        Assert.That((await app.As(Cast.Lin).Send(new FileRecordation(id, await app.Version(id), Today, null))).Codes(), Is.EqualTo("already-filed"), "not before it is checked again");
        await app.As(Cast.Lin).Do(new AddImage(id, Given.Picture("clear.png", seed: 9)));
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        await app.As(Cast.Lin).Do(new FileRecordation(id, await app.Version(id), Today, "ER-2"));
        var again = await app.Case<Recordation>(id);
        Assert.That((again.Stage, again.Moves.Count(m => m.Kind == MoveKind.Filed)), Is.EqualTo((Stage.Submitted, 2)));
    }

    [Test]
    public async Task No_step_is_recorded_before_its_day()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FiledCase();
        var (version, tomorrow) = (await app.Version(id), Today.AddDays(1));
        foreach (var step in new IRequest<Result>[]
        {
            new AcknowledgeFiling(id, version, tomorrow), new RecordInformationRequest(id, version, tomorrow, tomorrow, "A clearer image"),
            new RecordDenial(id, version, tomorrow, "Image not legible"), new CancelRecordation(id, version, tomorrow, "The client asked for it"),
        })
            Assert.That((await app.As(Cast.Lin).Send(step)).Codes(), Is.EqualTo("step-in-the-future"), step.GetType().Name);
        Assert.That((await app.Case<Recordation>(id)).Stage, Is.EqualTo(Stage.Submitted));
    }

    [Test]
    public async Task A_draft_that_was_given_up_takes_nothing_more()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        await app.As(Cast.Lin).Do(new CancelRecordation(id, await app.Version(id), Today, "The client asked for it"));
        Assert.That((await app.As(Cast.Lin).Send(new AddImage(id, Given.Picture()))).Codes(), Is.EqualTo("already-cancelled"));
        Assert.That((await app.As(Cast.Lin).Send(new SaveSection(id, await app.Version(id), new ContactInput { Name = "Lin Yue" }))).Codes(), Is.EqualTo("already-cancelled"));
    }

    [Test]
    public async Task A_cancelled_recordation_protects_nothing_and_needs_its_reason()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.RecordedCase();
        Assert.That((await app.As(Cast.Lin).Send(new CancelRecordation(id, await app.Version(id), Today, null))).Codes(), Is.EqualTo("cancellation-needs-reason"));
        await app.As(Cast.Lin).Do(new CancelRecordation(id, await app.Version(id), Today, "The client asked for it"));
        var ended = await app.Case<Recordation>(id);
        Assert.That((ended.Stage, ended.ProtectsOn(Today)), Is.EqualTo((Stage.Cancelled, false)));
    }

    [Test]
    public async Task A_recordation_of_somebody_else_is_taken_over_with_the_term_it_runs_to()
    {
        await using var app = await TestApp.Start(provider);
        var right = await app.Trademark(m => m with { RegisteredOn = new(2008, 5, 6), RenewedOn = new(2018, 5, 6), ExpiresOn = new(2028, 5, 6), StatusCode = "800" });
        var id = CaseId.New();
        await app.As(Cast.Lin).Do(new TakeOverRecordation(id, right, "TMK 11-00163", new(2011, 2, 15), new(2028, 5, 6), "From the earlier agent"));
        var taken = await app.Case<Recordation>(id);
        var late = await app.Look(db => db.Obligations.Where(o => o.RightId == right && o.Kind == DeadlineKind.RecordationRenewal && o.State == ObligationState.Open).Select(o => o.DueOn).ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That((taken.Stage, taken.EffectiveOn, taken.ExpiresOn), Is.EqualTo((Stage.Recorded, (DateOnly?)new DateOnly(2011, 2, 15), (DateOnly?)new DateOnly(2028, 5, 6))));
            Assert.That(late, Has.None.LessThan(Today), "the renewal of 2018 was somebody else's and is met");
        });
    }

    [Test]
    public async Task What_CBP_denied_is_not_applied_for_any_more()
    {
        await using var app = await TestApp.Start(provider);
        var right = await app.Trademark();
        var id = await app.FiledCase(right: right);
        Assert.That(await Effective(), Is.EqualTo("applied-not-approved"));
        await app.As(Cast.Lin).Do(new RecordDenial(id, await app.Version(id), Today, "No specimen."));
        Assert.That(await Effective(), Is.EqualTo("not-recorded"));
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        Assert.That(await Effective(), Is.EqualTo("not-recorded"), "until it is filed again");

        async Task<string> Effective() => (await app.As(Cast.Guo).Do(new ExplainRight(right))).Findings.Single(f => f.Rule.Id == "R9").Code;
    }

    [Test]
    public async Task A_recordation_of_months_does_not_become_one_of_years_when_the_work_is_registered()
    {
        await using var app = await TestApp.Start(provider);
        var right = await SampleRights.Work(app, SampleRights.LanternSong with { Pending = true, Number = null, RegisteredOn = null });
        var months = CaseId.New();
        await app.As(Cast.Lin).Do(new TakeOverRecordation(months, right, "COP 26-00011", new(2026, 8, 31), null));
        var work = (Copyright)(await app.As(Cast.Lin).Do(new ShowRight(right))).Right;
        await app.As(Cast.Lin).Do(new UpdateCopyright(right, work.Version, CopyrightValues.Of(work) with { Pending = false, Number = "VA 2-999-001", RegisteredOn = new(2026, 8, 20) }));
        Assert.That(((await app.Case<Recordation>(months)).ExpiresOn, await Temporary()), Is.EqualTo(((DateOnly?)new DateOnly(2027, 2, 28), ObligationState.Open)));
        var years = CaseId.New();
        await app.As(Cast.Lin).Do(new TakeOverRecordation(years, right, "COP 26-00012", new(2026, 11, 20), null));
        Assert.That(((await app.Case<Recordation>(years)).ExpiresOn, await Temporary()), Is.EqualTo(((DateOnly?)new DateOnly(2046, 11, 20), ObligationState.Withdrawn)), "recorded anew");

        Task<ObligationState> Temporary() => app.Look(db => db.Obligations.Where(o => o.RightId == right && o.Kind == DeadlineKind.PendingCopyrightExpiry).Select(o => o.State).SingleAsync());
    }

    [Test]
    public async Task A_trade_name_published_tentatively_waits_for_the_day_the_notice_prints()
    {
        await using var app = await TestApp.Start(provider);
        var name = await app.Keep(TradeName.Add(RightId.New(), new("BRIGHTWAVE AUDIO", null, new(2024, 1, 2), "Headphones", [new(Given.Owner, "CN")]), new("form", null, Today)).Value);
        var id = await app.Open(name);
        await app.Save(id, Given.OwnerOf());
        await app.Save(id, new ContactInput { Name = "Lin Yue", Phone = "1", Email = "lin@firm.example" });
        await app.Save(id, new StatementsInput { Rows = [new() { By = "Wei Jun", Text = "used" }, new() { By = "A", Relation = StatementBy.Independent, Text = "known" }, new() { By = "B", Relation = StatementBy.Independent, Text = "known" }] });
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        await app.As(Cast.Lin).Do(new FileRecordation(id, await app.Version(id), Today, null));
        await app.As(Cast.Lin).Do(new RecordTentativePublication(id, await app.Version(id), Today, Today.AddDays(60)));
        var due = await app.Look(db => db.Obligations.Where(o => o.RightId == name && o.Kind == DeadlineKind.TradeNameOpposition).Select(o => o.DueOn).SingleAsync());
        Assert.That(due, Is.EqualTo(Today.AddDays(60)));
        Assert.That((await app.As(Cast.Lin).Send(new TakeReading(Guid.CreateVersion7(), name, TriggerFact.OppositionEnds))).Codes(), Is.EqualTo("reading-same-person"), "who typed the day does not read it a second time");
        await app.As(Cast.Zhou).Do(new TakeReading(Guid.CreateVersion7(), name, TriggerFact.OppositionEnds));
    }
}
