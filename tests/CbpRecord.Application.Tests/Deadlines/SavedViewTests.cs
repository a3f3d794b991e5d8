using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

[OnBothDatabases]
public sealed class SavedViewTests(Provider provider)
{
    [Test]
    public async Task A_view_is_ones_own_until_it_is_shared_and_then_the_firms()
    {
        await using var app = await TestApp.Start(provider);
        var (mine, shared) = (SavedViewId.New(), SavedViewId.New());
        await app.As(Cast.Lin).Do(new SaveView(mine, " My week ", "?from=2026-11-23&to=2026-11-29&evil=<script>", false));
        await app.As(Cast.Lin).Do(new SaveView(shared, "Overdue by client", "urgency=Overdue&group=Client", true));
        await app.As(Cast.Guo).Do(new SaveView(SavedViewId.New(), "Ours", "state=All", false));
        async Task<IEnumerable<string>> Seen(Cast.Member member) => (await app.As(member).Do(new ListViews())).Select(v => $"{v.Name}|{v.Query}|{v.Mine}");
        Assert.Multiple(async () =>
        {
            Assert.That(await Seen(Cast.Lin), Is.EqualTo(new[] { "My week|from=2026-11-23&to=2026-11-29|True", "Overdue by client|group=Client&urgency=Overdue|True" }));
            Assert.That(await Seen(Cast.Zhou), Is.EqualTo(new[] { "Overdue by client|group=Client&urgency=Overdue|False" }));
            Assert.That(await Seen(Cast.Guo), Is.EqualTo(new[] { "Ours|state=All|True" }), "a client sees nothing of the firm's");
        });
        await app.As(Cast.Lin).Do(new ShareView(shared, false));
        Assert.That(await Seen(Cast.Zhou), Is.Empty);
        await app.As(Cast.Lin).Do(new RemoveView(mine));
        Assert.That(await Seen(Cast.Lin), Has.Exactly(1).Items);
    }

    [Test]
    public async Task Each_refusal_has_its_reason()
    {
        await using var app = await TestApp.Start(provider);
        var mine = SavedViewId.New();
        await app.As(Cast.Lin).Do(new SaveView(mine, "Mine", "", false));
        async Task<string> Code(Cast.Member member, MediatR.IRequest<Result> request) => (await app.As(member).Send(request)).Errors[0].Code;
        Assert.Multiple(async () =>
        {
            Assert.That(await Code(Cast.Lin, new SaveView(SavedViewId.New(), " ", "", false)), Is.EqualTo("view-name-missing"));
            Assert.That(await Code(Cast.Lin, new SaveView(SavedViewId.New(), new string('x', 61), "", false)), Is.EqualTo("view-name-long"));
            Assert.That(await Code(Cast.Lin, new SaveView(SavedViewId.New(), "Mine", "", false)), Is.EqualTo("view-name-taken"));
            Assert.That(await Code(Cast.Lin, new SaveView(SavedViewId.New(), "Long", "client=" + new string('x', 2001), false)), Is.EqualTo("view-address-long"));
            Assert.That(await Code(Cast.Guo, new SaveView(SavedViewId.New(), "Ours", "", true)), Is.EqualTo("view-not-to-share"));
            Assert.That(await Code(Cast.Zhou, new RemoveView(mine)), Is.EqualTo("not-found"), "another's view is not found");
            Assert.That(await Code(Cast.Zhou, new ShareView(mine, true)), Is.EqualTo("not-found"));
        });
    }

    [Test]
    public void An_address_says_again_what_it_was_made_of()
    {
        var address = new DocketAddress(new()
        {
            From = new(2027, 1, 1), To = new(2027, 12, 31), DueBy = new(2027, 6, 1), Kind = "section-8", Client = "A&B=C", Person = Cast.Lin.Id, Unassigned = true, Right = RightId.New(), Number = "9,000,001",
            State = DocketState.All, Verified = false, Urgency = Urgency.InGrace, Waiting = true,
        }, DocketGrouping.Week);
        Assert.That(DocketAddress.Parse($"?{address.ToQuery()}"), Is.EqualTo(address));
        Assert.That(DocketAddress.Parse("group=7&state=9&urgency=soon&from=yesterday&=&x").ToQuery(), Is.EqualTo("urgency=Soon"));
    }
}
