using CbpRecord.Application.Law;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>From a filter to rows. List, calendar, bulk acts and exports all ask here, so that they count the same.</summary>
internal static class DocketQuery
{
    // Written into the statement as they stand: the indexes of what is near and of what is owed hold just these kinds.
    private static readonly DeadlineKind[] Acts = [.. KindBook.Acts], Owed = [.. KindBook.Owed];

    /// <summary>The kinds of right as they are kept, so that a number is looked up in the index it stands in.</summary>
    private static readonly string[] Numbered = [nameof(Trademark), nameof(Copyright), nameof(TradeName), nameof(Patent)];

    /// <summary>The rows in the order of days, or to be put in it.</summary>
    public static IQueryable<Obligation> Docket(this ICbpRecordDb db, DocketFilter filter, DateOnly today) =>
        filter.Urgency is { } urgency ? Urgent(db, Filtered(db, filter), urgency, today) : Filtered(db, filter);

    private static IQueryable<Obligation> Filtered(ICbpRecordDb db, DocketFilter filter)
    {
        var rows = States(db.Obligations.AsNoTracking(), filter.State);
#pragma warning disable CA1309 // Asked of the database, where the column compares byte by byte.
        if (filter.From is { } from) { var key = Key(from); rows = rows.Where(o => string.Compare(o.DocketKey, key) >= 0); }
        if (filter.To is { } to) { var key = Key(to.AddDays(1)); rows = rows.Where(o => string.Compare(o.DocketKey, key) < 0); }
#pragma warning restore CA1309
        if (filter.DueBy is { } by) rows = rows.Where(o => o.DueOn <= by || o.ActOn <= by);
        if (filter.Kind is { Length: > 0 } code) { var kind = KindBook.Parse(code); rows = rows.Where(o => o.Kind == kind); }
        if (filter.Client is DocketFilter.NoClient) rows = rows.Where(o => o.ClientId == null);
        else if (filter.Client is { Length: > 0 } client) { var upper = client.Trim().ToUpperInvariant(); rows = rows.Where(o => o.ClientId != null && o.ClientId == db.Clients.Where(c => c.Code == upper).Select(c => (ClientId?)c.Id).FirstOrDefault()); }
        if (filter.Person is { } person) rows = rows.Where(o => o.ResponsibleId == person);
        if (filter.Unassigned) rows = rows.Where(o => o.ResponsibleId == null);
        if (filter.Right is { } right) rows = rows.Where(o => o.RightId == right);
        if (filter.Number is { Length: > 0 } typed) { var number = Digits(typed); var these = OfNumber(db, number); rows = rows.Where(o => these.Contains(o.Id)); }
        if (filter.Verified is { } verified) rows = rows.Where(o => o.Verified == verified);
        if (filter.Waiting) rows = rows.Where(o => o.AskedOn != null && o.Instruction == null && o.State == ObligationState.Open);
        return filter is { State: DocketState.All, Urgency: null } && (filter is { Client.Length: > 0 } or { Kind.Length: > 0 } or { Person: not null } or { Unassigned: true }) ? EachState(rows) : rows;
    }

    /// <summary>The same rows state by state: the dockets of a client, a person and a kind are kept so, each in its order, and the databases merge what is in order.</summary>
    private static IQueryable<Obligation> EachState(IQueryable<Obligation> rows) =>
        Enum.GetValues<ObligationState>().Select(state => rows.Where(o => o.State == state)).Aggregate((one, next) => one.Concat(next));

    /// <summary>The few deadlines of the rights of that number, found before anything is put in order.</summary>
    private static IQueryable<DeadlineId> OfNumber(ICbpRecordDb db, string number) => db.Obligations
        .Where(u => db.Rights.Where(r => r.Number == number && Numbered.Contains(EF.Property<string>(r, "Type"))).Select(r => r.Id).Contains(u.RightId)).Select(u => u.Id);

