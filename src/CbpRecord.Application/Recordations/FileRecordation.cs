using System.Globalization;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>Records that an application (a recordation, or a later filing on one) was entered at CBP: the day, the receipt, the payment.</summary>
/// <param name="Paid">Dollars as typed ("570", "$570.00").</param>
[Requires(Permission.FileRecordations)]
public sealed record FileRecordation(CaseId Id, long Version, DateOnly? FiledOn, string? ReceiptNumber, string? Paid = null, string? PaymentMethod = null,
    string? Note = null, Upload? File = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();

    internal static bool Reads(string? paid, out Money? money)
    {
        money = null;
        if (string.IsNullOrWhiteSpace(paid)) return true;
        var read = decimal.TryParse(paid.Trim().TrimStart('$'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var dollars);
        if (!read || dollars is < 0 or > 1_000_000) return false;
        money = new Money((long)Math.Round(dollars * 100));
        return true;
    }

    internal sealed class Validator : AbstractValidator<FileRecordation>
    {
        public Validator()
        {
            RuleFor(r => r.FiledOn).Given(RecordationErrors.DayMissing);
            RuleFor(r => r.Paid).Reads(paid => FileRecordation.Reads(paid, out _) ? true : (Result<bool>)RecordationErrors.AmountMalformed);
        }
    }
}

internal sealed class FileRecordationHandler(ICbpRecordDb db, Docketing docketing, Papers papers, Today today) : IRequestHandler<FileRecordation, Result>
{
    public async Task<Result> Handle(FileRecordation request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var receipt = await papers.Keep(item, request.File, DocumentUse.Receipt, cancellationToken);
        if (receipt.Refused) return receipt;
        FileRecordation.Reads(request.Paid, out var paid);
        var filed = item.File(request.FiledOn!.Value, request.ReceiptNumber?.Trim(), paid, request.PaymentMethod, today.Date, papers.Hand(receipt.Value, request.Note));
        if (filed.Refused) return filed;
        await docketing.Rederive(item.Right, cancellationToken);
        return await db.SaveAsync(item, request.Version, cancellationToken);
    }
}
