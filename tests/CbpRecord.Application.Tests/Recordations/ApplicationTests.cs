using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Recordations;

[OnBothDatabases]
public sealed class ApplicationTests(Provider provider)
{
    [Test]
    public async Task A_case_opens_as_a_draft_with_a_reference_of_its_own()
    {
        await using var app = await TestApp.Start(provider);
        var first = await app.Case<Recordation>(await app.Open(await app.Trademark()));
        var second = await app.Case<Recordation>(await app.Open(await app.Trademark()));
        Assert.Multiple(() =>
        {
            Assert.That(first.Stage, Is.EqualTo(Stage.Draft));
            Assert.That(first.ClientId, Is.EqualTo(Cast.Bright));
            Assert.That(first.Reference, Does.StartWith("R-").And.Not.EqualTo(second.Reference));
        });
    }

    [Test]
    public async Task A_patent_is_refused_and_the_ITC_route_is_named()
    {
        await using var app = await TestApp.Start(provider);
        var patent = await app.Keep(Patent.Add(RightId.New(), new("Lamp", "D999,999", "D999999", true, null, null, []), new("form", null, app.Today)).Value);
        var refused = await app.As(Cast.Lin).Send(new OpenRecordation(CaseId.New(), patent));
        Assert.That(refused.Codes(), Is.EqualTo("patent-not-recordable"));
        Assert.That(refused.Errors[0].RemedyText, Does.Contain("International Trade Commission"));
    }

    [Test]
    public async Task A_second_open_case_of_the_same_right_is_refused()
    {
        await using var app = await TestApp.Start(provider);
        var right = await app.Trademark();
        await app.Open(right);
        Assert.That((await app.As(Cast.Lin).Send(new OpenRecordation(CaseId.New(), right))).Codes(), Is.EqualTo("case-open-already"));
    }

    [Test]
    public async Task Sections_are_saved_in_any_order_and_as_far_as_they_are_known()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        await app.Save(id, new ManufactureInput { Rows = [new() { City = "Dongguan" }, new()] });
        await app.Save(id, new OwnerInput { Kind = OwnerKind.Partnership, Name = "Wei & Partners", Partners = [new() { Name = "Wei Jun" }, new()] });
        var said = (await app.Case<Recordation>(id)).Application;
        Assert.Multiple(() =>
        {
            Assert.That(said.PlacesOfManufacture, Is.EqualTo(new[] { new PlaceOfManufacture(null, "Dongguan", "") }));
            Assert.That(said.Owner!.Partners, Is.EqualTo(new[] { new OwningPartner("Wei Jun", null) }));
            Assert.That(said.Answered, Is.EqualTo(new[] { "Manufacture", "Owner" }));
        });
    }

    [Test]
    public async Task Two_people_saving_at_once_clash_aloud()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        var version = await app.Version(id);
        await app.As(Cast.Lin).Do(new SaveSection(id, version, new InjuryInput { Injury = "first" }));
        Assert.That((await app.As(Cast.Zhou).Send(new SaveSection(id, version, new InjuryInput { Injury = "second" }))).Codes(), Is.EqualTo("changed-meanwhile"));
        Assert.That((await app.Case<Recordation>(id)).Application.Injury, Is.EqualTo("first"));
    }

    [TestCase("not an address", "contact-email-malformed")]
    [TestCase("a b@c.example", "contact-email-malformed")]
    [TestCase("lin@firm.example", "")]
    public async Task An_e_mail_that_is_none_is_refused_at_its_field(string email, string codes)
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        var saved = await app.As(Cast.Lin).Send(new SaveSection(id, await app.Version(id), new ContactInput { Name = "Lin Yue", Email = email }));
        Assert.That(saved.Codes(), Is.EqualTo(codes));
        Assert.That(saved.Errors.Select(e => e.Field), Has.All.EqualTo("Email"));
    }

    [Test]
    public async Task Known_values_are_offered_with_their_source_and_never_copied_unasked()
    {
        await using var app = await TestApp.Start(provider);
        var right = await app.Trademark();
        var id = await app.Open(right);
        var shown = await app.As(Cast.Lin).Do(new ShowSection(id, CaseSection.Owner));
        Assert.Multiple(() =>
        {
            Assert.That(shown.Filled.Owner, Is.Null);
            Assert.That(shown.Offers.Select(o => (o.Key, o.Source)), Is.EqualTo(new[] { ("record", OfferSource.RightRecord), ("client", OfferSource.Client) }));
        });
        var filled = await app.As(Cast.Lin).Do(new ShowSection(id, CaseSection.Owner, "record"));
        Assert.Multiple(() =>
        {
            Assert.That(filled.Filled.Owner!.Name, Is.EqualTo(Given.Owner));
            Assert.That(filled.Filled.Owner!.Address!.City, Is.EqualTo("Shenzhen"));
            Assert.That(filled.Filled.Owner!.OrganisedUnder, Is.EqualTo("China"));
        });
        Assert.That((await app.Case<Recordation>(id)).Application.Owner, Is.Null, "asking saves nothing");
    }

    [Test]
    public async Task An_earlier_case_of_the_client_is_offered_for_the_next()
    {
        await using var app = await TestApp.Start(provider);
        var first = await app.FilledCase();
        var second = await app.Open(await app.Trademark(m => m with { Mark = "BRIGHTER" }));
        var shown = await app.As(Cast.Lin).Do(new ShowSection(second, CaseSection.Manufacture));
        var offer = shown.Offers.Single();
        Assert.Multiple(() =>
        {
            Assert.That(offer.Source, Is.EqualTo(OfferSource.EarlierCase));
            Assert.That(offer.Text.Single(), Is.EqualTo("Brightwave Works, Dongguan, China"));
        });
        var reference = (await app.Case<Recordation>(first)).Reference;
        Assert.That(offer.Detail, Is.EqualTo(reference));
    }

    [Test]
    public async Task A_section_that_the_right_has_not_is_not_found()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        Assert.That(((Result)await app.As(Cast.Lin).Send(new ShowSection(id, CaseSection.Statements))).Codes(), Is.EqualTo("not-found"));
    }

    [Test]
    public async Task Answers_are_confirmed_only_without_a_gap()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        var refused = await app.As(Cast.Lin).Send(new ConfirmAnswers(id, await app.Version(id)));
        Assert.That(refused.Codes(), Is.EqualTo("owner-missing manufacture-missing image-missing contact-missing"));
        await app.Fill(id);
        await app.As(Cast.Lin).Do(new AddImage(id, Given.Picture()));
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        Assert.That((await app.Case<Recordation>(id)).Stage, Is.EqualTo(Stage.ReadyToFile));
    }

    [Test]
    public async Task Changing_an_answer_after_the_check_makes_it_a_draft_again()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        await app.Save(id, new GrayMarketInput { Wanted = true });
        Assert.That((await app.Case<Recordation>(id)).Stage, Is.EqualTo(Stage.Draft));
    }

    [Test]
    public async Task A_client_reads_its_own_case_and_no_other()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        Assert.That((await app.As(Cast.Guo).Do(new ShowCase(id))).Case.Application.Owner!.Name, Is.EqualTo(Given.Owner));
        Assert.That(((Result)await app.As(Cast.Xu).Send(new ShowCase(id))).Codes(), Is.EqualTo("not-found"));
        Assert.That((await app.As(Cast.Guo).Send(new SaveSection(id, 1, new InjuryInput()))).Codes(), Is.EqualTo("may-not"));
    }
}