    /// <summary>A number as rights keep it: separators fall away.</summary>
    public static string Digits(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Key(DateOnly day) => day.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    private static IQueryable<Obligation> States(IQueryable<Obligation> rows, DocketState state) => state switch
    {
        DocketState.Open => rows.Where(o => o.State == ObligationState.Open),
        DocketState.Done => rows.Where(o => o.State == ObligationState.Completed || o.State == ObligationState.Met),
        DocketState.Waived => rows.Where(o => o.State == ObligationState.Waived),
        DocketState.Withdrawn => rows.Where(o => o.State == ObligationState.Withdrawn),
        _ => rows,
    };

    /// <summary>The same bounds as <see cref="Urgency"/>'s own, asked of the database; only of what somebody may do, and what is past only of what is owed: nothing else has days of grace to be done in.</summary>
    private static IQueryable<Obligation> Urgent(ICbpRecordDb db, IQueryable<Obligation> rows, Urgency urgency, DateOnly today)
    {
        if (urgency == Urgency.Met) return rows.Where(o => o.State == ObligationState.Met);
        var open = rows.Where(o => o.State == ObligationState.Open);
        var near = open.Where(o => o.ClosedOn == null);            // says nothing more, but that the indexes of what is near and of what is owed hold it
        var (week, month, year) = (today.AddDays(7), today.AddDays(30), today.AddYears(-1));            // no grace lasts a year
        var now = Key(today);
#pragma warning disable CA1309 // Asked of the database, where the column compares byte by byte.
        return urgency switch
        {
            Urgency.Overdue => near.Where(o => Owed.Contains(o.Kind) && string.Compare(o.DocketKey, now) < 0 && o.FinalOn < today),
            Urgency.InGrace => near.Where(o => Owed.Contains(o.Kind) && o.LastActionOn >= year && o.LastActionOn < today && o.FinalOn >= today),
            Urgency.Today => near.Where(o => Acts.Contains(o.Kind) && o.LastActionOn == today),
            Urgency.ThisWeek => near.Where(o => Acts.Contains(o.Kind) && o.LastActionOn > today && o.LastActionOn <= week),
            Urgency.Soon => near.Where(o => Acts.Contains(o.Kind) && o.LastActionOn > week && o.LastActionOn <= month),
            // Most of the docket: walked in its own order, so the last day is asked in a way that no index of last days answers.
            _ => Later(db, open, month).Where(o => (o.LastActionOn ?? DateOnly.MinValue) > month && Acts.Contains(o.Kind)),
        };
#pragma warning restore CA1309
    }

    /// <summary>
    /// From where in the docket's order something may stand whose last day comes after that day. A row stands before its last day by what its firm keeps in hand (five business days at most)
    /// and the days on which its office is closed: within thirty days, five closures by order among them; within a year where there were more.
    /// </summary>
    private static IQueryable<Obligation> Later(ICbpRecordDb db, IQueryable<Obligation> open, DateOnly day)
    {
        var (near, far, since) = (Key(day.AddDays(-30)), Key(day.AddYears(-1)), day.AddDays(-30));
        var closures = db.Set<ClosureDay>().Where(c => c.TakenBackAt == null && c.On > since && c.On <= day);
#pragma warning disable CA1309 // Asked of the database, where the column compares byte by byte.
        return open.Where(o => string.Compare(o.DocketKey, closures.Count() > 5 ? far : near) >= 0);
#pragma warning restore CA1309
    }

    /// <summary>The rows of a page alone: which they are is read from an index first, and only they are looked at.</summary>
    public static IQueryable<Obligation> Only(this ICbpRecordDb db, IQueryable<Obligation> page)
    {
        var keys = page.Select(o => o.DocketKey);
        return db.Obligations.AsNoTracking().Where(o => keys.Contains(o.DocketKey));
    }

    /// <summary>With the names that people know the row by, in the order of days.</summary>
    public static IQueryable<DocketRow> Rows(this IQueryable<Obligation> obligations, ICbpRecordDb db, DateOnly today) => obligations.Named(db, today).OrderBy(r => r.Cursor);

    /// <summary>The same in no order.</summary>
    public static IQueryable<DocketRow> Named(this IQueryable<Obligation> obligations, ICbpRecordDb db, DateOnly today) =>
        from o in obligations
        join r in db.Rights on o.RightId equals r.Id
        join c in db.Clients on o.ClientId equals (ClientId?)c.Id into clients
        from c in clients.DefaultIfEmpty()
        join p in db.People on o.ResponsibleId equals (PersonId?)p.Id into people
        from p in people.DefaultIfEmpty()
        select new DocketRow
        {
            Id = o.Id, Version = o.Version, RightId = o.RightId, Kind = o.Kind, Cycle = o.Cycle, About = o.About, OpensOn = o.OpensOn, DueOn = o.DueOn,
            LastActionOn = o.LastActionOn ?? o.DueOn, GraceEndsOn = o.GraceEndsOn, GraceLastActionOn = o.GraceLastActionOn, TargetOn = o.TargetOn, ActOn = o.ActOn,
            FinalOn = o.FinalOn, Rule = o.Rule, Reading = o.Reading, State = o.State, ClosedOn = o.ClosedOn, Proof = o.Proof, Reason = o.Reason, Verified = o.Verified,
            AskedOn = o.AskedOn, AskedNote = o.AskedNote, Instruction = o.Instruction, InstructedOn = o.InstructedOn, ResponsibleId = o.ResponsibleId, Responsible = p == null ? null : p.Name,
            Right = r.Name, RightForeign = r.NameForeign, Number = r.Number, NumberPrinted = r.NumberPrinted,
            ClientId = o.ClientId, ClientCode = c == null ? null : c.Code, ClientName = c == null ? null : c.Name, ClientChinese = c == null ? null : c.NameChinese,
            Today = today, Cursor = o.DocketKey,
        };
}
