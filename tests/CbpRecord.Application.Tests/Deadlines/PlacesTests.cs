using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>Of several facts of one kind each keeps its own deadline, in whatever order they are told and taken back.</summary>
[OnBothDatabases]
public sealed class PlacesTests(Provider provider)
{
    private static readonly DateOnly Spring = new(2027, 3, 31), Summer = new(2027, 6, 30), Winter = new(2027, 12, 31);
    private TestApp app = null!;                // null when this database is not there
    private RightId mark;

    [SetUp]
    public async Task Start() => mark = await (app = await TestApp.Start(provider)).Trademark();

    [TearDown]
    public ValueTask Stop() => app?.DisposeAsync() ?? default;

    [Test]
    public async Task What_was_done_about_one_licence_is_not_done_about_an_earlier_one_that_is_told_later()
    {
        await Tell("Mills", Winter);
        await Complete("Mills");
        await Tell("Works", Spring);
        await Tell("Looms", Summer);
        Assert.That(await Kept(), Is.EqualTo(new[]
        {
            ("Works", Spring, (int?)1, ObligationState.Open), ("Looms", Summer, 2, ObligationState.Open), ("Mills", Winter, 3, ObligationState.Completed),
        }));
    }

    [Test]
    public async Task A_licence_that_is_taken_back_leaves_what_was_done_with_it_and_its_place_to_the_next()
    {
        await Tell("Works", Spring);
        await Tell("Mills", Winter);
        await Complete("Works");
        await Untell("Works", Spring);
        Assert.That(await Kept(), Is.EqualTo(new[] { ("Works", Spring, (int?)null, ObligationState.Completed), ("Mills", Winter, 1, ObligationState.Open) }));

        await Tell("Looms", Summer);
        Assert.That((await Kept()).Select(d => (d.About, d.State)), Is.EqualTo(new[] { ("Works", ObligationState.Completed), ("Looms", ObligationState.Open), ("Mills", ObligationState.Open) }));

        await Tell("Works", Spring);
        Assert.That((await Kept()).Select(d => (d.About, d.Cycle, d.State)), Is.EqualTo(new[]
        {
            ("Works", (int?)1, ObligationState.Completed), ("Looms", 2, ObligationState.Open), ("Mills", 3, ObligationState.Open),
        }), "told again, it is the one that was done");
    }

    [Test]
    public async Task The_night_finds_nothing_to_do_afterwards()
    {
        await Tell("Mills", Winter);
        await Tell("Works", Spring);
        await Untell("Mills", Winter);
        await Untell("Works", Spring);
        Assert.That((await Kept()).Select(d => (d.Cycle, d.State)), Is.EqualTo(new[] { ((int?)null, ObligationState.Withdrawn), (null, ObligationState.Withdrawn) }));
        await app.AsSystem().Do(new RederiveDeadlines(app.Today, All: true));
        Assert.That(await app.Look(db => db.Set<DerivationDifference>().CountAsync()), Is.Zero);
    }

    private async Task Tell(string licensee, DateOnly ends) => await app.As(Cast.Lin).Do(new TellFact(mark, await Version(), RightEventKind.LicenceEnds, ends, Note: licensee));

    private async Task Untell(string licensee, DateOnly ends) => await app.As(Cast.Lin).Do(new UntellFact(mark, await Version(), RightEventKind.LicenceEnds, ends, "It was another mark's.", licensee));

    private async Task Complete(string licensee)
    {
        var due = await app.Look(db => db.Obligations.SingleAsync(o => o.RightId == mark && o.About == licensee));
        await app.As(Cast.Lin).Do(new CompleteDeadline(due.Id, due.Version, app.Today, "The licensee was told."));
    }

    private Task<long> Version() => app.Look(db => db.Rights.Where(r => r.Id == mark).Select(r => r.Version).SingleAsync());

    private async Task<List<(string About, DateOnly DueOn, int? Cycle, ObligationState State)>> Kept() =>
        [.. (await app.Look(db => db.Obligations.Where(o => o.RightId == mark && o.Kind == DeadlineKind.LicenceEnd).OrderBy(o => o.DueOn).ToListAsync())).Select(o => (o.About!, o.DueOn, o.Cycle, o.State))];
}
