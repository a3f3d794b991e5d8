using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>Goods at the border: a copy that its importer has still to explain, the client's own goods held by mistake, and a shipment that was seized.</summary>
internal static class DemoBorder
{
    private static readonly BorderCaseId Copies = Cast.Border(1), Own = Cast.Border(2), Held = Cast.Border(3), Taken = Cast.Border(4);

    public static DemoCase Told { get; } = new(Taken.Value, async desk =>
    {
        DateOnly Before(int days) => desk.Today.AddDays(-days);
        await desk.Do(new OpenDetention(Copies, DemoRights.Brightwave, new()
        {
            Number = "DN-2704-90001", Port = "Los Angeles/Long Beach, CA", Goods = "1,200 loudspeakers marked BRIGHTWAVE", Suspected = SuspectedGoods.Counterfeit,
            PresentedOn = Before(9), DecidedOn = Before(6), DetainedOn = Before(6), DetentionNoticeOn = Before(4), OwnerToldOn = Before(4),
        }, new Upload("detention-notice.png", new MemoryStream(DemoPicture.Png(31)))));
        await desk.Do(new OpenDetention(Own, DemoRights.Lumenfox, new()
        {
            ImportedBy = ImportedBy.Client, Number = "DN-3001-90002", Port = "Seattle, WA", Goods = "400 desk lamps marked LUMENFOX", Suspected = SuspectedGoods.Counterfeit,
            PresentedOn = Before(7), DecidedOn = Before(5), DetainedOn = Before(5), DetentionNoticeOn = Before(3),
        }));
        await desk.Do(new OpenDetention(Held, DemoRights.Harborloom, new()
        {
            Number = "DN-1001-90003", Port = "New York/Newark, NJ", Goods = "60 cartons of bed linen", Suspected = SuspectedGoods.Simulating,
            PresentedOn = Before(48), DecidedOn = Before(44), DetainedOn = Before(44), DetentionNoticeOn = Before(42), OwnerToldOn = Before(35),
        }));
        await desk.Do(new OpenSeizure(Taken, DemoRights.Harborloom, new()
        {
            Number = "SN-1001-90004", Port = "New York/Newark, NJ", Goods = "60 cartons of bed linen", SeizedOn = Before(21), SeizureNoticeOn = Before(18),
        }, Held));
    });
}
