using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>Two facts of one right, told in different records at the same moment: no deadline is derived without either.</summary>
[OnBothDatabases]
public sealed class FactsAtOnceTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23), Registered = new(2017, 3, 1);
    private readonly Moment moment = new();
    private TestApp app = null!;                // null when this database is not there

    [SetUp]
    public async Task Start()
    {
        moment.Meanwhile = null;
        app = await TestApp.Start(provider, Today, also: services =>
        {
            var law = services.Last(s => s.ServiceType == typeof(ILawInForce)).ImplementationType!;
            services.AddScoped<ILawInForce>(scope => new Interrupted((ILawInForce)ActivatorUtilities.CreateInstance(scope, law), moment));
        });
    }

    [TearDown]
    public ValueTask Stop() => app?.DisposeAsync() ?? default;

    [Test]
    public async Task A_recordation_that_was_being_entered_knows_that_the_registration_was_cancelled_meanwhile()
    {
        var right = await app.Mark("AURORA", "9000001", Registered, Cast.Bright);
        moment.Meanwhile = () => app.As(Cast.Zhou).Do(Cancelled(right, version: 1));
        await app.As(Cast.Lin).Do(Recorded(right));
        await NothingIsLeftToRenew(right);
    }

    [Test]
    public async Task A_cancellation_that_was_being_told_knows_of_the_recordation_entered_meanwhile()
    {
        var right = await app.Mark("AURORA", "9000001", Registered, Cast.Bright);
        moment.Meanwhile = () => app.As(Cast.Lin).Do(Recorded(right));
        await app.As(Cast.Zhou).Do(Cancelled(right, version: 1));
        await NothingIsLeftToRenew(right);
    }

    [Test]
    public async Task Steps_of_two_cases_of_one_right_know_of_each_other()
    {
        var right = await app.Mark("AURORA", "9000001", Registered, Cast.Bright);
        var recordation = await app.Recorded(right, "TMK 17-00001", new(2017, 6, 1));
        var change = CaseId.New();
        await app.As(Cast.Lin).Do(new Application.Renewals.OpenRenewal(change, recordation, Domain.Packets.TransactionKind.ContactChange));
        moment.Meanwhile = () => app.As(Cast.Zhou).Do(new CancelRecordation(recordation, 1, new(2026, 11, 2), "The client asked for it."));
        await app.As(Cast.Lin).Do(new CancelRecordation(change, 1, new(2026, 11, 3), "Not needed."));
        await NothingIsLeftToRenew(right);
    }

    [Test]
    public async Task Goods_entered_at_the_same_moment_have_clocks_of_their_own()
    {
        var right = await app.Mark("AURORA", "9000001", Registered, Cast.Bright);
        moment.Meanwhile = () => app.As(Cast.Zhou).Do(new OpenDetention(BorderCaseId.New(), right, new() { DetentionNoticeOn = new(2026, 11, 2) }));
        await app.As(Cast.Lin).Do(new OpenDetention(BorderCaseId.New(), right, new() { DetentionNoticeOn = new(2026, 11, 9) }));
        var rows = await app.Look(db => db.Obligations.AsNoTracking().Where(o => o.RightId == right && o.Kind == DeadlineKind.ImporterResponse).OrderBy(o => o.DueOn).Select(o => new { o.About, o.Cycle, o.DueOn }).ToListAsync());
        Assert.That(rows.Select(r => (r.About, r.Cycle, r.DueOn)), Is.EqualTo(new[] { ("B-1001", (int?)1, new DateOnly(2026, 11, 12)), ("B-1002", (int?)2, new DateOnly(2026, 11, 19)) }));
    }

    private static TellFact Cancelled(RightId right, long version) => new(right, version, RightEventKind.Cancelled, new(2026, 11, 2));

    private static TakeOverRecordation Recorded(RightId right) => new(CaseId.New(), right, "TMK 17-00001", new(2017, 6, 1), null);

    /// <summary>Both facts bear: there was a recordation, it ended; and the night agrees.</summary>
    private async Task NothingIsLeftToRenew(RightId right)
    {
        var rows = await app.Look(db => db.Obligations.AsNoTracking().Where(o => o.RightId == right && o.State == ObligationState.Open).Select(o => o.Rule).ToListAsync());
        await app.AsSystem().Do(new RederiveDeadlines(Today.AddDays(1)));
        var night = await app.Look(db => db.Set<DerivationRun>().OrderBy(r => r.Id).LastAsync());
        Assert.Multiple(() =>
        {
            Assert.That(moment.Meanwhile is null, "the other act came in between");
            Assert.That(rows, Has.None.EqualTo("R6").Or.EqualTo("R7"));
            Assert.That((night.Derived, night.Differences), Is.EqualTo((0, 0)), "the night finds nothing that the day overlooked");
        });
    }

    /// <summary>What somebody else does once a derivation has read its facts, and before it saves.</summary>
    private sealed class Moment
    {
        public Func<Task>? Meanwhile { get; set; }

        public async Task Come()
        {
            if (Meanwhile is not { } act) return;
            Meanwhile = null;
            await act();
        }
    }

    private sealed class Interrupted(ILawInForce law, Moment moment) : ILawInForce
    {
        public async Task<LawInForce> Read(CancellationToken cancellation)
        {
            await moment.Come();
            return await law.Read(cancellation);
        }

        public void Forget() => law.Forget();
    }
}
