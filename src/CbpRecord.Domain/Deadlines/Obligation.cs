using System.Globalization;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Deadlines;

/// <summary>What became of a deadline. What is done stays done, whatever is derived later.</summary>
public enum ObligationState
{
    Open,
    /// <summary>A fact of the right or the recordation meets it: an acceptance, an approval. Derived, and open again if the fact is taken back.</summary>
    Met,
    /// <summary>Done, with its proof or a reason.</summary>
    Completed,
    /// <summary>Given up on purpose, with a reason.</summary>
    Waived,
    /// <summary>A later derivation no longer asks for it; kept, because nothing is deleted.</summary>
    Withdrawn,
}

/// <summary>What a client says to do about a deadline.</summary>
public enum Instruction { Proceed, LetGo }

/// <summary>A derived deadline as it is kept for lists: the dates are the rules', the state is what people did about it.</summary>
public sealed class Obligation : Aggregate, IOfClient
{
    private Obligation() { }

    public DeadlineId Id { get; private set; }
    public RightId RightId { get; private set; }

    /// <summary>The recordation it speaks of; null when it is the right's own.</summary>
    public CaseId? CaseId { get; private set; }
    public ClientId? ClientId { get; private set; }

    public DeadlineKind Kind { get; private set; }

    /// <summary>Which term or event of its kind it belongs to, from 1; null where there is one only, or where its event was taken back.</summary>
    public int? Cycle { get; private set; }

    /// <summary>What it is about where several look alike: a licensee, a port, a border event's reference.</summary>
    public string? About { get; private set; }
    public DateOnly? OpensOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateOnly? LastActionOn { get; private set; }
    public DateOnly? GraceEndsOn { get; private set; }
    public DateOnly? GraceLastActionOn { get; private set; }
    public DateOnly? TargetOn { get; private set; }

    /// <summary>The day it stands under in the docket: the firm's target, else the last day to act, else the due day.</summary>
    public DateOnly ActOn { get; private set; }

    /// <summary>Day and id in one, so that a list is read in order and continued where it stopped.</summary>
    public string DocketKey { get; private set; } = "";

    /// <summary>The last day on which anything can still be done: the end of grace where there is one.</summary>
    public DateOnly FinalOn { get; private set; }
    public string Rule { get; private set; } = "";
    public string? Reading { get; private set; }
    public ObligationState State { get; private set; }
    public PersonId? ResponsibleId { get; private set; }

    /// <summary>Somebody was put in charge of this one deadline; it no longer follows who looks after the matter.</summary>
    public bool Assigned { get; private set; }

