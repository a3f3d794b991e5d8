using CbpRecord.Domain.Clients;

namespace CbpRecord.Application.Mail;

/// <summary>Where a message stands. A message that the server has accepted is sent; one that it refused for good, or would not take for days, is refused and becomes a task.</summary>
public enum MailState { Queued, Sent, Refused }

/// <summary>
/// A mail to one person, written in the same save as what it tells of. Its key is unique, so that it is queued once; its Message-ID is
/// fixed when it is queued, so that a copy sent after a crash is known for a copy.
/// </summary>
public sealed class OutboxMessage
{
    private OutboxMessage() { }

    public OutboxMessage(Guid id, string key, string host, PersonId? to, string toName, string toAddress, Language language, string subject, string text, string html, DateTime queuedAt)
    {
        (Id, Key, PersonId, ToName, ToAddress, Language, Subject, Text, Html) = (id, key, to, toName, toAddress, language, subject, text, html);
        (QueuedAt, NextAttemptAt, MessageId) = (queuedAt, queuedAt, $"{id:N}@{host}");
    }

    public Guid Id { get; private set; }

    /// <summary>What it is, for whom: "digest/2026-11-23/…". Unique.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Without its angle brackets.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>The person it goes to; null for an address of the firm.</summary>
    public PersonId? PersonId { get; private set; }
    public string ToName { get; private set; } = "";
    public string ToAddress { get; private set; } = "";
    public Language Language { get; private set; }
    [Sensitive] public string Subject { get; private set; } = "";
    [Sensitive] public string Text { get; private set; } = "";
    [Sensitive] public string Html { get; private set; } = "";
    public DateTime QueuedAt { get; private set; }
    public MailState State { get; private set; }

    /// <summary>Not to be tried before; while a delivery is under way, when another may take it over.</summary>
    public DateTime NextAttemptAt { get; private set; }
    public int Attempts { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>The server's last word, its code first; no address or text of ours.</summary>
    public string? LastReply { get; private set; }

    /// <summary>Given up: the server refused it, or a delivery report came back.</summary>
    public void Refuse(string reply) => (State, LastReply) = (MailState.Refused, Clip(reply));

    /// <summary>How long to wait after so many attempts: 1, 2, 4 … minutes, an hour at most.</summary>
    public static TimeSpan WaitAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))));

    internal static string Clip(string reply) => reply.Length > 300 ? reply[..300] : reply;
}
