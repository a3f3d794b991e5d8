using System.Text.Json;
using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Cli.Output;

/// <summary>A deadline as scripts read it. The calculators and `docket` share the shape; names are encoded once, because batches are long.</summary>
internal static class DeadlineJson
{
    private static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind"), Cycle = JsonEncodedText.Encode("cycle"), OpensOn = JsonEncodedText.Encode("opensOn"),
        DueOn = JsonEncodedText.Encode("dueOn"), LastActionOn = JsonEncodedText.Encode("lastActionOn"), GraceEndsOn = JsonEncodedText.Encode("graceEndsOn"),
        GraceLastActionOn = JsonEncodedText.Encode("graceLastActionOn"), TargetOn = JsonEncodedText.Encode("targetOn"), Rule = JsonEncodedText.Encode("rule"),
        Citation = JsonEncodedText.Encode("citation"), Reading = JsonEncodedText.Encode("reading");

    private static readonly JsonEncodedText[] Codes = [.. KindBook.All.Select(entry => JsonEncodedText.Encode(entry.Code))];

    /// <summary>`{"kind","cycle","opensOn","dueOn","lastActionOn","graceEndsOn","graceLastActionOn","targetOn","rule","citation","reading"}`.</summary>
    public static void Write(Utf8JsonWriter writer, Deadline row)
    {
        writer.WriteStartObject();
        Fields(writer, row);
        writer.WriteEndObject();
    }

    /// <summary>The same fields without the braces, for rows that carry more.</summary>
    public static void Fields(Utf8JsonWriter writer, Deadline row)
    {
        writer.WriteString(Kind, Codes[(int)row.Kind]);
        if (row.Cycle is { } cycle) writer.WriteNumber(Cycle, cycle); else writer.WriteNull(Cycle);
        Date(writer, OpensOn, row.OpensOn);
        Date(writer, DueOn, row.DueOn);
        Date(writer, LastActionOn, row.LastActionOn);
        Date(writer, GraceEndsOn, row.GraceEndsOn);
        Date(writer, GraceLastActionOn, row.GraceLastActionOn);
        Date(writer, TargetOn, row.TargetOn);
        writer.WriteString(Rule, row.Rule);
        writer.WriteString(Citation, row.Citation.Text);
        writer.WriteString(Reading, row.Reading);
    }

    private static void Date(Utf8JsonWriter writer, JsonEncodedText name, DateOnly? date)
    {
        if (date is not { } day) { writer.WriteNull(name); return; }
        Span<byte> iso = stackalloc byte[10];
        var (year, month, of) = day;
        (iso[0], iso[1], iso[2], iso[3]) = (Digit(year / 1000), Digit(year / 100), Digit(year / 10), Digit(year));
        (iso[4], iso[5], iso[6]) = ((byte)'-', Digit(month / 10), Digit(month));
        (iso[7], iso[8], iso[9]) = ((byte)'-', Digit(of / 10), Digit(of));
        writer.WriteString(name, iso);
    }

    private static byte Digit(int number) => (byte)('0' + number % 10);
}
