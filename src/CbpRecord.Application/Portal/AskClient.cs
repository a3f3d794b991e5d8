using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Portal;

/// <summary>Asks the client what to do about deadlines: they stand first in the client's portal until answered. Asking again clears an earlier answer.</summary>
/// <param name="Note">What the client reads beside each of them, in the portal and in the weekly mail.</param>
[Requires(Permission.WorkDeadlines)]
public sealed record AskClient(IReadOnlyList<DeadlineId> Deadlines, string? Note = null) : ICommand<int>
{
    public const int Most = 500, LongestNote = 1000;
    string? IActed.Subject => Deadlines.Count == 1 ? Deadlines[0].ToString() : null;

    internal sealed class Validator : AbstractValidator<AskClient>
    {
        public Validator()
        {
            RuleFor(r => r.Deadlines).Given(PortalErrors.NoneToAsk).Must(d => d.Count <= Most).WithState(_ => Domain.Rights.RightErrors.TooManyChosen(Most));
            RuleFor(r => r.Note).MaximumLength(LongestNote).WithErrorCode("note-too-long").WithState(_ => PortalErrors.NoteTooLong(LongestNote));
        }
    }
}

internal sealed class AskClientHandler(ICbpRecordDb db, Today today) : IRequestHandler<AskClient, Result<int>>
{
    public async Task<Result<int>> Handle(AskClient request, CancellationToken cancellationToken)
    {
        var found = await db.Obligations.Where(o => request.Deadlines.Contains(o.Id)).ToListAsync(cancellationToken);
        if (found.Count < request.Deadlines.Distinct().Count()) return Error.NotFound(request.Deadlines.First(id => found.All(o => o.Id != id)));
        if (found.FirstOrDefault(o => o.ClientId is null) is { } nobodys)
            return ObligationErrors.OfNoClient(await db.Rights.Where(r => r.Id == nobodys.RightId).Select(r => r.Name).SingleAsync(cancellationToken));
        foreach (var obligation in found)
        {
            var asked = obligation.Ask(today.Date, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim());
            if (asked.Refused) return Result<int>.Refuse(asked.Errors);
        }
        await db.SaveChangesAsync(cancellationToken);
        return found.Count;
    }
}

/// <summary>The client's answer, given in the portal or told to the firm, which then enters it.</summary>
/// <param name="Understood">For letting go: what happens was read and confirmed.</param>
[Requires(Permission.InstructFirm)]
public sealed record InstructFirm(DeadlineId Id, long Version, Instruction? Instruction, bool Understood = false) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<InstructFirm>
    {
        public Validator()
        {
            RuleFor(r => r.Instruction).Given(PortalErrors.InstructionMissing);
            RuleFor(r => r.Understood).Equal(true).When(r => r.Instruction == Domain.Deadlines.Instruction.LetGo).WithState(_ => ObligationErrors.LetGoUnconfirmed);
        }
    }
}

internal sealed class InstructFirmHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<InstructFirm, Result>
{
    public async Task<Result> Handle(InstructFirm request, CancellationToken cancellationToken)
    {
        if (await db.Obligations.SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken) is not { } obligation) return Error.NotFound(request.Id);
        var told = obligation.Instruct(request.Instruction!.Value, today.Date, current.Actor.Id);
        return told.Refused ? told : await db.SaveAsync(obligation, request.Version, cancellationToken);
    }
}

public static class PortalErrors
{
    public static Error InstructionMissing => new("instruction-missing", $"Choose to proceed or to let it go.", Field: "Instruction");
    public static Error NoteTooLong(int most) => new("note-too-long", $"A note has at most {most} characters.", Field: "Note");
    public static Error NoneToAsk => new("none-to-ask", $"Choose at least one deadline.");
}
