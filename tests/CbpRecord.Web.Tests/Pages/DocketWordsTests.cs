using CbpRecord.Application.Words;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
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
}
