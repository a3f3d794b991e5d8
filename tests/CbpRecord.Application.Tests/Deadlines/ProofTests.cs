using System.Text;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>What proves that a deadline was met: a new paper, one that is kept already, or a reason.</summary>
[OnBothDatabases]
public sealed class ProofTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Test]
    public async Task A_paper_that_is_kept_with_the_case_proves_a_deadline_of_its_right()
    {
        await using var app = await TestApp.Start(provider, Today);
        var right = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        var receipt = await Paper(app, await app.Recorded(right, "TMK 22-00001", new(2022, 3, 1)), DocumentUse.Receipt, "receipt.pdf");
        await Paper(app, await app.Look(db => db.Cases.Select(c => c.Id).SingleAsync()), DocumentUse.Packet, "packet.pdf");
        var row = await Section8(app, right);
        var shown = await app.As(Cast.Lin).Do(new ExplainDeadline(row.Id));
        Assert.That(shown.Papers.Select(p => (p.Document, p.FileName)), Is.EqualTo(new[] { (receipt, "receipt.pdf") }), "what a program made proves nothing");
        await app.As(Cast.Lin).Do(new CompleteDeadline(row.Id, row.Version, Today, null, Kept: receipt));
        var kept = await Section8(app, right);
        Assert.Multiple(async () =>
        {
            Assert.That((kept.State, kept.Proof, kept.Reason), Is.EqualTo((ObligationState.Completed, (DocumentId?)receipt, (string?)null)));
            Assert.That((await app.As(Cast.Lin).Do(new ExplainDeadline(row.Id))).Papers, Is.Empty, "done");
            Assert.That(await app.Look(db => db.Documents.CountAsync(d => d.Document == receipt)), Is.EqualTo(1), "kept once");
        });
    }

    [Test]
    public async Task A_paper_of_another_matter_and_two_proofs_at_once_are_refused()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (right, other) = (await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright), await app.Mark("BOREAL", "9000002", new(2021, 3, 1), Cast.Bright));
        var paper = await Paper(app, await app.Recorded(other, "TMK 22-00002", new(2022, 3, 1)), DocumentUse.Receipt, "other.pdf");
        var row = await Section8(app, right);
        Assert.Multiple(async () =>
        {
            Assert.That((await app.As(Cast.Lin).Send(new CompleteDeadline(row.Id, row.Version, Today, null, Kept: paper))).Codes(), Is.EqualTo("proof-of-another"));
            using var upload = new MemoryStream("%PDF-1.7 receipt"u8.ToArray());
            Assert.That((await app.As(Cast.Lin).Send(new CompleteDeadline(row.Id, row.Version, Today, null, new Attachment("new.pdf", upload), paper))).Codes(), Is.EqualTo("proof-twice"));
            Assert.That((await app.As(Cast.Guo).Do(new ExplainDeadline(row.Id))).Papers, Is.Empty, "a client completes nothing");
            Assert.That((await Section8(app, right)).State, Is.EqualTo(ObligationState.Open));
        });
    }

    private static Task<Obligation> Section8(TestApp app, RightId right) => app.Look(db => db.Obligations.AsNoTracking().SingleAsync(o => o.RightId == right && o.Kind == DeadlineKind.Section8));

    private static Task<DocumentId> Paper(TestApp app, CaseId of, DocumentUse use, string name) => app.Look(async db =>
    {
        var document = new DocumentId(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name))));
        db.Documents.Add(new StoredDocument(document, use, of.ToString(), Cast.Bright, name, "application/pdf", 10, app.Clock.GetUtcNow().UtcDateTime, Cast.Lin.Id));
        await db.SaveChangesAsync();
        return document;
    });
}
