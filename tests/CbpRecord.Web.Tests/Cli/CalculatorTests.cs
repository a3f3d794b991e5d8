using System.Text.Json;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

/// <summary>The calculators from the command line: fields, exit codes, and where each answer goes.</summary>
public sealed class CalculatorTests
{
    [Test]
    public void A_row_carries_the_fields_that_scripts_rely_on()
    {
        var row = Ask(0, "compute", "trademark", "--registered", "2016-11-22", "--json").GetProperty("deadlines").EnumerateArray().Single(r => r.GetProperty("kind").GetString() == "section-8-9" && r.GetProperty("cycle").GetInt32() == 1);
        Assert.That(row.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "kind", "cycle", "opensOn", "dueOn", "lastActionOn", "graceEndsOn", "graceLastActionOn", "targetOn", "rule", "citation", "reading" }));
        Assert.That((row.GetProperty("lastActionOn").GetString(), row.GetProperty("graceLastActionOn").GetString(), row.GetProperty("targetOn").ValueKind), Is.EqualTo(("2026-11-23", "2027-05-24", JsonValueKind.Null)));
    }

    [TestCase("history-needed", "--registered", "1988-01-01")]
    [TestCase("international-date-needed", "--registered", "2018-09-25", "--basis", "66a")]
    public void What_cannot_be_known_is_left_out_with_a_note(string code, params string[] options)
    {
        var answer = Ask(0, ["compute", "trademark", .. options, "--json"]);
        Assert.That(answer.GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("code").GetString()), Does.Contain(code));
        Assert.That(answer.GetProperty("deadlines").EnumerateArray().Select(r => r.GetProperty("kind").GetString()), Has.None.StartsWith("recordation"));
    }

    [Test]
    public void A_closed_day_rolls_the_last_day()
    {
        var rows = Ask(0, "compute", "trademark", "--registered", "2016-11-22", "--closed-on", "2026-11-23", "--json").GetProperty("deadlines").EnumerateArray();
        Assert.That(rows.Single(r => r.GetProperty("kind").GetString() == "section-8-9" && r.GetProperty("cycle").GetInt32() == 1).GetProperty("lastActionOn").GetString(), Is.EqualTo("2026-11-24"));
    }

    [Test]
    public void Fees_are_decimal_strings() =>
        Assert.That(Ask(0, "compute", "fees", "--kind", "trademark", "--transaction", "new", "--classes", "3", "--on", "2026-11-23", "--json").GetProperty("total").GetString(), Is.EqualTo("570.00"));

    [Test]
    public void A_transaction_without_a_fee_is_refused() =>
        Assert.That(Ask(1, "compute", "fees", "--kind", "trade-name", "--transaction", "renewal", "--on", "2026-11-23", "--json").GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo("no-such-fee"));

    [TestCase("compute", "trademark", "--registered", "2026-02-30")]
    [TestCase("compute", "trademark")]
    [TestCase("compute", "nothing")]
    [TestCase("compute", "fees", "--kind", "trademark", "--transaction", "new")]
    [TestCase("holidays", "--from", "2027", "--to", "2026")]
    public void Wrong_use_exits_2_and_prints_no_data(params string[] args)
    {
        var (code, data, talk) = Run(args);
        Assert.That((code, data), Is.EqualTo((2, "")));
        Assert.That(talk, Does.Contain("--help"));
    }

    [Test]
    public void A_new_year_taken_early_stands_in_the_year_before()
    {
        var days = Ask(0, "holidays", "--from", "2021", "--to", "2021", "--json").GetProperty("holidays").EnumerateArray().ToList();
        Assert.That((days[^1].GetProperty("date").GetString(), days[^1].GetProperty("observedFor").GetString()), Is.EqualTo(("2021-12-31", "2022-01-01")));
        Assert.That(days[0].GetProperty("observedFor").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void A_bad_line_of_a_batch_answers_its_error_and_stops_nothing()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "{\"compute\":\"trademark\",\"registered\":\"2016-11-22\"}\nnonsense\n{\"compute\":\"trademark\",\"registerd\":\"2016-11-22\"}\n\n{\"compute\":\"trade-name\",\"firstUse\":\"2026-08-31\"}");
            var (code, data, _) = Run("compute", "batch", "--input", file, "--json");
            var lines = data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.That((code, lines.Count), Is.EqualTo((0, 5)));
            Assert.That(lines.Select(l => l.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null), Is.EqualTo(new[] { null, "bad-line", "unknown-option", "bad-line", null }));
        }
        finally { File.Delete(file); }
    }

    private static JsonElement Ask(int exit, params string[] args)
    {
        var (code, data, talk) = Run(args);
        Assert.That(code, Is.EqualTo(exit), talk);
        return JsonDocument.Parse(data).RootElement;
    }

    private static (int Code, string Data, string Talk) Run(params string[] args)
    {
        var (data, talk) = (new StringWriter(), new StringWriter());
        return (CbpRecord.Cli.Cli.Run(args, data, talk), data.ToString(), talk.ToString());
    }
}
