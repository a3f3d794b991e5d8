using System.Net;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>The pages of a case, walked in process and so without script.</summary>
public sealed class CasePagesTests
{
    [Test]
    public async Task What_is_overdue_at_the_USPTO_stands_first_among_the_deadlines_of_a_case()
    {
        await using var app = await WebApp.Start();
        var (right, id) = (RightId.New(), CaseId.New());
        await app.Door(Cast.Lin).Do(new Application.Rights.AddTrademark(right, Cast.Bright, SampleRights.Brightwave with { RegisteredOn = new(2019, 1, 9), RenewedOn = null }));
        await app.Door(Cast.Lin).Do(new OpenRecordation(id, right));
        var first = (await (await app.As(Cast.Lin)).Get(Links.Recordation(id))).Document.QuerySelectorAll("h3 + ul.tasks li")[0];
        Assert.That(Page.Tidy(first.TextContent), Does.StartWith("Section 8 declaration Overdue"));
    }

    [Test]
    public async Task From_a_right_to_a_recorded_mark_without_script()
    {
        await using var app = await WebApp.Start();
        var right = await CaseSamples.Mark(app);
        var lin = await app.As(Cast.Lin);

        var page = await (await lin.Get(Links.OpenRecordation(right))).Form("Open the case").Submit("Open the case");
        Assert.That((page.Heading, page.Banner), Is.EqualTo(("The application", "The case is open.")));
        var tasks = page.Path;

        page = await (await page.Follow("Owner")).Follow("the right's own entry 97,000,001");
        Assert.That(page.Field("Name"), Is.EqualTo("Shenzhen Brightwave Electronics Co., Ltd."), "offered, not saved");
        page = await page.Form("Chinese name").Fill("Chinese name", "深圳市明波电子有限公司").Submit("Save");
        Assert.That(page.Banner, Is.EqualTo("The section is saved."));
        page = await (await page.Follow("Classes to record")).Form("009").Choose("009").Submit("Save");
        page = await (await page.Follow("Point of contact")).Form("Telephone").Fill("Name", "Lin Yue").Fill("Telephone", "+1 202 555 0143").Fill("E-mail address", "lin@firm.example").Submit("Save");
        page = await (await page.Follow("Places of manufacture")).Form("City").Fill("City", "Dongguan").Fill("Country", "CN").Submit("Add another place");
        Assert.That(page.Field("City"), Is.EqualTo("Dongguan"), "what was typed stays when a row is added");
        page = await page.Form("City").Submit("Save");
        page = await (await page.Follow("Foreign licensees")).Form("Save").Submit("Save");
        page = await (await page.Follow("Images")).Form("Pictures").Attach("Pictures", "mark.png", Samples.Png()).Fill("Caption", "The mark").Submit("Add");
        Assert.That(page.Text, Does.Contain("converted to JPEG"));
        page = await (await page.Follow("Back to the list")).Follow("Exhibits");
        page = await page.Form("File").Fill("Title", "Status copy").Attach("File", "status.pdf", Samples.Pdf()).Submit("Attach");
        Assert.That(page.Text, Does.Contain("Exhibit A: Status copy"));

        page = await (await lin.Get(tasks)).Follow("Pre-flight");
        Assert.That(page.Text, Does.Contain("Nothing stands in the way.").And.Contain("1 × $190 per class").And.Contain("19 CFR 133.3(b)"));
        page = await (await page.Follow("Check your answers")).Form("Confirm the answers").Submit("Confirm the answers");
        Assert.That(page.Banner, Does.StartWith("The answers are confirmed."));
        page = await (await page.Follow("Packet")).Form("Make the packet").Submit("Make the packet");
        Assert.That(page.Banner, Does.StartWith("The packet is made"));
        var pdf = await page.Follow("Download");
        Assert.That((pdf.Status, pdf.Response.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.OK, "application/pdf")));
        Assert.That(await pdf.Response.Content.ReadAsByteArrayAsync(), Has.Length.GreaterThan(10_000));

