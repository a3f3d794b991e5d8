using CbpRecord.Application.Words;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
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
        var page = await Browser.Open(app.Home, (await app.As(Cast.Lin)).Cookies, words.Tag, script: script);
        var walk = new Walk(page, words);

        await walk.Import(Java, Cast.Bright);
        await walk.Follow("JAVA", key: false);
        await walk.Follow("rights.open-recordation");
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
        await walk.Press("corrections.confirm");
        Assert.Multiple(async () =>
        {
            Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("TMK 17-00123").And.Contain(words.Day(new DateOnly(2018, 8, 4))));
            Assert.That(await page.Locator("figure.two-clocks svg[role=img]").CountAsync(), Is.EqualTo(1));
        });
        if (script)
        {
            await page.SetViewportSizeAsync(390, 900);
            await page.ReloadAsync();
            var name = await page.Locator("figure.two-clocks text.quiet").First.BoundingBoxAsync();
            Assert.That(name!.X, Is.InRange(0f, 390f - name.Width), "the picture opens at today, and the names of its clocks are in view");
        }
        await page.Context.CloseAsync();
    }

    [TestCase(Language.English, true)]
    [TestCase(Language.Chinese, false, Description = "script switched off")]
    public async Task At_todays_date_the_same_record_is_taken_in_and_refused_as_expired_with_the_paragraph(Language language, bool script)
    {
        var words = Words.In(language);
        await using var app = await WebApp.Start(kestrel: true);
        var page = await Browser.Open(app.Home, (await app.As(Cast.Lin)).Cookies, words.Tag, script: script);
        var walk = new Walk(page, words);
        await walk.Import(Java, Cast.Bright);
        await walk.Follow("JAVA", key: false);
        var right = new Uri(page.Url).AbsolutePath.Split('/')[^1];
        await page.GotoAsync(Links.OpenRecordation(new RightId(Guid.Parse(right))));
        Assert.That(await page.Locator("ul.gaps [data-code=registration-expired]").InnerTextAsync(), Does.Contain("19 CFR 133"));
        await walk.Press("recordations.open");
        await walk.Follow("recordations.do-preflight");
        Assert.That(await page.Locator("ul.gaps [data-code=registration-expired]:not(.warning)").InnerTextAsync(), Does.Contain("19 CFR 133"), "it blocks");
        await page.GotoAsync(page.Url.Replace("/preflight", "/check", StringComparison.Ordinal));
        Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain(words["recordations.do-preflight"]));
        Assert.That(await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words["recordations.confirm"], Exact = true }).CountAsync(), Is.Zero, "the answers cannot be confirmed");
        await page.Context.CloseAsync();
    }

    /// <summary>The USPTO's own record of a well-known mark: its term ended on 4 August 2018.</summary>
    private const string Java = "rn2178784-ST96.xml";

    /// <summary>A walk through pages by the words that stand on them.</summary>
    private sealed class Walk(IPage page, Words words)
    {
        private readonly Words words = words;

        /// <summary>From the upload through the preview to what was taken in, as a person does it.</summary>
        public async Task Import(string file, ClientId client)
        {
            await page.GotoAsync(Links.Rights);
            await Follow("rights.import");
            await page.Locator("main").GetByLabel(words["imports.files"]).SetInputFilesAsync(SharedData.Path("tsdr", file));
            await page.Locator("main").GetByLabel(words["imports.client"]).SelectOptionAsync(client.ToString());
            await Press("imports.preview");
            Assert.That(await page.Locator("main table tbody tr").CountAsync(), Is.EqualTo(1));
            await Press("imports.confirm");
            await Sees("imports.done");
        }

        public Task Follow(string words, bool key = true) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = key ? this.words[words] : words, Exact = true }).First.ClickAsync();
        public Task Press(string key) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words[key], Exact = true }).First.ClickAsync();
        public Task Fill(string key, string text) => page.Locator("main").GetByLabel(words[key]).First.FillAsync(text);

        public async Task Sees(string key) => Assert.That(await page.Locator("main .notice.good").InnerTextAsync(), Does.Contain(words[key].Split("{")[0]));
    }
}
