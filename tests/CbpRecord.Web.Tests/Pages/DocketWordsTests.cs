using System.Globalization;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Web.Html;
using CbpRecord.Web.Pages.Docket;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

public sealed class DocketWordsTests
{
    [Test]
    public void Every_kind_step_and_finding_is_said_in_both_languages()
    {
        var keys = KindBook.All.Select(k => DocketWords.Kind(k.Code)).Concat(StepWords.All.Keys.Select(DocketWords.Step)).Concat(FindingWords.All.Keys.Select(DocketWords.Finding)).ToList();
        foreach (var language in Enum.GetValues<Language>())
            Assert.That(keys.Where(k => !Words.All(language).ContainsKey(k)), Is.Empty, language.ToString());
    }

    [Test]
    public void The_docket_says_a_step_in_English_as_the_domain_does() =>
        Assert.That(StepWords.All.Where(s => Words.English[DocketWords.Step(s.Key)] != s.Value).Select(s => s.Key), Is.Empty);

    [TestCase("en", "Reading A1 (The earlier of 3 months and 90 days): 20 Feb 2027.")]
    [TestCase("zh-Hans", "采用 A1 解读（3个月与90天中较早者）：2027年2月20日。")]
    public void What_a_reading_chose_is_named_in_the_readers_language(string language, string said)
    {
        CultureInfo.CurrentUICulture = new(language);
        var day = new DateOnly(2027, 2, 20);
        Assert.That(DocketWords.Said(new Step("reading-a1", ["earlier", day], day, Gives.GraceEnds, "A1"), new PageWords()), Is.EqualTo(said));
    }
}
