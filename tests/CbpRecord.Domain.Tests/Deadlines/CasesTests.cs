using System.Globalization;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Deadlines;

/// <summary>The deadline cases that others computed: official notices, decided cases, real records and worked examples, row by row.</summary>
public sealed class CasesTests
{
    /// <summary>Rows that speak of no rule or convention of the law file, each with its reason.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["D033"] = "the first day to ask for a second extension of the statement of use: section 7.2 has no rule for applications, only their months are counted (D034, D035)",
        ["D040"] = "the last day for a motion before the TTAB: no rule of section 7.2; that a day \"before\" another does not roll is what R26 is tested for",
    };

    private static readonly OfficeCalendar Closures = new(new[] { "1987-01-26", "1994-04-27", "1996-01-08", "1996-01-09", "1996-01-10", "2003-02-18", "2014-01-21", "2015-02-17", "2024-12-24", "2001-09-11", "2018-12-05", "2025-12-24", "2025-12-26" }
        .Select(day => new Closure(Day(day), "closed by notice")));

    [Test]
    public void Every_row_agrees_or_is_left_out_by_name()
    {
        var rows = File.ReadLines(SharedData.Path("deadlines", "cases.csv")).Skip(1).Select(CsvText.Cells).ToList();
        Assert.That(rows, Has.Count.EqualTo(58));
        var checkedRows = 0;
        Assert.Multiple(() =>
        {
            foreach (var row in rows)
                if (LeftOut.TryGetValue(row[0], out var why)) TestContext.Out.WriteLine($"{row[0]} left out: {why}");
                else { Check(row); checkedRows++; }
        });
        Assert.That(checkedRows, Is.EqualTo(56));
    }

    private static void Check(string[] row)
    {
        var (id, kind, trigger, filed, opens, due, grace, effective) = (row[0], row[1], row[4], row[6], row[7], row[8], row[9], row[10]);
        switch (kind)
        {
            case "rollover_office_closed":
                // D049 speaks of the holiday alone; that the next day was then closed for snow is the row after it.
                var calendar = id == "D049" ? OfficeCalendar.WithoutClosures : Closures;
                // Where the source prints no next day, that the office was closed is all it says.
                Assert.That(calendar.LastAction(Day(trigger), Office.Uspto), effective.Length > 0 ? Is.EqualTo(Day(effective)) : Is.GreaterThan(Day(trigger)), id);
                break;
            case "sou_due": Assert.That(Iso(Dates.AddMonths(Day(trigger), 6)), Is.EqualTo(due), id); break;
            case "sou_due_with_insurance_extension": Assert.That(Iso(Dates.AddMonths(Day(trigger), 12)), Is.EqualTo(due), id); break;
            case "month_arithmetic": Months(id, row[2], trigger, due); break;
            case "legacy_term":
                Assert.That(Rows(trigger).Any(r => r.Kind is DeadlineKind.Section8And9 or DeadlineKind.RecordationExpiry), Is.False, id);
                break;
            case "s8_s9_20yr":
                // The registration date is not printed: any day whose twentieth anniversary is the due day.
                Window(id, Rows(Iso(Day(due).AddYears(-20))!).Single(r => r is { Kind: DeadlineKind.Section8And9, Cycle: 2 }), opens, due, grace);
                break;
            case "observed_filing": Filing(id, trigger, Day(filed)); break;
            case "observed_cancellation":
                Assert.That(Rows(trigger).Single(r => r.Kind == DeadlineKind.Section8).FinalOn, Is.LessThan(Day(row[5])), id);
                break;
            case "s71_6yr_historic":
                // Window and due day only: the law of that time knew no grace for the first section 71 affidavit.
                Window(id, Rows(trigger, FilingBasis.Madrid).Single(r => r is { Kind: DeadlineKind.Section71, Cycle: 1 }), opens, due, "");
                break;
            case "uspto_reminder" or "recorded_renewal_date" or "renewal_s9" or "s8_6yr": Registration(id, row[2], trigger, row[5], opens, due, grace, row[11]); break;
            default: Assert.Fail($"{id}: no check for {kind}"); break;
        }
    }

    private static void Registration(string id, string regime, string trigger, string asOf, string opens, string due, string grace, string state)
    {
        var six = regime.StartsWith("s8", StringComparison.Ordinal) && !regime.Contains("10-yr", StringComparison.Ordinal);
        if (six)
        {
            var row = Rows(trigger).Single(r => r.Kind == DeadlineKind.Section8);
            Window(id, row, opens, due, grace);
            if (state == "OPEN_GRACE") Assert.That(Urgency.Of(row, Day(asOf)), Is.EqualTo(Urgency.InGrace), id);
            return;
        }
        // Old registrations: the decade that the row speaks of, counted from the registration.
        var wanted = opens.Length > 0 ? Day(opens).Year + 1 : Day(due).Year;
        var window = MaintenanceRules.SectionsEightAndNine(Day(trigger), (wanted - Day(trigger).Year) / 10);
        if (opens.Length > 0) Assert.That(Iso(window.OpensOn), Is.EqualTo(opens), id);
        if (due.Length > 0) Assert.That(Iso(window.DueOn), Is.EqualTo(due), id);
    }

    private static void Filing(string id, string trigger, DateOnly filed)
    {
        var registered = Day(trigger);
        var windows = Enumerable.Range(1, 12).Select(decade => MaintenanceRules.SectionsEightAndNine(registered, decade)).Append(MaintenanceRules.SectionEight(registered));
        Assert.That(windows.Any(w => w.OpensOn <= filed && filed <= Closures.LastAction(w.GraceEndsOn!.Value, Office.Uspto)), Is.True, id);
    }

    private static void Months(string id, string regime, string trigger, string due)
    {
        foreach (var year in new[] { 2022, 2023 })
        {
            var from = Day(year + trigger[1..]);
            var to = regime switch
            {
                "six months" => Dates.AddMonths(from, 6),
                "three months" => ChallengeRules.ResponseBy(from),
                _ => ChallengeRules.ExtendedResponseBy(from, ResponseExtension.FromTheAction),
            };
            Assert.That(due, Does.Contain(to.ToString("--MM-dd", CultureInfo.InvariantCulture)), id);
        }
    }

    private static void Window(string id, Deadline row, string opens, string due, string grace)
    {
        if (opens.Length > 0) Assert.That(Iso(row.OpensOn), Is.EqualTo(opens), id);
        if (due.Length > 0) Assert.That(Iso(row.DueOn), Is.EqualTo(due), id);
        if (grace.Length > 0) Assert.That(Iso(row.GraceEndsOn), Is.EqualTo(grace), id);
    }

    private static List<Deadline> Rows(string registered, FilingBasis basis = FilingBasis.Use) => DeadlineCalendar.Deadlines(DeadlineCalendar.For(
        new() { Kind = RightKind.Trademark, RegisteredOn = Day(registered), Basis = basis, Recordations = [new(ApprovedOn: Day(registered))] },
        Readings.Default, OfficeCalendar.WithoutClosures, new(2060, 12, 31)));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
