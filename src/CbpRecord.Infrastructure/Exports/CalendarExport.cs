using System.Text;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Shared;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CbpRecord.Infrastructure.Exports;

/// <summary>A calendar file: one all-day event for each row that has a day, known again by its UID. Written event by event.</summary>
internal static class CalendarExport
{
    private const string End = "END:VCALENDAR";

    public static async Task<Result> Write(ExportSheet sheet, Stream output, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        var frame = new CalendarSerializer().SerializeToString(Frame(sheet))!;
        var end = frame.LastIndexOf(End, StringComparison.Ordinal);
        await writer.WriteAsync(frame[..end]);
        var (stamp, events) = (new CalDateTime(sheet.AsOf), new EventSerializer());
        await foreach (var row in sheet.Rows.WithCancellation(cancellation))
            if (row.Day is { } day) await writer.WriteAsync(events.SerializeToString(Event(day, stamp)));
        await writer.WriteAsync(frame[end..]);
        return Result.Done;
    }

    private static Calendar Frame(ExportSheet sheet)
    {
        var words = Words.In(sheet.Language);
        var calendar = new Calendar { ProductId = "-//CbpRecord//Docket//EN" };
        calendar.AddProperty("X-WR-CALNAME", sheet.Title);
        calendar.AddProperty("X-WR-CALDESC", words.Listed(SafeText.Head(sheet).Skip(1).Select(f => words.Labelled(f.Label, f.Value))));
        return calendar;
    }

    private static CalendarEvent Event(ExportDay day, CalDateTime stamp) => new()
    {
        Uid = day.Uid, DtStamp = stamp, Start = new CalDateTime(day.On), End = new CalDateTime(day.On.AddDays(1)), Summary = day.Summary, Description = day.Description,
        Transparency = TransparencyType.Transparent, Status = day.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
    };
}
