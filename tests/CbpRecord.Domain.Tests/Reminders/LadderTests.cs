using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Reminders;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Reminders;

public sealed class LadderTests
{
    private static readonly DateOnly Due = new(2026, 11, 22);
    private static readonly PersonId Lin = PersonId.New(), Zhou = PersonId.New(), Dana = PersonId.New(), Guo = PersonId.New();
    private static readonly Responsibility Matter = new(Lin, Zhou, null);

    [TestCase(DeadlineKind.Section8, "-365 -180 -90 -30 -14 -7 -1 +1 +60 +120 +165")]
    [TestCase(DeadlineKind.RecordationRenewal, "-365 -180 -90 -30 0 +30 +60 +80")]
    [TestCase(DeadlineKind.CopyrightRenewal, "-365 -180 -90 -30 -7 -1")]
    [TestCase(DeadlineKind.PendingCopyrightExpiry, "-60 -30 -14 -7 -1")]
    [TestCase(DeadlineKind.RecordationExtension, "-90 -30 -7 -1")]
    [TestCase(DeadlineKind.InformationAnswer, "-90 -30 -14 -7 -3 -1 0")]
    [TestCase(DeadlineKind.ConsentWindow, "half eve day")]
    public void Each_kind_has_the_ladder_of_the_law_file(DeadlineKind kind, string steps) =>
        Assert.That(string.Join(' ', Ladder.Of(kind, Due).Select(r => r.Step)), Is.EqualTo(steps));

    [Test]
    public void A_rung_is_counted_from_the_nominal_day_and_the_eve_of_a_border_clock_is_a_business_day()
    {
        Assert.That(Ladder.Of(DeadlineKind.Section8, Due)[3].On, Is.EqualTo(new DateOnly(2026, 10, 23)));
        Assert.That(Ladder.Of(DeadlineKind.ConsentWindow, new DateOnly(2026, 11, 30)).Select(r => r.On),
            Is.EqualTo(new DateOnly[] { new(2026, 11, 15), new(2026, 11, 27), new(2026, 11, 30) }), "30 days: half of them; the Friday before a Monday");
    }

    [TestCase("-90, -30,-7 , 1", "-90, -30, -7, +1")]
    [TestCase("−30；-7，0", "-30, -7, 0")]
    [TestCase("-7 -7", "-7")]
    public void Days_are_read_as_people_type_them(string typed, string said) => Assert.That(Ladder.Say(Ladder.Parse(typed).Value), Is.EqualTo(said));

    [TestCase("soon", "ladder-not-days")]
    [TestCase("-731", "ladder-too-far")]
    [TestCase("+366", "ladder-too-far")]
    [TestCase("1, 5", "ladder-never-before")]
    [TestCase("", "ladder-never-before")]
    [TestCase("-1 -2 -3 -4 -5 -6 -7 -8 -9 -10 -11 -12 -13 -14 -15 -16 -17 -18 -19 -20 -21", "ladder-too-many")]
    public void A_ladder_that_would_not_warn_is_refused(string typed, string code) => Assert.That(Ladder.Parse(typed).Errors[0].Code, Is.EqualTo(code));

    [Test]
    public void The_first_in_the_order_and_the_clients_people_are_told_of_a_rung_once()
    {
        var on = Due.AddDays(-30);
        var told = Plan(on, []);
        Assert.That(told, Is.EqualTo(new[] { ("-30", Lin, false), ("-30", Guo, false) }));
        Assert.That(Plan(on, [.. Heard(on, told)]), Is.Empty);
    }

    [Test]
    public void Days_on_which_nobody_ran_are_made_up_for_rung_by_rung() =>
        Assert.That(Plan(Due.AddDays(-6), [], since: Due.AddDays(-31)).Where(t => t.Person == Lin).Select(t => t.Step), Is.EqualTo(new[] { "-30", "-14", "-7" }));

    [Test]
    public void What_comes_in_late_is_told_its_latest_rung_alone() =>
        Assert.That(Plan(Due.AddDays(-100), [], since: Due.AddDays(-101)).Select(t => t.Step).Distinct(), Is.EqualTo(new[] { "-180" }));

    [Test]
    public void What_is_past_its_last_day_is_told_no_old_rung() => Assert.That(Plan(Due.AddDays(400), [], since: Due.AddDays(399)), Is.Empty);

