using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Law;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>What the database finds under an urgency is what the domain says of each row.</summary>
[OnBothDatabases]
public sealed class UrgencyFilterTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Urgency[] Urgencies = [Urgency.Overdue, Urgency.InGrace, Urgency.Today, Urgency.ThisWeek, Urgency.Soon, Urgency.Later];

    private static readonly (DocketFilter Filter, Func<Obligation, bool> Says)[] Narrowings =
    [
        (new(), _ => true),
        (new() { Client = "BRIGHT" }, o => o.ClientId == Cast.Bright), (new() { Client = DocketFilter.NoClient }, o => o.ClientId is null),
        (new() { Person = Cast.Lin.Id }, o => o.ResponsibleId == Cast.Lin.Id), (new() { Unassigned = true }, o => o.ResponsibleId is null),
        (new() { Kind = "section-8" }, o => o.Kind == DeadlineKind.Section8), (new() { Kind = "section-15" }, o => o.Kind == DeadlineKind.Section15), (new() { Kind = "expungement" }, o => o.Kind == DeadlineKind.Expungement),
        (new() { From = Today.AddDays(-40), To = Today.AddDays(20), Client = "HARBOR" }, o => o.ActOn >= Today.AddDays(-40) && o.ActOn <= Today.AddDays(20) && o.ClientId == Cast.Harbor),
        (new() { Verified = true, Person = Cast.Zhou.Id }, o => o.Verified && o.ResponsibleId == Cast.Zhou.Id),
        (new() { State = DocketState.Waived }, o => o.State == ObligationState.Waived),
    ];

    /// <param name="closed">The offices are closed by order for six weeks about the edge of the month, so that the firm's days come as much earlier.</param>
    [TestCase(false)]
    [TestCase(true)]
    public async Task Every_urgency_under_every_filter_lists_and_counts_the_rows_that_stand_so_one_by_one(bool closed)
    {
        await using var app = await TestApp.Start(provider, Today);
        var right = await app.Mark("AURORA", "9000001", new(2017, 3, 1), Cast.Bright, Cast.Lin.Id);
        var random = new Random(20261123);
        var early = closed ? 54 : 24;
        await app.Change(null, (db, _) =>
        {
            if (closed) db.Set<ClosureDay>().AddRange(Enumerable.Range(-8, 43).Select(day => new ClosureDay(Guid.CreateVersion7(), Today.AddDays(day), Offices.All, "Funds ran out", null, Cast.Dana.Id, Cast.Dana.Name, DateTime.UnixEpoch)));
            for (var i = 0; i < 900; i++) db.Obligations.Add(Any(random, right, i, early));
            return Task.CompletedTask;
        });
        var all = await app.Look(db => db.Obligations.AsNoTracking().OrderBy(o => o.DocketKey).ToListAsync());
        var door = app.As(Cast.Lin);
        var empty = new List<string>();
        foreach (var (filter, says) in Narrowings)
        {
            Obligation[] Of(Urgency urgency) => [.. all.Where(o => o.State == ObligationState.Open && says(o) && KindBook.Of(o.Kind).IsAct && $"{o.StandingOn(Today)}" == $"{urgency}")];
            foreach (var urgency in Urgencies)
            {
                var asked = filter with { Urgency = urgency };
                var page = await door.Do(new ListDocket(asked, Size: 500));
                Assert.That(page.Rows.Select(r => r.Id), Is.EqualTo(Of(urgency).Select(o => o.Id)), asked.ToQuery());
                Assert.That(page.Total, Is.EqualTo(page.Rows.Count), asked.ToQuery());
                if (page.Rows.Count == 0) empty.Add(asked.ToQuery());
            }
            if (filter.From is not null || filter.State != DocketState.Open) continue;            // those counts look at any day, and at what is open
            Assert.That((await door.Do(new GroupDocket(filter, DocketGrouping.None, Language.English))).Urgent, Is.EqualTo(new UrgentCounts(Of(Urgency.Overdue).Length, Of(Urgency.InGrace).Length)), filter.ToQuery());
        }
        Assert.That(empty, Has.Count.LessThan(20), "most of what is asked has an answer");
    }

    /// <summary>What the docket takes for granted where it looks for what comes later: from a last day back to the firm's own there are fewer than thirty days, five closures among them.</summary>
    [Test]
    public void The_firms_own_day_comes_less_than_thirty_days_before_the_last_one_unless_the_office_was_closed_for_more_than_five()
    {
        for (var due = new DateOnly(2026, 1, 1); due.Year < 2038; due = due.AddDays(1))
            for (var after = 0; after <= 5; after++)
            {
                var (ahead, behind) = (BusinessDays(due, 1).Take(after), BusinessDays(due.AddDays(-1), -1).Take(5 - after));
                var calendar = new OfficeCalendar(ahead.Concat(behind).Select(day => new Closure(day, "Snow", null)));
                var (last, own) = (calendar.LastAction(due, Office.Cbp, cbpRolls: true), calendar.Target(due, 5));
                Assert.That(last.DayNumber - own.DayNumber, Is.LessThan(30), $"{due:O}, {after} of five closures from that day on");
            }

        static IEnumerable<DateOnly> BusinessDays(DateOnly from, int step) => Enumerable.Range(0, 60).Select(n => from.AddDays(n * step)).Where(OfficeCalendar.IsBusinessDay);
    }

    /// <summary>Any kind with the dates that its rule may give it: those around a bound oftener than others.</summary>
    /// <param name="early">How many days before the last one the firm's own may come.</param>
    private static Obligation Any(Random random, RightId right, int number, int early)
    {
        var kind = KindBook.All[random.Next(KindBook.All.Count)];
        var near = new[] { -184, -183, -90, -1, 0, 1, 7, 8, 30, 31, 32 };
        var last = Today.AddDays(random.Next(3) == 0 ? random.Next(-700, 700) : near[random.Next(near.Length)]);
        DateOnly? grace = (kind.IsOwed || !kind.ActsInGrace) && random.Next(2) == 0 ? last.AddDays(kind.Office == Office.Cbp ? 90 : 184) : null;
        var deadline = new Deadline
        {
            Kind = kind.Kind, Cycle = 1000 + number, DueOn = last.AddDays(-random.Next(4)), LastActionOn = last, GraceEndsOn = grace, GraceLastActionOn = grace, Rule = kind.Rule,
            TargetOn = kind.Office == Office.Cbp ? (kind.Kind == DeadlineKind.RecordationRenewal ? grace ?? last : last).AddDays(-random.Next(random.Next(4) == 0 ? early : 5)) : null,
            MetOn = random.Next(12) == 0 ? last : null,
        };
        var made = Obligation.From(DeadlineId.New(), right, null, random.Next(3) switch { 0 => null, 1 => Cast.Bright, _ => Cast.Harbor }, random.Next(3) switch { 0 => null, 1 => Cast.Lin.Id, _ => Cast.Zhou.Id }, deadline);
        made.Verify(random.Next(2) == 0);
        switch (random.Next(12))
        {
            case 0: made.Complete(Today, null, "done", Cast.Lin.Id, DateTime.UnixEpoch); break;
            case 1: made.Waive(Today, "given up", Cast.Lin.Id, DateTime.UnixEpoch); break;
            case 2: made.Withdraw(); break;
        }
        return made;
    }
}
