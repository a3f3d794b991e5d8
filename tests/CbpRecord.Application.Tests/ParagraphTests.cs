using CbpRecord.Application.Law;
using NUnit.Framework;

namespace CbpRecord.Application.Tests;

/// <summary>Citations read into paragraphs, as the law page narrows by them.</summary>
public sealed class ParagraphTests
{
    [TestCase("15 USC 1058(a)(1), (3); 19 CFR 133.4(c)", "15 USC 1058(a)(1) | 15 USC 1058(a)(3) | 19 CFR 133.4(c)")]
    [TestCase("5 USC 6103(a), (b)(1); MPEP 710.05", "5 USC 6103(a) | 5 USC 6103(b)(1) | MPEP 710.05")]
    [TestCase("19 CFR 133.5, 133.6, 133.7(a)(1)-(2)", "19 CFR 133.5 | 19 CFR 133.6 | 19 CFR 133.7(a)(1) | 19 CFR 133.7(a)(2)")]
    [TestCase("17 USC 302-305", "17 USC 302-305")]
    [TestCase("37 CFR 2.6; 89 FR 91062", "37 CFR 2.6 | 89 FR 91062")]
    [TestCase("not stated by CBP; assumed as 19 CFR 133.33(b)", "not stated by CBP | 19 CFR 133.33(b)")]
    [TestCase("CBP e-Recordation, images", "CBP e-Recordation, images")]
    [TestCase("15 USC 1141j(b), 1141k(a)", "15 USC 1141j(b) | 15 USC 1141k(a)")]
    [TestCase("", "")]
    public void A_citation_is_read_into_its_paragraphs(string citation, string paragraphs) =>
        Assert.That(string.Join(" | ", Paragraph.Read(citation).Select(p => p.Text)), Is.EqualTo(paragraphs));

    [TestCase("19 CFR 133.7", "19 CFR 133.7(a)(3)", true)]
    [TestCase("19 CFR 133.7(a)(3)", "19 CFR 133.7", true)]
    [TestCase("19 CFR 133.7(a)", "19 CFR 133.7(b)", false)]
    [TestCase("19 CFR 133.3", "19 CFR 133.37", false)]
    [TestCase("17 USC 303(a)", "17 USC 302-305", true)]
    [TestCase("17 USC 306", "17 USC 302-305", false)]
    [TestCase("15 USC 1058", "19 USC 1058", false)]
    [TestCase("CBP e-Recordation", "CBP e-Recordation, images", true)]
    public void Two_citations_meet_when_one_stands_below_the_other(string one, string other, bool meet) =>
        Assert.That(Paragraph.Read(one)[0].Meets(Paragraph.Read(other)[0]), Is.EqualTo(meet));

    [TestCase("19 CFR 133.7(a)", "https://www.ecfr.gov/current/title-19/section-133.7#p-133.7(a)")]
    [TestCase("86 FR 64300", "https://www.federalregister.gov/citation/86-FR-64300")]
    [TestCase("convention C1", null)]
    public void A_paragraph_leads_to_where_it_is_published(string citation, string? link) => Assert.That(Paragraph.Read(citation)[0].Link, Is.EqualTo(link));
}
