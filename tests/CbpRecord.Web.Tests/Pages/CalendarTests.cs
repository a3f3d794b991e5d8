using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CbpRecord.Application;
using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Calendars;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>The calendar address, read by a parser that did not write it: Debian's python3-icalendar.</summary>
public sealed class CalendarTests
{
    [Test]
    public async Task An_address_is_shown_once_and_answers_without_sign_in_with_what_its_person_may_see()
    {
        await using var app = await WebApp.Start();
        await Mark(app, "BRIGHTWAVE", "9,000,001", Cast.Bright);
        await Mark(app, "HARBORLIGHT", "9,000,002", Cast.Harbor);
        var guo = await app.As(Cast.Guo);
        var made = await (await guo.Get("/account/calendar")).Form("Make an address").Submit("Make an address");
        var address = made.Document.QuerySelector("#calendar-address")!.TextContent;
        Assert.That((await guo.Get("/account/calendar")).Document.QuerySelector("#calendar-address"), Is.Null, "shown once");
        using var stranger = app.Visit();
        var events = await Read(stranger, new Uri(address).PathAndQuery);
        var kept = await Look(app, db => db.Set<FeedToken>().SingleAsync());
        Assert.Multiple(() =>
        {
            Assert.That(events, Is.Not.Empty);
            Assert.That(events.Select(e => e.Summary), Has.Some.Contain("BRIGHTWAVE").And.None.Contain("HARBORLIGHT"));
            Assert.That(events.Select(e => e.AllDay), Has.All.True);
            Assert.That(events.Select(e => e.Uid), Is.Unique);
            Assert.That(events.Select(e => e.Summary), Has.Some.StartWith("预警："), "warnings are events of their own, in the reader's language");
            Assert.That(address, Does.Not.Contain(kept.Hash));
            Assert.That(kept.Hash, Is.EqualTo(FeedToken.HashOf(address.Split('/')[^1].Replace(".ics", ""))));
        });
    }

