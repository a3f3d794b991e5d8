using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>What Lin keeps and does on the docket itself: views under names, and one change of many deadlines.</summary>
internal static class DemoViews
{
    private static readonly BulkActId Exposures = new(Cast.Bulk(1));

    public static DemoCase Told { get; } = new(Exposures.Value, async desk =>
    {
        await desk.Do(new SaveView(new(Cast.Bulk(2)), "Overdue, by client", "group=Client&urgency=Overdue", Shared: true));
        await desk.Do(new SaveView(new(Cast.Bulk(3)), "CBP renewals", "kind=recordation-renewal", Shared: false));
        var (pick, work) = (new DocketPick([], "kind=expungement"), new BulkWork(BulkKind.Assign, Cast.Zhou.Id));
        await desk.Do(new WorkInBulk(Exposures, pick, work, (await desk.Ask(new PreviewBulk(pick, work))).Digest));
    });
}
