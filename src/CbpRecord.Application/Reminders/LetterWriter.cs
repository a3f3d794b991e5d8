using CbpRecord.Application.Clients;
using System.Globalization;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Mail;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using Speech = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Reminders;

/// <summary>Writes the day's letters, each in its reader's language.</summary>
internal sealed class LetterWriter(ReminderBook book, Counts counts, MailSettings settings, Today today)
{
    /// <summary>A mail names so many deadlines; the docket shows the rest.</summary>
    private const int Named = 150;

    /// <summary>One deadline that cannot wait.</summary>
    public Letter Urgent(Person to, Telltale tale)
    {
        var words = Speech.In(to.Language);
        var what = $"{Kind(words, tale.Line)}{Comma(words)}{Right(words, tale.Line)}";
        var subject = tale.Correction is { } change ? words[$"reminders.subject-{change}", what] : words["reminders.subject-urgent", Days(words, tale.Line.Owed.NextOn(book.On)), what];
        return new(to.Language, subject, [words["reminders.hello", to.Name]], [new(words[tale.Correction is null ? "reminders.now" : "reminders.corrected"], [Item(words, to, tale)])],
            [words[to.IsOutside ? "reminders.foot-urgent-client" : "reminders.foot-urgent"], AsOf(words)]);
    }

    /// <summary>What somebody was told and what is gone from the books since: one mail for all of it.</summary>
    public Letter Correction(Person to, IReadOnlyList<Telltale> tales)
    {
        var words = Speech.In(to.Language);
        var sections = new List<LetterSection>();
        Add(sections, words, to, "reminders.corrected", tales);
        return new(to.Language, words["reminders.subject-gone", tales.Count], [words["reminders.hello", to.Name]], sections, [AsOf(words)]);
    }

    /// <summary>The daily mail of the firm's people, the weekly one of everybody outside; sent when there is nothing to tell, too.</summary>
    /// <param name="apart">How many urgent ones are sent beside it.</param>
    public Letter Regular(Person to, IReadOnlyList<Telltale> tales, int apart)
    {
        var words = Speech.In(to.Language);
        var key = to.IsOutside ? "weekly" : "daily";
        var waiting = to.Role == PersonRole.Client ? book.Open.Where(l => l.AskedOn is not null && book.MayHear(to.Id, l)).ToList() : [];
        var news = tales.Count + apart + waiting.Count;
        var (corrected, due) = (tales.Where(t => t.Correction is not null).ToList(), tales.Where(t => t.Correction is null).ToList());
        var subject = words[$"reminders.subject-{key}{(news == 0 ? "-nothing" : "")}", words.Day(book.On), news];
        var opening = new List<string> { words["reminders.hello", to.Name] };
        if (news == 0) opening.Add(words[$"reminders.nothing-{key}"]);
        if (apart > 0) opening.Add(words["reminders.apart", apart]);
        var count = counts.Of(to);
        opening.Add(words["reminders.standing", count.Overdue, count.Week, count.Month]);
        var sections = new List<LetterSection>();
        if (waiting.Count > 0) sections.Add(new(words["reminders.waiting"], [.. waiting.Take(Named).Select(l => Question(words, l))]));
        Add(sections, words, to, "reminders.corrected", corrected);
        Add(sections, words, to, "reminders.due", due);
        var foot = to.Role switch
        {
            PersonRole.Client => words["reminders.foot-weekly", NameOf(words, to)],
            PersonRole.Partner => words["reminders.foot-partner", NameOf(words, to)],
            _ => words["reminders.foot-daily"],
        };
        return new(to.Language, subject, opening, sections, [foot, AsOf(words), $"{settings.SiteUrl}/docket"]);
    }

    private void Add(List<LetterSection> sections, Speech words, Person to, string heading, IReadOnlyList<Telltale> listed)
    {
        if (listed.Count == 0) return;
        var items = listed.OrderBy(t => t.Line.Owed.ActOn).Take(Named).Select(t => Item(words, to, t)).ToList();
        if (listed.Count > Named) items.Add(new(words["reminders.more", listed.Count - Named], [], [(words["reminders.open-docket"], $"{settings.SiteUrl}/docket")]));
        sections.Add(new(words[heading], items));
    }

    /// <summary>What the firm has asked the client and has no answer to.</summary>
    private LetterItem Question(Speech words, MatterLine line)
    {
        var facts = new List<string> { words["reminders.asked-on", line.AskedOn!.Value] };
        if (line.AskedNote is { } note) facts.Add(words["reminders.asked-note", note]);
        facts.AddRange(Dates(words, line.Owed, client: true));
        if (line.Unverified) facts.Add(words["verify.unverified-text"]);
        return new(Title(words, line), facts, [(words["reminders.answer"], $"{settings.SiteUrl}/portal/{line.Owed.Id}")]);
    }