    [Test]
    public async Task An_event_keeps_its_UID_and_raises_its_SEQUENCE_when_it_moves_and_stays_cancelled_when_it_is_let_go()
    {
        await using var app = await WebApp.Start();
        var mark = await Mark(app, "BRIGHTWAVE", "9,000,001", Cast.Bright);
        var path = $"/calendar/{await app.Door(Cast.Lin).Do(new MakeFeed(FeedScope.All))}.ics";
        using var stranger = app.Visit();
        var deadline = await Look(app, db => db.Obligations.Where(o => o.RightId == mark && o.Kind == DeadlineKind.Section8).Select(o => new { o.Id, o.Version }).SingleAsync());
        var before = (await Read(stranger, path)).Single(e => e.Uid == $"{deadline.Id}@cbprecord");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
            var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
            var right = (Domain.Rights.Trademark)(await db.Rights.FindAsync(mark))!;
            right.Take(right.Record with { RegisteredOn = right.Record.RegisteredOn!.Value.AddDays(10) }, GivenRight.FromTheUspto);
            await scope.ServiceProvider.GetRequiredService<Docketing>().Rederive(right, default);
            await db.SaveChangesAsync();
        }
        var moved = (await Read(stranger, path)).Single(e => e.Uid == before.Uid);
        var version = await Look(app, db => db.Obligations.Where(o => o.Id == deadline.Id).Select(o => o.Version).SingleAsync());
        await app.Door(Cast.Dana).Do(new WaiveDeadline(deadline.Id, version, "The client lets it lapse"));
        var all = await Read(stranger, path);
        var gone = all.Single(e => e.Uid == before.Uid);
        Assert.Multiple(() =>
        {
            Assert.That(DateOnly.Parse(moved.On).DayNumber - DateOnly.Parse(before.On).DayNumber, Is.InRange(8, 13));
            Assert.That(moved.Sequence, Is.GreaterThan(before.Sequence));
            Assert.That((before.Status, moved.Status, gone.Status), Is.EqualTo(("CONFIRMED", "CONFIRMED", "CANCELLED")));
            Assert.That(gone.Sequence, Is.GreaterThan(moved.Sequence));
            Assert.That(all.Where(e => e.Uid.StartsWith($"{deadline.Id}.", StringComparison.Ordinal)).Select(e => e.Status), Is.Not.Empty.And.All.EqualTo("CANCELLED"), "its warnings with it");
        });
    }

    [Test]
    public async Task Unchanged_it_answers_304_and_taken_back_it_ends_at_once()
    {
        await using var app = await WebApp.Start();
        await Mark(app, "BRIGHTWAVE", "9,000,001", Cast.Bright);
        var path = $"/calendar/{await app.Door(Cast.Lin).Do(new MakeFeed(FeedScope.All))}.ics";
        using var stranger = app.Visit();
        var first = await stranger.Get(path);
        Assert.That(first.Response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/calendar"));
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!);
        Assert.That((await stranger.Client.SendAsync(again)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        using var head = new HttpRequestMessage(HttpMethod.Head, path);
        Assert.That((await stranger.Client.SendAsync(head)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "a calendar program may ask for the head alone");
        var lin = await app.As(Cast.Lin);
        await (await lin.Get("/account/calendar")).Form("Take back").Submit("Take back");
        Assert.That((await stranger.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("nonsense")]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_guessed_address_finds_nothing(string token)
    {
        await using var app = await WebApp.Start();
        using var stranger = app.Visit();
        Assert.That((await stranger.Get($"/calendar/{token}.ics")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_person_who_is_switched_off_has_no_calendar_and_nobody_takes_back_anothers()
    {
        await using var app = await WebApp.Start();
        var path = $"/calendar/{await app.Door(Cast.Zhou).Do(new MakeFeed(FeedScope.Mine))}.ics";
        var feed = (await app.Door(Cast.Zhou).Do(new ListFeeds())).Single();
        Assert.That((await app.Door(Cast.Lin).Send(new RevokeFeed(feed.Id))).Errors[0].Code, Is.EqualTo("not-found"));
        using var stranger = app.Visit();
        Assert.That((await stranger.Get(path)).Status, Is.EqualTo(HttpStatusCode.OK));
        await Look(app, async db => { (await db.People.SingleAsync(p => p.Id == Cast.Zhou.Id)).Disable(); return await db.SaveChangesAsync(); });
        Assert.That((await stranger.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static async Task<RightId> Mark(WebApp app, string mark, string number, ClientId client)
    {
        var id = RightId.New();
        await app.Door(Cast.Lin).Do(new AddTrademark(id, client, SampleRights.Brightwave with { Mark = mark, Number = number, SerialNumber = "99/" + number[2..], RegisteredOn = new(2021, 3, 1) }));
        return id;
    }

    private static async Task<T> Look<T>(WebApp app, Func<CbpRecordDb, Task<T>> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        return await look(scope.ServiceProvider.GetRequiredService<CbpRecordDb>());
    }

    private sealed record Event(string Uid, int Sequence, string On, bool AllDay, string Status, string Summary);

    private static async Task<List<Event>> Read(Visitor visitor, string path)
    {
        var answer = await visitor.Get(path);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), path);
        const string script = """
            import sys, json, datetime, icalendar
            cal = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            out = []
            for e in cal.walk('VEVENT'):
                start = e['DTSTART'].dt
                assert e['DTEND'].dt - start == datetime.timedelta(days=1)
                e['DTSTAMP'].dt
                out.append(dict(Uid=str(e['UID']), Sequence=int(e.get('SEQUENCE', 0)), On=start.isoformat()[:10], AllDay=not isinstance(start, datetime.datetime), Status=str(e['STATUS']), Summary=str(e['SUMMARY'])))
            print(json.dumps(out))
            """;
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        using var python = Process.Start(start)!;
        var output = python.StandardOutput.ReadToEndAsync();
        var error = python.StandardError.ReadToEndAsync();
        await python.StandardInput.WriteAsync(answer.Html);
        python.StandardInput.Close();
        await python.WaitForExitAsync();
        Assert.That(python.ExitCode, Is.Zero, await error);
        return JsonSerializer.Deserialize<List<Event>>(await output)!;
    }
}
