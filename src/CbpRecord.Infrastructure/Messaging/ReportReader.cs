using CbpRecord.Application.Mail;
using MimeKit;

namespace CbpRecord.Infrastructure.Messaging;

/// <summary>Reads a delivery report (RFC 3464): its status part, and the headers of the mail it gives back.</summary>
internal sealed class ReportReader : IReportReader
{
    public DeliveryReport? Read(Stream mail)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(mail);
        }
        catch (Exception unreadable) when (unreadable is FormatException or IOException)
        {
            return null;
        }
        var status = message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault();
        var failed = status?.StatusGroups.FirstOrDefault(g => string.Equals(g["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase));
        return failed is null || Original(message) is not { } id ? null
            : new(id, After(failed["Final-Recipient"]), failed["Status"]?.Trim() ?? "5.0.0", After(failed["Diagnostic-Code"]) ?? "");
    }

    /// <summary>The Message-ID of the mail that came back: whole, or its headers alone.</summary>
    private static string? Original(MimeMessage report)
    {
        if (report.BodyParts.OfType<MessagePart>().FirstOrDefault() is { Message: { } whole }) return whole.MessageId;
        var headers = report.BodyParts.OfType<MimePart>().FirstOrDefault(p => p.ContentType.IsMimeType("text", "rfc822-headers"));
        if (headers?.Content is null) return null;
        using var content = new MemoryStream();
        headers.Content.DecodeTo(content);
        content.Position = 0;
        return HeaderList.Load(content)[HeaderId.MessageId]?.Trim().Trim('<', '>');
    }

    /// <summary>"rfc822; xu@example" is "xu@example".</summary>
    private static string? After(string? typed) => typed?.Split(';', 2)[^1].Trim();
}
