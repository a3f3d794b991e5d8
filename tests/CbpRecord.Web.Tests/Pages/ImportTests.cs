using System.Net;
using CbpRecord.Domain.Rights;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Pages.Rights;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

public sealed class ImportTests
{
    private const string File = "sn85334015-ST96.xml";

    [Test]
    public async Task Files_are_shown_before_they_are_taken_in_and_can_be_taken_out()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var page = await lin.Get(Links.Imports);

        page = await page.Form("Files").Attach("Files", File, Bytes(File)).Attach("Files", "broken.xml", "<Transaction>"u8.ToArray()).Submit("See what would change");
        Assert.That((page.Status, page.Heading), Is.EqualTo((HttpStatusCode.OK, "Check the import")));
        var rows = page.Rows();
        Assert.That(rows.Select(r => r[1]), Is.EqualTo(new[] { "New", "Not read" }));
        Assert.That(rows[0][0], Is.EqualTo("ULTRABOOK"));
        Assert.That((rows[0][5], rows[1][5]), Is.EqualTo(("6 added, 5 already past", "—")));
        Assert.That(rows[1][6], Does.Contain("damaged near line"));

        page = await page.Form("Import now").Submit("Import now");
        Assert.That(page.Banner, Is.EqualTo("The files were imported."));
        Assert.That(page.Text, Does.Contain("ULTRABOOK").And.Contain("broken.xml"));
        Assert.That((await lin.Get(Links.Imports)).Rows().Single()[3], Does.StartWith("1 new"));

        page = await page.Form("Undo the import").Submit("Undo the import");
        Assert.That(page.Banner, Does.StartWith("The import was undone"));
        Assert.That(page.Has("Undo the import"), Is.False);
    }

    [Test]
    public async Task A_second_upload_shows_each_changed_value_in_chinese_too()
    {
        await using var app = await WebApp.Start();
        var zhou = (await app.As(Cast.Zhou)).In("zh-Hans");
        var page = await (await zhou.Get(Links.Imports)).Form("文件").Attach("文件", File, Bytes(File)).Submit("查看将发生的变化");
        page = await page.Form("立即导入").Submit("立即导入");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        var later = System.Text.Encoding.UTF8.GetString(Bytes(File)).Replace("RegistrationDate>2013-01-29<", "RegistrationDate>2013-02-05<");

        page = await (await zhou.Get(Links.Imports)).Form("文件").Attach("文件", File, System.Text.Encoding.UTF8.GetBytes(later)).Submit("查看将发生的变化");

        Assert.That(page.Rows().Single()[1], Is.EqualTo("变更"));
        Assert.That(page.Text, Does.Contain("注册日").And.Contain("2013年2月5日"));
    }

    [Test]
    public async Task No_file_and_no_readable_file_are_refused_on_the_page()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);

        var none = await (await lin.Get(Links.Imports)).Form("Files").Submit("See what would change");
        var unread = await (await lin.Get(Links.Imports)).Form("Files").Attach("Files", "x.json", "{}"u8.ToArray()).Submit("See what would change");

        Assert.That((none.Status, none.Codes), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "import-no-files" })));
        Assert.That(unread.Text, Does.Contain("There is nothing new or changed in these files."));
    }

    [Test]
    public async Task A_client_may_not_open_the_import()
    {
        await using var app = await WebApp.Start();

        Assert.That((await (await app.As(Cast.Guo)).Get(Links.Imports)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public void Every_field_that_can_change_has_words() =>
        Assert.That(typeof(TrademarkRecord).GetProperties().Where(p => p.GetMethod is { IsStatic: false } && p.Name != "EqualityContract").Select(p => p.Name).Append("Client")
            .Select(f => ImportPreviewModel.FieldKey(new(f, null, null))).Where(k => !Words.Contains(k)), Is.Empty);

    private static readonly HashSet<string> Words = [.. System.Xml.Linq.XElement.Load(Path.Combine(Sources.Root, "src", "CbpRecord.Application", "Words", "Imports.resx")).Elements("data").Select(d => d.Attribute("name")!.Value)];

    private static byte[] Bytes(string file) => System.IO.File.ReadAllBytes(SharedData.Path("tsdr", file));
}
