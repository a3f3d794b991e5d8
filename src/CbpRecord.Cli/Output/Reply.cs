using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Output;

/// <summary>How a command answers: data on standard output, talk on standard error, one JSON document with --json.</summary>
internal sealed class Reply(ParseResult parsed)
{
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public bool Json { get; } = parsed.GetValue(Options.Json);

    /// <summary>The text output, for people.</summary>
    public TextWriter Out => parsed.InvocationConfiguration.Output;

    /// <summary>Standard error: progress, remarks, reasons.</summary>
    public TextWriter Talk => parsed.InvocationConfiguration.Error;

    /// <summary>Shows how far long work has come while standard error is a terminal and the data go elsewhere, so that neither writes into the other; else null.</summary>
    public Progress? Working(Func<string> state) =>
        ReferenceEquals(Talk, Console.Error) && !Console.IsErrorRedirected && Console.IsOutputRedirected ? new(Talk, state, TimeSpan.FromSeconds(1)) : null;

    /// <summary>Writes one JSON document and a line end.</summary>
    public int Document(Action<Utf8JsonWriter> write, int exitCode = Cli.Done)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact)) write(writer);
        Out.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        return exitCode;
    }

    public static Error NoSuchFile(string path) => new("no-such-file", $"There is no file {path}.");

    /// <summary>Says every reason on standard error and, with --json, as the document `{"errors":[{"code","text","citation"}]}`.</summary>
    public int Refuse(IReadOnlyList<Error> errors)
    {
        foreach (var error in errors) Talk.WriteLine(error.RemedyText is { } remedy ? $"{error.Text} {remedy}" : error.Text);
        return Json ? Document(writer =>
        {
            writer.WriteStartObject();
            writer.Reasons("errors", errors);
            writer.WriteEndObject();
        }, Cli.Refused) : Cli.Refused;
    }

    /// <summary>Rows of text in columns as wide as their widest cell; the heading goes with them.</summary>
    public void Columns(IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [heading, .. rows];
        var widths = heading.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        foreach (var row in all) Out.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}

/// <summary>JSON shapes that several commands share.</summary>
internal static class JsonShapes
{
    /// <summary>An array of `{"code","text","citation"}`.</summary>
    public static void Reasons(this Utf8JsonWriter writer, string name, IEnumerable<Error> reasons)
    {
        writer.WriteStartArray(name);
        foreach (var reason in reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("code", reason.Code);
            writer.WriteString("text", reason.Text);
            writer.WriteString("citation", reason.Cites);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
