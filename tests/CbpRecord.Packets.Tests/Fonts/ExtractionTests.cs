using System.Text;
using CbpRecord.Packets.Blocks;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Packets.Tests.Fonts;

public class ExtractionTests
{
    [Test]
    public void All_20902_characters_of_the_first_block_come_back_from_a_packet()
    {
        var text = string.Concat(Enumerable.Range(0x4E00, 0x9FA5 - 0x4E00 + 1).Select(c => (char)c));
        Assert.That(text, Has.Length.EqualTo(20_902));

        using var pdf = Pdf.Of(Documents.Print(new Paragraph(text)));

        var back = pdf.Text().Where(c => c is >= '\u4E00' and <= '\u9FA5').ToArray();
        Assert.That(new string(back), Is.EqualTo(text));
        Assert.That(pdf.Problems(), Is.Empty);
    }
}
