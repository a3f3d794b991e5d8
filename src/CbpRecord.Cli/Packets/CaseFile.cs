using System.Security.Cryptography;
using System.Text.Json;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Packets;

/// <summary>What a case file says, with the bytes of the pictures and exhibits it names, by their hash.</summary>
internal sealed record CaseContent(PacketFacts Facts, DateOnly? PreparedOn, IReadOnlyDictionary<DocumentId, byte[]> Documents);

/// <summary>Reads a case file: the schema first, then the values, then the files beside it. What is wrong with the case file is refused; what is wrong with a picture or an exhibit is a gap.</summary>
internal sealed class CaseFile(IUsptoReader uspto, IImagePreparer images, IExhibitInspector exhibits)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly Dictionary<DocumentId, byte[]> documents = [];
    private string folder = "";

    public Result<CaseContent> Read(string path)
    {
        if (!File.Exists(path)) return CaseErrors.FileMissing(path);
        folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            var wrong = CaseSchema.Current.Check(json.RootElement);
            return wrong.Count > 0 ? wrong.ToList() : Content(new(json.RootElement));
        }
        catch (JsonException problem)
        {
            return CaseErrors.NotJson(problem.Message);
        }
    }

    private Result<CaseContent> Content(CaseNode root)
    {
        var errors = new List<Error>();
        var right = root.At("right")!.Value is var node && node.Text("tsdr") is { } file ? FromUspto(file) : CaseRight.Read(node, errors);
        if (right.Refused) errors.AddRange(right.Errors);
        var classes = root.At("classesToRecord") is null ? null : CaseRight.Classes(root, errors);
        if (errors.Count > 0) return errors;
        var facts = CaseParties.Read(root, right.Value) with
        {
            ClassesToRecord = classes, Images = [.. root.List("images").Select(Image)], Exhibits = [.. root.List("exhibits").Select(Exhibit)],
        };
        return new CaseContent(facts, root.Day("preparedOn"), documents);
    }

    private Result<RightFacts> FromUspto(string file)
    {
        var path = Beside(file);
        if (!File.Exists(path)) return CaseErrors.FileMissing(path).At("right.tsdr");
        using var stream = File.OpenRead(path);
        var readings = uspto.Read(Path.GetFileName(path), stream).Take(3).ToList();
        if (readings.FirstOrDefault(r => r.Record is null)?.Problem is { } problem) return problem.At("right.tsdr");
        return readings is [{ Record: { } record }] ? CaseRight.Of(record) : CaseErrors.OneMark(file, readings.Count);
    }

    private PacketImage Image(CaseNode node)
    {
        var (file, caption) = node.IsText ? (node.ToText()!, null) : (node.Text("file")!, node.Text("caption"));
        var name = Path.GetFileName(file);
        if (!File.Exists(Beside(file))) return Unfit($"there is no file {file}");
        using var stream = File.OpenRead(Beside(file));
        var prepared = images.Prepare(stream, name);
        if (prepared.Refused) return Unfit(prepared.Errors[0].Text.TrimEnd('.'));
        var after = prepared.Value.After;
        return new(name, caption, Keep(prepared.Value.Content.ToArray()), after.Width, after.Height, after.Bytes);

        PacketImage Unfit(string reason) => new(name, caption, new(""), 0, 0, 0, FilingGaps.ImageUnfit(name, reason));
    }

    private ExhibitDocument Exhibit(CaseNode node)
    {
        var file = node.Text("file")!;
        var (name, title) = (Path.GetFileName(file), node.Text("title") is { Length: > 0 } given ? given : Path.GetFileNameWithoutExtension(file));
        if (!File.Exists(Beside(file))) return Unreadable(PacketErrors.ExhibitUnreadable(name, $"there is no file {file}"));
        using var stream = File.OpenRead(Beside(file));
        var inspected = exhibits.Inspect(stream, name);
        if (inspected.Refused) return Unreadable(inspected.Errors[0]);
        return new(title, name, Keep(File.ReadAllBytes(Beside(file))), inspected.Value.Pages, inspected.Value.Bytes, inspected.Value.ActiveContent);

        ExhibitDocument Unreadable(Error problem) => new(title, name, new(""), 0, 0, [], problem);
    }

    private DocumentId Keep(byte[] bytes)
    {
        var id = new DocumentId(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        documents[id] = bytes;
        return id;
    }

    private string Beside(string file) => Path.GetFullPath(Path.Combine(folder, file));
}
