using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>
/// Copies what a page needs in order to look as it looks, and nothing that acts: no scripts, actions, attachments, or ways
/// back to the document's own trees.
/// </summary>
internal sealed class SafeCopy(SourceFile source, PacketFile target)
{
    private const int NestingAtMost = 100;

    /// <summary>Never needed to draw a page; each either acts or leads out of the page.</summary>
    private static readonly HashSet<string> Left = ["AA", "OpenAction", "JS", "JavaScript", "Launch", "EmbeddedFiles", "EmbeddedFile", "EF", "AF", "URI",
        "Names", "Annots", "AcroForm", "Outlines", "Parent", "StructParent", "StructParents", "PieceInfo", "Metadata", "LastModified", "Thumb", "OPI", "Alternates", "Ref", "RichMedia", "XFA"];

    /// <summary>Dictionaries whose keys are names that the file chose, which may look like anything.</summary>
    private static readonly HashSet<string> NamedByTheFile = ["Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "Properties", "CharProcs", "Colorants"];

    private readonly Dictionary<IndirectReference, int> numbers = [];
    private readonly Queue<(IndirectReference Reference, int Number, string? Key)> waiting = new();
    private bool working;

    /// <summary>A copy whose references are the target's. The objects behind them are written before this returns.</summary>
    public IToken Copy(IToken token)
    {
        var copy = Copy(token, 0, null);
        if (working) return copy;
        working = true;
        while (waiting.TryDequeue(out var next)) WriteObject(next.Reference, next.Number, next.Key);
        working = false;
        return copy;
    }

    private void WriteObject(IndirectReference reference, int number, string? key)
    {
        if (source.Resolve(new IndirectReferenceToken(reference)) is not { } token || IsPageOrTree(token)) { target.Write(number, NullToken.Instance); return; }
        target.Write(number, Copy(token, 0, key));
    }

    /// <summary>A reference from a page's resources to another page would pull the whole document in.</summary>
    private bool IsPageOrTree(IToken token) => token is DictionaryToken dictionary
        && source.Resolve(dictionary.Entry("Type")) is NameToken { Data: "Page" or "Pages" or "Catalog" or "Annot" or "Action" or "Filespec" or "StructElem" or "StructTreeRoot" };

    private IToken Copy(IToken token, int depth, string? key)
    {
        if (depth > NestingAtMost) throw new UnreadableDocumentException("its objects are nested too deep");
        return token switch
        {
            IndirectReferenceToken reference => Tokens.Ref(NumberOf(reference.Data, key)),
            ArrayToken array => new ArrayToken([.. array.Data.Select(item => Copy(item, depth + 1, null))]),
            DictionaryToken dictionary => CopyDictionary(dictionary, depth, key),
            StreamToken stream => CopyStream(stream, depth),
            _ => token,
        };
    }

    private DictionaryToken CopyDictionary(DictionaryToken dictionary, int depth, string? key)
    {
        var free = key is not null && NamedByTheFile.Contains(key);
        var entries = new Dictionary<NameToken, IToken>();
        foreach (var (name, value) in dictionary.Data)
            if (value is not null && (free || !Left.Contains(name))) entries[NameToken.Create(name)] = Copy(value, depth + 1, free ? null : name);
        return new DictionaryToken(entries);
    }

    private StreamToken CopyStream(StreamToken stream, int depth)
    {
        StreamData.Check(stream, source);
        var dictionary = CopyDictionary(stream.StreamDictionary, depth, null);
        foreach (var elsewhere in (string[])["F", "FFilter", "FDecodeParms"]) dictionary = dictionary.Without(elsewhere);   // data in another file
        return new StreamToken(dictionary.With("Length", Tokens.Number(stream.Data.Length)), stream.Data);
    }

    private int NumberOf(IndirectReference reference, string? key)
    {
        if (numbers.TryGetValue(reference, out var number)) return number;
        numbers[reference] = number = target.Reserve();
        waiting.Enqueue((reference, number, key));
        return number;
    }
}
