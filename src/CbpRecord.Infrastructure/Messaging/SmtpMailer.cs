using System.Net.Sockets;
using CbpRecord.Application.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CbpRecord.Infrastructure.Messaging;

/// <summary>Hands mail to an SMTP server, over one connection for as long as the scope lives.</summary>
internal sealed class SmtpMailer(SmtpRoute route) : IMailer, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private SmtpClient? open;

    public Task<MailReply> Send(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Send(Mime.Of(message, route.From), message.ToAddress, cancellation);
    }

    public async Task<MailReply> Send(MimeMessage mail, string to, CancellationToken cancellation)
    {
        try
        {
            var client = await Connect(cancellation);
            await client.SendAsync(mail, MailboxAddress.Parse(route.Bounces), [MailboxAddress.Parse(to)], cancellation);
            return MailReply.Accepted;
        }
        catch (SmtpCommandException refused)
        {
            var said = $"{(int)refused.StatusCode} {refused.Message}";
            // A sender or a login that is not accepted is ours to mend; only what is said of the recipient or the message is final.
            return (int)refused.StatusCode >= 500 && refused.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
                ? MailReply.Refused(said) : MailReply.Later(said);
        }
        catch (ParseException)
        {
            return MailReply.Refused("553 the address cannot be read");
        }
        catch (Exception away) when (away is SocketException or IOException or SmtpProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException)
        {
            await Drop();
            return MailReply.Later(away.GetType().Name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (open is { IsConnected: true }) await open.DisconnectAsync(quit: true);
        }
        catch (Exception gone) when (gone is IOException or SocketException or SmtpProtocolException or SmtpCommandException)
        {
            // It had everything already; how it says good-bye does not matter.
        }
        await Drop();
    }

    private async Task<SmtpClient> Connect(CancellationToken cancellation)
    {
        if (open is { IsConnected: true }) return open;
        await Drop();
        open = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await open.ConnectAsync(route.Host, route.Port, route.Tls ? SecureSocketOptions.Auto : SecureSocketOptions.None, cancellation);
        if (route.User is { Length: > 0 } user) await open.AuthenticateAsync(user, route.Password ?? "", cancellation);
        return open;
    }

    private Task Drop()
    {
        open?.Dispose();
        open = null;
        return Task.CompletedTask;
    }
}
