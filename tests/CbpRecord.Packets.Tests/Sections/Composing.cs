using System.Security.Cryptography;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;
using CbpRecord.Testing;

namespace CbpRecord.Packets.Tests.Sections;

/// <summary>A case with real bytes behind its images and exhibits, composed as the program composes it.</summary>
internal static class Composing
{
    private static readonly Dictionary<DocumentId, byte[]> Store = [];
    public static readonly PacketComposer Composer = new(FontSet.Default, new Press(FontSet.Default));

    public static readonly byte[] Status = Documents.Print(new Heading(1, "Status copy"), new Paragraph("Certified by nobody."), new PageBreak(), new Paragraph("Second page of the status copy."));
    public static readonly byte[] Mark = Sample.Jpeg(1200, 500);

    /// <summary>The case with one image and one exhibit of two pages that really exist.</summary>
    public static PacketFacts Real(PacketFacts facts) => facts with
    {
        Images = [.. facts.Images.Select(i => i with { Document = Keep(Mark), Width = 1200, Height = 500, Bytes = Mark.Length })],
        Exhibits = [.. facts.Exhibits.Select(e => e with { Document = Keep(Status), Pages = 2, Bytes = Status.Length })],
    };

    public static DocumentId Keep(byte[] bytes)
    {
        var id = new DocumentId(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        lock (Store) Store[id] = bytes;
        return id;
    }

    public static Task<Stream> Open(DocumentId id, CancellationToken cancellation)
    {
        lock (Store) return Task.FromResult<Stream>(new MemoryStream(Store[id], writable: false));
    }

    public static async Task<(Result<Composed> Result, byte[] Bytes)> Compose(PacketPlan plan)
    {
        using var output = new MemoryStream();
        var composed = await Composer.Compose(plan, Open, output);
        return (composed, output.ToArray());
    }

    public static PacketPlan Plan(PacketFacts facts) => PacketPlan.For(Real(facts), PacketCases.Today);

    /// <summary>Text without any white space: how a value is found although lines were broken in it.</summary>
    public static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
