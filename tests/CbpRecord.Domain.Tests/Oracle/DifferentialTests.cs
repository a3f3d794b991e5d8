using System.Reflection;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Oracle;

/// <summary>The domain's engine against the second one: every boundary day, and random cases with a printed seed. No disagreement is allowed.</summary>
public sealed class DifferentialTests
{
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("CBPRECORD_ORACLE_CASES"), out var cases) ? cases : 100_000;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CBPRECORD_ORACLE_SEED"), out var seed) ? seed : Environment.TickCount;

    [Test]
    public void Every_registration_day_of_half_a_century_agrees()
    {
        var engine = new SecondEngine(new(), new HashSet<int>());
        var step = Cases < 100_000 ? 7 : 1;
        for (var day = new DateOnly(1985, 1, 1); day.Year <= 2034; day = day.AddDays(step))
            Compare(engine.Trademark(new(Number(day), "1a", Number(day)), day.Year + 21), Mark(day, "1a"), day.Year + 21, Readings.Default, OfficeCalendar.WithoutClosures, $"registered {day:O}");
    }

    [TestCase("44e")]
    [TestCase("66a")]
    public void Month_ends_and_leap_days_agree_for_every_basis(string basis)
    {
        foreach (var leap in ReadingBook.C5.Options)
        {
            var choices = new Choices { By = { ["C5"] = leap.Code } };
            var readings = Readings.Default.With("C5", leap.Code).Value;
            for (var month = new DateOnly(1990, 1, 1); month.Year < 2030; month = month.AddMonths(1))
                foreach (var day in new[] { month, month.AddMonths(1).AddDays(-1), month.AddMonths(1).AddDays(-2) })
                {
                    DateOnly? abroad = basis == "66a" ? month.AddMonths(-17).AddDays(-1) : null;
                    Compare(new SecondEngine(choices, new HashSet<int>()).Trademark(new(Number(day), basis, Number(day), Number(abroad)), day.Year + 30),
                        Mark(day, basis) with { InternationalRegisteredOn = abroad }, day.Year + 30, readings, OfficeCalendar.WithoutClosures, $"{basis} registered {day:O}, {leap.Code}");
                }
        }
    }

    [Test]
    public void The_second_engine_answers_every_rule_and_knows_every_option_of_every_reading()
    {
        var (random, rules) = (new Random(1), new HashSet<string>());
        for (var at = 0; at < 2000; at++) OracleCase.Draw(random).Check($"case {at}", rules);
        Assert.That(RuleBook.All.Select(r => r.Id).Except(rules), Is.Empty);
        Assert.That(ReadingBook.All.Select(p => p.Id), Is.EquivalentTo(new Choices().By.Keys));
        Assert.That(ReadingBook.All.Select(p => p.Options[0].Code), Is.EqualTo(ReadingBook.All.Select(p => new Choices()[p.Id])), "the same defaults, written twice");
    }

    [Test]
    public void The_second_engine_refers_to_no_type_of_the_domain()
    {
        var parts = typeof(SecondEngine).Assembly.GetTypes().Where(type => (type.FullName ?? "").Split('+')[0].Split('.')[^1] is nameof(SecondEngine) or nameof(Almanac) or nameof(Choices) or nameof(OracleRow) or nameof(OracleMark)).ToList();
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var seen = parts.SelectMany(type => type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
            .SelectMany(method => (method.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? []).Concat(method.GetParameters().Select(p => p.ParameterType)).Concat(Called(method)))
            .Concat(parts.SelectMany(type => type.GetFields(all)).Select(f => f.FieldType)).ToList();
        Assert.That(seen, Has.Count.GreaterThan(300));
        Assert.That(seen.Where(type => type.Assembly == typeof(RuleBook).Assembly).Select(type => type.FullName).Distinct(), Is.Empty);

        // Every metadata token that the body's calls and loads name, wherever it stands among the bytes.
        static IEnumerable<Type> Called(MethodBase method)
        {
            var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
            for (var at = 0; at + 4 <= code.Length; at++)
            {
                var token = BitConverter.ToInt32(code, at);
                if (token >>> 24 is not (0x06 or 0x0A or 0x2B or 0x01 or 0x02 or 0x04)) continue;
                MemberInfo? member = null;
                try { member = method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null); }
                catch (Exception none) when (none is ArgumentException or BadImageFormatException) { continue; }   // bytes that only look like a token
                if ((member as Type ?? member?.DeclaringType) is { } owner) yield return owner;
            }
        }
    }

    [Test]
    public void Random_cases_agree()
    {
        TestContext.Out.WriteLine($"{Cases:N0} cases, seed {Seed} (CBPRECORD_ORACLE_SEED repeats it)");
        var random = new Random(Seed);
        for (var at = 0; at < Cases; at++) OracleCase.Draw(random).Check($"seed {Seed}, case {at}");
    }

    [Test]
    public void Days_off_agree_for_two_centuries()
    {
        for (var year = 1900; year <= 2100; year++)
            Assert.That(FederalHolidays.In(year).Select(h => Number(h.Date)).Distinct(), Is.EqualTo(Almanac.DaysOffOf(year)), $"{year}");
    }

    internal static int Number(DateOnly day) => day.Year * 10000 + day.Month * 100 + day.Day;
    internal static DateOnly Day(int number) => new(number / 10000, number / 100 % 100, number % 100);
    internal static int Number(DateOnly? day) => day is { } known ? Number(known) : 0;

    internal static MatterFacts Mark(DateOnly registered, string basis, DateOnly? recorded = null) => new()
    {
        Kind = RightKind.Trademark, RegisteredOn = registered, Basis = basis switch { "44e" => FilingBasis.ForeignRegistration, "66a" => FilingBasis.Madrid, _ => FilingBasis.Use },
        Recordations = [new(ApprovedOn: recorded ?? registered)],
    };

    /// <returns>The rules whose rows were compared.</returns>
    internal static IEnumerable<string> Compare(IReadOnlyList<OracleRow> expected, MatterFacts facts, int lastYear, Readings readings, OfficeCalendar calendar, string where)
    {
        var rows = DeadlineCalendar.Deadlines(DeadlineCalendar.For(facts, readings, calendar, new(lastYear, 12, 31)));
        var same = rows.Count == expected.Count;
        for (var at = 0; same && at < rows.Count; at++) same = expected[at] == Row(rows[at]);
        if (!same) Assert.That(rows.Select(r => Row(r).ToString()), Is.EqualTo(expected.Select(r => r.ToString())), where);
        return rows.Select(r => r.Rule);
    }

    private static OracleRow Row(Deadline row) => new(row.Kind.Code(), row.Cycle, Number(row.OpensOn), Number(row.DueOn), Number(row.LastActionOn), Number(row.GraceEndsOn),
        Number(row.GraceLastActionOn), Number(row.TargetOn), row.Rule, row.Reading);
}
