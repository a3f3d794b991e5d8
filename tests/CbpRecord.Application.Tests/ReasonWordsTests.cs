using CbpRecord.Domain.Packets;
using CbpRecord.Packets;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests;

/// <summary>A reason inside a sentence is said in the sentence's language.</summary>
public sealed class ReasonWordsTests
{
    private static readonly Words.Words Chinese = Words.Words.Chinese;

    [TestCase("it is encrypted and needs a password", "该文件已加密，须输入密码")]
    [TestCase("its object 12 is damaged", "其第 12 号对象已损坏")]
    [TestCase("it has more than 2000 pages", "其页数超过 2000 页")]
    public void A_reason_is_said_in_Chinese(string reason, string said) => Assert.That(Chinese.Of(PacketErrors.ExhibitUnreadable("状态.pdf", reason)), Is.EqualTo($"附件状态.pdf无法读取：{said}。"));

    [Test]
    public void Active_content_is_said_one_by_one_and_a_name_stays_a_name()
    {
        Assert.That(Chinese.Of(FilingGaps.ExhibitActiveContent("links", "form-fields, javascript")), Does.Contain("表单字段、脚本（JavaScript）"));
        Assert.That(Words.Words.English.Of(FilingGaps.ExhibitActiveContent("Deed", "form-fields, javascript")), Does.Contain("form-fields, javascript"));
        Assert.That(Chinese.Of(PacketErrors.ExhibitUnreadable("Acme, Inc.pdf", "a reason that nobody knows")), Does.Contain("Acme, Inc.pdf").And.Contain("a reason that nobody knows"));
    }

    [Test]
    public void What_the_inspector_says_of_damaged_files_is_said_in_Chinese()
    {
        var inspector = Inspector();
        foreach (var bytes in new[] { Array.Empty<byte>(), "plain text"u8.ToArray(), "%PDF-1.7\nnothing"u8.ToArray(), Samples.Png()[..400] })
        {
            var refused = inspector.Inspect(new MemoryStream(bytes), "甲.pdf");
            Assert.That(refused.Refused, Is.True);
            Assert.That(Chinese.Of(refused.Errors[0]).Replace("PDF", "", StringComparison.Ordinal).Replace(".pdf", "", StringComparison.Ordinal).Any(char.IsAsciiLetterLower), Is.False, Chinese.Of(refused.Errors[0]));
        }
    }

    [TestCase("II*\0", "TIFF")]
    [TestCase("\0\0\0 ftypheic....", "HEIC")]
    [TestCase("\0\0\0 ftypavif....", "AVIF")]
    [TestCase("\0\0\0 ftypisom....", "视频")]
    [TestCase("8BPS", "Photoshop")]
    [TestCase("\0\0\u0001\0", "图标")]
    [TestCase("\0\0\0\fjP", "JPEG 2000")]
    [TestCase("%!PS", "PostScript")]
    [TestCase("PK\u0003\u0004", "ZIP 或 Office 文档")]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG")]
    [TestCase("<html>", "HTML")]
    [TestCase("<?xml version=\"1.0\"?><a/>", "XML")]
    public void What_a_file_is_instead_is_said_in_Chinese(string bytes, string kind)
    {
        var refused = Inspector().Inspect(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(bytes)), "甲");
        Assert.That(Chinese.Of(refused.Errors[0]).Replace(" ", "", StringComparison.Ordinal), Is.EqualTo($"附件甲无法读取：其内容为{kind}。".Replace(" ", "", StringComparison.Ordinal)));
    }

    private static IExhibitInspector Inspector()
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        services.AddPackets(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        return Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<IExhibitInspector>(
            Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions.BuildServiceProvider(services));
    }
}
