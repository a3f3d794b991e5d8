using CbpRecord.Application.Audit;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Documents;

[OnBothDatabases]
public sealed class DownloadTests(Provider provider)
{
    [Test]
    public async Task Knowing_a_hash_opens_nothing_that_is_out_of_sight()
    {
        await using var app = await TestApp.Start(provider);
        var packet = await app.As(Cast.Lin).Do(new GeneratePacket(await app.FilledCase(), false));
        foreach (var member in new[] { Cast.Lin, Cast.Guo, Cast.Iris })
            await using ((await app.As(member).Do(new DownloadDocument(packet.Document))).Content) { }
        Assert.That(((Result)await app.As(Cast.Xu).Send(new DownloadDocument(packet.Document))).Codes(), Is.EqualTo("not-found"));
        Assert.That(((Result)await app.As(Cast.Lin).Send(new DownloadDocument(new DocumentId(new string('0', 64))))).Codes(), Is.EqualTo("not-found"));
    }

    [Test]
    public async Task The_same_bytes_in_two_clients_cases_are_two_clients_documents()
    {
        await using var app = await TestApp.Start(provider);
        var bright = await app.Open(await app.Trademark());
        var harbor = await app.Open(await app.Trademark(client: Cast.Harbor));
        await app.As(Cast.Lin).Do(new AttachExhibit(bright, "Status copy", Given.Paper(line: "same")));
        var document = (await app.Case<Domain.Recordations.Recordation>(bright)).Exhibits[0].Document;
        Assert.That(((Result)await app.As(Cast.Xu).Send(new DownloadDocument(document))).Codes(), Is.EqualTo("not-found"));
        await app.As(Cast.Lin).Do(new AttachExhibit(harbor, "Status copy", Given.Paper(line: "same")));
        await using ((await app.As(Cast.Xu).Do(new DownloadDocument(document))).Content) { }
    }

    [Test]
    public async Task Every_download_leaves_an_act_that_names_the_document()
    {
        await using var app = await TestApp.Start(provider);
        var packet = await app.As(Cast.Lin).Do(new GeneratePacket(await app.FilledCase(), false));
        await using ((await app.As(Cast.Guo).Do(new DownloadDocument(packet.Document))).Content) { }
        var act = await app.Look(db => db.Acts.OrderByDescending(a => a.Number).FirstAsync());
        Assert.That((act.Type, act.Subject, act.ActorName, act.Outcome), Is.EqualTo(("DownloadDocument", packet.Document.Hash, "Guo Min", Outcome.Done)));
    }
}
