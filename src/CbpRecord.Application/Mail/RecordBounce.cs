using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Mail;

/// <summary>A delivery report came back for a mail that the server had accepted: it becomes the same task as a refusal on the spot.</summary>
/// <param name="Report">The whole mail as it came.</param>
[Requires(Permission.ManageReminders)]
public sealed record RecordBounce(Stream Report) : ICommand;

internal sealed class RecordBounceHandler(ICbpRecordDb db, IReportReader reader, Bounces bounces, Audit.ActContext act, Today today) : IRequestHandler<RecordBounce, Result>
{
    public async Task<Result> Handle(RecordBounce request, CancellationToken cancellationToken)
    {
        if (reader.Read(request.Report) is not { } report) return MailErrors.NotAReport;
        var message = await db.Set<OutboxMessage>().Where(m => m.MessageId == report.MessageId).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(cancellationToken);
        if (message is null) return MailErrors.NoSuchMessage;
        act.About(message);
        await bounces.Add(message.Value, $"{report.Status} {report.Diagnostic}".Trim(), today.Utc, cancellationToken);
        return Result.Done;
    }
}
