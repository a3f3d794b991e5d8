using CbpRecord.Application.Clients;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.People;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.People;

[OnBothDatabases]
public sealed class ResponsibilityTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Test]
    public async Task Deadlines_go_with_the_matter_but_for_those_given_to_one_person()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (one, two) = (await app.Mark("AURORA", "9000011", new(2021, 3, 1), Cast.Bright), await app.Mark("BOREAL", "9000012", new(2017, 3, 2), Cast.Harbor));
        await app.Change(null, async (db, _) => (await db.Obligations.FirstAsync(o => o.RightId == one)).Assign(Cast.Dana.Id, null));
        var changed = await app.As(Cast.Lin).Do(new AssignResponsibility([one, two], Cast.Lin.Id, Cast.Zhou.Id, Cast.Dana.Id));
        var dues = await app.Look(db => db.Obligations.Select(o => new { o.Assigned, o.ResponsibleId }).ToListAsync());
        Assert.Multiple(async () =>
        {
            Assert.That(changed, Is.EqualTo(2));
            Assert.That(dues.Where(d => !d.Assigned).Select(d => d.ResponsibleId).Distinct(), Is.EqualTo(new PersonId?[] { Cast.Lin.Id }));
            Assert.That(dues.Single(d => d.Assigned).ResponsibleId, Is.EqualTo((PersonId?)Cast.Dana.Id));
            Assert.That((await app.As(Cast.Lin).Do(new ShowCaretakers([one, two]))).Shared, Is.EqualTo(new Responsibility(Cast.Lin.Id, Cast.Zhou.Id, Cast.Dana.Id)));
            Assert.That((await app.As(Cast.Lin).Do(new ShowRight(two))).Caretakers, Is.EqualTo(new CaretakerNames("Lin Yue", "Zhou Wei", "Dana Whitfield")));
            Assert.That((await app.As(Cast.Lin).Do(new ListDocket(new() { Person = Cast.Lin.Id }, Size: 500))).Rows, Has.Count.EqualTo(dues.Count(d => !d.Assigned)).Or.Count.LessThan(dues.Count));
            Assert.That(await app.As(Cast.Lin).Do(new AssignResponsibility([one, two], Cast.Lin.Id, Cast.Zhou.Id, Cast.Dana.Id)), Is.Zero, "the same again changes nothing");
        });
    }

    [Test]
    public async Task Who_cannot_look_after_a_matter_is_refused()
    {
        await using var app = await TestApp.Start(provider, Today);
        var right = await app.Mark("AURORA", "9000011", new(2021, 3, 1), Cast.Bright);
        async Task<string> Codes(PersonId? responsible, PersonId? backup = null, PersonId? supervisor = null) =>
            ((Result)await app.As(Cast.Lin).Send(new AssignResponsibility([right], responsible, backup, supervisor))).Codes();
        Assert.Multiple(async () =>
        {
            Assert.That(await Codes(Cast.Guo.Id), Is.EqualTo("caretaker-not-of-the-firm"));
            Assert.That(await Codes(PersonId.New()), Is.EqualTo("not-found"));
            Assert.That(await Codes(null, Cast.Zhou.Id), Is.EqualTo("responsible-missing"));
            Assert.That(await Codes(Cast.Lin.Id, Cast.Lin.Id, Cast.Lin.Id), Is.EqualTo("backup-is-responsible supervisor-is-another"));
            Assert.That(((Result)await app.As(Cast.Guo).Send(new AssignResponsibility([right], Cast.Lin.Id))).Codes(), Is.EqualTo("may-not"));
            Assert.That(((Result)await app.As(Cast.Lin).Send(new AssignResponsibility([right, RightId.New()], Cast.Lin.Id))).Codes(), Is.EqualTo("not-found"));
        });
    }

    [Test]
    public async Task New_rights_of_a_client_go_to_its_caretakers_and_others_keep_theirs()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (old, kept) = (await app.Mark("AURORA", "9000011", new(2021, 3, 1), Cast.Bright), await app.Mark("BOREAL", "9000012", new(2017, 3, 2), Cast.Bright, Cast.Zhou.Id));
        var version = (await app.As(Cast.Lin).Do(new ShowClient(Cast.Bright))).Version;
        Assert.That(await app.As(Cast.Lin).Do(new AssignClientDefault(Cast.Bright, version, Cast.Lin.Id, Cast.Zhou.Id, AlsoNow: true)), Is.EqualTo(1));
        var typed = await SampleRights.Mark(app);
        var (pile, other) = (await SampleRights.Mark(app, SampleRights.Brightwave, unassigned: true), await SampleRights.Work(app, SampleRights.LanternSong, Cast.Harbor));
        await app.As(Cast.Lin).Do(new AssignRights([pile], Cast.Bright));
        var by = await app.Look(db => db.Rights.ToDictionaryAsync(r => r.Id, r => r.Responsibility.Responsible));
        var due = await app.Look(db => db.Obligations.Where(o => o.RightId == pile).Select(o => o.ResponsibleId).Distinct().ToListAsync());
        Assert.Multiple(async () =>
        {
            Assert.That((by[old], by[kept], by[typed], by[pile], by[other]), Is.EqualTo(((PersonId?)Cast.Lin.Id, (PersonId?)Cast.Zhou.Id, (PersonId?)Cast.Lin.Id, (PersonId?)Cast.Lin.Id, (PersonId?)null)));
            Assert.That(due, Is.EqualTo(new PersonId?[] { Cast.Lin.Id }));
            Assert.That(((Result)await app.As(Cast.Zhou).Send(new AssignClientDefault(Cast.Bright, version, Cast.Zhou.Id))).Codes(), Is.EqualTo("changed-meanwhile"));
        });
    }

    [Test]
    public async Task One_enters_ones_own_absence_and_a_lead_anybodys()
    {
        await using var app = await TestApp.Start(provider, Today);
        var (from, through) = (new DateOnly(2026, 12, 21), new DateOnly(2027, 1, 4));
        await app.As(Cast.Lin).Do(new BeAway(Cast.Lin.Id, from, through, "Winter holiday"));
        await app.As(Cast.Dana).Do(new BeAway(Cast.Zhou.Id, Today, Today));
        async Task<string> Codes(Cast.Member by, PersonId person) => (await app.As(by).Send(new BeAway(person, from, from))).Codes();
        var absences = Absences.Of(await app.Look(db => db.People.ToListAsync()));
        Assert.Multiple(async () =>
        {
            Assert.That(await Codes(Cast.Lin, Cast.Zhou.Id), Is.EqualTo("absence-of-another"));
            Assert.That(await Codes(Cast.Lin, Cast.Lin.Id), Is.EqualTo("absence-overlaps"));
            Assert.That(await Codes(Cast.Guo, Cast.Guo.Id), Is.EqualTo("may-not"));
            Assert.That(await Codes(Cast.Dana, Cast.Guo.Id), Is.EqualTo("absence-not-of-the-firm"));
            Assert.That((await app.As(Cast.Lin).Send(new BeAway(Cast.Lin.Id, null, null))).Codes(), Is.EqualTo("absence-day-missing absence-day-missing"));
            Assert.That(Recipients.First(new(Cast.Lin.Id, Cast.Zhou.Id, Cast.Dana.Id), absences, from)!.Person, Is.EqualTo(Cast.Zhou.Id));
            Assert.That(Recipients.First(new(Cast.Lin.Id, Cast.Zhou.Id, Cast.Dana.Id), absences, Today)!.Person, Is.EqualTo(Cast.Lin.Id));
            Assert.That((await app.As(Cast.Lin).Do(new ListAbsences())).Mine, Is.EqualTo(new[] { Cast.Lin.Id }));
            Assert.That((await app.As(Cast.Dana).Do(new ListPeople())).Single(p => p.Id == Cast.Lin.Id).Absences.Single().Reason, Is.EqualTo("Winter holiday"));
        });
        await app.As(Cast.Lin).Do(new BeBack(Cast.Lin.Id, from));
        Assert.That((await app.Look(db => db.People.SingleAsync(p => p.Id == Cast.Lin.Id))).Absences, Is.Empty);
    }
}
