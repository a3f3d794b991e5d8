using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using NUnit.Framework;

namespace CbpRecord.Application.Tests;

/// <summary>Everything the law says has its words in both languages, and the English ones are the domain's own.</summary>
public sealed class LawWordsTests
{
    private static Dictionary<string, string> Spoken()
    {
        var spoken = new Dictionary<string, string>();
        foreach (var entry in KindBook.All) spoken[$"law.kind-{entry.Code}"] = entry.Title;
        foreach (var rule in RuleBook.All)
            (spoken[$"law.rule-{rule.Id.ToLowerInvariant()}-title"], spoken[$"law.rule-{rule.Id.ToLowerInvariant()}-computation"], spoken[$"law.rule-{rule.Id.ToLowerInvariant()}-consequence"]) =
                (rule.Title, rule.Computation, rule.Consequence);
        foreach (var point in ReadingBook.All)
        {
            spoken[$"law.reading-{point.Id.ToLowerInvariant()}"] = point.Title;
            spoken[$"lawbook.settles-{point.Id.ToLowerInvariant()}"] = point.WhoSettles;
            foreach (var option in point.Options) spoken[$"law.reading-{point.Id.ToLowerInvariant()}-{option.Code}"] = option.Title;
        }
        foreach (var (code, sentence) in FindingWords.All) spoken[$"law.finding-{code}"] = sentence;
        foreach (var (code, sentence) in StepWords.All) spoken[$"law.step-{code}"] = sentence;
        foreach (var row in FeeSchedule.Published.Rows) spoken[$"law.fee-{row.Code}"] = row.Item;
        foreach (var (code, name) in FederalHolidays.Names) spoken[$"law.holiday-{code}"] = name;
        foreach (var voice in RuleSources.Voices) spoken[$"lawbook.voice-{voice.Rule.ToLowerInvariant()}-{voice.Number}"] = voice.Says;
        foreach (var convention in ConventionBook.All) spoken[$"lawbook.convention-{convention.Id.ToLowerInvariant()}"] = convention.Says;
        foreach (var note in ParagraphBook.All) spoken[$"lawbook.paragraph-{note.Code}"] = note.Says;
        return spoken;
    }

    [Test]
    public void The_english_words_are_the_domains_own()
    {
        var words = CbpRecord.Application.Words.Words.English;
        Assert.That(Spoken().Where(pair => words[pair.Key] != pair.Value).Select(pair => pair.Key), Is.Empty);
    }

    [Test]
    public void Every_word_of_the_law_is_said_in_chinese()
    {
        var words = CbpRecord.Application.Words.Words.In(Language.Chinese);
        Assert.That(Spoken().Keys.Where(key => !words.Has(key)), Is.Empty);
    }
}
