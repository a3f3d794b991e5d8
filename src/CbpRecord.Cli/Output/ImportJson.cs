using System.Globalization;
using System.Text;
using System.Text.Json;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Cli.Output;

/// <summary>`{"rights":[…],"problems":[…]}`, written as it is read, so that bulk data needs no more memory than one case file.</summary>
internal static class ImportJson
{
    /// <summary>0 when any right was read, else 1.</summary>
    public static int Write(TextWriter output, IEnumerable<UsptoReading> readings, DateOnly today)
    {
        var problems = new List<UsptoReading>();
        var any = false;
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer, Reply.Compact);
        writer.WriteStartObject();
        writer.WriteStartArray("rights");
        foreach (var reading in readings)
        {
            if (reading.Record is null) problems.Add(reading);
            else
            {
                any = true;
                Right(writer, reading.Record, today);
                if (buffer.Length + writer.BytesPending > 1 << 16) Flush();
            }
        }
        writer.WriteEndArray();
        writer.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("file", problem.File);
            writer.WriteString("code", problem.Problem!.Code);
            writer.WriteString("text", problem.Problem.Text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        Flush();
        output.WriteLine();
        return any ? Cli.Done : Cli.Refused;

        void Flush()
        {
            writer.Flush();
            output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            buffer.SetLength(0);
        }
    }

    private static void Right(Utf8JsonWriter writer, UsptoRecord record, DateOnly today)
    {
        var found = Preflight.OfRight(record.AsFacts(), today);
        var classes = record.Classes.OrderBy(c => c.Code, StringComparer.Ordinal).ToList();
        writer.WriteStartObject();
        writer.WriteString("file", record.Source.File);
        writer.WriteString("registrationNumber", record.Registration?.Digits);
        writer.WriteString("serialNumber", record.Serial.Digits);
        writer.WriteString("mark", record.Mark.Text);
        writer.WriteString("register", record.Register.Code());
        writer.WriteString("statusCode", record.Status.Code?.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("statusText", record.Status.Text);
        Day(writer, "statusOn", record.Status.On);
        Day(writer, "registeredOn", record.RegisteredOn);
        Day(writer, "renewedOn", record.RenewedOn);
        Day(writer, "expiresOn", record.ExpiresOn);
        writer.WriteString("basis", record.Basis.Code());
        writer.WriteStartArray("classes");
        foreach (var one in classes) writer.WriteStringValue(one.Code);
        writer.WriteEndArray();
        writer.WriteStartObject("goods");
        foreach (var one in classes) writer.WriteString(one.Code, one.Goods);
        writer.WriteEndObject();
        writer.WriteStartArray("owners");
        foreach (var owner in record.Owners) Owner(writer, owner);
        writer.WriteEndArray();
        writer.WritePropertyName("owner");
        if (record.Owners.Count > 0) Owner(writer, record.Owners[0]);
        else writer.WriteNullValue();
        writer.WriteBoolean("recordable", found.Recordable);
        writer.Reasons("reasons", found.Reasons);
        writer.WriteEndObject();
    }

    private static void Owner(Utf8JsonWriter writer, UsptoOwner owner)
    {
        writer.WriteStartObject();
        writer.WriteString("name", owner.Name);
        writer.WriteString("country", owner.Country);
        writer.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter writer, string name, DateOnly? day) => writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary>The same for people: one line a right, its reasons below, problems last.</summary>
internal static class ImportText
{
    public static int Write(Reply reply, IEnumerable<UsptoReading> readings, DateOnly today)
    {
        var any = false;
        foreach (var reading in readings)
        {
            if (reading.Record is not { } record)
            {
                reply.Talk.WriteLine($"{reading.File}: {reading.Problem!.Text} ({reading.Problem.Code})");
                continue;
            }
            any = true;
            var found = Preflight.OfRight(record.AsFacts(), today);
            reply.Out.WriteLine($"{record.Registration?.Key ?? record.Serial.Digits,-9} {(record.Mark.Text.Length > 0 ? record.Mark.Text : "(no words)")}  "
                + $"{(record.ExpiresOn is { } end ? $"expires {end.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}" : "not registered")}  "
                + $"{(record.Owners.Count > 0 ? record.Owners[0].Name : "")}  {(found.Recordable ? "recordable" : "not recordable")}");
            foreach (var reason in found.Reasons) reply.Out.WriteLine($"          {reason.Text} {reason.Cites}");
        }
        return any ? Cli.Done : Cli.Refused;
    }
}
