using System.Net;
using System.Text.RegularExpressions;
using CbpRecord.Application;
using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Access;
using CbpRecord.Web.Tests.Harness;
using CbpRecord.Web.Tests.Pages;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests;

/// <summary>Every page that can be opened, found by its `@page`, as a lead of the firm: whole, worded, safe, light, and accessible.</summary>
public sealed partial class AllPagesTests
{
    private const int Budget = 100 * 1024;
    /// <summary>A pattern of routes, to look at one's own pages only; unset in any whole run.</summary>
    private static readonly string? Only = Environment.GetEnvironmentVariable("CBPRECORD_PAGES");
    private static WebApp app = default!;
    private static IReadOnlyList<string> ids = [];
    private static readonly Dictionary<string, string> reached = [];

    private static IEnumerable<string> Routes => Sources.Of("*.cshtml", "src/CbpRecord.Web/Pages")
        .Select(f => PageDirective().Match(f.Text)).Where(m => m.Success).Select(m => m.Groups[1].Value)
        .Where(r => Only is null || Regex.IsMatch(r, Only)).Where(r => !r.Contains("{code", StringComparison.Ordinal) && r is not ("/account/first-run" or "/account/language" or "/account/sign-out" or "/"));

    [OneTimeSetUp]
    public async Task Open()
    {
        app = await WebApp.Start(kestrel: true);
        await app.Services.GetRequiredService<DemoSeed>().Run();
        await DerivationSample.Run(app);
        await app.Door(Cast.Dana).Do(new IssueApiKey(Cast.Lin.Id, "Docket sync"));
        var reading = await ReadingTaken();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ICbpRecordDb>();
        ids = [.. (await db.Clients.Select(c => c.Id).ToListAsync()).Select(i => i.ToString()), .. (await db.Rights.Select(r => r.Id).ToListAsync()).Select(i => i.ToString()),
            .. (await db.Cases.Select(c => c.Id).ToListAsync()).Select(i => i.ToString()), .. (await db.BorderCases.Select(b => b.Id).ToListAsync()).Select(i => i.ToString()),
            .. (await db.Documents.Where(d => d.Use == Application.Packets.DocumentUse.UsptoRecord).Select(d => d.Owner).Distinct().ToListAsync()),
            .. (await db.SecondReadings.Select(r => r.Id).ToListAsync()).Select(i => i.ToString()),
            .. (await db.Obligations.Where(o => o.State == ObligationState.Open).OrderBy(o => o.DocketKey).Take(1).Select(o => o.Id).ToListAsync()).Select(i => i.ToString()),
            .. (await db.Obligations.Where(o => o.State == ObligationState.Open && o.Kind == DeadlineKind.RecordationRenewal).OrderBy(o => o.DocketKey).Take(1).Select(o => o.Id).ToListAsync()).Select(i => i.ToString()),
            .. (await db.Set<BulkAct>().Select(b => b.Id).ToListAsync()).Select(i => i.ToString()),
            .. (await db.Set<CbpRecord.Application.Deadlines.DerivationRun>().Select(r => r.Id).ToListAsync()).Select(i => i.ToString()), "1",
            reading, "A1", await LawSample.Count(app, scope.ServiceProvider)];
    }

    [OneTimeTearDown]
    public async Task Close() => await app.DisposeAsync();

    // Zhou reads a date again: its right and every uploaded file are hidden from him until he has typed it, so all other pages are opened by Dana.
    private static Cast.Member ReaderOf(string route) => route.StartsWith("/verify/", StringComparison.Ordinal) ? Cast.Zhou : Cast.Dana;

