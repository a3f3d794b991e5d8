using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Oracle;

/// <summary>One random question put to both engines: any kind of right, any readings, any closed days.</summary>
internal sealed class OracleCase(Random random)
{
    private readonly Choices choices = new();
    private readonly HashSet<int> closed = [];

    public static OracleCase Draw(Random random) => new(random);

    /// <param name="rules">Takes the rules that were compared.</param>
    public void Check(string where, ISet<string>? rules = null)
    {
        var readings = Choose();
        var calendar = Close();
        var engine = new SecondEngine(choices, closed);
        var compared = random.Next(10) switch
        {
            0 => Copyright(engine, readings, calendar, where),
            1 => Pending(engine, readings, calendar, where),
            2 => Border(engine, readings, calendar, where),
            3 => Others(engine, readings, calendar, where),
            _ => Trademark(engine, readings, calendar, where),
        };
        rules?.UnionWith(compared);
    }

    private IEnumerable<string> Trademark(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var basis = random.Next(4) switch { 0 => "44e", 1 => "66a", _ => "1a" };
        var registered = basis == "66a" ? Day(2003, 2040) : Day(1930, 2060);
        var old = registered.Year < 1990;
        var abroad = basis == "66a" && random.Next(8) > 0 ? registered.AddDays(-random.Next(0, 9000)) : (DateOnly?)null;
        var renewed = old && random.Next(3) > 0 ? registered.AddYears(10 * random.Next(1, 8)).AddDays(random.Next(4) == 0 ? random.Next(-1500, 1500) : 0) : (DateOnly?)null;
        var printed = old ? Seldom(2, () => registered.AddYears(10 * random.Next(1, 7))) : null;
        var (used, cancelled) = (Seldom(4, () => registered.AddDays(random.Next(-500, 4000))), Seldom(6, () => registered.AddDays(random.Next(0, 9000))));
        var (granted, stated) = (Seldom(3, () => registered.AddDays(random.Next(3000, 9000))), Seldom(4, () => registered.AddDays(random.Next(3500, 9500))));
        var recorded = random.Next(3) == 0 ? registered.AddDays(random.Next(0, 8000)) : registered;
        var last = registered.Year + random.Next(0, 61);
        var mark = new OracleMark(Of(registered), basis, Of(recorded), Of(abroad), Of(renewed), Of(printed), Of(used), Of(cancelled), Of(granted), Of(stated));
        var day = recorded.AddDays(random.Next(-3, 4));
        Assert.That(TrademarkRules.IsEffective(recorded, day) && !(cancelled is { } gone && TrademarkRules.EndsWithRegistration(gone) <= day), Is.EqualTo(SecondEngine.IsProtected(mark.Recorded, mark.Cancelled, Of(day))), $"{where}: {mark} on {day:O}");
        return DifferentialTests.Compare(engine.Trademark(mark, last), DifferentialTests.Mark(registered, basis) with
        {
            InternationalRegisteredOn = abroad, RenewedOn = renewed, ExpiresOn = printed, UsedSince = used, CancelledOn = cancelled,
            Recordations = [new(ApprovedOn: recorded, ExtensionGrantedOn: granted, ExtendedUntil: stated)],
        }, last, readings, calendar, $"{where}: {mark} through {last}").Concat(["R9", "R10"]);
    }

    private IEnumerable<string> Copyright(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var recorded = Day(1990, 2040);
        var ownership = Seldom(3, () => recorded.AddYears(random.Next(15, 45)));
        DateOnly? died = random.Next(3) > 0 ? Day(1900, 2030) : null;
        int? created = random.Next(2) == 0 ? random.Next(1900, 2030) : null;
        int? published = random.Next(2) == 0 ? random.Next(created ?? 1900, 2035) : null;
        var (hire, renewals) = (random.Next(3) == 0, random.Next(3));
        return DifferentialTests.Compare(engine.Copyright(Of(recorded), ownership is { } o ? Of(o) : null, died is { } d ? Of(d) : null, created, published, hire, renewals),
            new()
            {
                Kind = RightKind.Copyright, Recordations = [new(ApprovedOn: recorded)], OwnershipEndsOn = ownership, AuthorDiedOn = died, CreatedYear = created, PublishedYear = published, WorkForHire = hire,
                Met = [.. Enumerable.Range(1, renewals).Select(term => new MetFact(DeadlineKind.CopyrightRenewal, recorded.AddYears(20 * term)))],
            },
            2470, readings, calendar, $"{where}: recorded {recorded:O} owned to {ownership:O} died {died:O} created {created} published {published} hire {hire} renewed {renewals} times");
    }

    private IEnumerable<string> Pending(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var (start, opposition, until) = (Day(2000, 2060), Day(2000, 2060), Day(2000, 2060));
        return
        [
            .. DifferentialTests.Compare(engine.Pending(Of(start)), new() { Kind = RightKind.PendingCopyright, PendingRecordedOn = start }, 2470, readings, calendar, $"{where}: pending {start:O}"),
            .. DifferentialTests.Compare(engine.TradeName(Of(start), Of(opposition), Of(until)), new() { Kind = RightKind.TradeName, FirstUseOn = start, OppositionEndsOn = opposition, UsedUntil = until }, 2470, readings, calendar, $"{where}: name used {start:O}"),
        ];
    }

