using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>PdfPig's filters, each with a bound on what it may make of its input: also for the cross-reference and object streams that PdfPig opens by itself.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long UnpackedAtMost = 64L << 20;
    private const int RawAtMostForLzw = 256 << 10;

    public static BoundedFilters Instance { get; } = new();

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private static IFilter[] Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new BoundedFilter(f))];

    private sealed class BoundedFilter(IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var name = inner.GetType().Name;
            if (name.StartsWith("Flate", StringComparison.Ordinal)) Measure(input);
            else if (input.Length > (name.StartsWith("Lzw", StringComparison.OrdinalIgnoreCase) ? RawAtMostForLzw : UnpackedAtMost))
                throw new UnreadableDocumentException("a stream of it is unreasonably large");
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>Damage is left to the filter, which mends what it can.</summary>
        private static void Measure(Memory<byte> input)
        {
            try
            {
                StreamData.Inflate(input, Stream.Null, UnpackedAtMost);
            }
            catch (UnreadableDocumentException e) when (e.InnerException is InvalidDataException)
            {
            }
        }
    }
}
