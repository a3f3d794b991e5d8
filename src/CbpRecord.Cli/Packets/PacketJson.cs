using System.Text.Json;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Packets;

/// <summary>`{"pages","bytes","sha256","planHash","fee":{"lines","total"},"gaps","warnings"}`; the first three are null when nothing was composed.</summary>
internal sealed record PacketJson(string PlanHash, IReadOnlyList<PlannedFee> Fees, IReadOnlyList<Error> Gaps, IReadOnlyList<Error> Warnings, Composed? Composed)
{
    public Money Total => Fees.Aggregate(Money.Zero, (sum, fee) => sum + fee.Total);

    /// <summary>Gaps and warnings go to standard error for people; the document, or one line, to standard output.</summary>
    public int Answer(Reply reply, string? output)
    {
        foreach (var gap in Gaps) reply.Talk.WriteLine($"Gap: {Said(gap)}");
        foreach (var warning in Warnings) reply.Talk.WriteLine($"Warning: {Said(warning)}");
        var exitCode = Composed is null ? Cli.Refused : Cli.Done;
        if (reply.Json) return reply.Document(Write, exitCode);
        if (Composed is not null)
            reply.Out.WriteLine($"{output ?? "(not written)"}: {Composed.Pages} pages, {Composed.Bytes} bytes, sha256 {Composed.Sha256}, plan {PlanHash}, fee {Total}");
        return exitCode;
    }

    private static string Said(Error error) => $"{error.Text}{(error.Cites is { } law ? $" ({law})" : "")}{(error.RemedyText is { } remedy ? $" {remedy}" : "")}";

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Composed is null) { writer.WriteNull("pages"); writer.WriteNull("bytes"); writer.WriteNull("sha256"); }
        else { writer.WriteNumber("pages", Composed.Pages); writer.WriteNumber("bytes", Composed.Bytes); writer.WriteString("sha256", Composed.Sha256); }
        writer.WriteString("planHash", PlanHash);
        writer.WriteStartObject("fee");
        writer.WriteStartArray("lines");
        foreach (var line in Fees)
        {
            writer.WriteStartObject();
            writer.WriteString("item", line.Item);
            writer.WriteString("unit", line.Unit);
            writer.WriteNumber("quantity", line.Quantity);
            writer.WriteString("amount", line.Amount.ToDecimalString());
            writer.WriteString("total", line.Total.ToDecimalString());
            writer.WriteString("citation", line.Citation);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("total", Total.ToDecimalString());
        writer.WriteEndObject();
        writer.Reasons("gaps", Gaps);
        writer.Reasons("warnings", Warnings);
        writer.WriteEndObject();
    }
}
