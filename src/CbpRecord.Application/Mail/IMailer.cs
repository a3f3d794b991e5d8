namespace CbpRecord.Application.Mail;

/// <summary>What the mail server said.</summary>
public enum MailReplyKind
{
    /// <summary>It has the message now.</summary>
    Accepted,
    /// <summary>It does not have it: busy, out of reach, or not set up. Another time.</summary>
    Later,
    /// <summary>It will never take it for this address.</summary>
    Refused,
}

/// <param name="Said">The server's words, its code first; null when it accepted.</param>
public sealed record MailReply(MailReplyKind Kind, string? Said = null)
{
    public static MailReply Accepted { get; } = new(MailReplyKind.Accepted);
    public static MailReply Later(string said) => new(MailReplyKind.Later, said);
    public static MailReply Refused(string said) => new(MailReplyKind.Refused, said);
}

/// <summary>Hands a message to a mail server: SMTP, or the demonstration's folder.</summary>
public interface IMailer
{
    /// <summary>Answers once the server has decided. An exception means that nobody knows what it decided.</summary>
    Task<MailReply> Send(OutboxMessage message, CancellationToken cancellation);
}

/// <summary>The second route, by which trouble with the first is told.</summary>
public interface IAlarm
{
    /// <summary>False when no second route is set up (<c>Mail:Alarm</c>).</summary>
    bool IsSetUp { get; }

    Task<MailReply> Raise(string subject, string text, CancellationToken cancellation);
}

/// <summary>What a delivery report says.</summary>
/// <param name="MessageId">Of the message it speaks of, without angle brackets.</param>
/// <param name="Status">"5.1.1".</param>
public sealed record DeliveryReport(string MessageId, string? Recipient, string Status, string Diagnostic);

/// <summary>Reads a delivery report (RFC 3464) out of a mail.</summary>
public interface IReportReader
{
    /// <summary>The report of a failed delivery, or null when the mail is none.</summary>
    DeliveryReport? Read(Stream mail);
}

/// <summary>What mail says of where it comes from.</summary>
/// <param name="SiteUrl">Where links in mail lead, without a slash at the end.</param>
/// <param name="Host">The right side of Message-IDs.</param>
/// <param name="Records">The firm's records address (<c>Mail:Records</c>); null where none is named.</param>
public sealed record MailSettings(string SiteUrl, string Host, string? Records);
