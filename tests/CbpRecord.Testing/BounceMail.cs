using CbpRecord.Application.Mail;

namespace CbpRecord.Testing;

/// <summary>What a mail server sends back of a mail that it could not deliver (RFC 3464).</summary>
public static class BounceMail
{
    /// <param name="whole">With the whole mail in it; else with its headers only.</param>
    public static MemoryStream Of(OutboxMessage message, bool whole = true)
    {
        var back = whole ? "message/rfc822" : "text/rfc822-headers";
        var text = $"""
            From: MAILER-DAEMON@firm.example
            To: docket@firm.example
            Subject: Undelivered
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            It did not arrive.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; firm.example

            Final-Recipient: rfc822; {message.ToAddress}
            Action: failed
            Status: 5.2.2
            Diagnostic-Code: smtp; 552 mailbox full

            --b
            Content-Type: {back}

            Message-ID: <{message.MessageId}>
            Subject: Docket

            --b--
            """;
        return new(System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));
    }
}
