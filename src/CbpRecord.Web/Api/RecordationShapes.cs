using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Web.Api;

/// <summary>What is asked of the recordations; every part is optional.</summary>
/// <param name="Stage"><c>draft</c>, <c>ready-to-file</c>, <c>submitted</c>, <c>under-review</c>, <c>info-requested</c>, <c>recorded</c>, <c>denied</c> or <c>cancelled</c>.</param>
/// <param name="Kind">A word of <c>kind</c> in the answers.</param>
/// <param name="ExpiresFrom">The first expiry wanted, included; <c>expiresTo</c> the last.</param>
/// <param name="Number">A recordation number in any spelling, or a case's reference.</param>
public sealed record RecordationsAsked(Word<Stage>? Stage, Word<RightKind>? Kind, Guid? Client, DateOnly? ExpiresFrom, DateOnly? ExpiresTo, string? Number)
{
    internal ListRecordations List(string? after) => new(Stage?.Value, Kind?.Value, Client is { } id ? new ClientId(id) : null, ExpiresFrom, ExpiresTo, Number, after);
}

/// <summary>One row of the recordations' list.</summary>
/// <param name="Number">The recordation number as CBP printed it.</param>
/// <param name="RenewalClosesOn">The last day on which an application to renew keeps protection uninterrupted; null once it is filed.</param>
/// <param name="Verified">Whether every date behind its open deadlines was read twice.</param>
public sealed record RecordationRecord(Guid Id, string Reference, Guid RightId, string Right, string? RightNumber, RightKind Kind, string? Client, RecordationStatus Status, string? Number,
    DateOnly? FiledOn, DateOnly? EffectiveOn, DateOnly? ExpiresOn, DateOnly? RenewalClosesOn, bool Verified)
{
    internal static RecordationRecord Of(RecordationRow row) => new(row.Id.Value, row.Reference, row.RightId.Value, row.RightName, row.RightNumber, row.Kind, row.Client?.Name, row.Status,
        row.NumberPrinted, row.FiledOn, row.EffectiveOn, row.ExpiresOn, row.RenewBy, !row.Unverified);
}

/// <summary>One case as its page shows it.</summary>
/// <param name="IsProtected">Whether CBP protects the right today: only from approval to expiry.</param>
/// <param name="Version">Raised with every change; the ETag holds it too.</param>
/// <param name="Verified">Whether every date behind the open deadlines was read twice.</param>
public sealed record RecordationDetail(Guid Id, string Reference, TransactionKind Transaction, RecordationStatus Status, bool IsProtected, long Version, Guid RightId, string Right, string? Number,
    DateOnly? FiledOn, DateOnly? EffectiveOn, DateOnly? ExpiresOn, DateOnly? RenewalClosesOn, bool Verified, DateOnly? AnswerBy, IReadOnlyList<MoveRecord> Moves, IReadOnlyList<PacketRecord> Packets)
{
    internal static RecordationDetail Of(CaseView view) => new(view.Id.Value, view.Case.Reference, view.Case.Transaction, view.Status, view.Protected, view.Case.Version, view.Right.Id.Value,
        view.Right.Name, view.Recordation?.NumberPrinted, view.Case.FiledOn, view.Recordation?.EffectiveOn, view.Recordation?.ExpiresOn, view.Recordation?.RenewBy, !view.Unverified, view.Case.AnswerBy,
        [.. view.Case.Moves.Select(MoveRecord.Of)], [.. view.Case.Packets.Select(PacketRecord.Of)]);
}

/// <summary>One step of a case: what happened, on which day, who recorded it when, and the document it rests on.</summary>
/// <param name="Paid">Dollars with two decimals.</param>
public sealed record MoveRecord(MoveKind Kind, DateOnly On, DateOnly? Until, string? Number, string? Receipt, string? Paid, string? Note, string By, DateTime RecordedAt, string? Document)
{
    internal static MoveRecord Of(CaseMove move) =>
        new(move.Kind, move.On, move.Until, move.Number, move.Receipt, move.Paid?.ToDecimalString(), move.Note, move.ByName, move.RecordedAt, move.Document?.Hash);
}

/// <summary>A packet that was made and kept.</summary>
/// <param name="Document">The SHA-256 of its bytes: the end of its address.</param>
public sealed record PacketRecord(string Document, string PlanHash, bool Draft, DateOnly PreparedOn, int Pages, long Bytes)
{
    internal static PacketRecord Of(CasePacket packet) => new(packet.Document.Hash, packet.PlanHash, packet.Draft, packet.PreparedOn, packet.Pages, packet.Bytes);
}

/// <summary>What stands in the way of a case on a day, what to know, and what it costs.</summary>
public sealed record PacketChecked(Guid Id, string Reference, DateOnly PreparedOn, string PlanHash, FeeRecord Fee, IReadOnlyList<Reason> Gaps, IReadOnlyList<Reason> Warnings)
{
    internal static PacketChecked Of(PacketCheck check) => new(check.Id.Value, check.Reference, check.On, check.PlanHash,
        new([.. check.Fees.Select(f => new FeeLine(f.Item, f.Unit, f.Quantity, f.Amount.ToDecimalString(), f.Total.ToDecimalString(), f.Citation))], check.Total.ToDecimalString()),
        [.. check.Gaps.Select(Reason.Of)], [.. check.Warnings.Select(Reason.Of)]);
}

/// <summary>The fee in force, line by line. Amounts are dollars with two decimals.</summary>
public sealed record FeeRecord(IReadOnlyList<FeeLine> Lines, string Total);

public sealed record FeeLine(string Item, string Unit, int Quantity, string Amount, string Total, string Citation);

/// <summary>What is told of a filing.</summary>
/// <param name="Paid">Dollars: <c>570</c> or <c>570.00</c>.</param>
public sealed record FilingTold(DateOnly? FiledOn, string? ReceiptNumber, string? Paid = null, string? PaymentMethod = null, string? Note = null);

/// <summary>What is told of an approval.</summary>
/// <param name="Number">The recordation number exactly as printed.</param>
public sealed record ApprovalTold(string? Number, DateOnly? EffectiveOn, string? Note = null);

/// <summary>What is told of a denial.</summary>
public sealed record DenialTold(DateOnly? On, string? Reason);
