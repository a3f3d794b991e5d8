using System.Text.Json;
using CbpRecord.Domain.Law;
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
    [TestCase("holidays", "--from", "x", "--to", "2026")]
    [TestCase("holidays", "--from", "2026")]
    [TestCase("compute", "trademark", "--registered", "2016-11-22", "--through", "soon")]
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
            File.WriteAllText(file, "{\"compute\":\"trademark\",\"registered\":\"2016-11-22\"}\nnonsense\n{\"compute\":\"trademark\",\"registerd\":\"2016-11-22\"}\n\n{\"compute\":\"trade-name\",\"firstUse\":\"2026-08-31\"}"
                + "\n{\"compute\":\"trademark\",\"registered\":\"2016-11-22\",\"registered\":\"2017-11-22\"}\n{\"compute\":\"trademark\",\"registered\":\"2016-11-22\",\"r\\u0065gistered\":\"2017-11-22\"}");
            var (code, data, _) = Run("compute", "batch", "--input", file, "--json");
            var lines = data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.That((code, lines.Count), Is.EqualTo((0, 7)));
            Assert.That(lines.Select(l => l.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null), Is.EqualTo(new[] { null, "bad-line", "unknown-option", "bad-line", null, "repeated-option", "repeated-option" }));
        }
        finally { File.Delete(file); }
    }

    [Test]
    public void A_batch_may_begin_with_the_mark_that_some_editors_write() =>
        Assert.That(JsonDocument.Parse(Batch("\uFEFF{\"compute\":\"trade-name\",\"firstUse\":\"2026-08-31\"}").Data).RootElement.TryGetProperty("deadlines", out _), Is.True);

    [TestCase("1a", "section-8 section-15 section-8-9 recordation-expiry recordation-renewal recordation-extension expungement reexamination")]
    [TestCase("44e", "section-8 section-15 section-8-9 recordation-expiry recordation-renewal recordation-extension expungement")]
    [TestCase("66a", "section-71 section-15 international-renewal recordation-expiry recordation-renewal recordation-extension expungement")]
    public void A_registration_has_the_kinds_of_its_basis_up_to_its_twentieth_year_in_the_order_of_days(string basis, string kinds)
    {
        var rows = Rows("compute", "trademark", "--registered", "2016-11-22", "--basis", basis, "--international-registered", "2015-04-18");
        Assert.That(rows.Select(Kind).Distinct(), Is.EquivalentTo(kinds.Split(' ')));
        Assert.That(rows.Select(r => Field(r, "dueOn")), Is.Ordered.And.All.LessThanOrEqualTo("2036-12-31"));
        Assert.That(rows.Where(r => Kind(r) is "section-8-9" or "section-71").Select(r => r.GetProperty("cycle").GetInt32()), Is.EqualTo(basis == "66a" ? new[] { 1, 2, 3 } : [1, 2]));
        Assert.That(rows.Where(r => Kind(r) is "expungement" or "reexamination").Select(r => r.GetProperty("cycle").ValueKind), Is.All.EqualTo(JsonValueKind.Null));
        Assert.That(rows.Where(r => Field(r, "targetOn") is not null).Select(Kind).Distinct(), Is.EqualTo(new[] { "recordation-renewal", "recordation-extension" }), "the firm's own day stands beside CBP's dates only");
        Assert.That(Rows("compute", "trademark", "--registered", "2016-11-22", "--basis", basis, "--through", "2023").Select(r => Field(r, "dueOn")), Is.All.LessThanOrEqualTo("2023-12-31").And.Not.Empty);
    }

    [TestCase("recordation-expiry", null, "2026-11-22", null, null, null, "R6", null)]
    [TestCase("recordation-renewal", null, "2026-11-22", "2027-02-20", "2027-02-20", "2027-02-19", "R6", "A1:earlier")]
    [TestCase("recordation-extension", "2026-11-22", "2027-02-20", "2027-05-20", "2027-05-20", "2027-02-19", "R7", "A1:earlier,A7:earlier")]
    [TestCase("section-15", "2021-11-22", "2022-11-22", null, null, null, "R3", null)]
    [TestCase("expungement", "2019-11-22", "2026-11-22", null, null, null, "R26", null)]
    [TestCase("reexamination", "2016-11-22", "2021-11-22", null, null, null, "R27", null)]
    public void The_rows_of_a_registration(string kind, string? opens, string due, string? grace, string? graceLast, string? target, string rule, string? reading)
    {
        var row = Rows("compute", "trademark", "--registered", "2016-11-22").First(r => Kind(r) == kind);
        Assert.That((Field(row, "opensOn"), Field(row, "dueOn"), Field(row, "graceEndsOn"), Field(row, "graceLastActionOn"), Field(row, "targetOn"), Field(row, "rule"), Field(row, "reading")),
            Is.EqualTo((opens, due, grace, graceLast, target, rule, reading)));
        Assert.That((Field(row, "lastActionOn"), Field(row, "citation")), Is.EqualTo((due, RuleBook.Get(rule).Citation.Text)), "none of these is rolled");
    }

    [Test]
    public void The_last_renewal_gives_an_old_registration_its_terms() =>
        Assert.That(Rows("compute", "trademark", "--registered", "1985-03-12", "--renewed", "2015-03-12", "--through", "2026").Where(r => Kind(r) == "section-8-9").Select(r => (Field(r, "dueOn"), r.GetProperty("cycle").GetInt32())),
            Is.EqualTo(new[] { ("2025-03-12", 4) }));

    [Test]
    public void Expungement_notes_that_the_day_itself_is_too_late() => Assert.That(Notes("compute", "trademark", "--registered", "2016-11-22"), Is.EqualTo(new[] { "expungement-before" }));

    [TestCase("--recorded 2006-03-15", "copyright-renewal 2025-12-15|recordation-expiry 2026-03-15", "")]
    [TestCase("--recorded 2020-05-01 --author-died 1965-07-09", "recordation-expiry 2035-12-31|copyright-term 2035-12-31", "nothing-to-renew")]
    [TestCase("--recorded 2020-05-01 --ownership-ends 2030-06-30", "recordation-expiry 2030-06-30", "nothing-to-renew")]
    [TestCase("--recorded 2020-05-01 --created 1995 --published 1998 --work-for-hire", "copyright-renewal 2040-02-01|recordation-expiry 2040-05-01|copyright-term 2093-12-31", "")]
    public void A_copyrights_rows(string options, string rows, string notes)
    {
        string[] asked = ["compute", "copyright", .. options.Split(' ')];
        Assert.That((string.Join('|', Rows(asked).Select(r => $"{Kind(r)} {Field(r, "dueOn")}")), string.Join(' ', Notes(asked))), Is.EqualTo((rows, notes)));
    }

    [TestCase("pending-copyright --recorded 2026-08-31", "pending-copyright-expiry", null, "2027-02-28")]
    [TestCase("trade-name --first-use 2026-08-31", "trade-name-eligible", "2027-03-01", "2027-02-28")]
    public void One_row_each(string command, string kind, string? opens, string due)
    {
        var row = Rows(["compute", .. command.Split(' ')]).Single();
        Assert.That((Kind(row), Field(row, "opensOn"), Field(row, "dueOn")), Is.EqualTo((kind, opens, due)));
    }

    [TestCase("--presented 2026-11-16", "detention-decision 2026-11-23|detention-notice 2026-12-01|detention-end 2026-12-16", Description = "the notice from the decision's last day")]
    [TestCase("--presented 2026-11-16 --decided 2026-11-17", "detention-decision 2026-11-23|detention-notice 2026-11-24|detention-end 2026-12-16")]
    [TestCase("--detention-notice 2026-11-23 --goods counterfeit", "owner-disclosure 2026-11-23|importer-response 2026-12-03")]
    [TestCase("--detention-notice 2026-11-23 --goods simulating", "")]
    [TestCase("--detained 2026-10-09 --goods gray-market", "owner-disclosure 2026-11-24")]
    [TestCase("--detained 2026-10-09 --goods counterfeit", "")]
    [TestCase("--seizure-notice 2026-10-09", "consent-window 2026-11-08|seizure-disclosure 2026-11-24")]
    [TestCase("", "")]
    public void A_clock_runs_when_its_date_is_given(string options, string rows) =>
        Assert.That(string.Join('|', Rows(["compute", "enforcement", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Select(r => $"{Kind(r)} {Field(r, "dueOn")}")), Is.EqualTo(rows));

    [TestCase("trademark", "renewal", "--classes 3", "class", 3, "240.00")]
    [TestCase("trademark", "owner-change", "--classes 3 --marks 5", "application", 1, "80.00")]
    [TestCase("trademark", "new", "", "class", 1, "190.00")]
    [TestCase("copyright", "new", "--marks 2", "work", 2, "380.00")]
    [TestCase("trade-name", "new", "--marks 2", "name", 2, "380.00")]
    public void Fees_are_counted_by_their_unit(string kind, string transaction, string options, string unit, int quantity, string total)
    {
        var answer = Ask(0, ["compute", "fees", "--kind", kind, "--transaction", transaction, "--on", "2026-11-23", "--json", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        var line = answer.GetProperty("lines").EnumerateArray().Single();
        Assert.That(line.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "item", "unit", "quantity", "amount", "total", "citation" }));
        Assert.That((Field(line, "unit"), line.GetProperty("quantity").GetInt32(), Field(line, "total"), Field(answer, "total")), Is.EqualTo((unit, quantity, total, total)));
    }

    [TestCase("compute trademark --registered 2016-11-22", "{\"compute\":\"trademark\",\"registered\":\"2016-11-22\",\"basis\":\"1a\"}")]
    [TestCase("compute trademark --registered 2018-09-25 --basis 66a --international-registered 2017-04-18 --through 2030 --closed-on 2028-09-25 2029-03-26",
        "{\"compute\":\"trademark\",\"registered\":\"2018-09-25\",\"basis\":\"66a\",\"internationalRegistered\":\"2017-04-18\",\"through\":2030,\"closedOn\":[\"2028-09-25\",\"2029-03-26\"]}")]
    [TestCase("compute trademark --registered 2016-11-22 --closed-on 2026-11-23", "{\"compute\":\"trademark\",\"registered\":\"2016-11-22\",\"closedOn\":\"2026-11-23\"}")]
    [TestCase("compute trademark --registered 1985-03-12 --renewed 2015-03-12", "{\"compute\":\"trademark\",\"registered\":\"1985-03-12\",\"renewed\":\"2015-03-12\"}")]
    [TestCase("compute copyright --recorded 2020-05-01 --ownership-ends 2050-01-01 --author-died 1990-05-05 --created 1980 --published 1985", "{\"compute\":\"copyright\",\"recorded\":\"2020-05-01\",\"ownershipEnds\":\"2050-01-01\",\"authorDied\":\"1990-05-05\",\"created\":1980,\"published\":1985}")]
    [TestCase("compute copyright --recorded 2020-05-01 --created 1980 --work-for-hire", "{\"compute\":\"copyright\",\"recorded\":\"2020-05-01\",\"created\":1980,\"workForHire\":true}")]
    [TestCase("compute pending-copyright --recorded 2026-08-31", "{\"compute\":\"pending-copyright\",\"recorded\":\"2026-08-31\"}")]
    [TestCase("compute trade-name --first-use 2026-08-31", "{\"compute\":\"trade-name\",\"firstUse\":\"2026-08-31\"}")]
    [TestCase("compute enforcement --presented 2026-11-16 --decided 2026-11-17 --detained 2026-11-18 --detention-notice 2026-11-19 --seizure-notice 2026-12-01 --goods simulating",
        "{\"compute\":\"enforcement\",\"presented\":\"2026-11-16\",\"decided\":\"2026-11-17\",\"detained\":\"2026-11-18\",\"detentionNotice\":\"2026-11-19\",\"seizureNotice\":\"2026-12-01\",\"goods\":\"simulating\"}")]
    [TestCase("compute fees --kind copyright --transaction owner-change --classes 2 --marks 3 --on 2026-11-23", "{\"compute\":\"fees\",\"kind\":\"copyright\",\"transaction\":\"owner-change\",\"classes\":2,\"marks\":3,\"on\":\"2026-11-23\"}")]
    public void A_line_of_a_batch_answers_as_the_command_of_its_name(string command, string line)
    {
        Assert.That(Batch(line).Data, Is.EqualTo(Run([.. command.Split(' '), "--json"]).Data));
    }

    [TestCase("{\"compute\":\"fees\",\"kind\":\"trade-name\",\"transaction\":\"renewal\",\"on\":\"2026-11-23\"}", "no-such-fee")]
    [TestCase("{\"compute\":\"trademark\"}", "registered-needed")]
    [TestCase("{\"registered\":\"2016-11-22\"}", "compute-needed")]
    [TestCase("{\"compute\":\"trademark\",\"registered\":\"2016-02-30\"}", "bad-value")]
    [TestCase("{\"compute\":\"trademark\",\"registered\":\"2016-11-22\",\"basis\":\"2b\"}", "unknown-basis")]
    [TestCase("{\"compute\":\"trademark\",\"registered\":\"2016-11-22\"} {}", "bad-line")]
    [TestCase("[]", "bad-line")]
    public void What_is_wrong_with_a_line_stands_in_its_answer(string line, string code)
    {
        var (exit, data, _) = Batch(line);
        var error = JsonDocument.Parse(data).RootElement.GetProperty("error");
        Assert.That((exit, Field(error, "code"), string.Join(' ', error.EnumerateObject().Select(p => p.Name))), Is.EqualTo((0, code, "code text")));
    }

    [Test]
    public void A_batch_that_is_not_there_is_refused() => Assert.That(Ask(1, "compute", "batch", "--input", "nowhere.ndjson", "--json").GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo("no-such-file"));

    [Test]
    public void Inauguration_day_is_no_row_of_the_holidays()
    {
        var days = Ask(0, "holidays", "--from", "2033", "--to", "2034", "--json").GetProperty("holidays").EnumerateArray().ToList();
        Assert.That(days.Select(d => Field(d, "date")), Has.None.EqualTo("2033-01-20").And.Member("2034-01-16"));
        Assert.That(days[0].EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "date", "name", "observedFor" }));
    }

    private static (int Code, string Data, string Talk) Batch(string line)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, line);
            return Run("compute", "batch", "--input", file, "--json");
        }
        finally { File.Delete(file); }
    }

    private static List<JsonElement> Rows(params string[] args) => [.. Ask(0, [.. args, "--json"]).GetProperty("deadlines").EnumerateArray()];
    private static IEnumerable<string?> Notes(params string[] args) => Ask(0, [.. args, "--json"]).GetProperty("notes").EnumerateArray().Select(n => Field(n, "code"));
    private static string? Kind(JsonElement row) => Field(row, "kind");
    private static string? Field(JsonElement row, string name) => row.GetProperty(name).GetString();

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