    /// <summary>The day it was done (not the day somebody typed it).</summary>
    public DateOnly? ClosedOn { get; private set; }
    public PersonId? ClosedBy { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public DocumentId? Proof { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>The trigger date was typed twice by two people, or read from the office's own file and once by a person.</summary>
    public bool Verified { get; private set; }

    /// <summary>Still to be done by a date that was read only once: marked wherever that date is shown.</summary>
    public bool IsUnverified => State == ObligationState.Open && !Verified;

    /// <summary>The day on which the client was asked what to do; null when nobody has asked.</summary>
    public DateOnly? AskedOn { get; private set; }

    /// <summary>What the firm said with its question.</summary>
    public string? AskedNote { get; private set; }

    /// <summary>What the client answered, and when.</summary>
    public Instruction? Instruction { get; private set; }
    public DateOnly? InstructedOn { get; private set; }
    public PersonId? InstructedBy { get; private set; }

    /// <summary>Open, the client was asked, and has not answered.</summary>
    public bool IsWaiting => State == ObligationState.Open && AskedOn is not null && Instruction is null;

    public static Obligation From(DeadlineId id, RightId right, CaseId? recordation, ClientId? client, PersonId? responsible, Deadline deadline)
    {
        var obligation = new Obligation
        {
            Id = id, RightId = right, CaseId = recordation, ClientId = client, ResponsibleId = responsible, Kind = deadline.Kind, Cycle = deadline.Cycle,
        };
        obligation.Follow(deadline);
        return obligation;
    }

    /// <summary>The key under which a derivation finds it again.</summary>
    public (DeadlineKind, int?) Key => (Kind, Cycle);

    /// <summary>Whether both follow from the same fact, where a right has several: about the same, from the same day.</summary>
    public bool IsOfTheFactOf(Deadline deadline) => Kind == deadline.Kind && (About, OpensOn ?? DueOn) == (deadline.About, deadline.OpensOn ?? deadline.DueOn);

    /// <summary>Takes the dates and the place of a new derivation; true when anything moved. What people did is left as it is; a withdrawn one opens again.</summary>
    public bool Follow(Deadline deadline)
    {
        var before = (OpensOn, DueOn, LastActionOn, GraceEndsOn, GraceLastActionOn, TargetOn, ActOn, DocketKey, FinalOn, Rule, Reading, About, State);
        (OpensOn, DueOn, LastActionOn, GraceEndsOn, GraceLastActionOn, TargetOn) =
            (deadline.OpensOn, deadline.DueOn, deadline.LastActionOn, deadline.GraceEndsOn, deadline.GraceLastActionOn, deadline.TargetOn);
        (Cycle, Rule, Reading, About) = (deadline.Cycle, deadline.Rule, deadline.Reading, deadline.About);
        ActOn = TargetOn ?? LastActionOn ?? DueOn;
        DocketKey = string.Create(CultureInfo.InvariantCulture, $"{ActOn:yyyyMMdd}-{Id.Value:N}");
        FinalOn = deadline.FinalOn;
        if (State is ObligationState.Open or ObligationState.Withdrawn or ObligationState.Met)
            (State, ClosedOn) = deadline.MetOn is { } met ? (ObligationState.Met, met) : (ObligationState.Open, (DateOnly?)null);
        return before != (OpensOn, DueOn, LastActionOn, GraceEndsOn, GraceLastActionOn, TargetOn, ActOn, DocketKey, FinalOn, Rule, Reading, About, State);
    }

    /// <summary>No rule asks for it any more. One that was done or waived stays as it is. Of several facts' deadlines it leaves its place to another.</summary>
    public bool Withdraw()
    {
        if (KindBook.Of(Kind).IsPlaced) Cycle = null;
        if (State is not (ObligationState.Open or ObligationState.Met)) return false;
        (State, ClosedOn) = (ObligationState.Withdrawn, null);
        return true;
    }

    public void Belong(ClientId? client, PersonId? responsible, CaseId? recordation) =>
        (ClientId, ResponsibleId, CaseId) = (client, Assigned ? ResponsibleId : responsible, recordation);

    /// <summary>Puts somebody in charge of this deadline alone; null gives it back to whoever looks after the matter.</summary>
    public void Assign(PersonId? person, PersonId? ofTheMatter) => (ResponsibleId, Assigned) = (person ?? ofTheMatter, person is not null);

    public void Verify(bool verified) => Verified = verified;

    public Result Complete(DateOnly on, DocumentId? proof, string? reason, PersonId by, DateTime at)
    {
        if (State != ObligationState.Open) return ObligationErrors.NotOpen(KindBook.Of(Kind).Title);
        if (proof is null && string.IsNullOrWhiteSpace(reason)) return ObligationErrors.ProofOrReason;
        (State, ClosedOn, Proof, Reason, ClosedBy, ClosedAt) = (ObligationState.Completed, on, proof, reason, by, at);
        return Result.Done;
    }

    public Result Waive(DateOnly on, string reason, PersonId by, DateTime at)
    {
        if (State != ObligationState.Open) return ObligationErrors.NotOpen(KindBook.Of(Kind).Title);
        if (string.IsNullOrWhiteSpace(reason)) return ObligationErrors.ReasonMissing;
        (State, ClosedOn, Proof, Reason, ClosedBy, ClosedAt) = (ObligationState.Waived, on, null, reason, by, at);
        return Result.Done;
    }

    /// <summary>The client is asked what to do; asking again clears an earlier answer.</summary>
    public Result Ask(DateOnly on, string? note)
    {
        if (!KindBook.Of(Kind).IsClients) return ObligationErrors.NotForClients(KindBook.Of(Kind).Title);
        if (State != ObligationState.Open) return ObligationErrors.NotOpen(KindBook.Of(Kind).Title);
        (AskedOn, AskedNote, Instruction, InstructedOn, InstructedBy) = (on, note, null, null, null);
        return Result.Done;
    }

    /// <summary>The client's answer, asked for or not. The firm still does the act, or waives it; the answer by itself changes no state.</summary>
    public Result Instruct(Instruction instruction, DateOnly on, PersonId by)
    {
        if (!KindBook.Of(Kind).IsClients) return ObligationErrors.NotForClients(KindBook.Of(Kind).Title);
        if (State != ObligationState.Open) return ObligationErrors.NotOpen(KindBook.Of(Kind).Title);
        (Instruction, InstructedOn, InstructedBy) = (instruction, on, by);
        return Result.Done;
    }

    public Result Reopen(string reason)
    {
        if (State is not (ObligationState.Completed or ObligationState.Waived)) return ObligationErrors.NotClosed(KindBook.Of(Kind).Title);
        if (string.IsNullOrWhiteSpace(reason)) return ObligationErrors.ReasonMissing;
        (State, ClosedOn, Proof, Reason, ClosedBy, ClosedAt) = (ObligationState.Open, null, null, null, null, null);
        return Result.Done;
    }
}

public static class ObligationErrors
{
    public static Error NotOpen(string kind) => new("deadline-not-open", $"This deadline ({kind}) is not open.");
    public static Error NotClosed(string kind) => new("deadline-not-closed", $"This deadline ({kind}) was neither done nor waived.");
    public static Error ProofOrReason => new("proof-or-reason", $"Attach the receipt or document that proves it, or say why there is none.", Field: "Reason");
    public static Error NotForClients(string kind) => new("deadline-not-for-clients", $"This deadline ({kind}) is the firm's own work; there is nothing for the client to decide.");
    public static Error OfNoClient(string right) => new("deadline-of-no-client", $"{right} belongs to no client yet, so nobody can be asked.", Remedy: $"Assign the right to its client first.");
    public static Error LetGoUnconfirmed => new("let-go-unconfirmed", $"Confirm that you have read what happens.", Field: "Understood");
    public static Error InTheFuture(DateOnly on) => new("done-in-the-future", $"{on} has not come yet.", Field: "On");
    public static Error ReasonMissing => new("reason-missing", $"Say why.", Field: "Reason");
}
