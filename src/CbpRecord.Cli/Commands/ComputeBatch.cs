using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CbpRecord.Cli.Calculators;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Commands;

/// <summary>One request a line in, one document a line out, in order. A bad line answers its error and stops nothing.</summary>
internal static class ComputeBatch
{
    private const int Chunk = 1 << 16;

    public static Command Create()
    {
        var input = new Option<string>("--input") { Description = "A file with one JSON request a line; - reads standard input.", HelpName = "FILE", Required = true };
        var command = new Command("batch", "Many computations, one JSON request a line.") { input }
            .WithExamples("compute batch --input in.ndjson --json");
        command.SetAction(parsed => Run(new(parsed), parsed.GetValue(input)!));
        return command;
    }

    private static int Run(Reply reply, string input)
    {
        if (input != "-" && !File.Exists(input)) return reply.Refuse([Reply.NoSuchFile(input)]);
        using var source = input == "-" ? Console.OpenStandardInput() : new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var written = 0L;
        using var progress = reply.Working(() => string.Create(CultureInfo.InvariantCulture, $"{written / 1_000_000:N0} MB of answers"));
        if (!ReferenceEquals(reply.Out, Console.Out)) { Answer(source, bytes => reply.Out.Write(Encoding.UTF8.GetString(bytes))); return Cli.Done; }
        using var output = Console.OpenStandardOutput();
        Answer(source, bytes => { output.Write(bytes); written += bytes.Length; });
        return Cli.Done;
    }

    /// <summary>What some editors put before the first line.</summary>
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private delegate void Sink(ReadOnlySpan<byte> bytes);

    private static void Answer(Stream source, Sink sink)
    {
        var output = new ArrayBufferWriter<byte>(2 * Chunk);
        using var writer = new Utf8JsonWriter(output, Reply.Compact);
        var buffer = new byte[Chunk];
        var (held, read, begun) = (0, 0, false);
        while ((read = source.Read(buffer, held, buffer.Length - held)) > 0)
        {
            var rest = buffer.AsSpan(0, held + read);
            if (!begun && rest.Length < Mark.Length && Mark.StartsWith(rest)) { held = rest.Length; continue; }
            if (!begun && rest.StartsWith(Mark)) rest = rest[Mark.Length..];
            begun = true;
            for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                Line(rest[..end], writer, output);
                if (output.WrittenCount >= Chunk) Flush(output, sink);
            }
            held = rest.Length;
            if (held == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
            else rest.CopyTo(buffer);
        }
        if (held > 0) Line(buffer.AsSpan(0, held), writer, output);
        Flush(output, sink);
    }

    private static void Line(ReadOnlySpan<byte> line, Utf8JsonWriter writer, ArrayBufferWriter<byte> output)
    {
        if (line is [.., (byte)'\r']) line = line[..^1];
        var answer = ComputeLine.Run(line);
        if (answer.Refused) ComputedJson.Write(writer, answer.Errors[0]); else ComputedJson.Write(writer, answer.Value);
        writer.Flush();
        writer.Reset();
        output.Write("\n"u8);
    }

    private static void Flush(ArrayBufferWriter<byte> output, Sink sink)
    {
        sink(output.WrittenSpan);
        output.ResetWrittenCount();
    }
}
