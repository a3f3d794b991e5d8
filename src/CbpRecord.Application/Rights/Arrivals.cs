using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>A record on its way in, beside the right it belongs to.</summary>
/// <param name="Mark">The right as kept, tracked; for a new one the right just made.</param>
internal sealed record Arrival(UsptoReading Reading, ImportOutcome Outcome, Trademark? Mark, TrademarkMemory? Before, IReadOnlyList<string> Changed);

/// <summary>
/// Compares records with what is kept, and takes their values. Preview and import both ask here, so that what was shown is what
/// is done. A right is found by its serial number, else by its registration number; the same case twice in one import is one right.
/// </summary>
internal sealed class Arrivals(ICbpRecordDb db, Today today, ClientId? client, ImportBatchId batch)
{
    /// <summary>How many records are compared, and saved, at a time: each save writes most pages of every index of deadlines once.</summary>
    public const int Chunk = 2500;

    private Responsibility? caretakers;

    public async Task<List<Arrival>> Meet(IReadOnlyList<UsptoReading> readings, CancellationToken cancellation)
    {
        var bySerial = new Dictionary<string, Trademark>(StringComparer.Ordinal);
        var byNumber = new Dictionary<string, Trademark>(StringComparer.Ordinal);
        foreach (var mark in await Kept(readings, cancellation)) Remember(mark);
        caretakers ??= await Caretakers.Of(db, client, cancellation);
        var arrivals = new List<Arrival>(readings.Count);
        foreach (var reading in readings)
        {
            var arrival = reading.Record is { } record ? Meet(reading, record, Find(record)) : new(reading, ImportOutcome.Unreadable, null, null, []);
            arrivals.Add(arrival);
            if (arrival.Mark is { } mark) Remember(mark);
        }
        return arrivals;

        Trademark? Find(UsptoRecord r) => bySerial.GetValueOrDefault(r.Serial.Digits)
            ?? (r.Registration is { } number && byNumber.GetValueOrDefault(number.Key) is { } same && (same.SerialNumber ?? r.Serial.Digits) == r.Serial.Digits ? same : null);
        void Remember(Trademark mark)
        {
            if (mark.SerialNumber is { } serial) bySerial[serial] = mark;
            if (mark.Number is { } number) byNumber[number] = mark;
        }
    }

    private Arrival Meet(UsptoReading reading, UsptoRecord record, Trademark? kept)
    {
        var (values, source) = (record.AsTrademark(), record.Provenance(today.Date, batch));
        if (kept is null)
        {
            var mark = Trademark.Add(RightId.New(), values, source, batch);
            mark.AssignTo(client);
            mark.Entrust(caretakers!);
            return new(reading, ImportOutcome.New, mark, null, []);
        }
        if (IsOlder(kept, source)) return new(reading, ImportOutcome.Older, kept, null, []);
        if (kept.Number == values.Number) values = values with { NumberPrinted = kept.NumberPrinted };      // as the certificate prints it, or as somebody wrote it: the file says no more
        var before = kept.Remember();
        var changed = kept.Take(values, source);
        if (kept.ClientId is null && client is not null)
        {
            kept.AssignTo(client);
            if (kept.Responsibility == Responsibility.Nobody) kept.Entrust(caretakers!);
            changed = [.. changed, "Client"];
        }
        return new(reading, changed.Count > 0 ? ImportOutcome.Changed : ImportOutcome.Unchanged, kept, before, changed);
    }

    /// <summary>A file that speaks of an earlier day than the newest USPTO file taken before would undo what that one brought.</summary>
    private static bool IsOlder(Trademark kept, Provenance source) => kept.Provenance.Values.Any(p => p.Hash is not null && p.AsOf > source.AsOf);

    private async Task<List<Trademark>> Kept(IReadOnlyList<UsptoReading> readings, CancellationToken cancellation)
    {
        var serials = readings.Where(r => r.Record is not null).Select(r => (string?)r.Record!.Serial.Digits).Distinct().ToList();
        var numbers = readings.Where(r => r.Record?.Registration is not null).Select(r => (string?)r.Record!.Registration!.Key).Distinct().ToList();
        var marks = db.Rights.OfType<Trademark>();
        var found = await marks.Where(m => serials.Contains(m.SerialNumber)).ToListAsync(cancellation);
        found.AddRange(await marks.Where(m => m.SerialNumber == null && numbers.Contains(m.Number)).ToListAsync(cancellation));
        return found;
    }

    /// <summary>The arrival as it is shown.</summary>
    public ImportRow Row(Arrival arrival)
    {
        if (arrival.Reading.Record is not { } record)
            return new(arrival.Reading.File, ImportOutcome.Unreadable, null, null, null, "", null, null, [], [], arrival.Reading.Problem);
        var kept = arrival.Outcome == ImportOutcome.New ? null : arrival.Mark;
        return new(arrival.Reading.File, arrival.Outcome, kept?.Id, arrival.Mark!.NumberPrinted, record.Serial.Digits, record.Mark.Text,
            record.Owners.Count > 0 ? record.Owners[0].Name : null, record.ExpiresOn,
            [.. arrival.Changed.Select(f => new FieldChange(f, Shown(f, arrival.Before!.Record, arrival.Before.Client), Shown(f, arrival.Mark!.Record, arrival.Mark.ClientId)))],
            Preflight.OfRight(record.AsFacts(), today.Date).Reasons, null);
    }

    private static object? Shown(string field, TrademarkRecord record, ClientId? client) => field switch
    {
        "Client" => client?.ToString(),
        nameof(TrademarkRecord.Classes) => string.Join("; ", record.Classes.Select(c => $"{c.Number}{(c.Active ? "" : " (inactive)")}: {c.Goods}")),
        nameof(TrademarkRecord.Owners) => string.Join("; ", record.Owners.Select(o => $"{o.Name} ({o.PartyType})")),
        nameof(TrademarkRecord.Maintenance) => string.Join("; ", record.Maintenance.OrderBy(e => e.On).Select(e => $"{e.On:yyyy-MM-dd} {e.Kind}")),
        _ => typeof(TrademarkRecord).GetProperty(field)!.GetValue(record) switch { null => null, DateOnly day => day, var other => other.ToString() },
    };
}
