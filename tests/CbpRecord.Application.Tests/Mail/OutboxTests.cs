using CbpRecord.Application.Jobs;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Reminders;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Infrastructure.Messaging;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Mail;

/// <summary>What leaves the outbox, seen from a real mail server on the loopback.</summary>
[OnBothDatabases]
public sealed class OutboxTests(Provider provider)
{
    [Test]
    public async Task A_mail_is_sent_once_however_often_the_outbox_is_delivered()
    {
        await using var sink = new MailSink();
        await using var app = await Start(sink);
        await app.AsSystem().Do(new SendReminders(app.Today));
        for (var i = 0; i < 3; i++) await app.AsSystem().Do(new DeliverOutbox());
        var queued = await app.Look(db => db.Set<OutboxMessage>().CountAsync());
        Assert.Multiple(() =>
        {
            Assert.That(queued, Is.EqualTo(6), "three of the firm, two contacts, one of another firm");
            Assert.That(sink.Mails, Has.Count.EqualTo(queued));
            Assert.That(sink.MessageIds.Distinct().Count(), Is.EqualTo(queued));
        });
    }

    [Test]
    public async Task Text_and_HTML_travel_as_alternatives_of_the_same_words()
    {
        await using var sink = new MailSink();
        await using var app = await Start(sink);
        await app.AsSystem().Do(new SendReminders(app.Today));
        await app.AsSystem().Do(new DeliverOutbox());
        var mail = sink.Mails.First(m => m.Contains("<lin@firm.example>", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(mail, Does.Contain("multipart/alternative").And.Contain("text/plain").And.Contain("text/html"));
            Assert.That(mail, Does.Contain("Auto-Submitted: auto-generated"));
        });
    }

    [Test]
    public async Task A_crash_between_acceptance_and_mark_sends_the_same_message_again_and_nothing_else_does()
    {
        await using var sink = new MailSink();
        var killer = new Killer { Kills = 1 };
        await using var app = await Start(sink, killer);
        await app.AsSystem().Do(new SendReminders(app.Today));
        Assert.ThrowsAsync<Killed>(() => app.AsSystem().Send(new DeliverOutbox()));
        await app.AsSystem().Do(new DeliverOutbox());
        Assert.That(sink.Mails, Has.Count.EqualTo(6), "the claim still holds: the one that was cut off waits");
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await app.AsSystem().Do(new DeliverOutbox());
        await app.AsSystem().Do(new DeliverOutbox());
        Assert.Multiple(() =>
        {
            Assert.That(sink.Mails, Has.Count.EqualTo(7), "six messages, one of them twice");
            Assert.That(sink.MessageIds.Distinct().Count(), Is.EqualTo(6));
        });
    }

