using System.Net;
using CbpRecord.Application.Deadlines;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>Choosing rows, seeing what would change, doing it, taking it back: with script and without.</summary>
public sealed class BulkPagesTests
{
    [Test]
    public async Task Rows_are_chosen_previewed_assigned_and_taken_back_without_script()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Open(app);
        var lin = await app.As(Cast.Lin);
        var list = await lin.Get(Links.Docket);
        var boxes = list.Document.QuerySelectorAll("tbody input[name=ids]").Select(b => b.GetAttribute("value")!).ToList();
        Assert.That(boxes, Has.Count.EqualTo(list.Rows().Count));
        var asks = await lin.Get($"{Links.Bulk}?work=Assign&matching=&ids={boxes[0]}&ids={boxes[1]}");
        Assert.That(asks.Heading, Is.EqualTo("Assign deadlines"));
        var wrong = await asks.Form("Show what would change").Submit("Show what would change");
        Assert.That((wrong.Status, wrong.Codes), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "bulk-person-missing" })));
        var chinese = await (await app.As(Cast.Lin)).In("zh-Hans").Get(wrong.Path);
        Assert.That(chinese.Document.QuerySelectorAll(".field.wrong .error").Select(e => e.TextContent.Trim()), Is.EqualTo(new[] { "请选择负责人。" }), "in the reader's language at the field, too");
        var preview = await asks.Form("To be looked after by").Fill("To be looked after by", "Zhou Wei").Submit("Show what would change");
        Assert.That(preview.Rows("Will change: 2").Select(r => r[^1]), Is.EqualTo(new[] { "Zhou Wei", "Zhou Wei" }));
        var done = await preview.Form("Assign 2").Submit("Assign 2");
        Assert.That((done.Heading, done.Banner), Is.EqualTo(("Assigned in bulk: 2", "Done. It can be undone here, once.")));
        Assert.That((await lin.Get($"{Links.Docket}?person={Cast.Zhou.Id}")).Rows(), Has.Count.EqualTo(2));
        var undone = await done.Form("Undo all of it").Submit("Undo all of it");
        Assert.That(undone.Banner, Is.EqualTo("Undone: every deadline is as it was."));
        Assert.That(undone.Has("Undo all of it"), Is.False, "once");
        Assert.That((await lin.Get($"{Links.Docket}?person={Cast.Zhou.Id}")).Rows(), Is.Empty);
        Assert.That((await lin.Get(Links.Bulk)).Rows().Single(), Does.Contain("Undone"));
    }

    [Test]
    public async Task All_that_match_are_done_with_one_reason_and_an_undo_names_what_stands_in_the_way()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Open(app);
        var lin = await app.As(Cast.Lin);
        var list = await lin.Get($"{Links.Docket}?kind=section-8");
        var asks = await list.Form("Mark as done…").Choose("All 1 that match").Submit("Mark as done…");
        var preview = await asks.Form("Done on").Fill("Done on", "2026-11-20").Fill("Reason", "filed by former counsel").Submit("Show what would change");
        var done = await preview.Form("Mark 1 as done").Submit("Mark 1 as done");
        Assert.That(done.Heading, Is.EqualTo("Marked as done in bulk: 1"));
        var row = (await app.Door(Cast.Lin).Do(new ListDocket(new() { Kind = "section-8", State = DocketState.Done }))).Rows.Single(r => r.Reason == "filed by former counsel");
        await app.Door(Cast.Lin).Do(new ReopenDeadline(row.Id, row.Version, "it was not"));
        var refused = await done.Form("Undo all of it").Submit("Undo all of it");
        Assert.That((refused.Status, refused.Codes), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "bulk-changed-since" })));
    }

    [Test]
    public async Task Nothing_chosen_is_said_and_a_client_neither_chooses_nor_gets_there()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Open(app);
        Assert.That((await (await app.As(Cast.Lin)).Get($"{Links.Bulk}?work=Complete")).Codes, Is.EqualTo(new[] { "bulk-nothing" }));
        var guo = await app.As(Cast.Guo);
        Assert.That((await guo.Get(Links.Docket)).Document.QuerySelectorAll("input[name=ids]"), Is.Empty);
        Assert.That((await guo.Get(Links.Bulk)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_view_is_kept_under_a_name_and_offered_on_the_docket()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var form = await (await lin.Get($"{Links.Docket}?urgency=Overdue&group=Client")).Follow("Save this view");
        var kept = await form.Form("Name").Fill("Name", "Overdue by client").Choose("Offer it to everybody of the firm").Submit("Save");
        Assert.That((kept.Banner, kept.Path), Is.EqualTo(("The view is saved.", "/docket?group=Client&urgency=Overdue")));
        var again = await form.Form("Name").Fill("Name", "Overdue by client").Submit("Save");
        Assert.That(again.Codes, Is.EqualTo(new[] { "view-name-taken" }));
        Assert.That((await (await (await app.As(Cast.Zhou)).Get(Links.Docket)).Follow("Overdue by client (Lin Yue)")).Path, Is.EqualTo("/docket?group=Client&urgency=Overdue"));
        var views = await lin.Get(Links.SavedViews());
        Assert.That((await views.Form("Stop sharing").Submit("Stop sharing")).Banner, Does.Contain("for you alone"));
        Assert.That((await (await lin.Get(Links.SavedViews())).Form("Remove").Submit("Remove")).Banner, Does.StartWith("The view is gone"));
        Assert.That((await lin.Get(Links.Docket)).Has("Overdue by client"), Is.False);
    }

    [Test]
    public async Task Keys_walk_the_rows_choose_them_and_open_one_until_they_are_switched_off()
    {
        await using var app = await WebApp.Start(kestrel: true);
        await CaseSamples.Open(app);
        var lin = await app.As(Cast.Lin);
        var page = await Browser.Open(app.Home, lin.Cookies);
        await page.GotoAsync(Links.Docket);
        Assert.That(await page.Locator(".bulk").IsVisibleAsync(), Is.False, "nothing is chosen yet");
        foreach (var key in new[] { "j", "j", "k", "j", "x" }) await page.Keyboard.PressAsync(key);
        Assert.That(await page.Locator("tbody input:checked").CountAsync(), Is.EqualTo(1));
        Assert.That(await page.Locator("tbody tr:nth-child(2) input").IsCheckedAsync(), Is.True);
        Assert.That(await page.Locator(".bulk [data-count]").InnerTextAsync(), Is.EqualTo("1"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("/docket/0", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("d");
        await page.WaitForURLAsync(url => url.Contains("/docket?from=", StringComparison.Ordinal));

        var profile = await lin.Get(Links.Profile);
        var label = profile.Document.QuerySelectorAll("label").Single(l => l.GetAttribute("for") == "SingleKeys").TextContent.Trim();
        await profile.Form(label).Fill(label, "false").Submit();
        var quiet = await Browser.Open(app.Home, lin.Cookies);
        await quiet.GotoAsync(Links.Docket);
        foreach (var key in new[] { "j", "x" }) await quiet.Keyboard.PressAsync(key);
        Assert.That(await quiet.Locator("tbody input:checked").CountAsync(), Is.Zero);
        await page.Context.CloseAsync();
        await quiet.Context.CloseAsync();
    }
}
