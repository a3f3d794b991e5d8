using CbpRecord.Application.Audit;
using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Renewals;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using MediatR;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Rights;

/// <summary>Rights and recordations taken away are the rows of their lists, in order, all of them and nobody else's.</summary>
[OnBothDatabases]
public sealed class ListExportTests(Provider provider)
{
    [Test]
    public async Task The_files_hold_the_rows_of_the_lists_under_their_filters()
    {
        await using var app = await TestApp.Start(provider);
        for (var i = 0; i < 205; i++) await SampleRights.Mark(app, SampleRights.Fourfold with { Mark = $"ROW {i:000}", Number = $"{9100000 + i}", SerialNumber = null });
        await SampleRights.Work(app, SampleRights.LanternSong, Cast.Harbor);
        await app.RecordedCase(right: await SampleRights.Mark(app, SampleRights.Fourfold with { Mark = "RECORDED", Number = "9200000", SerialNumber = null }));

        var all = CsvText.Read(await Bytes(app, new ExportRights(new(), ExportFormat.Csv, Language.English)));
        Assert.That((all.Rows.Count, all.Remarks[^1], all.Remarks[2]), Is.EqualTo((207, "# Rows: 207", "# Filters: —")), "more than a page of any size");
        Assert.That(all.Rows.Select(r => r[0]), Is.EqualTo(all.Rows.Select(r => r[0]).Order(StringComparer.OrdinalIgnoreCase)), "the order of the list");
        var works = CsvText.Read(await Bytes(app, new ExportRights(new(Kind: RightKind.Copyright, Client: Cast.Harbor), ExportFormat.Csv, Language.Chinese)));
        Assert.That((works.Rows.Single()[0], works.Remarks[2]), Is.EqualTo(("Lantern Song", $"# 筛选条件：种类：{Words.Words.Chinese["packets.kind-copyright"]}；客户：HARBOR")));
        var recordations = CsvText.Read(await Bytes(app, new ExportRecordations(new(), ExportFormat.Csv, Language.English)));
        Assert.That(recordations.Rows.Select(r => (r[0], r[6], r[8])), Is.EqualTo(new[] { ("RECORDED", "TMK 26-00123", "2026-11-23") }));
        foreach (var format in new[] { ExportFormat.Xlsx, ExportFormat.Pdf, ExportFormat.Ics })
            Assert.That(await Bytes(app, new ExportRecordations(new(), format, Language.Chinese)), Is.Not.Empty);
    }

    [Test]
    public async Task The_later_filings_go_out_as_their_list_shows_them()
    {
        await using var app = await TestApp.Start(provider);
        var recorded = await app.RecordedCase();
        await app.As(Cast.Lin).Do(new OpenRenewal(CaseId.New(), recorded, TransactionKind.ContactChange));
        await app.As(Cast.Lin).Do(new OpenRenewal(CaseId.New(), recorded, TransactionKind.OwnerChange));
        var changes = CsvText.Read(await Bytes(app, new ExportRenewals(new(TransactionKind.OwnerChange), ExportFormat.Csv, Language.Chinese)));
        Assert.That((changes.Remarks[2], changes.Rows.Single()[1..4]), Is.EqualTo(($"# 筛选条件：{Words.Words.Chinese["recordations.transaction"]}：{Words.Words.Chinese["packets.transaction-owner-change"]}",
            new[] { Words.Words.Chinese["packets.transaction-owner-change"], "BRIGHTWAVE", "TMK 26-00123" })));
        Assert.That(CsvText.Read(await Bytes(app, new ExportRenewals(new(), ExportFormat.Csv, Language.English), Cast.Guo)).Rows, Has.Count.EqualTo(2));
        Assert.That(CsvText.Read(await Bytes(app, new ExportRenewals(new(), ExportFormat.Csv, Language.English), Cast.Xu)).Rows, Is.Empty, "another client's");
    }

    [Test]
    public async Task Goods_at_the_border_go_out_as_their_list_shows_them()
    {
        await using var app = await TestApp.Start(provider);
        var right = await SampleRights.Mark(app);
        await app.As(Cast.Lin).Do(new OpenDetention(BorderCaseId.New(), right, new() { Number = "DN 7", Port = "Long Beach", DetentionNoticeOn = new(2026, 11, 16) }));
        await app.As(Cast.Lin).Do(new OpenSeizure(BorderCaseId.New(), right, new() { Number = "SN 8", SeizedOn = new(2026, 11, 18) }));
        var all = CsvText.Read(await Bytes(app, new ExportBorderCases(new(), ExportFormat.Csv, Language.English)));
        Assert.That(all.Rows.Select(r => (r[2], r[4], r[6], r[7])), Is.EqualTo(new[] { ("B-1002", "SN 8", "", "2026-11-18"), ("B-1001", "DN 7", "Long Beach", "2026-11-16") }));
        var detentions = CsvText.Read(await Bytes(app, new ExportBorderCases(new(BorderKind.Detention, Client: Cast.Bright), ExportFormat.Csv, Language.Chinese)));
        Assert.That((detentions.Remarks[2], detentions.Rows.Single()[5], detentions.Rows.Single()[10]), Is.EqualTo((
            $"# 筛选条件：{Words.Words.Chinese["border.kind"]}：{Words.Words.Chinese["border.kind-detention"]}；客户：BRIGHT", "深圳市明波电子有限公司", "2026-11-25")));
        foreach (var format in new[] { ExportFormat.Xlsx, ExportFormat.Pdf, ExportFormat.Ics })
            Assert.That(await Bytes(app, new ExportBorderCases(new(), format, Language.Chinese)), Is.Not.Empty);
        Assert.That(CsvText.Read(await Bytes(app, new ExportBorderCases(new(), ExportFormat.Csv, Language.English), Cast.Xu)).Rows, Is.Empty, "another client's");
    }

    [Test]
    public async Task Everybody_takes_what_is_in_sight_and_leaves_an_act()
    {
        await using var app = await TestApp.Start(provider);
        await SampleRights.Mark(app);
        await SampleRights.Work(app, SampleRights.LanternSong, Cast.Harbor);
        Assert.That(CsvText.Read(await Bytes(app, new ExportRights(new(), ExportFormat.Csv, Language.English), Cast.Xu)).Rows.Select(r => r[0]), Is.EqualTo(new[] { "Lantern Song" }));
        Assert.That((await app.As(Cast.Dana).Do(new ListActs(Type: nameof(ExportRights)))).Rows.Select(a => a.ActorName), Is.EqualTo(new[] { Cast.Xu.Name }));
    }

    private static async Task<byte[]> Bytes(TestApp app, IRequest<Result<Download>> export, Cast.Member? member = null)
    {
        await using var content = (await app.As(member ?? Cast.Lin).Do(export)).Content;
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }
}
