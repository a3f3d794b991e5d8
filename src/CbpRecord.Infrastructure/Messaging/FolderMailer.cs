using CbpRecord.Application.Mail;
using MimeKit;

namespace CbpRecord.Infrastructure.Messaging;

/// <summary>The demonstration's mail: one file each in a folder, and never a byte on a wire.</summary>
internal sealed class FolderMailer(string folder, string from) : IMailer
{
    public async Task<MailReply> Send(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        await Keep(folder, $"{message.QueuedAt:yyyyMMdd}-{message.Id:N}.eml", Mime.Of(message, from), cancellation);
        return MailReply.Accepted;
    }

    internal static async Task Keep(string folder, string name, MimeMessage mail, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await mail.WriteToAsync(Path.Combine(folder, name), cancellation);
    }
}

/// <summary>The demonstration's second route: the same folder.</summary>
internal sealed class FolderAlarm(string folder, string from) : IAlarm
{
    public bool IsSetUp => true;

    public async Task<MailReply> Raise(string subject, string text, CancellationToken cancellation)
    {
        await FolderMailer.Keep(folder, $"alarm-{Guid.CreateVersion7():N}.eml", Mime.Plain(from, from, subject, text), cancellation);
        return MailReply.Accepted;
    }
}

/// <summary>The second route over a mail server of its own.</summary>
internal sealed class SmtpAlarm(SmtpRoute? route, string? to) : IAlarm
{
    public bool IsSetUp => route is not null && !string.IsNullOrWhiteSpace(to);

    public async Task<MailReply> Raise(string subject, string text, CancellationToken cancellation)
    {
        if (!IsSetUp) return MailReply.Later(MailErrors.NotSetUp.Code);
        await using var mailer = new SmtpMailer(route!);
        return await mailer.Send(Mime.Plain(route!.From, to!, subject, text), to!, cancellation);
    }
}
