using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;

namespace CbpRecord.Domain.Enforcement;

/// <summary>Where goods at the border stand with us.</summary>
public enum BorderState
{
    Open,
    Ended,
    /// <summary>Entered by mistake; kept with the reason, and no clock runs.</summary>
    Withdrawn,
}

/// <summary>Goods of one shipment that CBP holds because of a client's right: a <see cref="Detention"/> or a <see cref="Seizure"/>, whose clocks differ.</summary>
public abstract class BorderCase : Aggregate, IOfClient
{
    /// <summary>The series of references.</summary>
    public const string Series = "B";

    public BorderCaseId Id { get; private set; }

    /// <summary>The firm's number ("B-12"), unique; it names the case's deadlines among those of its right.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Where it stands in lists: the latest event first; unique, and compared byte by byte.</summary>
    public string ListKey { get; private set; } = "";
    public RightId RightId { get; private set; }
    public Right Right { get; private set; } = null!;
    public ClientId? ClientId { get; private set; }
    public DateOnly OpenedOn { get; private set; }

    /// <summary>The first day that is told of the goods.</summary>
    public DateOnly BeganOn { get; private set; }
    public BorderState State { get; private set; }
    public string? NumberPrinted { get; private set; }

    /// <summary>The letters and digits of the printed number in capitals: found in every spelling.</summary>
    public string? NumberKey { get; private set; }
    public string? Port { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>By the name of a dated value: who typed it, and when.</summary>
    public IReadOnlyDictionary<string, Provenance> Provenance { get; private set; } = new Dictionary<string, Provenance>();

    /// <summary>What is told of the goods.</summary>
    public abstract BorderRecord Record { get; }

    public bool IsWithdrawn => State == BorderState.Withdrawn;

    /// <summary>Goes with its right to the client it was found to belong to.</summary>
    public void Belong(ClientId? client) => ClientId = client;

    /// <summary>An entry that should never have been made. It stays, with the reason; its deadlines go.</summary>
    public Result Withdraw(string? reason)
    {
        if (IsWithdrawn) return BorderErrors.WithdrawnAlready(Reference);
        if (string.IsNullOrWhiteSpace(reason)) return BorderErrors.ReasonMissing;
        (State, WithdrawnBecause) = (BorderState.Withdrawn, reason.Trim());
        return Result.Done;
    }

    /// <summary>Sets one docketed day right, as a second reading of the notice found it.</summary>
    public abstract Result Correct(TriggerFact fact, DateOnly on, Provenance source, DateOnly today);

    /// <summary>In the order they were entered: as they are numbered.</summary>
    public static IReadOnlyList<BorderCase> InOrder(IEnumerable<BorderCase> cases) => [.. cases.OrderBy(c => c.Reference.Length).ThenBy(c => c.Reference, StringComparer.Ordinal)];

    /// <summary>The letters and digits of a number as they are looked for.</summary>
    public static string? KeyOf(string? number) =>
        string.Concat(Printed.Plain(number).ToUpperInvariant().Where(char.IsLetterOrDigit)) is { Length: > 0 } key ? key : null;

    protected static Result<T> Open<T>(T item, BorderCaseId id, string reference, Right right, BorderRecord told, Provenance source, DateOnly today) where T : BorderCase
    {
        if (right is Patent) return BorderErrors.PatentsHaveNoClock;
        (item.Id, item.Reference, item.Right, item.RightId, item.ClientId, item.OpenedOn) = (id, reference, right, right.Id, right.ClientId, today);
        var taken = item.TakeIn(told, source, today);
        return taken.Refused ? Result<T>.Refuse(taken.Errors) : item;
    }

    /// <summary>Takes what is told in place of what was told before; each dated value that is news carries its source.</summary>
    protected Result TakeIn(BorderRecord told, Provenance source, DateOnly today)
    {
        if (IsWithdrawn) return BorderErrors.WithdrawnAlready(Reference);
        told = told with { Number = Text(told.Number), Port = Text(told.Port), Goods = string.IsNullOrWhiteSpace(told.Goods) ? null : told.Goods.Trim() };
        var errors = BorderChecks.Of(told, today);
        if (errors.Count > 0) return errors;
        var before = Record.Days();
        Provenance = told.Days().Where(d => d.Value is not null)
            .ToDictionary(d => d.Key, d => d.Value == before.GetValueOrDefault(d.Key) && Provenance.TryGetValue(d.Key, out var known) ? known : source);
        Keep(told);
        (NumberPrinted, NumberKey, Port) = (told.Number, KeyOf(told.Number), told.Port);
        (State, BeganOn) = (told.EndedOn is null ? BorderState.Open : BorderState.Ended, told.Starts().Values.Min()!.Value);
        ListKey = Shared.ListKey.LatestFirst(BeganOn, Reference);
        return Result.Done;
    }

    protected abstract void Keep(BorderRecord told);

    private static string? Text(string? typed) => Printed.Tidy(typed) is { Length: > 0 } text ? text : null;
}

/// <summary>Goods held back for examination (R18 to R22).</summary>
public sealed class Detention : BorderCase
{
    private Detention() { }

