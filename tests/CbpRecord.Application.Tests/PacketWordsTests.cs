using System.Reflection;
using System.Text.RegularExpressions;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests;

/// <summary>Every finding, section and field of a packet can be said in Chinese, with the same arguments.</summary>
public partial class PacketWordsTests
{
    private static readonly IReadOnlyDictionary<string, string> Chinese = Words.Words.All(Language.Chinese), English = Words.Words.All(Language.English);

    [Test]
    public void Every_finding_is_said_in_Chinese_with_its_arguments() => Assert.Multiple(() =>
    {
        foreach (var error in Findings())
        {
            Assert.That(Chinese, Does.ContainKey($"error.{error.Code}"), error.Code);
            Assert.That(Chinese, Does.ContainKey($"error.{error.Code}.do"), error.Code);
            Assert.That(Places(Chinese.GetValueOrDefault($"error.{error.Code}")), Is.SubsetOf(Places(error.Template)), error.Code);
            Assert.That(Places(error.Template).Except(Places(Chinese.GetValueOrDefault($"error.{error.Code}"))), Is.Empty, $"{error.Code} loses an argument");
            Assert.That(Places(Chinese.GetValueOrDefault($"error.{error.Code}.do")), Is.EquivalentTo(Places(error.RemedyTemplate)), $"{error.Code}.do");
        }
    });

    [Test]
    public void Dates_in_a_Chinese_finding_are_Chinese_dates()
    {
        var words = Words.Words.Chinese.Of(RightGaps.Expired("Registration 6,012,345", new(2026, 3, 17)));
        Assert.That(words, Does.Contain("2026年3月17日").And.Not.Contain("Mar"));
    }

    [Test]
    public void Every_section_field_transaction_and_kind_has_words_in_both_languages()
    {
        var plans = PacketCases.Complete.Values.Append(PacketCases.Trademark with { Owner = null, AlsoCovers = ["TMK 21-00457"] }).Select(f => PacketPlan.For(f, PacketCases.Today)).ToList();
        var keys = plans.SelectMany(p => p.Snapshot.Values).Select(v => PacketWords.KeyOfField(v.Field))
            .Concat(Enum.GetValues<SectionKind>().Select(PacketWords.KeyOf)).Concat(Enum.GetValues<TransactionKind>().Select(PacketWords.KeyOf))
            .Concat(Enum.GetValues<Domain.Rights.RightKind>().Select(PacketWords.KeyOf)).Distinct().ToList();
        Assert.That(keys.Where(k => !Chinese.ContainsKey(k) || !English.ContainsKey(k)), Is.Empty);
    }

    private static IEnumerable<Error> Findings() =>
        from page in new[] { typeof(RightGaps), typeof(PartyGaps), typeof(FilingGaps), typeof(RenewalGaps), typeof(PacketErrors), typeof(ImageErrors) }
        from method in page.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.ReturnType == typeof(Error)
        select (Error)method.Invoke(null, [.. method.GetParameters().Select(p => p.ParameterType == typeof(string) ? "stand-in" : Activator.CreateInstance(p.ParameterType)!)])!;

    private static HashSet<string> Places(string? words) => [.. Place().Matches(words ?? "").Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")] private static partial Regex Place();
}
