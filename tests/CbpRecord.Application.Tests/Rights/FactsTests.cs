using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Rights;

[OnBothDatabases]
public sealed class FactsTests(Provider provider)
{
    [Test]
    public async Task A_renewal_accepted_in_grace_makes_an_expired_mark_recordable_again()
    {
        await using var app = await TestApp.Start(provider);
        var id = await SampleRights.Mark(app, SampleRights.Brightwave);
        await app.As(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.SectionEightNineAccepted, new(2026, 11, 23)));
        var shown = await app.As(Cast.Lin).Do(new ShowRight(id));
        Assert.That((shown.EndsOn, shown.Findings.Recordable), Is.EqualTo(((DateOnly?)new DateOnly(2036, 11, 22), true)));
        var listed = await app.As(Cast.Lin).Do(new ListRights(Recordable: true));
        Assert.That(listed.Rows.Select(r => (r.Name, r.EndsOn)), Is.EqualTo(new[] { ("BRIGHTWAVE", (DateOnly?)new DateOnly(2036, 11, 22)) }));
    }

    [Test]
    public async Task A_fact_meets_its_deadline_and_taking_it_back_opens_it_again()
    {
        await using var app = await TestApp.Start(provider);
        var id = await SampleRights.Mark(app);
        var state = () => app.Look(db => db.Obligations.Where(o => o.RightId == id && o.Kind == DeadlineKind.Section8).OrderBy(o => o.DueOn).Select(o => o.State).FirstAsync());
        await app.As(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.SectionEightAccepted, new(2026, 11, 20), Note: "Notice of acceptance"));
        Assert.That(await state(), Is.EqualTo(ObligationState.Met));

        var without = await app.As(Cast.Lin).Send(new UntellFact(id, 2, RightEventKind.SectionEightAccepted, new(2026, 11, 20), " "));
        Assert.That(without.Errors.Select(e => (e.Code, e.Field)), Is.EqualTo(new[] { ("fact-reason-missing", "Reason") }));
        await app.As(Cast.Lin).Do(new UntellFact(id, 2, RightEventKind.SectionEightAccepted, new(2026, 11, 20), "It was another mark's."));
        Assert.That(await state(), Is.EqualTo(ObligationState.Open));
        Assert.That(await app.Look(db => db.Acts.OrderByDescending(a => a.Number).Select(a => a.StatedReason).FirstAsync()), Is.EqualTo("It was another mark's."));
    }

    [Test]
    public async Task Licences_that_end_on_one_day_are_each_told_kept_and_taken_back()
    {
        await using var app = await TestApp.Start(provider);
        var (id, end) = (await SampleRights.Mark(app), new DateOnly(2027, 12, 31));
        await app.As(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.LicenceEnds, end, Note: "Invented Works Co."));
        await app.As(Cast.Lin).Do(new TellFact(id, 2, RightEventKind.LicenceEnds, end, Note: "Invented Mills Co."));
        Assert.That(await Ends(ObligationState.Open), Is.EquivalentTo(new[] { "Invented Works Co.", "Invented Mills Co." }));
        await app.As(Cast.Lin).Do(new UntellFact(id, 3, RightEventKind.LicenceEnds, end, "It was another mark's.", "Invented Works Co."));
        Assert.That(await Ends(ObligationState.Open), Is.EqualTo(new[] { "Invented Mills Co." }));

        Task<List<string?>> Ends(ObligationState state) => app.Look(db => db.Obligations.Where(o => o.RightId == id && o.Kind == DeadlineKind.LicenceEnd && o.State == state).Select(o => o.About).ToListAsync());
    }

    [TestCase(RightEventKind.AuthorDied, "2026-01-01", null, "fact-of-another-kind", Description = "a mark has no author")]
    [TestCase(RightEventKind.SectionEightAccepted, "2026-11-24", null, "fact-ahead")]
    [TestCase(RightEventKind.SectionEightNineAccepted, "2026-11-20", "2026-11-19", "fact-ends-first")]
    [TestCase(RightEventKind.SectionEightAccepted, "2026-11-20", "2036-11-19", "fact-ends-first", Description = "an affidavit buys no term")]
    public async Task A_fact_that_cannot_be_is_refused(RightEventKind kind, string on, string? until, string code)
    {
        await using var app = await TestApp.Start(provider);
        var id = await SampleRights.Mark(app);
        var told = await app.As(Cast.Lin).Send(new TellFact(id, 1, kind, DateOnly.Parse(on), until is null ? null : DateOnly.Parse(until)));
        Assert.That(told.Errors.Select(e => e.Code), Is.EqualTo(new[] { code }));
    }

    [TestCase(null, "2027-02-28", "R28:earlier")]
    [TestCase("2027-03-01", "2027-03-01", null, Description = "the day that the Office states replaces the reading")]
    public async Task More_time_to_respond_is_counted_or_stated(string? stated, string until, string? reading)
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Mark("BRIGHTWAVE", "9000001", new(2018, 5, 1));
        await app.As(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.OfficeActionExpungement, new(2026, 10, 30)));
        await app.As(Cast.Lin).Do(new TellFact(id, 2, RightEventKind.ResponseExtended, new(2026, 11, 20), stated is null ? null : DateOnly.Parse(stated)));
        var response = await app.Look(db => db.Obligations.SingleAsync(o => o.RightId == id && o.Kind == DeadlineKind.TmaResponse));
        Assert.That((response.DueOn, response.GraceEndsOn, response.Reading), Is.EqualTo((new DateOnly(2027, 1, 30), (DateOnly?)DateOnly.Parse(until), reading)));
    }

    [Test]
    public async Task An_action_is_answered_by_the_day_it_prints_and_its_response_meets_it()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Mark("BRIGHTWAVE", "9000001", new(2018, 5, 1));
        await app.As(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.OfficeActionExpungement, new(2026, 10, 30), new(2027, 2, 1)));
        Assert.That(await Response(), Is.EqualTo((new DateOnly(2027, 2, 1), ObligationState.Open, (DateOnly?)null)));
        await app.As(Cast.Lin).Do(new TellFact(id, 2, RightEventKind.ResponseFiled, new(2026, 11, 20)));
        Assert.That(await Response(), Is.EqualTo((new DateOnly(2027, 2, 1), ObligationState.Met, (DateOnly?)new DateOnly(2026, 11, 20))));
        await app.As(Cast.Lin).Do(new UntellFact(id, 3, RightEventKind.ResponseFiled, new(2026, 11, 20), "Of another mark."));
        Assert.That((await Response()).State, Is.EqualTo(ObligationState.Open));

        async Task<(DateOnly, ObligationState State, DateOnly?)> Response()
        {
            var row = await app.Look(db => db.Obligations.SingleAsync(o => o.RightId == id && o.Kind == DeadlineKind.TmaResponse));
            return (row.DueOn, row.State, row.ClosedOn);
        }
    }

    [Test]
    public async Task An_exclusion_order_may_rest_on_a_mark()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Mark("BRIGHTWAVE", "9000001", new(2018, 5, 1));
        await app.As(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.ExclusionOrderReceived, new(2026, 3, 2)));
        Assert.That(await app.Look(db => db.Obligations.Where(o => o.RightId == id && o.Kind == DeadlineKind.ItcFinal).Select(o => o.DueOn).SingleAsync()), Is.EqualTo(new DateOnly(2026, 5, 2)));
    }

    [Test]
    public async Task Incontestability_waits_for_five_years_of_use_since_it_was_resumed()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Mark("BRIGHTWAVE", "9000001", new(2018, 5, 1));
        await app.As(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.UseResumed, new(2022, 8, 15)));
        var fifteen = await app.Look(db => db.Obligations.SingleAsync(o => o.RightId == id && o.Kind == DeadlineKind.Section15));
        Assert.That((fifteen.OpensOn, fifteen.DueOn), Is.EqualTo(((DateOnly?)new DateOnly(2027, 8, 15), new DateOnly(2028, 8, 15))));
    }

    [Test]
    public async Task The_end_of_a_licence_may_lie_ahead_and_becomes_a_deadline()
    {
        await using var app = await TestApp.Start(provider);
        var id = await SampleRights.Mark(app);
        await app.As(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.LicenceEnds, new(2027, 6, 30), Note: "Ashgrove Trading"));
        var due = await app.Look(db => db.Obligations.Where(o => o.RightId == id && o.Kind == DeadlineKind.LicenceEnd).Select(o => o.DueOn).ToListAsync());
        Assert.That(due, Is.EqualTo(new[] { new DateOnly(2027, 6, 30) }));
    }

    [Test]
    public async Task An_authors_death_ends_a_copyright_seventy_years_later()
    {
        await using var app = await TestApp.Start(provider);
        var id = await SampleRights.Work(app, SampleRights.LanternSong with { WorkForHire = false, Authors = [new() { Name = "Wen Su" }] });
        Assert.That((await app.As(Cast.Lin).Do(new ShowRight(id))).EndsOn, Is.Null);
        await app.As(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.AuthorDied, new(2024, 2, 29)));
        Assert.That((await app.As(Cast.Lin).Do(new ShowRight(id))).EndsOn, Is.EqualTo(new DateOnly(2094, 12, 31)));
    }
}
