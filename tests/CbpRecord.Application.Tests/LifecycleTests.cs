using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Application.Renewals;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests;

/// <summary>The whole story of one mark at CBP, from the first case to the second renewal. Read it as a tour.</summary>
[OnBothDatabases]
public sealed class LifecycleTests(Provider provider)
{
    private TestApp app = null!;
    private CaseId recordation;

    [Test]
    public async Task A_mark_is_recorded_renewed_and_renewed_again_in_the_last_minute()
    {
        // Bright's mark is registered since 4 March 2008; its first term has nine months to run.
        app = await TestApp.Start(provider, new DateOnly(2017, 6, 1));
        await using var _ = app;
        var right = RightId.New();
        await app.As(Cast.Lin).Do(new AddTrademark(right, Cast.Bright, new TrademarkValues
        {
            Mark = "BRIGHTWAVE", Number = "9,812,345", RegisteredOn = new(2008, 3, 4), Owners = [new() { Name = Given.Owner, Country = "CN" }],
            Classes = [new() { Number = "IC 009", Goods = "Headphones" }, new() { Number = "25", Goods = "Shirts" }, new() { Number = "35", Goods = "Retail services" }],
        }));

        // Lin opens a case. Nobody confirms what is not there yet, and every gap is named.
        recordation = await app.Open(right);
        Assert.That((await app.As(Cast.Lin).Send(new ConfirmAnswers(recordation, await app.Version(recordation)))).Codes(), Does.Contain("owner-missing"));

        // She fills it, and pre-flight finds nothing in the way; it warns that the protection will be short, and says what it costs.
        await app.Fill(recordation);
        await app.As(Cast.Lin).Do(new AddImage(recordation, Given.Picture(), "The mark on packaging"));
        await app.As(Cast.Lin).Do(new AttachExhibit(recordation, "Certified status copy", Given.Paper()));
        var check = await app.As(Cast.Lin).Do(new CheckPacket(recordation));
        Assert.That(check.Gaps, Is.Empty);
        Assert.That(check.Warnings.Select(w => w.Code), Does.Contain("short-term-left"));
        Assert.That(check.Total, Is.EqualTo(Money.Dollars(380)));

        // The packet is made, checked and filed. Filed is not protected.
        var packet = await app.As(Cast.Lin).Do(new GeneratePacket(recordation, AsDraft: false));
        Assert.That(packet.Draft, Is.False);
        await app.As(Cast.Lin).Do(new ConfirmAnswers(recordation, await app.Version(recordation)));
        await app.As(Cast.Lin).Do(new FileRecordation(recordation, await app.Version(recordation), app.Today, "ER-2017-1", "380", "card"));
        await TheClientSees(RecordationStatus.Submitted, isProtected: false);

        // CBP asks for a clearer image, and gets it.
        On(2017, 6, 20);
        await app.As(Cast.Lin).Do(new RecordInformationRequest(recordation, await app.Version(recordation), app.Today, new(2017, 7, 20), "A clearer image"));
        await TheClientSees(RecordationStatus.InfoRequested, isProtected: false);
        On(2017, 7, 1);
        await app.As(Cast.Lin).Do(new AnswerInformationRequest(recordation, await app.Version(recordation), app.Today));

        // Recorded: protected from that day, to the end of the registration's term and not ten years on.
        On(2017, 7, 10);
        await app.As(Cast.Lin).Do(new RecordApproval(recordation, await app.Version(recordation), "TMK 17-00321", app.Today, null, Given.Paper("notice.pdf")));
        await TheClientSees(RecordationStatus.RenewalDue, isProtected: true, expiresOn: new(2018, 3, 4), closesOn: new(2018, 6, 2));

        // The USPTO renews the registration in time. The newer record opens the case at CBP at once.
        On(2018, 3, 20);
        await TheClientSees(RecordationStatus.ExpiredInGrace, isProtected: false);
        var renewal = await TheUsptoRenews(right, new(2018, 3, 4));
        await Renew(renewal, new(2028, 3, 4));
        await TheClientSees(RecordationStatus.Renewed, isProtected: true, expiresOn: new(2028, 3, 4), closesOn: new(2028, 6, 2));

        // Ten years later the owner is late: the USPTO gives six months of grace, CBP three, so more time must be asked for.
        On(2028, 5, 30);
        await TheClientSees(RecordationStatus.ExpiredInGrace, isProtected: false);
        var extension = await Open(TransactionKind.Extension);
        await app.Save(extension, new ReasonsInput { Reasons = "The renewal was filed at the USPTO on 29 May 2028 and is not examined yet." });
        await Confirm(extension);
        await app.As(Cast.Lin).Do(new FileRecordation(extension, await app.Version(extension), app.Today, null));
        await TheClientSees(RecordationStatus.ExtensionRequested, isProtected: false);
        On(2028, 6, 12);
        await app.As(Cast.Lin).Do(new RecordRenewalApproval(extension, await app.Version(extension), app.Today, new(2028, 9, 2)));
        await TheClientSees(RecordationStatus.ExtensionGranted, isProtected: false);

        // The USPTO accepts the renewal; the second renewal at CBP follows within the time that CBP gave.
        On(2028, 7, 3);
        await Renew(await TheUsptoRenews(right, new(2028, 3, 4)), new(2038, 3, 4));
        await TheClientSees(RecordationStatus.Renewed, isProtected: true, expiresOn: new(2038, 3, 4));

        // Everything that happened is still there, each step with its hand.
        var told = (await app.As(Cast.Guo).Do(new ShowCase(recordation))).Case.Moves.Select(m => m.Kind);
        Assert.That(told, Is.EqualTo(new[] { MoveKind.Checked, MoveKind.Filed, MoveKind.InformationRequested, MoveKind.InformationAnswered, MoveKind.Acknowledged, MoveKind.Approved }));
        Assert.That((await app.As(Cast.Lin).Do(new ListRenewals(Recordation: recordation))).Rows.Select(r => (r.Transaction, r.Stage)), Is.EqualTo(new[]
        {
            (TransactionKind.Renewal, Stage.Recorded), (TransactionKind.Extension, Stage.Recorded), (TransactionKind.Renewal, Stage.Recorded),
        }));
    }

