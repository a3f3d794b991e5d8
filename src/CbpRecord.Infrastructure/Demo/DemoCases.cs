using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Application.Renewals;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>The stories that the demo tells: each state a case can be in, once or more. Days of cases are counted from the day of the seed, so that what is open is open whenever it is looked at.</summary>
internal static class DemoCases
{
    private const string Earlier = "From the earlier agent";

    /// <summary>What the start waits for: both companies' marks, with awkward days.</summary>
    public static DemoCase Beginning { get; } = new(Cast.Right(6).Value, async desk =>
    {
        await desk.Entrust(Cast.Bright, Cast.Lin, Cast.Zhou);
        await desk.Entrust(Cast.Harbor, Cast.Zhou, Cast.Lin);
        foreach (var mark in DemoRights.Marks) await desk.Do(mark);
    });

    /// <summary>What was accepted for these marks, the other kinds of right, a draft with gaps, one recordation in mid-term and one whose term has just ended.</summary>
    private static DemoCase Working { get; } = new(Case(3).Value, async desk =>
    {
        await desk.Tell(DemoRights.Brightwave, RightEventKind.SectionEightAccepted, new(2022, 11, 3));
        await desk.Tell(DemoRights.Harborloom, RightEventKind.SectionEightAccepted, new(2024, 12, 2));
        await desk.Tell(DemoRights.Suncrest, RightEventKind.SectionSeventyOneAccepted, new(2024, 9, 12));
        foreach (var work in DemoRights.Works) await desk.Do(work);
        await desk.Do(DemoRights.Name);
        await desk.Do(DemoRights.Design);
        await desk.Do(new OpenRecordation(Case(1), DemoRights.Fourfold));
        await desk.Save(Case(1), new ClassesInput { Classes = ["009", "014", "025"] }, DemoAnswers.Contact, new LicenseesInput());
        await desk.Do(new TakeOverRecordation(Case(2), DemoRights.Harborloom, "TMK 19-90003", new(2019, 3, 14), null, Earlier));
        await desk.Do(new TakeOverRecordation(Case(3), DemoRights.Brightwave, "TMK 17-90001", new(2017, 2, 15), null, Earlier));
    });

    public static IReadOnlyList<DemoCase> Further { get; } =
    [
        Working,
        // Ready to be filed: confirmed, with its packet.
        Told(11, async (desk, id) => await Confirmed(desk, id, 11, "TIDEGLASS", Cast.Bright, "潮镜")),
        // Filed three weeks ago; nothing heard yet.
        Told(12, async (desk, id) => await Filed(desk, id, 12, "NIGHT FERRY", Cast.Bright, "夜渡", 21)),
        // CBP asked for a clearer picture; a fortnight is left to answer.
        Told(13, async (desk, id) =>
        {
            await Filed(desk, id, 13, "PAPERKITE", Cast.Bright, "纸鸢", 40);
            await desk.Step(id, v => new RecordInformationRequest(id, v, desk.Today.AddDays(-6), desk.Today.AddDays(14), "A clearer picture of the mark on the goods"));
        }),
        // Filed by the firm and recorded.
        Told(14, async (desk, id) =>
        {
            await Filed(desk, id, 14, "COTTON HARBOUR", Cast.Harbor, "棉港", 120);
            await desk.Step(id, v => new RecordApproval(id, v, Printed(desk, 90, 14), desk.Today.AddDays(-90)));
        }),
        // Denied, with the reason; it can be mended and filed again.
        Told(15, async (desk, id) =>
        {
            await Filed(desk, id, 15, "DOVE & REED", Cast.Harbor, null, 80);
            await desk.Step(id, v => new RecordDenial(id, v, desk.Today.AddDays(-30), "The picture shows the mark in another form than the registration."));
        }),
        // Renewed at the USPTO after the term ended; the renewal at CBP is open.
        Told(31, async (desk, id) => await Renewing(desk, id, 16, "WILLOWBANK", TransactionKind.Renewal, 30, renewed: true)),
        // The same, and filed.
        Told(32, async (desk, id) =>
        {
            await Renewing(desk, id, 17, "STONEMILL", TransactionKind.Renewal, 45, renewed: true);
            await desk.Save(id, new ChangesInput { None = true });
            await desk.Step(id, v => new ConfirmAnswers(id, v));
            await desk.Step(id, v => new FileRecordation(id, v, desk.Today.AddDays(-10), "ER-DEMO-32", "80", "card"));
        }),
        // The USPTO has not renewed yet: more time is asked of CBP.
        Told(33, async (desk, id) =>
        {
            await Renewing(desk, id, 18, "RIVERSTITCH", TransactionKind.Extension, 20, renewed: false);
            await desk.Save(id, new ReasonsInput { Reasons = "The renewal was filed at the USPTO within its grace period and is not examined yet." });
        }),
        // The company took a new name; the registration is to follow.
        Told(34, async (desk, id) =>
        {
            await TakenOver(desk, 19, "LINDEN LANE", new(2021, 4, 20), "TMK 21-90019", new(2021, 9, 1));
            await desk.Do(new OpenRenewal(id, Case(19), TransactionKind.NameChange));
            await desk.Save(id, new TransferInput { FormerName = "Ningbo Harbor Bedding Co., Ltd." });
        }),
        // Sold to the other client; and a new point of contact.
        Told(35, async (desk, id) =>
        {
            await TakenOver(desk, 20, "BLUE HERON", new(2019, 10, 8), "TMK 20-90020", new(2020, 1, 15));
            await desk.Do(new OpenRenewal(id, Case(20), TransactionKind.OwnerChange));
            await desk.Save(id, new TransferInput { FormerName = "Harbor Heron Trading (Ningbo) Ltd.", AlsoCovers = "TMK 19-90003" });
            await desk.Do(new OpenRenewal(Case(36), Case(20), TransactionKind.ContactChange));
        }),
        // Nobody renewed it: the registration and the recordation are over.
        Told(21, (desk, _) => TakenOver(desk, 21, "OLD QUAY", new(2005, 6, 14), "TMK 06-90021", new(2006, 2, 1))),
        .. DemoWorks.Stories, .. DemoImports.Stories,
    ];

