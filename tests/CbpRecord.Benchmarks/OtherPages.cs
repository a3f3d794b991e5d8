using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Portal;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Search;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;

namespace CbpRecord.Benchmarks;

/// <summary>What else is opened every day and reads from long tables: boards, lists under their filters, search, the portal. Each answers how many rows it showed.</summary>
internal static class OtherPages
{
    public static (string Name, Func<TestApp, Task<int>> Ask)[] All { get; } =
    [
        ("first page", async app => (await app.As(Cast.Dana).Do(new ShowToday(true))).Lists.Sum(l => l.Rows.Count)), ("first page, mine", async app => (await app.As(Cast.Lin).Do(new ShowToday())).Lists.Sum(l => l.Rows.Count)),
        ("workload", async app => (await app.As(Cast.Dana).Do(new ShowWorkload())).Total), ("trail", async app => (await app.As(Cast.Dana).Do(new ListActs())).Rows.Count),
        ("readings", async app => (await app.As(Cast.Dana).Do(new ListReadings())).Waiting.Count), ("to be asked", async app => (await app.As(Cast.Dana).Do(new ListAskable())).Rows.Count),
        ("a client's to be asked", async app => (await app.As(Cast.Dana).Do(new ListAskable("INV07"))).Rows.Count),

        ("rights", Rights(new())), ("rights, a client's", Rights(new(Client: Cast.Bright))), ("rights, nobody's", Rights(new(Unassigned: true))),
        ("rights, marks", Rights(new(RightKind.Trademark))), ("rights, works", Rights(new(RightKind.Copyright))), ("rights, pending works", Rights(new(RightKind.PendingCopyright))), ("rights, trade names", Rights(new(RightKind.TradeName))),
        ("rights, patents", Rights(new(RightKind.Patent))), ("rights, a client's works", Rights(new(RightKind.Copyright, Cast.Bright))), ("rights, recordable", Rights(new(Recordable: true))), ("rights, not recordable", Rights(new(Recordable: false))),
        ("rights, within 90 days", Rights(new(Within: 90))), ("rights, within a year", Rights(new(Within: 365))), ("rights, a client's within 90", Rights(new(Client: Cast.Bright, Within: 90))),
        ("rights, recorded", Rights(new(Recorded: true))), ("rights, not recorded", Rights(new(Recorded: false))), ("rights, a client's recorded", Rights(new(Client: Cast.Bright, Recorded: true))),
        ("rights, within 90, unrecorded", Rights(new(Within: 90, Recorded: false))),

        ("recordations", Recordations(new())), ("recordations, a client's", Recordations(new(Client: Cast.Bright))), ("recordations, recorded", Recordations(new(Stage.Recorded))), ("recordations, drafts", Recordations(new(Stage.Draft))),
        ("recordations, denied", Recordations(new(Stage.Denied))), ("recordations, cancelled", Recordations(new(Stage.Cancelled))), ("recordations, a client's drafts", Recordations(new(Stage.Draft, Client: Cast.Bright))),
        ("recordations, marks", Recordations(new(Kind: RightKind.Trademark))), ("recordations, works", Recordations(new(Kind: RightKind.Copyright))), ("recordations, pending works", Recordations(new(Kind: RightKind.PendingCopyright))),
        ("recordations, trade names", Recordations(new(Kind: RightKind.TradeName))), ("recordations, a client's works", Recordations(new(Kind: RightKind.Copyright, Client: Cast.Bright))),
        ("recordations, ending a month", Recordations(new(ExpiresFrom: new(2027, 3, 1), ExpiresTo: new(2027, 3, 31)))), ("recordations, ending by", Recordations(new(ExpiresTo: new(2027, 3, 31)))),
        ("recordations, a number", Recordations(new(Number: "TMK 18-11000"))), ("recordations, a reference", Recordations(new(Number: "R-2000"))),

        ("goods", Goods(new())), ("goods, open", Goods(new(State: BorderState.Open))), ("goods, withdrawn", Goods(new(State: BorderState.Withdrawn))), ("goods, seizures", Goods(new(BorderKind.Seizure))), ("goods, a client's", Goods(new(Client: Cast.Bright))),
        ("goods, a client's open", Goods(new(State: BorderState.Open, Client: Cast.Bright))), ("goods, a number", Goods(new(Number: "2026-2700051"))),

        ("search: a common word", Search("harbor")), ("search: a rare word", Search("sculpture 500")), ("search: two common words", Search("lumen harbor")), ("search: a beginning", Search("ha")), ("search: one letter", Search("l")),
        ("search: three words", Search("invented lumen 123")), ("search: an owner", Search("Invented Lighting 7")), ("search: common Chinese", Search("流明")), ("search: one character", Search("流")), ("search: rare Chinese", Search("流明七港")),
        ("search: a number", Search("1,500,100")), ("search: a serial", Search("76000100")), ("search: a recordation", Search("TMK 18-11000")), ("search: a reference", Search("R-2000")), ("search: nothing", Search("zzyzx")),

        ("portal: decisions", async app => (await app.As(Cast.Guo).Do(new ListDecisions())).Coming.Count), ("portal: rights", async app => (await app.As(Cast.Guo).Do(new ListMyRights())).Rows.Count),
        ("portal: papers", async app => (await app.As(Cast.Guo).Do(new ListPapers())).Rows.Count), ("a partner's docket", async app => (await app.As(Cast.Iris).Do(new GroupDocket(new(), DocketGrouping.None, Domain.Clients.Language.English))).Page.Rows.Count),
        ("a partner's rights", async app => (await app.As(Cast.Iris).Do(new ListRights())).Rows.Count), ("a partner's recordations", async app => (await app.As(Cast.Iris).Do(new ListRecordations())).Rows.Count), ("a partner's search", async app => (await app.As(Cast.Iris).Do(new FindEverything("harbor"))).Hits.Count),
    ];

    private static Func<TestApp, Task<int>> Rights(ListRights request) => async app => (await app.As(Cast.Dana).Do(request)).Rows.Count;
    private static Func<TestApp, Task<int>> Recordations(ListRecordations request) => async app => (await app.As(Cast.Dana).Do(request)).Rows.Count;
    private static Func<TestApp, Task<int>> Goods(ListBorderCases request) => async app => (await app.As(Cast.Dana).Do(request)).Rows.Count;
    private static Func<TestApp, Task<int>> Search(string words) => async app => (await app.As(Cast.Dana).Do(new FindEverything(words))).Hits.Count;
}
