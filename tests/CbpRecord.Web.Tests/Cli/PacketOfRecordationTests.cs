using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

/// <summary>The same packet, of a case in the database.</summary>
public class PacketOfRecordationTests
{
    [Test]
    public async Task A_case_of_the_database_is_composed_by_its_reference_as_whoever_is_named()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        var (id, reference) = await OpenCase(app);
        var file = Path.Combine(app.Folder, "packet.pdf");
        string[] Line(params string[] more) => ["packet", "--recordation", reference, "-o", file, "--json", "--data", app.Folder, "--on", "2026-11-23", .. more];

        var nobody = CaseFolder.Run(Line());
        var client = CaseFolder.Run(Line("--as", Cast.Guo.Email, "--draft"));
        var refused = CaseFolder.Run(Line("--as", Cast.Lin.Email));
        var none = File.Exists(file);
        var draft = CaseFolder.Run(Line("--as", Cast.Lin.Email, "--draft"));
        using var pdf = Pdf.Of(await File.ReadAllBytesAsync(file));
        Assert.Multiple(() =>
        {
            Assert.That(nobody.Json.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo("who-acts"));
            Assert.That(client.Code, Is.EqualTo(1), "a client does not make packets");
            Assert.That((refused.Code, none), Is.EqualTo((1, false)));
            Assert.That(refused.Json.GetProperty("gaps").EnumerateArray().Select(g => g.GetProperty("code").GetString()), Does.Contain("owner-missing").And.Contain("image-missing"));
            Assert.That(draft.Code, Is.Zero, draft.Talk);
            Assert.That(draft.Json.GetProperty("pages").GetInt32(), Is.EqualTo(pdf.Pages));
            Assert.That(draft.Json.GetProperty("fee").GetProperty("total").GetString(), Is.EqualTo("190.00"));
            Assert.That(pdf.Text(1), Does.Contain(reference));
        });
        var kept = await app.Look(db => db.Cases.Where(c => c.Id == id).SingleAsync());
        Assert.That(kept.Packets.Select(p => p.Document.Hash), Is.EqualTo(new[] { draft.Json.GetProperty("sha256").GetString() }), "the packet stays with its case");
    }

    private static async Task<(CaseId Id, string Reference)> OpenCase(TestApp app)
    {
        var right = Trademark.Add(RightId.New(), new()
        {
            Mark = "BRIGHTWAVE", Number = "97012345", Register = Register.Principal, Basis = FilingBasis.Use, RegisteredOn = new(2020, 3, 17), ExpiresOn = new(2030, 3, 17),
            Classes = [new("009", "Headphones")],
        }, new("form", null, new(2026, 11, 23)));
        right.AssignTo(Cast.Bright);
        await app.Look(async db => { db.Rights.Add(right); return await db.SaveChangesAsync(); });
        var id = CaseId.New();
        await app.As(Cast.Lin).Do(new OpenRecordation(id, right.Id));
        return (id, await app.Look(db => db.Cases.Where(c => c.Id == id).Select(c => c.Reference).SingleAsync()));
    }
}
