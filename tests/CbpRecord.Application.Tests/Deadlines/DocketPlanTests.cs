using System.Text.RegularExpressions;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>
/// Which index answers what of a page of the docket on SQLite without statistics, where a plan depends on the question alone: the keys of its rows, then the three
/// counts, each from an index alone; only the rows themselves are looked at. A page that goes another way is right as well, and slow once there are a quarter of a million rights.
/// </summary>
public sealed partial class DocketPlanTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static IEnumerable<TestCaseData> Pages()
    {
        yield return Page("everything", new(), "Docket", inOrder: true);
        yield return Page("a client's", new() { Client = "BRIGHT" }, "DocketOfClient", inOrder: true);
        yield return Page("a person's", new() { Person = Cast.Lin.Id }, "DocketOfPerson", inOrder: true);
        yield return Page("what was read once, overdue", new() { Verified = false, Urgency = Urgency.Overdue }, "Owed", inOrder: true);
        yield return Page("a kind's", new() { Kind = "section-8" }, "DocketOfKind", inOrder: true);
        foreach (var (name, filter, of) in new[] { ("all", new DocketFilter(), ""), ("client", new DocketFilter { Client = "BRIGHT" }, "OfClient"), ("person", new DocketFilter { Person = Cast.Lin.Id }, "OfPerson"), ("nobody", new DocketFilter { Unassigned = true }, "OfPerson") })
        {
            yield return Page($"overdue, {name}", filter with { Urgency = Urgency.Overdue }, "Owed", inOrder: true);
            yield return Page($"grace, {name}", filter with { Urgency = Urgency.InGrace }, "Grace", inOrder: false);
            foreach (var near in new[] { Urgency.ThisWeek, Urgency.Soon }) yield return Page($"{near}, {name}", filter with { Urgency = near }, "Near", inOrder: false);
            yield return Page($"today, {name}", filter with { Urgency = Urgency.Today }, "Near", inOrder: true);
            // Without statistics SQLite takes "nobody" for very many: they go by everybody's.
            if (name != "nobody") yield return Page($"later, {name}", filter with { Urgency = Urgency.Later }, $"Docket{of}", inOrder: true);
        }
    }

    private static TestCaseData Page(string name, DocketFilter filter, string rows, bool inOrder) => new TestCaseData(filter, rows, inOrder).SetName($"The_page_of_{name.Replace(' ', '_')}_goes_by_its_index");

    [TestCaseSource(nameof(Pages))]
    public async Task The_page_goes_by_its_index(DocketFilter filter, string rows, bool inOrder)
    {
        await using var app = await TestApp.Start(Provider.Sqlite, Today);
        await app.Mark("AURORA", "9000001", new(2017, 3, 1), Cast.Bright, Cast.Lin.Id);
        using var asked = new Commands();
        asked.Begin(explain: true);
        await app.As(Cast.Lin).Do(new GroupDocket(filter, DocketGrouping.None, Language.English));
        var page = asked.Steps.TakeWhile(step => !step.StartsWith("COMPOUND", StringComparison.Ordinal)).ToList();
        var used = page.Select(step => Used().Match(step)).Where(m => m.Success).Select(m => (Index: m.Groups["index"].Value, Covers: m.Groups["covering"].Success)).ToList();
        asked.End();
        Assert.Multiple(() =>
        {
            Assert.That(used, Has.Count.EqualTo(5), string.Join('\n', page));
            Assert.That(used[0], Is.EqualTo(("DocketKey", false)));
            Assert.That(used[1], Is.EqualTo((rows, true)));
            Assert.That(used.Skip(2), Has.All.Matches<(string Index, bool Covers)>(u => u.Covers), string.Join('\n', page));
            Assert.That(used.Skip(3).Select(u => u.Index), Is.EqualTo(new[] { "Owed", "Grace" }));
            Assert.That(page.Any(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal)), Is.EqualTo(!inOrder), string.Join('\n', page));
        });
    }

    [GeneratedRegex(@"SEARCH o\d* USING (?<covering>COVERING )?INDEX IX_Obligations_(?<index>\w+)")]
    private static partial Regex Used();
}
