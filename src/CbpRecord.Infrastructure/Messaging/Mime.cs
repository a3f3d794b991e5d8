using CbpRecord.Application.Mail;
using CbpRecord.Domain.Clients;
using MimeKit;

namespace CbpRecord.Infrastructure.Messaging;

/// <summary>From an outbox message to the bytes of a mail: text and HTML of the same words, as alternatives.</summary>
internal static class Mime
{
    public static MimeMessage Of(OutboxMessage message, string from)
    {
        var mail = new MimeMessage { MessageId = message.MessageId, Date = new DateTimeOffset(message.QueuedAt, TimeSpan.Zero), Subject = message.Subject };
        mail.From.Add(MailboxAddress.Parse(from));
        mail.To.Add(new MailboxAddress(message.ToName, message.ToAddress));
        mail.Headers.Add("Auto-Submitted", "auto-generated");           // nobody's out-of-office answers it
        mail.Headers.Add("Content-Language", message.Language == Language.Chinese ? "zh-Hans" : "en");
        mail.Body = new MultipartAlternative(new TextPart("plain") { Text = message.Text }, new TextPart("html") { Text = message.Html });
        return mail;
    }

    public static MimeMessage Plain(string from, string to, string subject, string text)
    {
        var mail = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        mail.From.Add(MailboxAddress.Parse(from));
        mail.To.AddRange(InternetAddressList.Parse(to));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
