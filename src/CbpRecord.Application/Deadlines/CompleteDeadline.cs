using CbpRecord.Application.Packets;
using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>A deadline was met: with the document that proves it, or the reason why there is none.</summary>
/// <param name="On">The day it was done (inclusive of today), not the day it is typed.</param>
/// <param name="Proof">A receipt to keep with the deadline; its type is decided from its first bytes.</param>
/// <param name="Kept">In place of a new one, a paper of the matter that is kept here already.</param>
[Requires(Permission.WorkDeadlines)]
public sealed record CompleteDeadline(DeadlineId Id, long Version, DateOnly? On, string? Reason, Attachment? Proof = null, DocumentId? Kept = null) : ICommand
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<CompleteDeadline>
    {
        public Validator()
        {
            RuleFor(r => r.On).Given(DeadlineErrors.DayMissing);
            RuleFor(r => r.Kept).Null().When(r => r.Proof is not null).WithErrorCode("proof-twice").WithState(_ => DeadlineErrors.ProofTwice);
        }
    }
}

internal sealed class CompleteDeadlineHandler(ICbpRecordDb db, IDocumentStore documents, CurrentActor current, Today today) : IRequestHandler<CompleteDeadline, Result>
{
    public async Task<Result> Handle(CompleteDeadline request, CancellationToken cancellationToken)
    {
        var obligation = await db.Obligations.SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
        if (obligation is null) return Error.NotFound(request.Id);
        if (request.On > today.Date) return ObligationErrors.InTheFuture(request.On.Value);
        var proof = await Proof(request, obligation, cancellationToken);
        if (proof.Refused) return Result.Refuse(proof.Errors);
        var completed = obligation.Complete(request.On!.Value, proof.Value, request.Reason?.Trim(), current.Actor.Id, today.Utc);
        return completed.Refused ? completed : await db.SaveAsync(obligation, request.Version, cancellationToken);
    }

    private async Task<Result<DocumentId?>> Proof(CompleteDeadline request, Obligation obligation, CancellationToken cancellation)
    {
        if (request.Kept is { } kept)
            return await db.Documents.KeptFor(await db.OwnersFor(obligation, cancellation)).AnyAsync(d => d.Document == kept, cancellation)
                ? (DocumentId?)kept : Result<DocumentId?>.Refuse([DeadlineErrors.ProofOfAnother]);
        if (request.Proof is not { } file) return (DocumentId?)null;
        if (ProofType.Of(file.Content) is not { } type) return DeadlineErrors.ProofUnreadable(file.FileName);
        var proof = await documents.Put(file.Content, cancellation);
        db.Documents.Add(new(proof, DocumentUse.Proof, request.Id.ToString(), obligation.ClientId, file.FileName, type, file.Content.Length, today.Utc, current.Actor.Id));
        return (DocumentId?)proof;
    }
}

/// <summary>A file as it was sent, its content readable from the start.</summary>
public sealed record Attachment(string FileName, Stream Content);

/// <summary>The types that prove something: a PDF or a picture.</summary>
internal static class ProofType
{
    public static string? Of(Stream content)
    {
        Span<byte> first = stackalloc byte[12];
        content.Position = 0;
        var read = content.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return first[..read] switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            _ => null,
        };
    }
}
