using System.Collections.Concurrent;
using System.Diagnostics;
using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Jobs;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Reminders;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Jobs;

/// <summary>
/// More than a year of the real timetable's reminders on a clock that is set: several instances that come and go, days on which none ran,
/// the clock stepped back and forth, both changes to and from daylight saving, and a mail server that fails one time in five. What went out is
/// counted against what should have, worked out here from the ladder's days alone.
/// </summary>
public sealed class SimulationTests
{
    private static readonly DateOnly First = new(2026, 10, 5);
    private static readonly int[] Section8 = [-365, -180, -90, -30, -14, -7, -1, 1, 60, 120, 165];

    [Test]
    public Task Of_400_days_none_is_missed_and_nothing_is_doubled() => Simulate(Provider.Sqlite, days: 400, seed: 20261005);

    [Test]
    public Task On_PostgreSQL_too() => Simulate(Provider.PostgreSql, days: 70, seed: 7);

    private static async Task Simulate(Provider provider, int days, int seed)
    {
        var (server, chance, took) = (new Flaky(seed), new Random(seed), Stopwatch.StartNew());
        await using var app = await TestApp.Start(provider, First, also: services => { services.AddScoped<IMailer>(_ => server); Timetable.AddJobs(services); });
        // Marks whose sixth year ends on days spread over the run and beyond it; nobody takes note, nobody does anything.
        for (var i = 0; i < 12; i++) await Mark(app, i, First.AddDays(20 + i * 37).AddYears(-6));
        var clock = new Clock(app);
        var instances = new List<JobRunner> { Instance(app), Instance(app) };
        var ran = new SortedSet<DateOnly>();
        for (var day = First; day < First.AddDays(days); day = day.AddDays(1))
        {
            if (chance.Next(30) == 0 && day != First) { day = day.AddDays(chance.Next(9)); continue; }   // the whole house stands still, for up to nine days
            if (chance.Next(10) == 0) instances[chance.Next(instances.Count)] = Instance(app);          // one instance is started anew
            if (chance.Next(15) == 0) instances.Add(Instance(app));
            if (instances.Count > 3) instances.RemoveAt(0);
            clock.Set(day, new TimeOnly(6, 0).AddMinutes(chance.Next(0, 600)));
            if (chance.Next(25) == 0) clock.Step(TimeSpan.FromHours(-chance.Next(1, 30)));              // set back: an earlier slot, run before or not
            await Fire(app, chance.Next(4) == 0 ? instances : [instances[0]], "send-reminders");
            if (chance.Next(25) == 0) { clock.Step(TimeSpan.FromDays(2)); await Fire(app, instances, "send-reminders"); ran.Add(clock.Day); clock.Step(TimeSpan.FromDays(-2)); }
            clock.Set(day, new TimeOnly(17, 30));
            await Fire(app, [instances[^1]], "send-reminders");
            ran.Add(day);
            await Fire(app, chance.Next(4) == 0 ? instances : [instances[^1]], "deliver-outbox");
        }
        // The last failures are tried until they are through.
        for (var hour = 0; hour < 30; hour++) { clock.Step(TimeSpan.FromHours(1)); await Fire(app, instances, "deliver-outbox"); }
        await Judge(app, server, ran);
        TestContext.Out.WriteLine($"{provider}: {days} days in {took.Elapsed.TotalSeconds:0.0} s; {server.Accepted.Count} mails sent, {server.Failures} failures of the server");
    }

