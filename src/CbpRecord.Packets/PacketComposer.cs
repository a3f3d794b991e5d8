using System.Security.Cryptography;
using System.Text;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;
using CbpRecord.Packets.Sections;

namespace CbpRecord.Packets;

/// <summary>Asks each section of the plan for its blocks, and prints them with the exhibits behind their slip-sheets.</summary>
internal sealed class PacketComposer(FontSet fonts, Press press, IChineseWords? chinese = null) : IPacketComposer
{
    public IReadOnlyList<Error> Check(PacketPlan plan)
    {
        var seen = new HashSet<Rune>();
        return [.. plan.Snapshot.Values.Where(v => v.Text is not null && !IsOfTheDrawing(v.Field))
            .SelectMany(v => fonts.Missing(v.Text!).Where(seen.Add).Select(rune => PacketErrors.GlyphMissing(rune.ToString(), Press.CodePoint(rune), v.Field)))];
    }

    public async Task<Result<Composed>> Compose(PacketPlan plan, OpenDocument open, Stream output, CancellationToken cancellation = default)
    {
        if (plan.Gaps.Count > 0 && !plan.IsDraft) return PacketErrors.Incomplete(plan.Gaps.Count);
        var document = await Document(plan, open, cancellation);
        using var packet = new MemoryStream();
        var printed = press.Print(document, packet);
        if (printed.Refused) return Result<Composed>.Refuse(printed.Errors);
        packet.Position = 0;
        await packet.CopyToAsync(output, cancellation);
        return new Composed(printed.Value.Pages, packet.Length, Convert.ToHexStringLower(SHA256.HashData(packet.GetBuffer().AsSpan(0, (int)packet.Length))));
    }

    public async Task<Result<IReadOnlyList<PreviewPage>>> PreviewPages(PacketPlan plan, OpenDocument open, int width = 900, CancellationToken cancellation = default)
    {
        var pictures = press.Pictures(await Document(plan, open, cancellation), width);
        return pictures.Refused ? Result<IReadOnlyList<PreviewPage>>.Refuse(pictures.Errors) : pictures.Value.Select(p => new PreviewPage(p.Page, p.Png)).ToList();
    }

    private async Task<PacketDocument> Document(PacketPlan plan, OpenDocument open, CancellationToken cancellation)
    {
        var documents = new Dictionary<DocumentId, byte[]>();
        var wanted = plan.Facts.Images.Where(i => i.Problem is null).Select(i => i.Document).Concat(plan.Exhibits.Where(e => e.Document.Problem is null).Select(e => e.Document.Document));
        foreach (var id in wanted.Distinct())
        {
            using var copy = new MemoryStream();
            await using var stored = await open(id, cancellation);
            await stored.CopyToAsync(copy, cancellation);
            documents[id] = copy.ToArray();
        }
        var document = PacketPages.Of(plan, documents, chinese);
        return plan.IsDraft ? new Legible(fonts.Missing).Of(document) : document;
    }

    /// <summary>Findings repeat what the fields say, and hashes are not drawn from a name.</summary>
    private static bool IsOfTheDrawing(string field) =>
        field.StartsWith("gaps[", StringComparison.Ordinal) || field.StartsWith("warnings[", StringComparison.Ordinal) || field.StartsWith("clocks.", StringComparison.Ordinal);
}
