using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using NUnit.Framework;

namespace CbpRecord.Application.Tests;

public sealed class NothingWordsTests
{
    [Test]
    public void Every_line_of_doing_nothing_has_words_in_both_languages([Values] Language language) =>
        Assert.That(IfNothing.Codes.Where(code => !Words.Words.All(language).ContainsKey($"nothing.{code}")), Is.Empty);
}