    internal static CaseId Case(int number) => Cast.Case(number);
    internal static DemoCase Told(int number, Func<DemoDesk, CaseId, Task> story) => new(Case(number).Value, desk => story(desk, Case(number)));

    private static async Task Filled(DemoDesk desk, CaseId id, int number, string mark, ClientId client, string? foreign)
    {
        await desk.Do(DemoRights.Further(number, mark, foreign, client, new(2019 + number % 4, 1 + number % 12, 7 + number % 5), null));
        await desk.Do(new OpenRecordation(id, Cast.Right(number)));
        await desk.Save(id, [new ClassesInput { Classes = [DemoRights.ClassOf(client)] }, .. DemoAnswers.Of(client)]);
        await desk.Picture(id, number, $"{mark} on the packaging");
    }

    private static async Task Confirmed(DemoDesk desk, CaseId id, int number, string mark, ClientId client, string? foreign)
    {
        await Filled(desk, id, number, mark, client, foreign);
        await desk.Do(new GeneratePacket(id, AsDraft: false));
        await desk.Step(id, v => new ConfirmAnswers(id, v));
    }

    private static async Task Filed(DemoDesk desk, CaseId id, int number, string mark, ClientId client, string? foreign, int daysAgo)
    {
        await Filled(desk, id, number, mark, client, foreign);
        await desk.Step(id, v => new ConfirmAnswers(id, v));
        await desk.Step(id, v => new FileRecordation(id, v, desk.Today.AddDays(-daysAgo), $"ER-DEMO-{number}", "190", "card"));
    }

    private static async Task TakenOver(DemoDesk desk, int number, string mark, DateOnly registered, string printed, DateOnly effective, DateOnly? renewed = null)
    {
        await desk.Do(DemoRights.Further(number, mark, null, Cast.Harbor, registered, renewed));
        await desk.Do(new TakeOverRecordation(Case(number), Cast.Right(number), printed, effective, null, Earlier));
    }

    /// <summary>A recordation whose term ended so many days ago, and the later filing that answers it.</summary>
    private static async Task Renewing(DemoDesk desk, CaseId id, int number, string mark, TransactionKind transaction, int endedDaysAgo, bool renewed)
    {
        var ended = desk.Today.AddDays(-endedDaysAgo);
        await TakenOver(desk, number, mark, ended.AddYears(-10), $"TMK {ended.AddYears(-9):yy}-900{number}", ended.AddYears(-9), renewed ? ended : null);
        await desk.Do(new OpenRenewal(id, Case(number), transaction));
        await desk.Save(id, [.. transaction == TransactionKind.Renewal ? [new ClassesInput { Classes = [DemoRights.ClassOf(Cast.Harbor)] }, .. DemoAnswers.Of(Cast.Harbor, later: true)] : DemoAnswers.Parties(Cast.Harbor)]);
        if (transaction == TransactionKind.Renewal) await desk.Picture(id, number, $"{mark} as it is used");
    }

    private static string Printed(DemoDesk desk, int daysAgo, int number) => $"TMK {desk.Today.AddDays(-daysAgo):yy}-900{number}";
}
