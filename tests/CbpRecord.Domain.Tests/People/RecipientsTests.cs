using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.People;

/// <summary>Who is told of a matter on a day: never nobody, never twice, never somebody who is away while another is there.</summary>
public sealed class RecipientsTests
{
    private static readonly Person Ann = Of("Ann"), Bo = Of("Bo"), Cy = Of("Cy"), Lea = Of("Lea"), Max = Of("Max");
    private static readonly Responsibility All = new(Ann.Id, Bo.Id, Cy.Id);
    private static readonly DateOnly Day = new(2026, 12, 23);

    private static Person Of(string name) => Person.Add(PersonId.New(), name, $"{name}@firm.example", PersonRole.Staff, Language.English, []).Value;

    private static Absences Away(params Person[] people) => Absences.Of(people.Select(p =>
    {
        var copy = Person.Add(p.Id, p.Name, p.Email, PersonRole.Staff, Language.English, []).Value;
        copy.BeAway(new(Day, Day, null, p.Id, default));
        return copy;
    }));

    [Test]
    public void The_responsible_person_comes_first_and_the_others_follow_in_order() =>
        Assert.That(Recipients.For(All, Absences.None, Day, Lea.Id).Select(r => (r.Person, r.Part, r.InPlaceOf.Count)),
            Is.EqualTo(new[] { (Ann.Id, Part.Responsible, 0), (Bo.Id, Part.Backup, 0), (Cy.Id, Part.Supervisor, 0), (Lea.Id, Part.Lead, 0) }));

    [Test]
    public void While_the_responsible_person_is_away_the_backup_is_reminded_in_that_place()
    {
        var first = Recipients.First(All, Away(Ann), Day)!;
        Assert.That((first.Person, first.Part, first.InPlaceOf.Single()), Is.EqualTo((Bo.Id, Part.Backup, Ann.Id)));
    }

    [Test]
    public void While_both_are_away_the_supervisor_is_reminded()
    {
        var first = Recipients.First(All, Away(Ann, Bo), Day)!;
        Assert.That((first.Person, first.Part), Is.EqualTo((Cy.Id, Part.Supervisor)));
        Assert.That(first.InPlaceOf, Is.EqualTo(new[] { Ann.Id, Bo.Id }));
    }

    [Test]
    public void While_all_are_away_the_leads_who_are_there_are_told() =>
        Assert.That(Recipients.For(All, Away(Ann, Bo, Cy, Lea), Day, Lea.Id, Max.Id).Select(r => (r.Person, r.Part)), Is.EqualTo(new[] { (Max.Id, Part.Lead) }));

    [Test]
    public void While_everybody_is_away_the_leads_are_told_all_the_same() =>
        Assert.That(Recipients.For(All, Away(Ann, Bo, Cy, Lea), Day, Lea.Id).Select(r => r.Person), Is.EqualTo(new[] { Lea.Id }));

    [Test]
    public void A_matter_that_nobody_looks_after_goes_to_the_leads() =>
        Assert.That(Recipients.For(Responsibility.Nobody, Absences.None, Day, Lea.Id).Select(r => (r.Person, r.Part)), Is.EqualTo(new[] { (Lea.Id, Part.Lead) }));

    [Test]
    public void Nobody_is_told_twice() =>
        Assert.That(Recipients.For(new(Ann.Id, Lea.Id, Lea.Id), Absences.None, Day, Lea.Id).Select(r => r.Person), Is.EqualTo(new[] { Ann.Id, Lea.Id }));

    [Test]
    public void A_switched_off_account_is_away_for_good()
    {
        var gone = Person.Add(Ann.Id, Ann.Name, Ann.Email, PersonRole.Staff, Language.English, []).Value;
        gone.Disable();
        Assert.That(Recipients.First(All, Absences.Of([gone]), Day)!.Person, Is.EqualTo(Bo.Id));
    }

    [TestCase("2026-12-22", ExpectedResult = false)]
    [TestCase("2026-12-23", ExpectedResult = true)]
    [TestCase("2027-01-04", ExpectedResult = true)]
    [TestCase("2027-01-05", ExpectedResult = false)]
    public bool An_absence_covers_its_first_and_its_last_day(string on)
    {
        var ann = Of("Ann");
        ann.BeAway(new(Day, new(2027, 1, 4), "holiday", ann.Id, default));
        return ann.IsAway(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestCase("2027-01-04", "2027-01-08", "absence-overlaps")]
    [TestCase("2026-12-01", "2026-12-23", "absence-overlaps")]
    [TestCase("2026-12-01", "2027-02-01", "absence-overlaps")]
    [TestCase("2027-01-08", "2027-01-07", "absence-ends-first")]
    [TestCase("2027-01-05", "2027-01-05", "")]
    [TestCase("2026-12-01", "2026-12-22", "")]
    public void Two_absences_share_no_day(string from, string through, string code)
    {
        var ann = Of("Ann");
        ann.BeAway(new(Day, new(2027, 1, 4), null, ann.Id, default));
        var again = ann.BeAway(new(At(from), At(through), null, ann.Id, default));
        Assert.That(string.Join(' ', again.Errors.Select(e => e.Code)), Is.EqualTo(code));
        Assert.That(ann.Absences.Select(a => a.From), Is.Ordered);
    }

    [Test]
    public void An_absence_taken_back_early_ends_yesterday_and_a_past_one_stays()
    {
        var ann = Of("Ann");
        ann.BeAway(new(Day, new(2027, 1, 4), null, ann.Id, default));
        Assert.That(ann.BeBack(Day, new(2027, 1, 5)).Errors[0].Code, Is.EqualTo("absence-past"));
        Assert.That(ann.BeBack(Day, new(2026, 12, 28)).Refused, Is.False);
        Assert.That(ann.Absences.Single().Through, Is.EqualTo(new DateOnly(2026, 12, 27)));
        ann.BeAway(new(new(2027, 3, 1), new(2027, 3, 5), null, ann.Id, default));
        ann.BeBack(new(2027, 3, 1), new(2027, 3, 1));
        Assert.That(ann.Absences, Has.Count.EqualTo(1), "one that begins today never happened");
        Assert.That(ann.BeBack(new(2027, 3, 1), Day).Errors[0].Code, Is.EqualTo("absence-unknown"));
    }

    private static DateOnly At(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
