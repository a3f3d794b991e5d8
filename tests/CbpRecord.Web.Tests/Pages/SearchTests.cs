using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

public sealed class SearchTests
{
    [TestCase("brightwave", "Shenzhen Brightwave Electronics Co., Ltd.")]
    [TestCase("BRIGHTW shen", "Shenzhen Brightwave Electronics Co., Ltd.", Description = "every word counts, each by its beginning")]
    [TestCase("明波", "Shenzhen Brightwave Electronics Co., Ltd.", Description = "two characters inside a name without spaces")]
    [TestCase("harbor", "Ningbo Harbor Home Textile Co., Ltd.")]
    public async Task A_client_is_found_by_any_of_its_words_in_either_script(string text, string name)
    {
        await using var app = await WebApp.Start();
        var page = await (await app.As(Cast.Lin)).Get(Links.SearchFor(text));
        Assert.That(page.Document.QuerySelectorAll(".results a").Select(a => Tidy(a.FirstElementChild!.TextContent)), Is.EqualTo(new[] { name }));
    }

    [TestCase("brightwave harbor")]
    [TestCase("波明")]
    [TestCase("zzz")]
    public async Task What_matches_nothing_says_what_to_try(string text)
    {
        await using var app = await WebApp.Start();
        var page = await (await app.As(Cast.Lin)).Get(Links.SearchFor(text));
        Assert.That(page.Text, Does.Contain("Nothing was found"));
    }

    [Test]
    public async Task A_search_finds_only_what_is_in_sight()
    {
        await using var app = await WebApp.Start();
        var page = await (await app.As(Cast.Guo)).Get(Links.SearchFor("harbor"));
        Assert.That(page.Html, Does.Not.Contain("Ningbo"));
    }

    [Test]
    public async Task As_you_type_the_part_holds_links_and_no_frame()
    {
        await using var app = await WebApp.Start();
        var part = await (await app.As(Cast.Lin)).Get(Links.With(Links.Search, ("q", "bri"), ("part", 1)));
        Assert.Multiple(() =>
        {
            Assert.That(part.Html, Does.Not.Contain("<html"));
            Assert.That(part.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")), Is.EqualTo(new[] { Links.Client(Cast.Bright) }));
        });
    }

    [Test]
    public async Task The_slash_key_goes_to_the_search_and_the_arrow_to_what_was_found()
    {
        await using var app = await WebApp.Start(kestrel: true);
        var page = await Browser.Open(app.Home, (await app.As(Cast.Lin)).Cookies);
        await page.GotoAsync(Links.Clients);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("明波");
        await page.WaitForSelectorAsync("#found a");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**{Links.Client(Cast.Bright)}");
        await page.Keyboard.PressAsync("?");
        Assert.That(await page.Locator("#keys").IsVisibleAsync(), Is.True);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("c");
        await page.WaitForURLAsync($"**{Links.Clients}");
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Switched_off_single_keys_do_nothing()
    {
        await using var app = await WebApp.Start(kestrel: true);
        var lin = await app.As(Cast.Lin);
        await (await lin.Get(Links.Profile)).Form("Single keys work").Fill("Single keys work", "false").Submit("Save");
        var page = await Browser.Open(app.Home, lin.Cookies);
        await page.GotoAsync(Links.Clients);
        await page.Keyboard.PressAsync("?");
        Assert.That(await page.Locator("#keys").IsVisibleAsync(), Is.False);
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Without_script_the_search_is_a_page()
    {
        await using var app = await WebApp.Start(kestrel: true);
        var page = await Browser.Open(app.Home, (await app.As(Cast.Lin)).Cookies, script: false);
        await page.GotoAsync(Links.Clients);
        await page.FillAsync("#find", "harbor");
        await page.PressAsync("#find", "Enter");
        Assert.That(await page.Locator("main .results a").CountAsync(), Is.EqualTo(1));
        await page.Context.CloseAsync();
    }

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