    [Test]
    public async Task A_busy_server_is_asked_again_later_and_longer_apart()
    {
        await using var sink = new MailSink { ToMessage = () => "451 busy" };
        await using var app = await Start(sink);
        await app.AsSystem().Do(new SendReminders(app.Today));
        foreach (var minutes in new[] { 0, 1, 2, 4 })
        {
            app.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await app.AsSystem().Do(new DeliverOutbox());
            await app.AsSystem().Do(new DeliverOutbox());
        }
        Assert.That(await app.Look(db => db.Set<OutboxMessage>().AllAsync(m => m.Attempts == 4 && m.State == MailState.Queued && m.LastReply!.StartsWith("451"))), Is.True);
        sink.ToMessage = () => "250 now";
        app.Clock.Advance(TimeSpan.FromMinutes(8));
        await app.AsSystem().Do(new DeliverOutbox());
        Assert.That(sink.Mails, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task A_mail_is_given_up_after_five_days_of_trying_and_not_because_the_house_stood_still()
    {
        await using var sink = new MailSink { ToMessage = () => "451 busy" };
        await using var app = await Start(sink);
        await app.AsSystem().Do(new SendReminders(app.Today));
        await app.AsSystem().Do(new DeliverOutbox());
        app.Clock.Advance(TimeSpan.FromDays(6));
        await app.AsSystem().Do(new DeliverOutbox());
        Assert.That(await app.Look(db => db.Set<OutboxMessage>().Select(m => m.State).Distinct().ToListAsync()), Is.EqualTo(new[] { MailState.Queued }), "tried twice in six days");
        for (var hour = 0; hour < 25; hour++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(61));
            await app.AsSystem().Do(new DeliverOutbox());
        }
        Assert.That(await app.Look(db => db.Set<OutboxMessage>().Select(m => m.State).Distinct().ToListAsync()), Is.EqualTo(new[] { MailState.Refused }));
        Assert.That(await app.Look(db => db.Set<MailBounce>().CountAsync()), Is.EqualTo(6), "a task for each");
    }

    [Test]
    public async Task A_server_out_of_reach_loses_nothing()
    {
        var sink = new MailSink();
        await using var app = await Start(sink);
        await sink.DisposeAsync();
        await app.AsSystem().Do(new SendReminders(app.Today));
        await app.AsSystem().Do(new DeliverOutbox());
        Assert.That(await app.Look(db => db.Set<OutboxMessage>().CountAsync(m => m.State == MailState.Queued && m.Attempts == 1)), Is.EqualTo(6));
    }

    [Test]
    public async Task An_address_that_the_server_refuses_for_good_becomes_a_task_of_the_responsible_person()
    {
        await using var sink = new MailSink { ToRecipient = to => to == Cast.Guo.Email ? "550 5.1.1 no such user" : "250 ok" };
        await using var app = await Start(sink);
        await app.Mark("BRIGHTWAVE", "9000001", app.Today.AddYears(-6).AddDays(30), Cast.Bright, Cast.Lin.Id);
        await app.AsSystem().Do(new SendReminders(app.Today));
        await app.AsSystem().Do(new DeliverOutbox());
        await app.AsSystem().Do(new DeliverOutbox());
        var bounce = (await app.As(Cast.Lin).Do(new ListBounces())).Single();
        Assert.Multiple(() =>
        {
            Assert.That((bounce.ToAddress, bounce.AssignedTo, bounce.Mine, bounce.ClosedAt), Is.EqualTo((Cast.Guo.Email, (string?)Cast.Lin.Name, true, (DateTime?)null)));
            Assert.That(bounce.Reply, Does.StartWith("550"));
            Assert.That(sink.Mails, Has.Count.EqualTo(5));
        });
        Assert.That((await app.As(Cast.Lin).Send(new CloseBounce(bounce.Id, bounce.Version, " "))).Codes(), Is.EqualTo("bounce-note-missing"));
        await app.As(Cast.Lin).Do(new CloseBounce(bounce.Id, bounce.Version, "Telephoned"));
        Assert.That((await app.As(Cast.Lin).Send(new CloseBounce(bounce.Id, bounce.Version + 1, "Again"))).Codes(), Is.EqualTo("bounce-closed"));
    }

    [Test]
    public async Task A_delivery_report_makes_the_same_task_once()
    {
        await using var sink = new MailSink();
        await using var app = await Start(sink);
        await app.AsSystem().Do(new SendReminders(app.Today));
        await app.AsSystem().Do(new DeliverOutbox());
        var message = await app.Look(db => db.Set<OutboxMessage>().SingleAsync(m => m.ToAddress == Cast.Xu.Email));
        foreach (var whole in new[] { true, false }) await app.As(Cast.Lin).Do(new RecordBounce(BounceMail.Of(message, whole)));
        Assert.That((await app.As(Cast.Lin).Do(new ListBounces())).Select(b => (b.ToAddress, b.Reply)), Is.EqualTo(new[] { (Cast.Xu.Email, "5.2.2 smtp; 552 mailbox full") }).Or.EqualTo(new[] { (Cast.Xu.Email, "5.2.2 552 mailbox full") }));
    }

    [Test]
    public async Task What_is_no_report_or_of_another_mail_is_refused()
    {
        await using var sink = new MailSink();
        await using var app = await Start(sink);
        Assert.That((await app.As(Cast.Lin).Send(new RecordBounce(new MemoryStream("Subject: Lunch?\r\n\r\nAt noon"u8.ToArray())))).Codes(), Is.EqualTo("not-a-delivery-report"));
        var stranger = new OutboxMessage(Guid.NewGuid(), "x", "elsewhere.example", null, "X", "x@elsewhere.example", Domain.Clients.Language.English, "", "", "", default);
        Assert.That((await app.As(Cast.Lin).Send(new RecordBounce(BounceMail.Of(stranger)))).Codes(), Is.EqualTo("no-such-mail"));
    }

    [Test]
    public async Task Without_a_mail_server_everything_waits_and_the_watch_says_so()
    {
        await using var app = await TestApp.Start(provider);
        await app.AsSystem().Do(new SendReminders(app.Today));
        await app.AsSystem().Do(new DeliverOutbox());
        Assert.That((await app.AsSystem().Do(new FindTrouble())).Found, Is.Empty);
        app.Clock.Advance(TimeSpan.FromHours(2.1));
        await app.AsSystem().Do(new DeliverOutbox());
        Assert.That((await app.AsSystem().Do(new FindTrouble())).Found.Select(t => t.Code), Is.EqualTo(new[] { "mail-waits" }));
    }

    private Task<TestApp> Start(MailSink sink, Killer? killer = null) => TestApp.Start(provider, settings: sink.Settings, also: killer is null ? null : services =>
    {
        services.AddScoped(_ => new SmtpMailer(SmtpRoute.Of(new ConfigurationBuilder().AddInMemoryCollection(sink.Settings).Build().GetSection("Mail"))!));
        services.AddScoped<IMailer>(s => new KilledMailer(s.GetRequiredService<SmtpMailer>(), killer));
    });

    private sealed class Killed : Exception;

    private sealed class Killer { public int Kills { get; set; } }

    /// <summary>The process dies after the server has said yes and before that is written down.</summary>
    private sealed class KilledMailer(SmtpMailer real, Killer killer) : IMailer
    {
        public async Task<MailReply> Send(OutboxMessage message, CancellationToken cancellation)
        {
            var reply = await real.Send(message, cancellation);
            return reply.Kind == MailReplyKind.Accepted && killer.Kills-- > 0 ? throw new Killed() : reply;
        }
    }
}
