using CbpRecord.Application.Access;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Infrastructure.Uspto;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NUnit.Framework;

namespace CbpRecord.Web.Tests;

/// <summary>The main job in a browser, on a real record: from the USPTO's own file to a recorded mark.</summary>
public sealed class JourneyTests
{
    [TestCase(Language.English, true)]
    [TestCase(Language.Chinese, true)]
    [TestCase(Language.English, false, Description = "script switched off")]
    [TestCase(Language.Chinese, false, Description = "script switched off")]
    public async Task A_real_record_becomes_a_recorded_mark(Language language, bool script)
    {
        var words = Words.In(language);
        await using var app = await WebApp.Start(new DateOnly(2017, 6, 1), kestrel: true);
        var right = await Java(app);
        var page = await Browser.Open(app.Home, (await app.As(Cast.Lin)).Cookies, words.Tag, script: script);
        var walk = new Walk(page, words);

        await page.GotoAsync(Links.OpenRecordation(right));
        await walk.Press("recordations.open");
        await walk.Sees("recordations.opened");
        var tasks = page.Url;

        await walk.Follow("recordations.section-owner");
        await page.Locator("details.offers a").First.ClickAsync();
        await walk.Press("shell.save");
        await walk.Sees("recordations.section-saved");
        await walk.Follow("recordations.section-classes");
        await page.GetByLabel("009").CheckAsync();
        await walk.Press("shell.save");
        await walk.Follow("recordations.section-contact");
        await walk.Fill("recordations.person-name", "Lin Yue");
        await walk.Fill("recordations.phone", "+1 202 555 0143");
        await walk.Fill("recordations.email", "lin@firm.example");
        await walk.Press("shell.save");
        await walk.Follow("recordations.section-manufacture");
        await walk.Press("recordations.add-place");
        await page.GetByLabel(words["recordations.city"]).First.FillAsync("Dongguan");
        await page.GetByLabel(words["recordations.country"]).First.FillAsync("CN");
        await walk.Press("shell.save");
        await walk.Follow("recordations.section-licensees");
        await walk.Press("shell.save");
        await walk.Follow("recordations.section-images");
        await page.GetByLabel(words["recordations.image-files"]).SetInputFilesAsync(new FilePayload { Name = "mark.png", MimeType = "image/png", Buffer = Samples.Png() });
        await page.Locator("main form[enctype] button").First.ClickAsync();

        await page.GotoAsync(tasks);
        await walk.Follow("recordations.do-preflight");
        Assert.That(await page.Locator("ul.gaps [data-code]:not(.warning)").AllInnerTextsAsync(), Is.Empty, "nothing blocks");
        await walk.Follow("recordations.do-check");
        await walk.Press("recordations.confirm");
        await walk.Sees("recordations.confirmed");
        await page.GotoAsync(tasks);
        await walk.Follow("recordations.do-packet");
        await walk.Press("recordations.make-packet");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download]").First.ClickAsync());
        Assert.That(File.ReadAllBytes(await download.PathAsync()), Has.Length.GreaterThan(10_000));

        await page.GotoAsync(tasks.Replace("/tasks", "/file", StringComparison.Ordinal));
        await walk.Fill("recordations.filed-on", "1 Jun 2017");
        await walk.Fill("recordations.receipt", "ER-77");
        await walk.Press("recordations.do-file");
        await page.GotoAsync(tasks.Replace("/tasks", "/approve", StringComparison.Ordinal));
        await walk.Fill("recordations.number", "TMK 17-00123");
        await walk.Fill("recordations.effective-on", words.Day(new DateOnly(2017, 6, 1)));
        await walk.Press("recordations.do-approve");
        Assert.Multiple(async () =>
        {
            Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("TMK 17-00123").And.Contain(words.Day(new DateOnly(2018, 8, 4))));
            Assert.That(await page.Locator("figure.two-clocks svg[role=img]").CountAsync(), Is.EqualTo(1));
        });
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task At_todays_date_the_same_record_is_refused_as_expired_with_the_paragraph()
    {
        await using var app = await WebApp.Start();
        var page = await (await app.As(Cast.Lin)).Get(Links.OpenRecordation(await Java(app)));
        Assert.That(page.Document.QuerySelectorAll("ul.gaps [data-code]").Select(g => g.GetAttribute("data-code")), Does.Contain("registration-expired"));
        Assert.That(page.Text, Does.Contain("19 CFR 133"));
    }

    private static async Task<RightId> Java(WebApp app)
    {
        await using var file = File.OpenRead(SharedData.Path("tsdr", "rn2178784-ST96.xml"));
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var record = new UsptoReader().Read("rn2178784-ST96.xml", file).Single().Record!;
        var mark = Trademark.Add(RightId.New(), record.AsTrademark(), record.Provenance(DateOnly.FromDateTime(app.Clock.GetUtcNow().Date)));
        mark.AssignTo(Cast.Bright);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        db.Rights.Add(mark);
        await db.SaveChangesAsync();
        return mark.Id;
    }

    /// <summary>A walk through pages by the words that stand on them.</summary>
    private sealed class Walk(IPage page, Words words)
    {
        public Task Follow(string key) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words[key], Exact = true }).First.ClickAsync();
        public Task Press(string key) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words[key], Exact = true }).First.ClickAsync();
        public Task Fill(string key, string text) => page.Locator("main").GetByLabel(words[key]).First.FillAsync(text);

        public async Task Sees(string key) => Assert.That(await page.Locator("main .notice.good").InnerTextAsync(), Does.Contain(words[key].Split("{")[0]));
    }
}
