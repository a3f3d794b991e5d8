using System.Text;
using CbpRecord.Application.Calendars;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CbpRecord.Infrastructure.Exports;

/// <summary>A subscribed calendar: events are known again by UID, and a higher SEQUENCE replaces what the reader's calendar holds.</summary>
internal sealed class FeedCalendar : ICalendarWriter
{
    public byte[] Write(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var calendar = new Calendar { ProductId = "-//CbpRecord//Feed//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", feed.Name);
        var stamp = new CalDateTime(feed.Stamp);
        foreach (var told in feed.Events)
            calendar.Events.Add(new CalendarEvent
            {
                Uid = told.Uid, DtStamp = stamp, Sequence = (int)told.Sequence, Start = new CalDateTime(told.On), End = new CalDateTime(told.On.AddDays(1)), Summary = told.Summary,
                Description = told.Description, Url = new Uri(told.Url), Transparency = TransparencyType.Transparent, Status = told.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            });
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }
}
