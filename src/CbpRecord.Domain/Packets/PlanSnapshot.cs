using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Domain.Packets;

/// <summary>One value of a packet as it was planned. <paramref name="Field"/> is its path, <paramref name="Label"/> what it is called on the form.</summary>
public sealed record PlanValue(string Field, string Label, string? Text);

/// <summary>A value that differs between two packets; null: it was not there, or is there no more.</summary>
public sealed record PlanChange(string Field, string Label, string? Before, string? After);

/// <summary>
/// A plan in its one written form: what is kept beside each packet so that a later one can say what changed, and what the plan's hash is
/// taken of. The form is JSON with a fixed order and no white space; its first member is the version of the form.
/// </summary>
public sealed record PlanSnapshot(IReadOnlyList<PlanValue> Values)
{
    private const int Form = 1;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));

    public static PlanSnapshot Of(PacketPlan plan)
    {
        List<PlanValue> values =
        [
            new("transaction", "Transaction", plan.Facts.Transaction.ToString()), new("preparedOn", "Prepared on", Iso(plan.PreparedOn)),
            new("draft", "Draft", plan.IsDraft ? "yes" : "no"), new("reference", "Our reference", plan.Facts.Reference),
            new("recipient", "Recipient", string.Join('\n', plan.Settings.Recipient)), new("recipientSource", "Source of the address", plan.Settings.RecipientSource), new("email", "By e-mail", plan.Settings.Email), new("firm", "From", string.Join('\n', plan.Settings.Firm)),
        ];
        if (plan.Facts.Right.Classes.Count > 0) values.Add(new("classesToRecord", "Classes to be recorded", string.Join(", ", plan.Facts.ClassesRecorded)));
        values.AddRange(plan.Sections.SelectMany(s => s.Entries).Select(e => new PlanValue(e.Field, e.Label, e.Text)));
        values.AddRange(plan.Facts.Images.Select((image, i) => new PlanValue($"images[{i}]", $"Image {i + 1}", $"{image.Caption} ({image.FileName}) {image.Document}".TrimStart())));
        values.AddRange(plan.Exhibits.Select(e => new PlanValue($"exhibits.{e.Letter}", $"Exhibit {e.Letter}", $"{e.Document.Title} ({e.Document.FileName}) {e.Document.Document}")));
        values.AddRange(plan.Fees.Select((fee, i) => new PlanValue($"fees[{i}]", fee.Item, $"{fee.Quantity} x {fee.Amount.ToDecimalString()} = {fee.Total.ToDecimalString()} ({fee.Citation})")));
        values.AddRange((plan.Clocks?.Ahead ?? []).Select(d => new PlanValue($"clocks.{d.Kind.Code()}.{d.Cycle}", KindBook.Of(d.Kind).Title,
            string.Join(' ', new[] { d.OpensOn, d.DueOn, d.GraceLastActionOn, d.TargetOn }.Select(day => day is { } on ? Iso(on) : "-")))));
        values.AddRange(plan.Gaps.Select((gap, i) => new PlanValue($"gaps[{i}]", "Gap", $"{gap.Code}: {gap.Text}")));
        values.AddRange(plan.Warnings.Select((warning, i) => new PlanValue($"warnings[{i}]", "Warning", $"{warning.Code}: {warning.Text}")));
        return new(values);
    }

    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("form", Form);
            json.WriteStartArray("values");
            foreach (var value in Values)
            {
                json.WriteStartArray();
                json.WriteStringValue(value.Field);
                json.WriteStringValue(value.Label);
                if (value.Text is null) json.WriteNullValue(); else json.WriteStringValue(value.Text);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote. Anything else is a bug of the caller's and throws.</summary>
    public static PlanSnapshot Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new([.. document.RootElement.GetProperty("values").EnumerateArray()
            .Select(v => new PlanValue(v[0].GetString()!, v[1].GetString()!, v[2].GetString()))]);
    }

    /// <summary>In the order of the later packet; what is gone comes last. Values that are absent on both sides are no change.</summary>
    public static IReadOnlyList<PlanChange> Diff(PlanSnapshot before, PlanSnapshot after)
    {
        var old = before.Values.GroupBy(v => v.Field).ToDictionary(g => g.Key, g => g.First());
        var seen = new HashSet<string>();
        var changes = new List<PlanChange>();
        foreach (var value in after.Values.Where(v => seen.Add(v.Field)))
        {
            var was = old.GetValueOrDefault(value.Field)?.Text;
            if (was != value.Text) changes.Add(new(value.Field, value.Label, was, value.Text));
        }
        changes.AddRange(before.Values.Where(v => v.Text is not null && seen.Add(v.Field)).Select(v => new PlanChange(v.Field, v.Label, v.Text, null)));
        return changes;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
