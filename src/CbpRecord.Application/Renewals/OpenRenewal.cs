using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Renewals;

/// <summary>
/// Opens a later filing on a recordation: its renewal, a request for more time, or a change of owner, name or contact. It starts from
/// the answers of the last application, which a person confirms section by section; one case of each kind is open at a time.
/// </summary>
[Requires(Permission.EditRecordations)]
public sealed record OpenRenewal(CaseId Id, CaseId RecordationId, TransactionKind Transaction) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<OpenRenewal>
    {
        public Validator() => RuleFor(r => r.Transaction).Must(t => t != TransactionKind.New).WithErrorCode("transaction-new")
            .WithState(_ => RenewalErrors.NotALaterFiling.At(nameof(Transaction)));
    }
}

internal sealed class OpenRenewalHandler(ICbpRecordDb db, RenewalTasks tasks, Docketing docketing) : IRequestHandler<OpenRenewal, Result>
{
    public async Task<Result> Handle(OpenRenewal request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.RecordationId, cancellationToken) is not { } item) return Error.NotFound(request.RecordationId);
        if (item is not Recordation recordation) return RecordationErrors.NotARecordation(item.Reference);
        var opened = await tasks.Open(request.Id, recordation, request.Transaction, cancellationToken);
        if (opened.Refused) return opened;
        await db.Index(opened.Value, cancellationToken);
        await docketing.Rederive(recordation.Right, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