    [Test]
    public void A_reminder_climbs_to_backup_then_leads_until_somebody_takes_note()
    {
        var start = Due.AddDays(-90);
        List<Told> told = [.. Heard(start, Plan(start, []))];
        Assert.That(Plan(start.AddDays(2), told), Is.Empty, "three days are waited");
        var backup = Plan(start.AddDays(3), told);
        Assert.That(backup, Is.EqualTo(new[] { ("-90", Zhou, true) }));
        told.AddRange(Heard(start.AddDays(3), backup));
        Assert.That(Plan(start.AddDays(6), told), Is.EqualTo(new[] { ("-90", Dana, true) }));
        Assert.That(Plan(start.AddDays(6), told, acknowledged: start), Is.Empty);
        Assert.That(Plan(start.AddDays(6), told, acknowledged: start.AddDays(-1)), Has.Count.EqualTo(1), "noted before it was told");
    }

    [Test]
    public void Near_the_day_it_climbs_every_day()
    {
        var start = Due.AddDays(-7);
        Assert.That(Plan(start.AddDays(1), [.. Heard(start, Plan(start, []))]), Does.Contain(("-7", Zhou, true)));
    }

    [Test]
    public void A_new_rung_begins_with_the_responsible_person_again()
    {
        List<Told> told = [new("-14", Lin, Part.Responsible, Due.AddDays(-14)), new("-14", Zhou, Part.Backup, Due.AddDays(-11)), new("-14", Guo, null, Due.AddDays(-14))];
        Assert.That(Plan(Due.AddDays(-7), told), Is.EqualTo(new[] { ("-7", Lin, false), ("-7", Guo, false) }));
    }

    [Test]
    public void What_nobody_has_to_do_is_not_told_to_clients_and_does_not_climb()
    {
        var owed = Owing(DeadlineKind.Expungement);
        var order = Recipients.For(Matter, Absences.None, Due, Dana);
        var told = ReminderPlan.For(owed, order, [Guo], [], null, Due.AddDays(-31), Due.AddDays(-30)).ToList();
        Assert.That(told.Select(t => t.Person), Is.EqualTo(new[] { Lin }));
        Assert.That(ReminderPlan.For(owed, order, [Guo], [new("-30", Lin, Part.Responsible, Due.AddDays(-30))], null, Due.AddDays(-31), Due.AddDays(-20)), Is.Empty);
    }

    [Test]
    public void An_extension_that_nobody_asked_for_goes_to_the_leads_at_once_when_the_term_was_renewed_in_grace()
    {
        var order = Recipients.For(Matter, Absences.None, Due, Dana);
        PersonId[] Told(bool inGrace, DeadlineKind kind, params Told[] told) => [.. ReminderPlan.For(Owing(kind) with { RenewedInGrace = inGrace }, order, [], told, null, Due.AddDays(-8), Due.AddDays(-7)).Select(t => t.Person)];
        Assert.That(Told(true, DeadlineKind.RecordationExtension), Is.EqualTo(new[] { Lin, Dana }));
        Assert.That(Told(false, DeadlineKind.RecordationExtension), Is.EqualTo(new[] { Lin }));
        Assert.That(Told(true, DeadlineKind.Section8), Is.EqualTo(new[] { Lin }), "any other kind climbs as ever");
        Told lin = new("-7", Lin, Part.Responsible, Due.AddDays(-7)), dana = new("-7", Dana, Part.Lead, Due.AddDays(-7));
        Assert.That(Told(true, DeadlineKind.RecordationExtension, lin), Is.EqualTo(new[] { Dana }), "also when the first was told before the renewal was known");
        Assert.That(Told(true, DeadlineKind.RecordationExtension, lin, dana), Is.Empty);
    }

    private static List<(string Step, PersonId Person, bool Climbed)> Plan(DateOnly on, IReadOnlyList<Told> told, DateOnly? since = null, DateOnly? acknowledged = null) =>
        [.. ReminderPlan.For(Owing(DeadlineKind.Section8), Recipients.For(Matter, Absences.None, on, Dana), [Guo], told, acknowledged, since ?? on.AddDays(-1), on)
            .Select(t => (t.Rung.Step, t.Person, t.Climbed))];

    private static Owed Owing(DeadlineKind kind) => new(DeadlineId.New(), kind, Due, Due.AddDays(1), Due.AddDays(1), Due.AddDays(182), Ladder.Of(kind, Due));

    private static IEnumerable<Told> Heard(DateOnly on, List<(string Step, PersonId Person, bool Climbed)> told) =>
        told.Select(t => new Told(t.Step, t.Person, t.Person == Guo ? null : t.Person == Lin ? Part.Responsible : t.Person == Zhou ? Part.Backup : Part.Lead, on));
}