    private static async Task<string> ReadingTaken()
    {
        var id = Guid.CreateVersion7();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Cast.Zhou.Actor);
        var taken = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new TakeReading(id, Cast.Right(2), TriggerFact.RegisteredOn));
        Assert.That(taken.Errors.Select(e => e.Code), Is.Empty);
        return id.ToString();
    }

    [TestCaseSource(nameof(Routes))]
    public async Task A_page_is_whole_in_both_languages(string route)
    {
        var reader = await app.As(ReaderOf(route));
        var path = await Reach(reader, route);
        foreach (var language in new[] { "en", "zh-Hans" })
        {
            var page = await reader.In(language).Get(path);
            Assert.Multiple(() =>
            {
                Assert.That((int)page.Status, Is.EqualTo(200), page.ToString());
                Assert.That(page.Html, Does.Not.Contain("[["), "a key without words");
                Assert.That(page.Language, Is.EqualTo(language));
                if (language != "en") Assert.That(EnglishLeft.On(page), Is.Empty, "English where the page says that it speaks Chinese");
                Assert.That(page.Document.QuerySelectorAll("h1"), Has.Length.EqualTo(1));
                Assert.That(page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty, "an id stands once");
                Assert.That(page.Html, Has.Length.LessThan(Budget));
                Assert.That(page.Response.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { SecurityHeaders.Policy }));
                Assert.That(page.Response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
                Assert.That(page.Document.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onchange], [onsubmit]").Select(e => e.OuterHtml), Is.Empty, "nothing inline");
                Assert.That(page.Document.QuerySelectorAll("form[method=post]").Where(f => f.QuerySelector("[name=__RequestVerificationToken]") is null).Select(f => f.OuterHtml), Is.Empty);
            });
        }
    }

    [TestCaseSource(nameof(Routes))]
    public async Task A_page_is_accessible_in_every_look(string route)
    {
        var reader = await app.As(ReaderOf(route));
        await Browser.IsAccessibleEverywhere(app.Home, ReaderOf(route).Email, reader.Cookies, await Reach(reader, route));
    }

    [Test]
    public async Task The_accessibility_check_finds_what_is_planted()
    {
        var page = await Browser.Open(app.Home);
        await page.SetContentAsync("<html><body><img src='x.png'><input><p style='color:#ccc;background:#fff'>faint</p></body></html>");
        foreach (var time in new[] { "handed over", "asked again" })
            Assert.That((await page.Axe()).Select(f => f.Split(':')[0]), Is.SupersetOf(new[] { "image-alt", "label", "color-contrast", "html-has-lang" }), time);
        await page.Context.CloseAsync();
    }

    /// <summary>Pictures of every page in the looks it is judged in, into the folder that CBPRECORD_PICTURES names. For eyes, so run by hand.</summary>
    [TestCaseSource(nameof(Routes)), Explicit]
    public async Task A_page_is_pictured(string route)
    {
        var folder = Environment.GetEnvironmentVariable("CBPRECORD_PICTURES") ?? throw new InvalidOperationException("Name a folder in CBPRECORD_PICTURES.");
        var reader = await app.As(ReaderOf(route));
        var path = await Reach(reader, route);
        foreach (var (language, dark, width) in new[] { ("en", false, 1280), ("zh-Hans", false, 1280), ("en", true, 1280), ("en", false, 390), ("zh-Hans", true, 390) })
        {
            var page = await Browser.Open(app.Home, reader.Cookies, language, dark, width);
            await page.GotoAsync(path);
            var name = $"{Name().Replace(route.Trim('/'), "-")}-{language}-{(dark ? "dark" : "light")}-{width}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
            await page.Context.CloseAsync();
        }
        Assert.Pass(folder);
    }

    [TestCaseSource(nameof(Routes))]
    public async Task A_page_asks_a_stranger_to_sign_in(string route)
    {
        var page = await app.Visit().Get(route.Contains('{', StringComparison.Ordinal) ? Hole().Replace(route, Guid.NewGuid().ToString()) : route);
        Assert.That(page.Path, Does.StartWith("/account/").Or.StartsWith("/error"), page.ToString());
    }

    /// <summary>The address of a route, its holes filled with the first record that it shows; a page opened from a right gets the right.</summary>
    private static async Task<string> Reach(Visitor visitor, string route)
    {
        if (reached.TryGetValue(route, out var known)) return known;
        return reached[route] = await Find(visitor, route);
    }

    private static async Task<string> Find(Visitor visitor, string route)
    {
        if (!route.Contains('{', StringComparison.Ordinal) && (await visitor.Get(route)).Status != HttpStatusCode.NotFound) return route;
        foreach (var id in ids)
        {
            var path = route.Contains('{', StringComparison.Ordinal) ? Hole().Replace(route, id) : $"{route}?right={id}";
            if ((await visitor.Get(path)).Status == HttpStatusCode.OK) return path;
        }
        Assert.Fail($"There is no record in the demo that {route} shows: tell its story in src/CbpRecord.Infrastructure/Demo.");
        return route;
    }

    [GeneratedRegex(@"^\uFEFF?@page ""([^""]+)""")] private static partial Regex PageDirective();
    [GeneratedRegex(@"[^a-z]+")] private static partial Regex Name();
    [GeneratedRegex(@"\{[^}]+\}")] private static partial Regex Hole();
}