    public DetentionRecord Told { get; private set; } = new();
    public override BorderRecord Record => Told;

    public static Result<Detention> Open(BorderCaseId id, string reference, Right right, DetentionRecord told, Provenance source, DateOnly today) =>
        Open(new Detention(), id, reference, right, told, source, today);

    public Result Take(DetentionRecord told, Provenance source, DateOnly today) => TakeIn(told, source, today);

    /// <summary>The importer answered the notice. Once; another day is a correction.</summary>
    public Result Answer(DateOnly on, Provenance source, DateOnly today) => this switch
    {
        { Told.DetentionNoticeOn: null } => BorderErrors.NoNotice(Reference),
        { Told.AnsweredOn: { } before } => BorderErrors.AnsweredAlready(before),
        _ => TakeIn(Told with { AnsweredOn = on }, source, today),
    };

    /// <summary>The goods were seized; a detention that ended otherwise stays as it is.</summary>
    public Result Seize(DateOnly on, Provenance source, DateOnly today) =>
        State == BorderState.Ended ? Result.Done : TakeIn(Told with { EndedOn = on, Ending = BorderEnding.Seized }, source, today);

    public override Result Correct(TriggerFact fact, DateOnly on, Provenance source, DateOnly today) => TakeIn(fact switch
    {
        TriggerFact.PresentedOn => Told with { PresentedOn = on },
        TriggerFact.DecidedOn => Told with { DecidedOn = on },
        TriggerFact.DetainedOn => Told with { DetainedOn = on },
        _ => Told with { DetentionNoticeOn = on },
    }, source, today);

    protected override void Keep(BorderRecord told) => Told = (DetentionRecord)told;
}

/// <summary>Goods that CBP has taken (R23 to R25).</summary>
public sealed class Seizure : BorderCase
{
    private Seizure() { }

    public SeizureRecord Told { get; private set; } = new();
    public override BorderRecord Record => Told;

    /// <summary>The detention that the seizure ended, where it was entered here.</summary>
    public BorderCaseId? DetentionId { get; private set; }

    /// <param name="after">The detention of the same goods, of the same right.</param>
    public static Result<Seizure> Open(BorderCaseId id, string reference, Right right, SeizureRecord told, Detention? after, Provenance source, DateOnly today) =>
        after is not null && after.RightId != right.Id ? BorderErrors.NotThisDetention : Open(new Seizure { DetentionId = after?.Id }, id, reference, right, told, source, today);

    public Result Take(SeizureRecord told, Provenance source, DateOnly today) => TakeIn(told, source, today);

    public override Result Correct(TriggerFact fact, DateOnly on, Provenance source, DateOnly today) =>
        TakeIn(fact == TriggerFact.SeizedOn ? Told with { SeizedOn = on } : Told with { SeizureNoticeOn = on }, source, today);

    protected override void Keep(BorderRecord told) => Told = (SeizureRecord)told;
}
