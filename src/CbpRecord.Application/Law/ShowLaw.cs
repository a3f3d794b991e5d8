using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Law;

/// <summary>The law as the firm reads it: every rule, reading, fee, day off, convention and paragraph.</summary>
/// <param name="Cites">Narrows to what cites any of these paragraphs ("19 CFR 133.7"); null shows everything.</param>
/// <param name="Year">The year of the days off; null for this one.</param>
[Requires(Permission.ReadLaw)]
public sealed record ShowLaw(string? Cites = null, int? Year = null) : IQuery<LawBook>
{
    internal sealed class Validator : AbstractValidator<ShowLaw>
    {
        public Validator() => RuleFor(r => r.Year).Must(year => year is null or >= LawBook.FirstYear and <= LawBook.LastYear)
            .WithState(_ => LawAnswers.NoSuchYear).When(r => r.Year is not null);
    }
}

/// <summary>A rule with the voices that differ from it.</summary>
public sealed record RuleLine(Rule Rule, IReadOnlyList<Voice> Voices);

/// <summary>A reading with the option in force; <paramref name="Choice"/> is null while the default stands untouched.</summary>
public sealed record ReadingLine(ReadingPoint Point, string InForce, ReadingChoice? Choice, IReadOnlyList<string> Rules);

/// <summary>A day off. Inauguration Day is the USPTO's alone.</summary>
public sealed record DayOff(DateOnly Date, string Code, DateOnly? ObservedFor, bool UsptoOnly = false);

/// <param name="Closures">Every closure day, the latest first, those taken back included; null where the page is narrowed to what has nothing to do with the calendar.</param>
public sealed record LawBook(IReadOnlyList<RuleLine> Rules, IReadOnlyList<ReadingLine> Readings, IReadOnlyList<FeeRow> Fees, IReadOnlyList<DayOff> DaysOff,
    IReadOnlyList<ClosureDay>? Closures, IReadOnlyList<Convention> Conventions, IReadOnlyList<ParagraphNote> Paragraphs, int Year, DateOnly Today)
{
    /// <summary>The years whose days off are shown: since King's Birthday was kept, and as far as anybody plans.</summary>
    public const int FirstYear = 1986, LastYear = 2100;

    public int Found => Rules.Count + Readings.Count + Fees.Count + Conventions.Count + Paragraphs.Count;
}

internal sealed class ShowLawHandler(ICbpRecordDb db, ILawInForce law, Today today) : IRequestHandler<ShowLaw, Result<LawBook>>
{
    public async Task<Result<LawBook>> Handle(ShowLaw request, CancellationToken cancellationToken)
    {
        var inForce = await law.Read(cancellationToken);
        var choices = await db.Set<ReadingChoice>().AsNoTracking().OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var last = choices.GroupBy(c => c.Reading).ToDictionary(g => g.Key, g => g.Last());
        var closures = await db.Set<ClosureDay>().AsNoTracking().OrderByDescending(c => c.On).ThenBy(c => c.At).ToListAsync(cancellationToken);
        var asked = Paragraph.Read(request.Cites);
        var calendar = Cited(asked, [CalendarLaw]);
        var year = request.Year ?? today.Date.Year;
        return new LawBook(
            [.. RuleBook.All.Where(r => Cited(asked, CitationsOf(r))).Select(r => new RuleLine(r, [.. RuleSources.Voices.Where(v => v.Rule == r.Id)]))],
            [.. ReadingBook.All.Where(p => Cited(asked, p.Options.Select(o => o.Source).Append(p.WhoSettles))).Select(p => new ReadingLine(p, p.Chosen(inForce.Readings), last.GetValueOrDefault(p.Id),
                [.. RuleBook.All.Where(r => r.Readings.Contains(p.Id)).Select(r => r.Id)]))],
            [.. FeeSchedule.Published.Rows.Where(f => Cited(asked, [f.Authority.Text]))],
            calendar ? DaysOff(year) : [], calendar ? closures : null,
            [.. ConventionBook.All.Where(c => Cited(asked, [c.Citation.Text]))], [.. ParagraphBook.All.Where(p => Cited(asked, [p.Citation.Text]))], year, today.Date);
    }

    private const string CalendarLaw = "5 USC 6103; 35 USC 21(b); 37 CFR 2.196; TBMP 112; MPEP 710.05; 17 USC 703";

    private static IEnumerable<string> CitationsOf(Rule rule) =>
        RuleSources.Of(rule.Id).Select(c => c.Text).Concat(RuleSources.Voices.Where(v => v.Rule == rule.Id).Select(v => v.Source)).Append(rule.Citation.Text);

    private static bool Cited(IReadOnlyList<Paragraph> asked, IEnumerable<string> citations) =>
        asked.Count == 0 || citations.SelectMany(Paragraph.Read).Any(cited => asked.Any(cited.Meets));

    private static List<DayOff> DaysOff(int year)
    {
        List<DayOff> days = [.. FederalHolidays.In(year).Select(h => new DayOff(h.Date, h.Code, h.ObservedFor))];
        foreach (var day in new[] { 20, 21 }.Select(d => new DateOnly(year, 1, d)).Where(FederalHolidays.IsInaugurationDay))
            days.Add(new(day, "inauguration", day.Day == 21 ? day.AddDays(-1) : null, UsptoOnly: true));
        return [.. days.OrderBy(d => d.Date)];
    }
}
