using System.Text.Json;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Packets;

namespace CbpRecord.Cli.Packets;

/// <summary>`{"pages","bytes","sha256","planHash","fee":{"lines","total"},"gaps","warnings"}`; the first three are null when nothing was composed.</summary>
internal static class PacketJson
{
    public static void Write(Utf8JsonWriter writer, PacketPlan plan, Composed? composed)
    {
        writer.WriteStartObject();
        if (composed is null) { writer.WriteNull("pages"); writer.WriteNull("bytes"); writer.WriteNull("sha256"); }
        else { writer.WriteNumber("pages", composed.Pages); writer.WriteNumber("bytes", composed.Bytes); writer.WriteString("sha256", composed.Sha256); }
        writer.WriteString("planHash", plan.Hash);
        writer.WriteStartObject("fee");
        writer.WriteStartArray("lines");
        foreach (var line in plan.Fees)
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
        writer.WriteString("total", plan.Total.ToDecimalString());
        writer.WriteEndObject();
        writer.Reasons("gaps", plan.Gaps);
        writer.Reasons("warnings", plan.Warnings);
        writer.WriteEndObject();
    }
}