        page = await page.Follow("R-1001");
        page = await (await page.Follow("Typing sheet")).Follow("Record the filing");
        page = await page.Form("Filed on").Fill("Filed on", "3/4/2026").Submit("Record the filing");
        Assert.That((page.Status, page.Codes), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "date-ambiguous" })));
        page = await page.Form("Filed on").Fill("Filed on", "20 Nov 2026").Fill("Receipt or tracking number", "ER-77").Fill("Paid", "190").Submit("Record the filing");
        Assert.That(page.Text, Does.Contain("Submitted, not protected yet").And.Contain("receipt ER-77"));
        page = await (await page.Follow("Record the approval")).Form("Recordation number").Fill("Recordation number", "TMK 26-00123").Fill("Effective date", "23 Nov 2026").Submit("Record the approval");
        Assert.That(page.Text, Does.Contain("What this change does to the deadlines").And.Contain("Recordation renewal"));
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.Multiple(() =>
        {
            Assert.That(page.Text, Does.Contain("Protected at the border today"));
            Assert.That(page.Fact("Protected until"), Is.EqualTo("Sun 17 Mar 2030 Unverified"));
            Assert.That(page.Document.QuerySelector("figure.two-clocks svg"), Is.Not.Null);
        });
    }

    [Test]
    public async Task Gaps_are_shown_with_law_remedy_and_the_way_to_mend_them_in_both_languages()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Open(app);
        var page = await (await app.As(Cast.Lin)).Get(Links.Recordation(id, "preflight"));
        var codes = page.Document.QuerySelectorAll("ul.gaps [data-code]").Select(e => e.GetAttribute("data-code")).ToList();
        var check = await app.Door(Cast.Lin).Do(new CheckPacket(id));
        Assert.That(codes, Is.EqualTo(check.Gaps.Concat(check.Warnings).Select(g => g.Code)), "page and use case give the same lists");
        Assert.That(page.Has("Mend it in: Owner"), Is.True);
        var chinese = await (await app.As(Cast.Zhou)).In("zh-Hans").Get(Links.Recordation(id, "preflight"));
        Assert.That((chinese.Language, chinese.Heading), Is.EqualTo(("zh-Hans", "预检")));
        Assert.That(chinese.Document.QuerySelectorAll("ul.gaps [lang=en]").Select(e => e.ClassName), Has.All.EqualTo("cite"), "only the law stays English");
    }

    [Test]
    public async Task A_clash_keeps_what_was_typed_and_shows_what_was_saved_meanwhile()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Open(app);
        var mine = await (await app.As(Cast.Lin)).Get(Links.Section(id, CaseSection.Contact));
        var theirs = await (await app.As(Cast.Zhou)).Get(Links.Section(id, CaseSection.Contact));
        await theirs.Form("Telephone").Fill("Name", "Zhou Wei").Submit("Save");
        var clash = await mine.Form("Telephone").Fill("Name", "Lin Yue").Submit("Save");
        Assert.Multiple(() =>
        {
            Assert.That(clash.Codes, Is.EqualTo(new[] { "changed-meanwhile" }));
            Assert.That(clash.Field("Name"), Is.EqualTo("Lin Yue"));
            Assert.That(clash.Text, Does.Contain("Zhou Wei"));
        });
        var saved = await clash.Form("Telephone").Submit("Save");
        Assert.That(saved.Banner, Is.EqualTo("The section is saved."), "sent again, it replaces knowingly");
    }

    [Test]
    public async Task A_refused_picture_says_why_and_nothing_goes_in()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Open(app);
        var page = await (await (await app.As(Cast.Lin)).Get(Links.Section(id, CaseSection.Images))).Form("Pictures").Attach("Pictures", "mark.tiff", "II*\0rest"u8.ToArray()).Submit("Add");
        Assert.That(page.Codes, Is.EqualTo(new[] { "image-type" }));
        Assert.That(page.Errors, Does.Contain("TIFF"));
    }

    [Test]
    public async Task A_client_reads_its_case_but_is_offered_nothing_it_may_not_do()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Open(app);
        var guo = (await app.As(Cast.Guo)).In("en");
        var page = await guo.Get(Links.Recordation(id));
        Assert.That((page.Status, page.Has("Fill in the application")), Is.EqualTo((HttpStatusCode.OK, false)));
        foreach (var step in new[] { "tasks", "owner", "check", "preflight", "packet", "sheet" })
            Assert.That((await guo.Get(Links.Recordation(id, step))).Status, Is.EqualTo(HttpStatusCode.Forbidden), step);
        Assert.That((await (await app.As(Cast.Xu)).Get(Links.Recordation(id))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Every_section_and_step_of_every_kind_of_case_has_its_page_in_both_languages()
    {
        await using var app = await WebApp.Start();
        var form = new Provenance("form", null, new DateOnly(2026, 11, 23));
        var work = await CaseSamples.Keep(app, Copyright.Add(RightId.New(), new() { Title = "Songs of the River", Number = "SR987654", NumberPrinted = "SR 987-654", SoundRecording = true }, form).Value);
        var name = await CaseSamples.Keep(app, TradeName.Add(RightId.New(), new("BRIGHTWAVE AUDIO", null, new(2024, 1, 2), "Headphones", []), form).Value);
        var mark = await CaseSamples.Mark(app);
        var cases = new List<CaseId>();
        foreach (var right in new[] { work, name })
        {
            cases.Add(CaseId.New());
            await app.Door(Cast.Lin).Do(new OpenRecordation(cases[^1], right));
        }
        var recorded = CaseId.New();
        await app.Door(Cast.Lin).Do(new TakeOverRecordation(recorded, mark, "TMK 21-00163", new(2021, 2, 15), null));
        foreach (var transaction in Enum.GetValues<TransactionKind>().Where(t => t != TransactionKind.New))
        {
            cases.Add(CaseId.New());
            await app.Door(Cast.Lin).Do(new Application.Renewals.OpenRenewal(cases[^1], recorded, transaction));
        }
        string[] steps = ["tasks", "preflight", "check", "packet", "sheet", "file", "acknowledge", "information", "answer", "publish", "deny", "cancel", "approve", "approve-later"];
        var strange = new List<string>();
        foreach (var language in new[] { "en", "zh-Hans" })
        {
            var lin = (await app.As(Cast.Lin)).In(language);
            foreach (var id in cases)
            {
                var item = (await app.Door(Cast.Lin).Do(new ShowCase(id))).Case;
                foreach (var path in CaseSections.Of(item.Right.Kind, item.Transaction).Select(section => Links.Section(id, section)).Concat(steps.Select(step => Links.Recordation(id, step))).Append(Links.Recordation(id)))
                {
                    var page = await lin.Get(path);
                    if (page.Status != HttpStatusCode.OK || page.Html.Contains("[[", StringComparison.Ordinal)) strange.Add($"{language} {item.Transaction} {path}: {page.Status}");
                }
            }
            foreach (var path in new[] { Links.Recordation(recorded, "renew"), Links.TakeOver(mark), Links.Renewals })
                if ((await lin.Get(path)).Status != HttpStatusCode.OK) strange.Add(path);
        }
        Assert.That(strange, Is.Empty);
    }

    [Test]
    public async Task A_change_of_contact_is_opened_filed_and_approved_from_the_recordations_page()
    {
        await using var app = await WebApp.Start();
        var recorded = CaseId.New();
        await app.Door(Cast.Lin).Do(new TakeOverRecordation(recorded, await CaseSamples.Mark(app), "TMK 21-00163", new(2021, 2, 15), null));
        var page = await (await (await app.As(Cast.Lin)).Get(Links.Recordation(recorded))).Follow("Renew or change");
        page = await page.Form("Open the case").Choose("Change of point of contact").Submit("Open the case");
        Assert.That(page.Banner, Is.EqualTo("The case is open. Look at each section again."));
        page = await (await page.Follow("Owner")).Form("Chinese name").Fill("Name", "Shenzhen Brightwave Electronics Co., Ltd.").Submit("Save");
        page = await (await page.Follow("Point of contact")).Form("Telephone").Fill("Name", "Zhou Wei").Fill("Telephone", "+1 202 555 0144").Fill("E-mail address", "zhou@firm.example").Submit("Save");
        page = await (await page.Follow("Check your answers")).Form("Confirm the answers").Submit("Confirm the answers");
        page = await (await page.Follow("Record the filing")).Form("Filed on").Fill("Filed on", "23 Nov 2026").Submit("Record the filing");
        page = await (await page.Follow("Record CBP's approval")).Form("Day").Fill("Day", "23 Nov 2026").Submit("Record CBP's approval");
        Assert.That(page.Banner, Is.EqualTo("The approval is recorded."));
        Assert.That(page.Text, Does.Contain("Approved"));
    }

    [Test]
    public async Task The_list_is_filtered_by_its_address()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Open(app);
        var lin = await app.As(Cast.Lin);
        Assert.That((await lin.Get("/recordations?stage=Draft")).Rows(), Has.Count.EqualTo(1));
        Assert.That((await lin.Get("/recordations?stage=Recorded")).Text, Does.Contain("Nothing matches these filters."));
        Assert.That((await lin.Get("/recordations?number=R-1001&kind=Trademark&from=&to=")).Rows(), Has.Count.EqualTo(1));
        Assert.That((await lin.Get("/renewals")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}

/// <summary>A right and a case to look at.</summary>
internal static class CaseSamples
{
    public static Task<RightId> Mark(WebApp app, TrademarkRecord? record = null) => Keep(app, Trademark.Add(RightId.New(), record ?? new TrademarkRecord
    {
        Mark = "BRIGHTWAVE", Number = "97000001", NumberPrinted = "97,000,001", Register = Register.Principal, Basis = FilingBasis.Use, StatusCode = "702",
        StatusText = "SECTION 8 & 15-ACCEPTED", RegisteredOn = new(2020, 3, 17), ExpiresOn = new(2030, 3, 17),
        Classes = [new("009", "Headphones"), new("035", "Online retail store services")],
        Owners = [new("Shenzhen Brightwave Electronics Co., Ltd.", "CN", "88 Keyuan Road, Building 3, Shenzhen, 518057", "LIMITED COMPANY", "China")],
    }, new("form", null, new DateOnly(2026, 11, 23))));

    public static async Task<RightId> Keep(WebApp app, Right right)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Application.Access.CurrentActor>().Is(Application.Access.Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        right.AssignTo(Cast.Bright);
        db.Rights.Add(right);
        await db.SaveChangesAsync();
        return right.Id;
    }

    public static async Task<CaseId> Open(WebApp app)
    {
        var id = CaseId.New();
        await app.Door(Cast.Lin).Do(new OpenRecordation(id, await Mark(app)));
        return id;
    }
}