    private LetterItem Item(Speech words, Person to, Telltale tale)
    {
        var (line, owed, client) = (tale.Line, tale.Line.Owed, to.Role == PersonRole.Client);
        var facts = new List<string>();
        if (!client && line.ClientId is { } of && book.Clients.TryGetValue(of, out var known)) facts.Add(ClientNames.Of(known).In(words.Language));
        if (tale.Correction is { } change) facts.Add(words[$"reminders.was-{change}", words.Weekday(tale.Before!.ActOn)]);
        if (tale.Correction != Notice.Withdrawn) facts.AddRange(Dates(words, owed, client));
        if (line.Unverified && tale.Correction != Notice.Withdrawn) facts.Add(words["verify.unverified-text"]);
        if (tale.Correction != Notice.Withdrawn && owed.IsAct) facts.Add(words["reminders.if-missed", words[$"law.rule-{RuleOf(owed).ToLowerInvariant()}-consequence"]]);
        facts.Add(Because(words, to, tale));
        var decides = client && KindBook.Of(owed.Kind).IsClients && tale.Correction != Notice.Withdrawn;
        var links = new List<(string, string)> { decides ? (words["reminders.decide"], $"{settings.SiteUrl}/portal/{owed.Id}") : (words["reminders.open"], $"{settings.SiteUrl}/docket/{owed.Id}") };
        if (!to.IsOutside && owed.IsAct && tale.Correction != Notice.Withdrawn) links.Add((words["reminders.acknowledge"], $"{settings.SiteUrl}/docket/{owed.Id}/acknowledge"));
        return new(Title(words, line), facts, links);
    }

    private static string Title(Speech words, MatterLine line)
    {
        var about = line.About is { Length: > 0 } named ? $" ({named})" : "";
        return words.Marked($"{Kind(words, line)}{about} · {Right(words, line)}", line.Unverified);
    }

    private static string RuleOf(Domain.Reminders.Owed owed) => KindBook.Of(owed.Kind).Rule;

    private IEnumerable<string> Dates(Speech words, Domain.Reminders.Owed owed, bool client)
    {
        var day = words.Weekday(owed.ActOn);
        if (!owed.IsAct) { yield return words["reminders.falls-on", day, Days(words, owed.ActOn)]; yield break; }
        if (book.On > owed.ActOn) yield return words["reminders.was-due", day];
        else yield return words["reminders.by", day, Days(words, owed.ActOn)] + InBeijing(owed.ActOn);
        if (owed.LastActionOn != owed.ActOn && book.On <= owed.LastActionOn) yield return words["reminders.last-day", words.Weekday(owed.LastActionOn), Days(words, owed.LastActionOn)] + InBeijing(owed.LastActionOn);
        if (owed.FinalOn != owed.LastActionOn) yield return words["reminders.grace", words.Weekday(owed.FinalOn), Days(words, owed.FinalOn)] + InBeijing(owed.FinalOn);

        // A client's day ends in Beijing; once that day is gone, the hour at which Washington's ends is what is left.
        string InBeijing(DateOnly on)
        {
            var (by, end) = (Domain.Law.Dates.BeijingFileBy(on), Domain.Law.Dates.BeijingEndOf(on));
            return !client || on < book.On ? "" : by >= book.On ? words["reminders.in-beijing", words.Weekday(by)]
                : words["reminders.in-beijing-now", words.Weekday(end.On), end.At.ToString("HH:mm", CultureInfo.InvariantCulture)];
        }
    }

    private string Because(Speech words, Person to, Telltale tale)
    {
        if (to.Role == PersonRole.Client) return words["reminders.because-contact", NameOf(words, to)];
        if (to.Role == PersonRole.Partner) return words["reminders.because-partner", NameOf(words, to)];
        if (tale.Rungs.Count == 0) return words["reminders.because-told"];
        var (recipient, climbed) = (tale.Rungs[^1].Recipient!, tale.Rungs[^1].Climbed);
        var part = recipient.Part.ToString().ToLowerInvariant();
        if (climbed) return words[$"reminders.because-climbed-{part}"];
        if (tale.Line.Owed.IsForLeads && recipient.Part == Part.Lead) return words["reminders.because-in-grace"];
        if (recipient.InPlaceOf.Count == 0) return words[$"reminders.because-{part}"];
        var key = recipient.InPlaceOf.Any(p => book.Reads(p, tale.Line)) ? "reminders.because-reads" : "reminders.because-in-place";
        return words[$"{key}{(recipient.InPlaceOf.Count > 1 ? "-many" : "")}", string.Join(Comma(words), recipient.InPlaceOf.Select(p => book.People.First(known => known.Id == p).Name))];
    }

    private string Days(Speech words, DateOnly day) => (day.DayNumber - book.On.DayNumber) switch
    {
        0 => words["reminders.today"],
        1 => words["reminders.tomorrow"],
        -1 => words["reminders.yesterday"],
        > 1 and var ahead => words["reminders.in-days", ahead],
        var past => words["reminders.days-ago", -past],
    };

    private string NameOf(Speech words, Person contact) => 
        string.Join(Comma(words), contact.Clients.Where(book.Clients.ContainsKey).Select(c => ClientNames.Of(book.Clients[c]).In(words.Language)));

    private string AsOf(Speech words)
    {
        var washington = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(today.Utc, "America/New_York");
        var beijing = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(today.Utc, "Asia/Shanghai");
        return words["reminders.as-of", Said(words, washington), Said(words, beijing)];
    }

    private static string Said(Speech words, DateTime local) => $"{words.Day(DateOnly.FromDateTime(local))} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    private static string Kind(Speech words, MatterLine line) => words[$"law.kind-{KindBook.Of(line.Owed.Kind).Code}"];
    private static string Comma(Speech words) => words.Language == Domain.Clients.Language.Chinese ? "，" : ", ";

    private static string Right(Speech words, MatterLine line)
    {
        var name = words.Language == Domain.Clients.Language.Chinese && line.RightForeign is { Length: > 0 } foreign && line.Right.Length > 0 ? $"{line.Right} {foreign}" : line.Right.Length > 0 ? line.Right : words["reminders.no-words"];
        return line.Number is { Length: > 0 } number ? $"{name} {number}" : name;
    }
}
