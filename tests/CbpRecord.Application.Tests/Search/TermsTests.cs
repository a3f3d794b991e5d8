using CbpRecord.Application.Search;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Search;

public sealed class TermsTests
{
    [TestCase("Shenzhen Brightwave Electronics Co., Ltd.", "shenzhen brightwave electronics co ltd")]
    [TestCase("明狐", "明狐 狐")]
    [TestCase("深圳市明波电子", "深圳 圳市 市明 明波 波电 电子 子")]
    [TestCase("LUMENFOX明狐", "lumenfox 明狐 狐", Description = "scripts part without a space")]
    [TestCase("𠮷野家", "𠮷野 野家 家", Description = "a character beyond U+FFFF is one character")]
    [TestCase("4,281,391", "4281391")]
    [TestCase("1,2", "1 2", Description = "a list is not a number")]
    [TestCase("L'Oréal", "l oreal loreal")]
    [TestCase("ＡＢＣ１２３", "abc123", Description = "full width")]
    [TestCase("한국", "한국 국", Description = "Hangul stays whole syllables")]
    public void A_text_is_found_under(string text, string terms) => Assert.That(Terms.Of(text), Is.EquivalentTo(terms.Split(' ')));

    [Test]
    public void Half_a_surrogate_pair_is_left_out() => Assert.That(Terms.Of("A\ud842 B"), Has.None.Matches<string>(t => t.Any(char.IsSurrogate)));

    [TestCase("bright ltd", "bright* ltd*")]
    [TestCase("明", "明*", Description = "one character begins a pair")]
    [TestCase("明波", "明波")]
    [TestCase("明波电子", "明波 波电 电子")]
    [TestCase("  ,. ", "")]
    public void A_query_asks_for(string query, string asked) =>
        Assert.That(string.Join(' ', Terms.AskedBy(query).Select(a => a.Prefix ? a.Term + "*" : a.Term)), Is.EqualTo(asked));

    [TestCase("TMK 11-00163", "rec2011s163")]
    [TestCase("Issuance No. 88-019", "rec1988s19")]
    [TestCase("VA 443-553", "va443553")]
    [TestCase("VA0000443553", "va443553")]
    [TestCase("Reg. No. 4,281,391", "4281391")]
    [TestCase("brightwave", "")]
    public void A_number_is_one_term_in_every_spelling(string query, string terms) => Assert.That(string.Join(' ', Numbers.AskedBy(query)), Is.EqualTo(terms));
}
