using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Enforcement;

/// <summary>Goods at the border are entered by people, and their clocks run in the docket.</summary>
[OnBothDatabases]
public sealed class BorderTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 12, 18);

    /// <summary>Worked examples 27 and 28: Thanksgiving lies between.</summary>
    private static readonly DetentionRecord Copies = new()
    {
        Number = "DN-2704-90001", Port = "Los Angeles, CA", Suspected = SuspectedGoods.Counterfeit, PresentedOn = new(2026, 11, 16), DetentionNoticeOn = new(2026, 11, 23),
    };

    [Test]
    public async Task The_clocks_of_a_detention_stand_in_the_docket()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, _) = await Detained(app, Copies);
        Assert.That((await Clocks(app, right)).Select(c => (c.Kind, c.DueOn, c.State, c.About)), Is.EquivalentTo(new[]
        {
            (DeadlineKind.DetentionDecision, new DateOnly(2026, 11, 23), ObligationState.Met, "B-1001"),
            (DeadlineKind.DetentionNotice, new(2026, 12, 1), ObligationState.Met, "B-1001"),
            (DeadlineKind.DetentionEnd, new(2026, 12, 16), ObligationState.Open, "B-1001"),
            (DeadlineKind.ImporterResponse, new(2026, 12, 3), ObligationState.Open, "B-1001"),
            (DeadlineKind.OwnerDisclosure, new(2026, 11, 23), ObligationState.Open, "B-1001"),
        }));
    }

    [Test]
    public async Task Chinese_New_Year_is_no_holiday_of_CBPs_and_Presidents_Day_is()
    {
        await using var app = await TestApp.Start(provider, new(2026, 2, 20));
        var (right, _) = await Detained(app, new() { DetentionNoticeOn = new(2026, 2, 13), DetainedOn = new(2026, 2, 13), Suspected = SuspectedGoods.GrayMarket });
        Assert.That((await Clocks(app, right)).Select(c => (c.Kind, c.DueOn)), Is.EqualTo(new[] { (DeadlineKind.OwnerDisclosure, new DateOnly(2026, 3, 30)) }), "the importer's seven days are for counterfeits");
        (right, _) = await Detained(app, new() { DetentionNoticeOn = new(2026, 2, 13) });
        Assert.That((await Clocks(app, right)).Select(c => (c.Kind, c.DueOn)), Is.EqualTo(new[] { (DeadlineKind.ImporterResponse, new DateOnly(2026, 2, 25)) }));
    }

    [Test]
    public async Task The_clocks_of_a_seizure_are_its_own_and_it_ends_the_detention()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, detention) = await Detained(app, Copies with { PresentedOn = new(2026, 9, 28), DetentionNoticeOn = new(2026, 10, 1) });
        var seizure = BorderCaseId.New();
        await app.As(Cast.Lin).Do(new OpenSeizure(seizure, right, new() { SeizedOn = new(2026, 10, 8), SeizureNoticeOn = new(2026, 10, 9), UnderDmca = true }, detention));
        var view = await app.As(Cast.Lin).Do(new ShowBorderCase(detention));
        var clocks = await Clocks(app, right);
        Assert.Multiple(() =>
        {
            Assert.That((view.Case.State, view.Case.Record.Ending, view.Case.Record.EndedOn, view.Other!.Id), Is.EqualTo((BorderState.Ended, (BorderEnding?)BorderEnding.Seized, (DateOnly?)new DateOnly(2026, 10, 8), seizure)));
            Assert.That(clocks.Where(c => c.About == "B-1002").Select(c => (c.Kind, c.DueOn)), Is.EquivalentTo(new[]
            {
                (DeadlineKind.SeizureDisclosure, new DateOnly(2026, 11, 24)), (DeadlineKind.ConsentWindow, new(2026, 11, 8)), (DeadlineKind.DmcaDisclosure, new(2026, 11, 23)),
            }));
            Assert.That(clocks.Where(c => c.About == "B-1001" && c.State == ObligationState.Open).Select(c => c.Kind), Is.EqualTo(new[] { DeadlineKind.OwnerDisclosure }), "the end of the detention meets the others");
        });
        await app.As(Cast.Lin).Do(new AmendSeizure(seizure, 1, new() { SeizedOn = new(2026, 10, 8), SeizureNoticeOn = new(2026, 10, 9), UnderDmca = true, DataReceivedOn = new(2026, 11, 20), ConsentedOn = new(2026, 11, 2) }));
        Assert.That((await Clocks(app, right)).Where(c => c.About == "B-1002").Select(c => (c.State, c.ClosedOn)), Is.EquivalentTo(new (ObligationState, DateOnly?)[]
            { (ObligationState.Met, new(2026, 11, 20)), (ObligationState.Met, new(2026, 11, 2)), (ObligationState.Met, new(2026, 11, 20)) }));
    }

    [Test]
    public async Task A_corrected_notice_moves_its_clock_and_says_why()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, id) = await Detained(app, Copies);
        var amend = new AmendDetention(id, 1, Copies with { DetentionNoticeOn = new(2026, 11, 24) });
        Assert.That((await app.As(Cast.Lin).Send(amend)).Codes(), Is.EqualTo("correction-reason-missing"));
        var shown = await app.As(Cast.Lin).Do(new RehearseCorrection(amend));
        Assert.That((shown.NeedsReason, shown.Moves.Single(m => m.Kind == DeadlineKind.ImporterResponse) is { What: MoveOfDeadline.Moved, Before.DueOn: var before, After.DueOn: var after } ? (before, after) : default),
            Is.EqualTo((true, (new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 4)))));
        await app.As(Cast.Lin).Do(amend with { Reason = "The notice says the 24th." });
        Assert.That((await Clocks(app, right)).Single(c => c.Kind == DeadlineKind.ImporterResponse).DueOn, Is.EqualTo(new DateOnly(2026, 12, 4)));
        await app.As(Cast.Lin).Do(new AmendDetention(id, 2, Copies with { DetentionNoticeOn = new(2026, 11, 24), OwnerToldOn = new(2026, 11, 25) }));
        Assert.That((await Clocks(app, right)).Single(c => c.Kind == DeadlineKind.OwnerDisclosure), Has.Property("ClosedOn").EqualTo(new DateOnly(2026, 11, 25)), "what was unknown is news and wants no reason");
    }

    [Test]
    public async Task An_answer_meets_the_importers_clock_and_of_the_clients_own_goods_it_is_ours()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (theirs, id) = await Detained(app, Copies);
        await app.As(Cast.Lin).Do(new AnswerNotice(id, 1, new(2026, 12, 2)));
        Assert.That((await Clocks(app, theirs)).Single(c => c.Kind == DeadlineKind.ImporterResponse), Has.Property("ClosedOn").EqualTo(new DateOnly(2026, 12, 2)));
        Assert.That((await app.As(Cast.Lin).Send(new AnswerNotice(id, 2, new(2026, 12, 3)))).Codes(), Is.EqualTo("border-answered"));

        var (own, held) = await Detained(app, Copies with { ImportedBy = ImportedBy.Client });
        var answer = (await Clocks(app, own)).Single(c => c.Entry.IsAct);
        Assert.That((answer.Kind, answer.DueOn, answer.Standing), Is.EqualTo((DeadlineKind.DetentionAnswer, new DateOnly(2026, 12, 3), Standing.Overdue)), "ours, and late");
        var why = await app.As(Cast.Lin).Do(new ExplainDeadline(answer.Id));
        Assert.That((why.Rule.Id, why.Goods, why.Steps[0].Code), Is.EqualTo(("R21", (BorderCaseId?)held, "from-detention-notice")));
        await app.As(Cast.Lin).Do(new AnswerNotice(held, 1, new(2026, 12, 3), Given.Paper("answer.pdf")));
        Assert.That((await Clocks(app, own)).Single(c => c.Kind == DeadlineKind.DetentionAnswer).State, Is.EqualTo(ObligationState.Met));
        Assert.That((await app.As(Cast.Lin).Do(new ShowBorderCase(held))).Papers.Select(p => p.FileName), Is.EqualTo(new[] { "answer.pdf" }));
    }

    [Test]
    public async Task A_wrong_entry_is_withdrawn_with_its_reason_and_the_next_keeps_its_own_clocks()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, wrong) = await Detained(app, Copies);
        await app.As(Cast.Lin).Do(new OpenDetention(BorderCaseId.New(), right, Copies with { DetentionNoticeOn = new(2026, 11, 30) }));
        var second = (await Clocks(app, right)).Where(c => c.About == "B-1002").ToDictionary(c => c.Kind, c => (c.Id, c.DueOn));
        Assert.That((await app.As(Cast.Lin).Send(new WithdrawBorderCase(wrong, 1, " "))).Codes(), Is.EqualTo("border-reason-missing"));
        await app.As(Cast.Lin).Do(new WithdrawBorderCase(wrong, 1, "Entered for the wrong mark."));
        var clocks = await Clocks(app, right);
        Assert.Multiple(async () =>
        {
            Assert.That(clocks.Where(c => c.About == "B-1001").Select(c => c.State), Is.All.EqualTo(ObligationState.Withdrawn));
            Assert.That(clocks.Where(c => c.About == "B-1002").ToDictionary(c => c.Kind, c => (c.Id, c.DueOn)), Is.EqualTo(second));
            var shown = (await app.As(Cast.Lin).Do(new ShowBorderCase(wrong))).Case;
            Assert.That((shown.State, shown.WithdrawnBecause), Is.EqualTo((BorderState.Withdrawn, "Entered for the wrong mark.")));
            Assert.That((await app.As(Cast.Lin).Send(new AmendDetention(wrong, 2, Copies))).Codes(), Is.EqualTo("border-withdrawn"));
        });
    }

    [Test]
    public async Task Out_of_sight_is_not_found_and_not_listed()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, id) = await Detained(app, Copies);
        Assert.Multiple(async () =>
        {
            Assert.That((await app.As(Cast.Xu).Send(new ShowBorderCase(id))).Codes(), Is.EqualTo("not-found"));
            Assert.That((await app.As(Cast.Xu).Do(new ListBorderCases())).Rows, Is.Empty);
            Assert.That((await app.As(Cast.Guo).Do(new ListBorderCases())).Rows.Select(r => (r.Id, r.RightId)), Is.EqualTo(new[] { (id, right) }));
            Assert.That((await app.As(Cast.Guo).Send(new AnswerNotice(id, 1, Today))).Codes(), Is.EqualTo("may-not"));
        });
    }

    [Test]
    public async Task The_list_goes_on_from_page_to_page_and_finds_a_notice_in_any_spelling()
    {
        await using var app = await TestApp.Start(provider, Today);
        var right = await app.Mark("BRIGHTWAVE", "9000001", new(2021, 3, 1), Cast.Bright);
        foreach (var day in new[] { 3, 1, 2 }) await app.As(Cast.Lin).Do(new OpenDetention(BorderCaseId.New(), right, new() { Number = $"DN 2704-{day}", PresentedOn = new(2026, 12, day) }));
        var first = await app.As(Cast.Lin).Do(new ListBorderCases(Size: 2));
        var rest = await app.As(Cast.Lin).Do(new ListBorderCases(After: first.Next, Size: 2));
        Assert.That(first.Rows.Concat(rest.Rows).Select(r => r.BeganOn.Day), Is.EqualTo(new[] { 3, 2, 1 }));
        Assert.That((first.Total, rest.Next), Is.EqualTo((3, (string?)null)));
        Assert.That(first.Rows.Select(r => r.Next?.DueOn), Is.EqualTo(new DateOnly?[] { new(2027, 1, 2), new(2027, 1, 1) }), "what is merely past is not next");
        Assert.That((await app.As(Cast.Lin).Do(new ListBorderCases(Number: "dn2704 2"))).Rows.Select(r => r.Reference), Is.EqualTo(new[] { "B-1003" }));
        Assert.That((await app.As(Cast.Lin).Do(new ListBorderCases(BorderKind.Seizure))).Rows, Is.Empty);
    }

    [Test]
    public async Task A_notice_is_read_a_second_time_by_another_person_and_a_difference_is_settled()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, id) = await Detained(app, new() { Number = "DN-1", DetentionNoticeOn = new(2026, 11, 23) });
        Assert.That((await app.As(Cast.Lin).Send(new TakeReading(Guid.CreateVersion7(), right, TriggerFact.DetentionNoticeOn))).Codes(), Is.EqualTo("reading-same-person"));
        var reading = await app.Reading(right, TriggerFact.DetentionNoticeOn);
        Assert.That((await (await app.AsNow(Cast.Zhou)).Send(new ShowBorderCase(id))).Codes(), Is.EqualTo("not-found"), "the reader does not see the first");
        await (await app.AsNow(Cast.Zhou)).Do(new EnterReading(reading, 1, new(2026, 11, 24)));
        await app.As(Cast.Dana).Do(new SettleReading(reading, 2, ReadingChoice.Second, "The stamp says the 24th."));
        var clock = (await Clocks(app, right)).Single();
        Assert.That((clock.DueOn, clock.Verified), Is.EqualTo((new DateOnly(2026, 12, 4), true)));
        Assert.That(((Detention)(await app.As(Cast.Lin).Do(new ShowBorderCase(id))).Case).Told.DetentionNoticeOn, Is.EqualTo(new DateOnly(2026, 11, 24)));
    }

    [Test]
    public async Task The_night_finds_nothing_to_do_and_what_another_hand_changed()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, _) = await Detained(app, Copies);
        Assert.That((await Night(app)).Derived, Is.Zero);
        await app.Look(db => db.Database.ExecuteSqlRawAsync("""UPDATE "BorderCases" SET "Told" = REPLACE("Told", '2026-11-23', '2026-11-24')"""));
        var run = await Night(app);
        Assert.That((run.Derived, run.Moved), Is.EqualTo((1, 2)));
        Assert.That((await Clocks(app, right)).Single(c => c.Kind == DeadlineKind.ImporterResponse).DueOn, Is.EqualTo(new DateOnly(2026, 12, 4)));
    }

    [Test]
    public async Task Goods_go_with_their_right_to_the_client_it_is_found_to_belong_to()
    {
        await using var app = await TestApp.Start(provider, Today);
        var right = await app.Mark("BRIGHTWAVE", "9000001", new(2021, 3, 1));
        var id = BorderCaseId.New();
        await app.As(Cast.Lin).Do(new OpenDetention(id, right, Copies, Given.Paper("notice.pdf")));
        await app.As(Cast.Lin).Do(new AssignRights([right], Cast.Bright));
        Assert.That((await app.As(Cast.Guo).Do(new ShowBorderCase(id))).Papers.Select(p => p.FileName), Is.EqualTo(new[] { "notice.pdf" }));
        Assert.That((await app.As(Cast.Lin).Send(new AssignRights([right], Cast.Harbor))).Codes(), Is.EqualTo("right-has-cases"));
    }

    private static readonly TestCaseData[] Impossible =
    [
        new(new DetentionRecord(), "border-day-missing"),
        new(Copies with { PresentedOn = new(2026, 12, 19) }, "border-day-ahead"),
        new(Copies with { DetentionNoticeOn = new(2026, 11, 13) }, "border-day-before"),
        new(Copies with { EndedOn = new(2026, 12, 1) }, "border-ending-missing"),
        new(Copies with { Ending = BorderEnding.Released }, "border-ended-on-missing"),
        new(Copies with { EndedOn = new(2026, 12, 1), Ending = BorderEnding.Forfeited }, "border-another-ending"),
        new(Copies with { DetentionNoticeOn = null, AnsweredOn = new(2026, 12, 1) }, "border-answer-needs-notice"),
        new(Copies with { Number = new('9', 101) }, "border-too-long"),
    ];

    [TestCaseSource(nameof(Impossible))]
    public async Task What_cannot_have_happened_is_refused(DetentionRecord told, string code)
    {
        await using var app = await TestApp.Start(provider, Today);
        var right = await app.Mark("BRIGHTWAVE", "9000001", new(2021, 3, 1), Cast.Bright);
        Assert.That((await app.As(Cast.Lin).Send(new OpenDetention(BorderCaseId.New(), right, told))).Errors.Select(e => e.Code), Has.Member(code));
    }

    private static async Task<(RightId Right, BorderCaseId Id)> Detained(TestApp app, DetentionRecord told)
    {
        var (right, id) = (await app.Mark("BRIGHTWAVE", $"{9_000_001 + await app.Look(db => db.Rights.CountAsync())}", new(2021, 3, 1), Cast.Bright), BorderCaseId.New());
        await app.As(Cast.Lin).Do(new OpenDetention(id, right, told));
        return (right, id);
    }

    /// <summary>The right's deadlines that are of the border.</summary>
    private static async Task<List<DocketRow>> Clocks(TestApp app, RightId right) =>
        [.. (await app.As(Cast.Lin).Do(new ListDocket(new() { Right = right, State = DocketState.All }))).Rows.Where(r => r.Entry.IsBorderClock)];

    private static async Task<DerivationRun> Night(TestApp app)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.AsSystem().Do(new RederiveDeadlines(app.Today));
        return await app.Look(db => db.Set<DerivationRun>().OrderByDescending(r => r.Id).FirstAsync());
    }
}
