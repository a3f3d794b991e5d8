using System.Collections.Concurrent;
using System.Net;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Harness;

/// <summary>Debian's Chromium, one for all tests, and the looks a page is judged in.</summary>
public static class Browser
{
    private const string Executable = "/usr/bin/chromium";
    private static readonly SemaphoreSlim Gate = new(1);
    private static IPlaywright? playwright;
    private static IBrowser? browser;
    private static readonly ConcurrentDictionary<string, IPage> kept = [];
    private static readonly string[] Languages = ["en", "zh-Hans"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>A window of its own, with somebody's cookies.</summary>
    public static async Task<IPage> Open(Uri home, CookieContainer? cookies = null, string language = "en", bool dark = false, int width = 1280, bool script = true)
    {
        var context = await (await Start()).NewContextAsync(new()
        {
            BaseURL = home.ToString(),
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            Locale = language == "en" ? "en-US" : "zh-CN",
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var kept = (cookies?.GetCookies(home) ?? []).Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = home.ToString(), HttpOnly = c.HttpOnly }).ToList();
        kept.RemoveAll(c => c.Name == "cbprecord-language");
        kept.Add(new() { Name = "cbprecord-language", Value = language, Url = home.ToString() });
        await context.AddCookiesAsync(kept);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        return page;
    }

    private static readonly string Checker = new BundledAxeScriptProvider().GetScript();

    private const string Check = """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
          return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help} — ${n.html}`));
        }
        """;

    /// <summary>What axe finds on the page as it stands: WCAG 2.2 AA, target-size switched on. Each finding as one line.</summary>
    public static async Task<IReadOnlyList<string>> Axe(this IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        // Handed over by hand, once a page: the package for Playwright opens a window of its own for each run, which costs as much as the run.
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'")) await page.EvaluateAsync(Checker);
        return await page.EvaluateAsync<string[]>(Check);
    }

    /// <summary>Both languages × both themes × 320 and 1280 px: nothing found, and nothing wider than the window.</summary>
    /// <param name="reader">Whose cookies they are, by a name of the caller's.</param>
    public static async Task IsAccessibleEverywhere(Uri home, string reader, CookieContainer cookies, string path)
    {
        // A language a core: the check is all arithmetic in the page's own process.
        var found = await Task.WhenAll(Languages.Select(async language => await Findings(await Kept(home, reader, cookies, language), language, path)));
        Assert.That(found.SelectMany(f => f), Is.Empty);
    }

    private static async Task<List<string>> Findings(IPage page, string language, string path)
    {
        var found = new List<string>();
        var answer = await page.GotoAsync(path);
        if (answer?.Status != 200) found.Add($"{path} {language}: answers {answer?.Status}");
        foreach (var dark in new[] { false, true })
        foreach (var width in new[] { 320, 1280 })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(width, 900);
            var look = $"{path} {language} {(dark ? "dark" : "light")} {width}";
            found.AddRange((await page.Axe()).Select(finding => $"{look}: {finding}"));
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width) found.Add($"{look}: the page is {wide} px wide");
            found.AddRange((await page.EvaluateAsync<string[]>(BrokenMarks)).Select(word => $"{look}: a mark is broken in {word}"));
        }
        return found;
    }

    /// <summary>Words of marks in lists that go over a line's end; a name of one very long word may.</summary>
    private const string BrokenMarks = """
        () => [...document.querySelectorAll('table.list .mark > a')].flatMap(a => [...a.firstChild?.data?.matchAll(/\S{2,20}/g) ?? []].filter(word => {
          const range = document.createRange();
          range.setStart(a.firstChild, word.index);
          range.setEnd(a.firstChild, word.index + word[0].length);
          return new Set([...range.getClientRects()].filter(box => box.width > 1).map(box => Math.round(box.top))).size > 1;
        }).map(word => word[0]))
        """;

    // One window a site, reader and language serves all its pages: opening one costs more than the check.
    private static async Task<IPage> Kept(Uri home, string reader, CookieContainer cookies, string language)
    {
        var key = $"{home} {reader} {language}";
        if (!kept.TryGetValue(key, out var page)) kept[key] = page = await Open(home, cookies, language);
        return page;
    }

    private static async Task<IBrowser> Start()
    {
        await Gate.WaitAsync();
        try
        {
            if (!File.Exists(Executable)) Assert.Ignore($"There is no browser at {Executable}: tests/run installs it.");
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
        }
        finally
        {
            Gate.Release();
        }
    }

    internal static async Task Stop()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
