using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CbpRecord.Testing;

/// <summary>A mail server on a free port of this machine that keeps what it is given and says what a test wants it to say.</summary>
public sealed partial class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public MailSink()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it answers to a recipient; "250 ok" unless a test says otherwise.</summary>
    public Func<string, string> ToRecipient { get; set; } = _ => "250 ok";

    /// <summary>What it answers to a whole message. Only one that begins with 2 keeps it.</summary>
    public Func<string> ToMessage { get; set; } = () => "250 queued";

    /// <summary>Everything it has accepted, as it came.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    public IReadOnlyList<string> MessageIds => [.. Mails.Select(m => MessageId().Match(m).Groups[1].Value)];

    /// <summary>Configuration that sends mail here.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{Port}", ["Mail:From"] = "CbpRecord <docket@firm.example>",
    };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true) _ = Talk(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync(stop.Token) is { } line)
            {
                var verb = line.Length >= 4 ? line[..4].ToUpperInvariant() : line;
                if (verb == "QUIT") { await writer.WriteLineAsync("221 bye"); return; }
                await writer.WriteLineAsync(verb switch
                {
                    "EHLO" => "250-sink\r\n250 SMTPUTF8",
                    "RCPT" => ToRecipient(Address().Match(line).Groups[1].Value),
                    "DATA" => "354 go on",
                    _ => "250 ok",
                });
                if (verb != "DATA") continue;
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { } text && text != ".") mail.AppendLine(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text);
                var answer = ToMessage();
                if (answer.StartsWith('2')) Mails.Enqueue(mail.ToString());
                await writer.WriteLineAsync(answer);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client hung up, or the test is over.
        }
    }

    [GeneratedRegex(@"^Message-Id: <(.+)>", RegexOptions.IgnoreCase | RegexOptions.Multiline)] private static partial Regex MessageId();
    [GeneratedRegex("<(.*)>")] private static partial Regex Address();
}