    private IEnumerable<string> Border(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var presented = Day(2000, 2060);
        var (decided, detained, notice) = (Seldom(2, () => presented.AddDays(random.Next(0, 9))), Seldom(2, () => presented.AddDays(random.Next(0, 9))), Seldom(2, () => presented.AddDays(random.Next(0, 20))));
        var (seized, circumvented) = (presented.AddDays(random.Next(1, 60)), Seldom(3, () => presented.AddDays(random.Next(1, 60))));
        var (goods, word) = random.Next(4) switch { 0 => (SuspectedGoods.Counterfeit, "counterfeit"), 1 => (SuspectedGoods.Simulating, "simulating"), 2 => (SuspectedGoods.GrayMarket, "gray-market"), _ => ((SuspectedGoods?)null, "") };
        DateOnly? Later() => Seldom(3, () => presented.AddDays(random.Next(0, 60)));
        var (ended, answered, told, data, consent) = (Later(), Later(), Later(), Later(), Later());
        var facts = new MatterFacts
        {
            Kind = RightKind.Trademark,
            BorderEvents =
            [
                new()
                {
                    Goods = goods, PresentedOn = presented, DecidedOn = decided, DetainedOn = detained, DetentionNoticeOn = notice, SeizureNoticeOn = seized, DmcaSeizedOn = circumvented,
                    DetentionEndedOn = ended, AnsweredOn = answered, OwnerToldOn = told, DataReceivedOn = data, ConsentedOn = consent,
                },
            ],
        };
        var ends = new Dictionary<string, int>
        {
            ["decided"] = Of(decided), ["detained"] = Of(detained), ["notice"] = Of(notice), ["ended"] = Of(ended), ["answered"] = Of(answered), ["told"] = Of(told), ["data"] = Of(data), ["consent"] = Of(consent),
        };
        var said = $"{where}: presented {presented:O} {word}";
        foreach (var row in DeadlineCalendar.Deadlines(DeadlineCalendar.For(facts, readings, calendar, new(2470, 12, 31))))
            Assert.That(Of(row.MetOn), Is.EqualTo(SecondEngine.EndOf(row.Kind.Code(), ends)), $"{said}: what ended {row.Kind.Code()}");
        return DifferentialTests.Compare(engine.Border(Of(presented), decided is { } c ? Of(c) : null, detained is { } d ? Of(d) : null, notice is { } n ? Of(n) : null, Of(seized), circumvented is { } m ? Of(m) : null, word),
            facts, 2470, readings, calendar, said);
    }

    private IEnumerable<string> Others(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var (day, extended, by) = (Day(2000, 2060), random.Next(2) == 0, Day(2000, 2060));
        var stated = Seldom(3, () => day.AddDays(random.Next(80, 130)));
        return
        [
            .. DifferentialTests.Compare([engine.Answer(Of(day), extended, Of(stated))], new() { Kind = RightKind.Trademark, OfficeActions = [new(day, extended, stated)] }, 2470, readings, calendar, $"{where}: action {day:O} {extended} {stated:O}"),
            .. DifferentialTests.Compare([SecondEngine.Itc(Of(day))], new() { Kind = RightKind.Patent, ItcReceivedOn = day }, 2470, readings, calendar, $"{where}: determination {day:O}"),
            .. DifferentialTests.Compare([engine.OwnerChange(Of(day))], new() { Kind = RightKind.TradeName, OwnerChangesOn = [day], Recordations = [new(ApprovedOn: day)] }, 2470, readings, calendar, $"{where}: owner {day:O}"),
            .. DifferentialTests.Compare([SecondEngine.Licence(Of(by))], new() { Kind = RightKind.TradeName, Licences = [new("Acme", by)] }, 2470, readings, calendar, $"{where}: licence {by:O}"),
            .. DifferentialTests.Compare([engine.Request(Of(day), Of(by))], new() { Kind = RightKind.TradeName, Requests = [new("R-1", day, by)] }, 2470, readings, calendar, $"{where}: asked {day:O} for {by:O}"),
        ];
    }

    private Readings Choose()
    {
        var readings = Readings.Default;
        if (random.Next(2) == 0) return readings;
        foreach (var point in ReadingBook.All)
        {
            var option = point.Options[random.Next(point.Options.Count)].Code;
            (choices.By[point.Id], readings) = (option, readings.With(point.Id, option).Value);
        }
        return readings;
    }

    private OfficeCalendar Close()
    {
        if (random.Next(3) > 0) return OfficeCalendar.WithoutClosures;
        for (var day = random.Next(1, 40); day > 0; day--) closed.Add(Of(Day(1990, 2060)));
        return new(closed.Select(day => new Closure(DifferentialTests.Day(day), "snow")));
    }

    /// <summary>Any day of the years, month ends and 29 February more often than they come.</summary>
    private DateOnly Day(int from, int to)
    {
        var (year, month) = (random.Next(from, to + 1), random.Next(1, 13));
        return random.Next(6) switch
        {
            0 => new(year, month, DateTime.DaysInMonth(year, month)),
            1 => DateTime.IsLeapYear(year) ? new(year, 2, 29) : new(year, 2, 28),
            2 => new(year, random.Next(2) == 0 ? 12 : 1, random.Next(1, 32)),
            _ => new(year, month, random.Next(1, DateTime.DaysInMonth(year, month) + 1)),
        };
    }

    /// <summary>A day once in so many times, else none.</summary>
    private DateOnly? Seldom(int times, Func<DateOnly> day) => random.Next(times) == 0 ? day() : null;

    private static int Of(DateOnly? day) => DifferentialTests.Number(day);
}