    private static async Task Judge(TestApp app, Flaky server, SortedSet<DateOnly> ran)
    {
        var notices = await app.Look(db => db.Set<Notice>().AsNoTracking().ToListAsync());
        var obligations = await app.Look(db => db.Obligations.AsNoTracking().ToListAsync());
        var mails = await app.Look(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync());
        var last = ran.Max;
        // What should have been told to Lin, who is responsible, and to Guo, the client's: each rung of the run, and the one that stood when it began.
        var expected = new HashSet<string>();
        foreach (var o in obligations)
        {
            var rungs = Section8.Select(offset => (Step: offset.ToString("+0;-0;0"), On: o.DueOn.AddDays(offset))).ToList();
            var standing = rungs.Where(r => r.On <= First).Select(r => r.On).DefaultIfEmpty(DateOnly.MinValue).Max();
            foreach (var (step, on) in rungs.Where(r => r.On > First.AddDays(-40) && r.On <= last || r.On == standing))
                expected.Add($"{o.Id} {o.DueOn:O} {step} {Cast.Lin.Id}");
        }
        var told = notices.Where(n => n.PersonId == Cast.Lin.Id).Select(n => $"{n.DeadlineId} {n.DueOn:O} {n.Step} {n.PersonId}").ToList();
        var contact = notices.Where(n => n.PersonId == Cast.Guo.Id).Select(n => $"{n.DeadlineId} {n.DueOn:O} {n.Step} {Cast.Lin.Id}").ToList();
        var sent = server.Accepted.GroupBy(id => id).ToDictionary(g => g.Key, g => g.Count());
        Assert.Multiple(() =>
        {
            Assert.That(expected, Is.Not.Empty);
            Assert.That(expected.Except(told), Is.Empty, "missed");
            Assert.That(told.GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty, "doubled");
            Assert.That(told.Except(expected), Is.Empty, "told without being owed");
            Assert.That(contact.Except(expected), Is.Empty, "told to the client without being owed");
            Assert.That(contact, Is.Unique);
            // The client's digest is weekly: what is not urgent waits for Monday, so the last days may still wait.
            var settled = expected.Where(e => DateOnly.Parse(e.Split(' ')[1]).AddDays(int.Parse(e.Split(' ')[2])) < last.AddDays(-7));
            Assert.That(settled.Except(contact), Is.Empty, "missed by the client");
            Assert.That(mails.Where(m => m.State != MailState.Sent).Select(m => (m.Key, m.State, m.Attempts)), Is.Empty, "queued and never sent");
            Assert.That(mails.Where(m => sent.GetValueOrDefault(m.MessageId) != 1).Select(m => (m.Key, Times: sent.GetValueOrDefault(m.MessageId))), Is.Empty, "sent other than once");
            Assert.That(sent, Has.Count.EqualTo(mails.Count), "sent and never queued");
            foreach (var who in new[] { Cast.Lin, Cast.Zhou, Cast.Dana })
                Assert.That(mails.Where(m => m.PersonId == who.Id && m.Key.StartsWith("daily/", StringComparison.Ordinal)).Select(m => m.Key.Split('/')[1]), Is.SupersetOf(ran.Select(d => $"{d:yyyyMMdd}")), $"{who.Name}'s daily mail of each day on which the house stood");
            Assert.That(server.Failures, Is.GreaterThan(mails.Count / 8), "the server failed as often as it should");
        });
    }

    /// <summary>Each instance tries at once; one gets the slot.</summary>
    private static async Task Fire(TestApp app, List<JobRunner> instances, string job)
    {
        var entry = app.Services.GetRequiredService<JobBook>().Find(job)!;
        await Task.WhenAll(instances.Select(i => Task.Run(() => i.RunLatest(entry))));
    }

    private static JobRunner Instance(TestApp app) => new(app.Services.GetRequiredService<IServiceScopeFactory>(), app.Clock, NullLogger<JobRunner>.Instance);

    private static async Task Mark(TestApp app, int number, DateOnly registered)
    {
        var mark = await app.Mark($"MARK {number}", $"{9_000_100 + number}", registered, Cast.Bright, Cast.Lin.Id);
        await app.Look(async db =>
        {
            db.Obligations.RemoveRange(await db.Obligations.Where(o => o.RightId == mark && o.Kind != DeadlineKind.Section8).ToListAsync());
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>The machine's clock as its keeper sets it; FakeTimeProvider only goes forward by itself.</summary>
    private sealed class Clock(TestApp app)
    {
        private static readonly TimeZoneInfo Washington = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

        public DateOnly Day => app.Today;

        public void Set(DateOnly day, TimeOnly at) => Put(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(at), Washington));

        public void Step(TimeSpan by) => Put(app.Clock.GetUtcNow().UtcDateTime + by);

        private void Put(DateTime utc) => app.Clock.AdjustTime(new DateTimeOffset(utc, TimeSpan.Zero));
    }

    /// <summary>A mail server that is busy one time in five.</summary>
    private sealed class Flaky(int seed) : IMailer
    {
        private readonly Random chance = new(seed);

        public ConcurrentBag<string> Accepted { get; } = [];
        public int Failures { get; private set; }

        public Task<MailReply> Send(OutboxMessage message, CancellationToken cancellation)
        {
            lock (chance)
            {
                if (chance.Next(5) == 0) { Failures++; return Task.FromResult(MailReply.Later("451 busy")); }
                Accepted.Add(message.MessageId);
                return Task.FromResult(MailReply.Accepted);
            }
        }
    }
}
