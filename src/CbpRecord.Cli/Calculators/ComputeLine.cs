using System.Globalization;
using System.Text.Json;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Calculators;

/// <summary>Reads one line of a batch. An option that is unknown, of the wrong shape or given twice refuses the line: none must be passed over.</summary>
internal static class ComputeLine
{
    /// <summary>There are fewer options than this, and each is given once.</summary>
    private const int Options = 32;

    public static Result<Computed> Run(ReadOnlySpan<byte> line)
    {
        if (line.Trim((byte)' ').IsEmpty) return CalculatorErrors.Malformed("it is empty.");
        var request = default(ComputeRequest);
        try
        {
            return Read(line, ref request) is { } wrong ? wrong : Calculator.Run(request);
        }
        catch (JsonException problem)
        {
            return CalculatorErrors.Malformed(problem.Message);
        }
    }

    private static Error? Read(ReadOnlySpan<byte> line, ref ComputeRequest request)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return CalculatorErrors.Malformed("not an object.");
        Span<Range> given = stackalloc Range[Options];
        for (var count = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; count++)
        {
            var start = (int)reader.TokenStartIndex + 1;
            foreach (var earlier in given[..count])
                if (reader.ValueTextEquals(line[earlier])) return CalculatorErrors.Repeated(reader.GetString()!);
            if (reader.ValueIsEscaped) return CalculatorErrors.NoSuchOption(reader.GetString()!);
            given[count] = start..(start + reader.ValueSpan.Length);
            if (Option(ref reader, ref request) is { } wrong) return wrong;
        }
        return reader.Read() ? CalculatorErrors.Malformed("more than one object.") : null;
    }

    private static Error? Option(ref Utf8JsonReader reader, ref ComputeRequest request)
    {
        if (reader.ValueTextEquals("registered"u8)) return Date(ref reader, "registered", out var day) ?? Set(request.Registered = day);
        if (reader.ValueTextEquals("compute"u8)) return Word(ref reader, "compute", out var word) ?? Set(request.Compute = word);
        if (reader.ValueTextEquals("basis"u8)) return Word(ref reader, "basis", out var word) ?? Set(request.Basis = word);
        if (reader.ValueTextEquals("internationalRegistered"u8)) return Date(ref reader, "internationalRegistered", out var day) ?? Set(request.InternationalRegistered = day);
        if (reader.ValueTextEquals("through"u8)) return Number(ref reader, "through", out var number) ?? Set(request.Through = number);
        if (reader.ValueTextEquals("renewed"u8)) return Date(ref reader, "renewed", out var day) ?? Set(request.Renewed = day);
        if (reader.ValueTextEquals("closedOn"u8)) return Days(ref reader, out var days) ?? Set(request.ClosedOn = days);
        return Work(ref reader, ref request);
    }

    private static Error? Work(ref Utf8JsonReader reader, ref ComputeRequest request)
    {
        if (reader.ValueTextEquals("recorded"u8)) return Date(ref reader, "recorded", out var day) ?? Set(request.Recorded = day);
        if (reader.ValueTextEquals("ownershipEnds"u8)) return Date(ref reader, "ownershipEnds", out var day) ?? Set(request.OwnershipEnds = day);
        if (reader.ValueTextEquals("authorDied"u8)) return Date(ref reader, "authorDied", out var day) ?? Set(request.AuthorDied = day);
        if (reader.ValueTextEquals("created"u8)) return Number(ref reader, "created", out var number) ?? Set(request.Created = number);
        if (reader.ValueTextEquals("published"u8)) return Number(ref reader, "published", out var number) ?? Set(request.Published = number);
        if (reader.ValueTextEquals("workForHire"u8)) return Flag(ref reader, "workForHire", out var flag) ?? Set(request.WorkForHire = flag);
        if (reader.ValueTextEquals("firstUse"u8)) return Date(ref reader, "firstUse", out var day) ?? Set(request.FirstUse = day);
        return Border(ref reader, ref request);
    }

    private static Error? Border(ref Utf8JsonReader reader, ref ComputeRequest request)
    {
        if (reader.ValueTextEquals("presented"u8)) return Date(ref reader, "presented", out var day) ?? Set(request.Presented = day);
        if (reader.ValueTextEquals("decided"u8)) return Date(ref reader, "decided", out var day) ?? Set(request.Decided = day);
        if (reader.ValueTextEquals("detained"u8)) return Date(ref reader, "detained", out var day) ?? Set(request.Detained = day);
        if (reader.ValueTextEquals("detentionNotice"u8)) return Date(ref reader, "detentionNotice", out var day) ?? Set(request.DetentionNotice = day);
        if (reader.ValueTextEquals("seizureNotice"u8)) return Date(ref reader, "seizureNotice", out var day) ?? Set(request.SeizureNotice = day);
        if (reader.ValueTextEquals("goods"u8)) return Word(ref reader, "goods", out var word) ?? Set(request.Goods = word);
        return Fee(ref reader, ref request);
    }

    private static Error? Fee(ref Utf8JsonReader reader, ref ComputeRequest request)
    {
        if (reader.ValueTextEquals("kind"u8)) return Word(ref reader, "kind", out var word) ?? Set(request.Kind = word);
        if (reader.ValueTextEquals("transaction"u8)) return Word(ref reader, "transaction", out var word) ?? Set(request.Transaction = word);
        if (reader.ValueTextEquals("classes"u8)) return Number(ref reader, "classes", out var number) ?? Set(request.Classes = number);
        if (reader.ValueTextEquals("marks"u8)) return Number(ref reader, "marks", out var number) ?? Set(request.Marks = number);
        if (reader.ValueTextEquals("on"u8)) return Date(ref reader, "on", out var day) ?? Set(request.On = day);
        return CalculatorErrors.NoSuchOption(reader.GetString()!);
    }

    private static Error? Set<T>(T _) => null;

    private static Error? Date(ref Utf8JsonReader reader, string option, out DateOnly? day)
    {
        reader.Read();
        day = null;
        if (reader.TokenType == JsonTokenType.Null) return null;
        return reader.TokenType == JsonTokenType.String && TryDate(ref reader, out day) ? null : CalculatorErrors.BadValue(option, "a date such as 2026-12-02");
    }

    private static bool TryDate(ref Utf8JsonReader reader, out DateOnly? day)
    {
        day = null;
        var text = reader.ValueSpan;
        if (reader.ValueIsEscaped || text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !int.TryParse(text[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(text[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var of)) return false;
        if (year < 1 || month is < 1 or > 12 || of < 1 || of > DateTime.DaysInMonth(year, month)) return false;
        day = new(year, month, of);
        return true;
    }

    private static Error? Days(ref Utf8JsonReader reader, out List<DateOnly>? days)
    {
        days = [];
        reader.Read();
        if (reader.TokenType == JsonTokenType.String && TryDate(ref reader, out var only)) { days.Add(only!.Value); return null; }
        if (reader.TokenType != JsonTokenType.StartArray) return CalculatorErrors.BadValue("closedOn", "a date or a list of dates");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String || !TryDate(ref reader, out var day)) return CalculatorErrors.BadValue("closedOn", "a list of dates");
            days.Add(day!.Value);
        }
        return null;
    }

    private static Error? Word(ref Utf8JsonReader reader, string option, out string? word)
    {
        reader.Read();
        word = reader.TokenType == JsonTokenType.String ? Known(ref reader) : null;
        return word is null && reader.TokenType != JsonTokenType.Null ? CalculatorErrors.BadValue(option, "a word") : null;
    }

    /// <summary>The common words without a new string each time.</summary>
    private static string Known(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("trademark"u8) ? "trademark" : reader.ValueTextEquals("1a"u8) ? "1a" : reader.ValueTextEquals("66a"u8) ? "66a" : reader.GetString()!;

    private static Error? Number(ref Utf8JsonReader reader, string option, out int? number)
    {
        reader.Read();
        number = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var whole) ? whole : null;
        return number is null && reader.TokenType != JsonTokenType.Null ? CalculatorErrors.BadValue(option, "a whole number") : null;
    }

    private static Error? Flag(ref Utf8JsonReader reader, string option, out bool flag)
    {
        reader.Read();
        flag = reader.TokenType == JsonTokenType.True;
        return reader.TokenType is JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null ? null : CalculatorErrors.BadValue(option, "true or false");
    }
}