    private void On(int year, int month, int day) => app.Clock.SetUtcNow(new DateTimeOffset(year, month, day, 17, 0, 0, TimeSpan.Zero));

    private async Task TheClientSees(RecordationStatus status, bool isProtected, DateOnly? expiresOn = null, DateOnly? closesOn = null)
    {
        var view = await app.As(Cast.Guo).Do(new ShowCase(recordation));
        Assert.That((view.Status, view.Protected), Is.EqualTo((status, isProtected)), $"on {app.Today:yyyy-MM-dd}");
        if (expiresOn is not null) Assert.That(view.Recordation!.ExpiresOn, Is.EqualTo(expiresOn));
        if (closesOn is not null) Assert.That(view.Recordation!.RenewalClosesOn, Is.EqualTo(closesOn));
    }

    private async Task<CaseId> Open(TransactionKind transaction)
    {
        var id = CaseId.New();
        await app.As(Cast.Lin).Do(new OpenRenewal(id, recordation, transaction));
        return id;
    }

    private async Task Confirm(CaseId id) => await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));

    private async Task Renew(CaseId id, DateOnly through)
    {
        await app.Save(id, new ChangesInput { None = true });
        Assert.That((await app.As(Cast.Lin).Do(new CheckPacket(id))).Total, Is.EqualTo(Money.Dollars(160)), "two classes at $80");
        await app.As(Cast.Lin).Do(new GeneratePacket(id, AsDraft: false));
        await Confirm(id);
        await app.As(Cast.Lin).Do(new FileRecordation(id, await app.Version(id), app.Today, "ER", "160", "card"));
        await app.As(Cast.Lin).Do(new RecordRenewalApproval(id, await app.Version(id), app.Today, through));
    }

    /// <summary>The renewal that the USPTO shows is entered on the right; the CBP case that opens by itself.</summary>
    private async Task<CaseId> TheUsptoRenews(RightId right, DateOnly from)
    {
        var mark = (Trademark)await app.Look(db => db.Rights.SingleAsync(r => r.Id == right));
        await app.As(Cast.Lin).Do(new UpdateTrademark(right, mark.Version, TrademarkValues.Of(mark) with { RenewedOn = from }));
        var opened = (await app.As(Cast.Lin).Do(new ListRenewals(TransactionKind.Renewal, Stage.Draft, recordation))).Rows.Single();
        return opened.Id;
    }
}
