using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Tests.Oracle;

/// <summary>One random question put to both engines: any kind of right, any readings, any closed days.</summary>
internal sealed class OracleCase(Random random)
{
    private readonly Choices choices = new();
    private readonly HashSet<int> closed = [];

    public static OracleCase Draw(Random random) => new(random);

    public void Check(string where)
    {
        var readings = Choose();
        var calendar = Close();
        var engine = new SecondEngine(choices, closed);
        switch (random.Next(10))
        {
            case 0: Copyright(engine, readings, calendar, where); break;
            case 1: Pending(engine, readings, calendar, where); break;
            case 2: Border(engine, readings, calendar, where); break;
            case 3: Others(engine, readings, calendar, where); break;
            default: Trademark(engine, readings, calendar, where); break;
        }
    }

    private void Trademark(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var basis = random.Next(4) switch { 0 => "44e", 1 => "66a", _ => "1a" };
        var registered = basis == "66a" ? Day(2003, 2040) : Day(1930, 2060);
        DateOnly? abroad = basis == "66a" && random.Next(8) > 0 ? registered.AddDays(-random.Next(0, 9000)) : null;
        DateOnly? renewed = registered.Year < 1990 && random.Next(3) > 0 ? registered.AddYears(10 * random.Next(1, 8)).AddDays(random.Next(4) == 0 ? random.Next(-1500, 1500) : 0) : null;
        var recorded = random.Next(3) == 0 ? registered.AddDays(random.Next(0, 8000)) : registered;
        var last = registered.Year + random.Next(0, 61);
        DifferentialTests.Compare(engine.Trademark(Of(registered), basis, abroad is { } a ? Of(a) : null, renewed is { } r ? Of(r) : null, last, Of(recorded)),
            DifferentialTests.Mark(registered, basis, abroad, renewed, recorded), last, readings, calendar,
            $"{where}: {basis} {registered:O} abroad {abroad:O} renewed {renewed:O} recorded {recorded:O} through {last}");
    }

    private void Copyright(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var recorded = Day(1990, 2040);
        DateOnly? ownership = random.Next(3) == 0 ? recorded.AddYears(random.Next(15, 25)) : null;
        DateOnly? died = random.Next(3) > 0 ? Day(1900, 2030) : null;
        int? created = random.Next(2) == 0 ? random.Next(1900, 2030) : null;
        int? published = random.Next(2) == 0 ? random.Next(created ?? 1900, 2035) : null;
        var hire = random.Next(3) == 0;
        DifferentialTests.Compare(engine.Copyright(Of(recorded), ownership is { } o ? Of(o) : null, died is { } d ? Of(d) : null, created, published, hire),
            new() { Kind = RightKind.Copyright, Recordations = [new(ApprovedOn: recorded)], OwnershipEndsOn = ownership, AuthorDiedOn = died, CreatedYear = created, PublishedYear = published, WorkForHire = hire },
            2470, readings, calendar, $"{where}: recorded {recorded:O} owned to {ownership:O} died {died:O} created {created} published {published} hire {hire}");
    }

    private void Pending(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var start = Day(2000, 2060);
        DifferentialTests.Compare(engine.Pending(Of(start)), new() { Kind = RightKind.PendingCopyright, PendingRecordedOn = start }, 2470, readings, calendar, $"{where}: pending {start:O}");
        DifferentialTests.Compare(SecondEngine.TradeName(Of(start)), new() { Kind = RightKind.TradeName, FirstUseOn = start }, 2470, readings, calendar, $"{where}: name used {start:O}");
    }

    private void Border(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var presented = Day(2000, 2060);
        DateOnly? decided = random.Next(2) == 0 ? presented.AddDays(random.Next(0, 9)) : null;
        DateOnly? detained = random.Next(2) == 0 ? presented.AddDays(random.Next(0, 9)) : null;
        DateOnly? notice = random.Next(2) == 0 ? presented.AddDays(random.Next(0, 20)) : null;
        var seized = presented.AddDays(random.Next(1, 60));
        var goods = (SuspectedGoods)random.Next(3);
        var word = goods switch { SuspectedGoods.Counterfeit => "counterfeit", SuspectedGoods.Simulating => "simulating", _ => "gray-market" };
        DifferentialTests.Compare(engine.Border(Of(presented), decided is { } c ? Of(c) : null, detained is { } d ? Of(d) : null, notice is { } n ? Of(n) : null, Of(seized), word),
            new() { Kind = RightKind.Trademark, BorderEvents = [new() { Goods = goods, PresentedOn = presented, DecidedOn = decided, DetainedOn = detained, DetentionNoticeOn = notice, SeizureNoticeOn = seized }] },
            2470, readings, calendar, $"{where}: presented {presented:O} {word}");
    }

    private void Others(SecondEngine engine, Readings readings, OfficeCalendar calendar, string where)
    {
        var (day, extended) = (Day(2000, 2060), random.Next(2) == 0);
        DifferentialTests.Compare([engine.Answer(Of(day), extended)], new() { Kind = RightKind.Trademark, OfficeActions = [new(day, extended)] }, 2470, readings, calendar, $"{where}: action {day:O}");
        DifferentialTests.Compare([SecondEngine.Itc(Of(day))], new() { Kind = RightKind.Patent, ItcReceivedOn = day }, 2470, readings, calendar, $"{where}: determination {day:O}");
        DifferentialTests.Compare([engine.OwnerChange(Of(day))], new() { Kind = RightKind.TradeName, OwnerChangesOn = [day], Recordations = [new(ApprovedOn: day)] }, 2470, readings, calendar, $"{where}: owner {day:O}");
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
        choices.Buffer = random.Next(4);
        return readings with { TargetBuffer = choices.Buffer };
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

    private static int Of(DateOnly day) => DifferentialTests.Number(day);
}
