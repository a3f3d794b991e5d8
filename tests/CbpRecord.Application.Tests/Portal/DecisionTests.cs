using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Portal;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Portal;

/// <summary>What a client decides, sees and never sees.</summary>
[OnBothDatabases]
public sealed class DecisionTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Registered ten years ago yesterday and recorded: in grace at the USPTO, three months left at CBP.</summary>
    private static async Task<(RightId Right, DeadlineId Renewal)> Expired(TestApp app, ClientId client, string number)
    {
        var right = await app.Mark("AURORA", number, new(2016, 11, 22), client, Cast.Lin.Id);
        await app.Recorded(right, $"TMK 17-{number[^5..]}", new(2017, 2, 15));
        return (right, await app.Look(db => db.Obligations.Where(o => o.RightId == right && o.Kind == DeadlineKind.RecordationRenewal && o.Cycle == 1).Select(o => o.Id).SingleAsync()));
    }

    private static Task<Obligation> Kept(TestApp app, DeadlineId id) => app.Look(db => db.Obligations.SingleAsync(o => o.Id == id));

    [Test]
    public async Task What_the_firm_asks_stands_first_with_costs_and_consequences_until_it_is_answered()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, renewal) = await Expired(app, Cast.Bright, "9000001");
        Assert.That((await app.As(Cast.Guo).Do(new ListDecisions())).Coming.Select(d => d.Row.Id), Has.Member(renewal), "what comes is seen before it is asked");
        Assert.That(await app.As(Cast.Lin).Do(new AskClient([renewal])), Is.EqualTo(1));
        var list = await app.As(Cast.Guo).Do(new ListDecisions());
        var asked = list.Asked.Single();
        Assert.Multiple(async () =>
        {
            Assert.That((asked.Row.Id, asked.Row.RightId), Is.EqualTo((renewal, right)));
            Assert.That((asked.Costs.Now!.Total, asked.Costs.Anew!.Total), Is.EqualTo((Money.Dollars(80), Money.Dollars(190))));
            Assert.That(asked.IfNothing.Select(l => l.Code), Has.Member("border-lost-first"));
            Assert.That((await app.As(Cast.Lin).Do(new ListDocket(new() { Waiting = true }))).Rows.Select(r => r.Id), Is.EqualTo(new[] { renewal }));
        });

        await app.As(Cast.Guo).Do(new InstructFirm(renewal, asked.Row.Version, Instruction.Proceed));
        var kept = await Kept(app, renewal);
        Assert.Multiple(async () =>
        {
            Assert.That((kept.Instruction, kept.InstructedOn, kept.InstructedBy, kept.State), Is.EqualTo(((Instruction?)Instruction.Proceed, (DateOnly?)Today, (PersonId?)Cast.Guo.Id, ObligationState.Open)));
            Assert.That((await app.As(Cast.Guo).Do(new ListDecisions())).Answered.Select(d => d.Row.Id), Is.EqualTo(new[] { renewal }));
            Assert.That((await app.As(Cast.Lin).Do(new ListDocket(new() { Waiting = true }))).Rows, Is.Empty);
            Assert.That((await app.As(Cast.Guo).Send(new InstructFirm(renewal, asked.Row.Version, Instruction.Proceed))).Codes(), Is.EqualTo("changed-meanwhile"));
        });
    }

    [Test]
    public async Task Letting_go_asks_for_the_confirmation_that_the_consequence_was_read()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (_, renewal) = await Expired(app, Cast.Bright, "9000001");
        var version = (await Kept(app, renewal)).Version;
        Assert.That((await app.As(Cast.Guo).Send(new InstructFirm(renewal, version, Instruction.LetGo))).Codes(), Is.EqualTo("let-go-unconfirmed"));
        Assert.That((await app.As(Cast.Guo).Send(new InstructFirm(renewal, version, null))).Codes(), Is.EqualTo("instruction-missing"));
        await app.As(Cast.Guo).Do(new InstructFirm(renewal, version, Instruction.LetGo, Understood: true));
        Assert.That((await Kept(app, renewal)).Instruction, Is.EqualTo((Instruction?)Instruction.LetGo));
    }

    [Test]
    public async Task What_is_not_a_clients_to_decide_is_neither_asked_nor_shown()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, renewal) = await Expired(app, Cast.Bright, "9000001");
        var expiry = await app.Look(db => db.Obligations.Where(o => o.RightId == right && o.Kind == DeadlineKind.RecordationExpiry).Select(o => o.Id).FirstAsync());
        var (_, nobodys) = await Expired(app, Cast.Bright, "9000002");
        await app.Change(null, async (db, _) => (await db.Obligations.SingleAsync(o => o.Id == nobodys)).Belong(null, null, null));
        async Task<string> Codes(params DeadlineId[] ids) => ((Result)await app.As(Cast.Lin).Send(new AskClient(ids))).Codes();
        Assert.Multiple(async () =>
        {
            Assert.That(await Codes(renewal, expiry), Is.EqualTo("deadline-not-for-clients"));
            Assert.That(await Codes(nobodys), Is.EqualTo("deadline-of-no-client"));
            Assert.That(await Codes(), Is.EqualTo("none-to-ask"));
            Assert.That((await Kept(app, renewal)).AskedOn, Is.Null, "all or none");
            Assert.That(((Result)await app.As(Cast.Guo).Send(new ShowDecision(expiry))).Codes(), Is.EqualTo("not-found"));
            Assert.That(((Result)await app.As(Cast.Guo).Send(new AskClient([renewal]))).Codes(), Is.EqualTo("may-not"));
        });
    }

    [Test]
    public async Task Another_clients_records_are_not_found()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, renewal) = await Expired(app, Cast.Bright, "9000001");
        await app.As(Cast.Lin).Do(new AskClient([renewal]));
        await app.Change(null, (db, _) => { db.Documents.Add(new(new(new string('b', 64)), DocumentUse.Packet, right.ToString(), Cast.Bright, "packet.pdf", "application/pdf", 9, app.Clock.GetUtcNow().UtcDateTime, Cast.Lin.Id)); return Task.CompletedTask; });
        var xu = app.As(Cast.Xu);
        var list = await xu.Do(new ListDecisions());
        Assert.Multiple(async () =>
        {
            Assert.That(list.Asked.Concat(list.Coming).Concat(list.Answered), Is.Empty);
            Assert.That(((Result)await xu.Send(new ShowDecision(renewal))).Codes(), Is.EqualTo("not-found"));
            Assert.That((await xu.Send(new InstructFirm(renewal, 1, Instruction.Proceed))).Codes(), Is.EqualTo("not-found"));
            Assert.That(((Result)await xu.Send(new ShowIfNothing(right))).Codes(), Is.EqualTo("not-found"));
            Assert.That((await xu.Do(new ListMyRights())).Rows, Is.Empty);
            Assert.That((await xu.Do(new ListPapers())).Rows, Is.Empty);
            Assert.That((await app.As(Cast.Guo).Do(new ListPapers())).Rows.Select(p => p.FileName), Is.EqualTo(new[] { "packet.pdf" }));
            Assert.That((await app.As(Cast.Guo).Do(new ListMyRights())).Rows.Single().Clocks, Is.Not.Null);
            Assert.That((await app.As(Cast.Guo).Do(new ShowIfNothing(right))).Lines.Select(l => l.Code), Has.Member("border-lost-first"));
            Assert.That(((Result)await app.As(Cast.Guo).Send(new ShowToday())).Codes(), Is.EqualTo("may-not"));
            Assert.That(((Result)await app.As(Cast.Guo).Send(new ShowWorkload())).Codes(), Is.EqualTo("may-not"));
        });
    }

    [Test]
    public async Task Many_are_asked_at_once_from_the_list_of_what_was_not_asked()
    {
        await using var app = await TestApp.Start(provider, Today);
        await Expired(app, Cast.Bright, "9000001");
        await Expired(app, Cast.Harbor, "9000002");
        var askable = await app.As(Cast.Lin).Do(new ListAskable());
        var brights = await app.As(Cast.Lin).Do(new ListAskable("bright"));
        Assert.That(askable.Rows.Select(r => r.ClientCode).Distinct(), Is.EquivalentTo(new[] { "BRIGHT", "HARBOR" }));
        Assert.That(await app.As(Cast.Lin).Do(new AskClient([.. brights.Rows.Select(r => r.Id)])), Is.EqualTo(brights.Total));
        Assert.That((await app.As(Cast.Lin).Do(new ListAskable())).Rows.Select(r => r.ClientCode).Distinct(), Is.EqualTo(new[] { "HARBOR" }));
    }
}
