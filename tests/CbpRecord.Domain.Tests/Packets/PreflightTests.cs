using CbpRecord.Testing;
using System.Reflection;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Packets;

public class PreflightTests
{
    private static IEnumerable<TestCaseData> Complete => PacketCases.Complete.Select(c => new TestCaseData(c.Value).SetArgDisplayNames(c.Key));

    [TestCaseSource(nameof(Complete))]
    public void A_complete_case_has_no_gap(PacketFacts facts) =>
        Assert.That(Preflight.Check(facts, PacketCases.Today).Gaps.Select(g => g.ToString()), Is.Empty);

    [TestCaseSource(typeof(GapCases), nameof(GapCases.All))]
    public void A_finding_is_seen_where_it_is_and_not_where_it_is_not(object row)
    {
        var c = (GapCases.Case)row;
        var (without, with) = (Preflight.Check(c.Without, PacketCases.Today), Preflight.Check(c.With, PacketCases.Today));
        Assert.Multiple(() =>
        {
            Assert.That(Codes(c.Blocks ? with.Gaps : with.Warnings), Does.Contain(c.Code));
            Assert.That(Codes(c.Blocks ? with.Warnings : with.Gaps), Does.Not.Contain(c.Code), "a gap is no warning");
            Assert.That(Codes(without.Gaps), Does.Not.Contain(c.Code));
            Assert.That(Codes(without.Warnings), Does.Not.Contain(c.Code));
        });
    }

    [Test]
    public void Every_finding_has_a_case()
    {
        var cased = GapCases.All.Select(c => c.Code).Append("glyph-missing").ToHashSet();    // found by the fonts: tested with the composer
        Assert.That(AllFindings().Select(e => e.Code).Where(code => !cased.Contains(code)), Is.Empty);
    }

    [Test]
    public void Every_finding_says_what_to_do_and_cites_its_source()
    {
        Assert.Multiple(() =>
        {
            foreach (var error in AllFindings())
            {
                Assert.That(error.RemedyText, Is.Not.Empty, error.Code);
                Assert.That(error.Cites, Is.Not.Null.And.Not.Empty, error.Code);
            }
        });
    }

    [Test]
    public void Only_the_findings_about_the_right_are_said_of_an_imported_record()
    {
        var record = PacketCases.Mark with { Register = Register.Supplemental, ExpiresOn = new(2026, 1, 1) };
        var alone = Preflight.OfRight(record, PacketCases.Today);
        var whole = Preflight.Check(PacketCases.Trademark with { Right = record, Owner = null }, PacketCases.Today);
        Assert.Multiple(() =>
        {
            Assert.That(alone.Recordable, Is.False);
            Assert.That(Codes(alone.Reasons), Is.EqualTo(new[] { "not-principal-register", "registration-expired" }));
            Assert.That(Codes(whole.Gaps), Is.SupersetOf(Codes(alone.Reasons)));
            Assert.That(Codes(whole.Gaps), Does.Contain("owner-missing"));
        });
    }

    [Test]
    public void The_same_registration_is_recordable_before_its_end_and_refused_after_it()
    {
        var java = PacketCases.Mark with { RegisteredOn = new(1998, 8, 4), RenewedOn = new(2008, 8, 4), ExpiresOn = new(2018, 8, 4) };
        Assert.Multiple(() =>
        {
            Assert.That(Preflight.OfRight(java, new(2017, 6, 1)).Recordable, Is.True);
            Assert.That(Preflight.OfRight(java, new(2018, 8, 4)).Recordable, Is.True, "the last day is in the term");
            Assert.That(Codes(Preflight.OfRight(java, new(2018, 8, 5)).Reasons), Is.EqualTo(new[] { "registration-in-grace" }));
            Assert.That(Codes(Preflight.OfRight(java, new(2019, 2, 4)).Reasons), Is.EqualTo(new[] { "registration-in-grace" }));
            Assert.That(Codes(Preflight.OfRight(java, new(2019, 2, 5)).Reasons), Is.EqualTo(new[] { "registration-expired" }));
            Assert.That(Preflight.OfRight(java, new(2019, 2, 5)).Reasons[0].Cites, Does.Contain("19 CFR 133.1(a)"));
        });
    }

    [Test]
    public void A_renewal_after_an_extension_is_in_time_to_the_day_that_CBP_granted()
    {
        var late = PacketCases.Renewal with { Recordation = PacketCases.Renewal.Recordation! with { ExpiresOn = new(2026, 6, 1) } };
        var extended = late with { Recordation = late.Recordation! with { ExtendedTo = PacketCases.Today } };
        Assert.Multiple(() =>
        {
            Assert.That(Codes(Preflight.Check(late, PacketCases.Today).Gaps), Is.EqualTo(new[] { "renewal-too-late" }));
            Assert.That(Codes(Preflight.Check(extended, PacketCases.Today).Gaps), Is.Empty);
            Assert.That(Codes(Preflight.Check(extended, PacketCases.Today.AddDays(1)).Gaps), Is.EqualTo(new[] { "renewal-too-late" }));
        });
    }

    [Test]
    public void A_patent_is_refused_with_its_one_reason_and_the_way_through_the_ITC()
    {
        var found = Preflight.Check(new(new(RightKind.Patent), TransactionKind.New), PacketCases.Today);
        Assert.Multiple(() =>
        {
            Assert.That(Codes(found.Gaps), Is.EqualTo(new[] { "patent-not-recordable" }));
            Assert.That(found.Gaps[0].RemedyText, Does.Contain("International Trade Commission"));
        });
    }

    [Test]
    public void A_copyright_asks_for_no_citizenship()
    {
        var found = Preflight.Check(PacketCases.Copyright with { Owner = PacketCases.Owner with { OrganisedUnder = null } }, PacketCases.Today);
        Assert.That(Codes(found.Gaps), Is.Empty);
    }

    private static IEnumerable<string> Codes(IEnumerable<Error> errors) => errors.Select(e => e.Code);

    /// <summary>Every finding that pre-flight can make, each made once with stand-in arguments.</summary>
    internal static IEnumerable<Error> AllFindings() =>
        from page in new[] { typeof(RightGaps), typeof(PartyGaps), typeof(FilingGaps), typeof(RenewalGaps), typeof(PacketErrors) }
        from method in page.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.ReturnType == typeof(Error) && method.Name != nameof(PacketErrors.Incomplete)
        select (Error)method.Invoke(null, [.. method.GetParameters().Select(p => StandIn(p.ParameterType))])!;

    private static object StandIn(Type type) => type == typeof(string) ? "stand-in" : Activator.CreateInstance(type)!;
}

