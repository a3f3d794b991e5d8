using System.Text.Json;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Calculators;

/// <summary>A calculator's answer as one JSON document.</summary>
internal static class ComputedJson
{
    private static readonly JsonEncodedText Deadlines = JsonEncodedText.Encode("deadlines"), Notes = JsonEncodedText.Encode("notes"),
        Code = JsonEncodedText.Encode("code"), Text = JsonEncodedText.Encode("text");

    /// <summary>`{"deadlines":[…],"notes":[{"code","text"}]}`, or `{"lines":[…],"total"}` for fees.</summary>
    public static void Write(Utf8JsonWriter writer, Computed computed)
    {
        if (computed.Fee is { } fee) { Write(writer, fee); return; }
        writer.WriteStartObject();
        writer.WriteStartArray(Deadlines);
        foreach (var row in computed.Deadlines) DeadlineJson.Write(writer, row);
        writer.WriteEndArray();
        writer.WriteStartArray(Notes);
        foreach (var note in computed.Notes) Reason(writer, note);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>`{"lines":[{"item","unit","quantity","amount","total","citation"}],"total"}`.</summary>
    public static void Write(Utf8JsonWriter writer, FeeQuote fee)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("lines");
        foreach (var line in fee.Lines)
        {
            writer.WriteStartObject();
            writer.WriteString("item", line.Item);
            writer.WriteString("unit", line.Unit.ToString().ToLowerInvariant());
            writer.WriteNumber("quantity", line.Quantity);
            writer.WriteString("amount", line.Amount.ToDecimalString());
            writer.WriteString("total", line.Total.ToDecimalString());
            writer.WriteString("citation", line.Citation.Text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("total", fee.Total.ToDecimalString());
        writer.WriteEndObject();
    }

    /// <summary>`{"error":{"code","text"}}`: what a bad line of a batch answers.</summary>
    public static void Write(Utf8JsonWriter writer, Error error)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("error");
        Reason(writer, error);
        writer.WriteEndObject();
    }

    private static void Reason(Utf8JsonWriter writer, Error reason)
    {
        writer.WriteStartObject();
        writer.WriteString(Code, reason.Code);
        writer.WriteString(Text, reason.Text);
        writer.WriteEndObject();
    }
}
