using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Scans;

/// <summary>The filters of a PDF, each asked how much would come out of it before it is let do so: what is too much stops the page, not the machine.</summary>
internal sealed class BoundedFilters(ScanLimits limits) : IFilterProvider
{
    private long _read;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Wrapped(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Wrapped(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Wrapped(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Wrapped(IReadOnlyList<IFilter> filters) => [.. filters.Select(one => new Bounded(one, this))];

    private void Count(long bytes, long most)
    {
        if (bytes > most || Interlocked.Add(ref _read, bytes) > limits.MostExpandedInAll) throw new TooMuchToReadException();
    }

    private sealed class Bounded(IFilter inner, BoundedFilters all) : IFilter
    {
        /// <summary>How much a byte of runs can say.</summary>
        private const int MostOfRun = 64;

        /// <summary>More than the samples of a row of any picture that is read.</summary>
        private const int MostOfRow = 1 << 20;

        public bool IsSupported => inner is DctDecodeFilter || (inner.IsSupported && inner is not LzwFilter);

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var parameters = Parameters(streamDictionary, filterIndex);
            var most = all.MostOf(streamDictionary);
            switch (inner)
            {
                // Decoded by whoever wants the picture.
                case DctDecodeFilter:
                    return input;
                case FlateFilter:
                    CheckRow(parameters);
                    all.Count(Inflated(input, most), most);
                    break;
                case CcittFaxDecodeFilter:
                    CheckRow(parameters);
                    all.Count((long)(Number(parameters, "Columns") ?? 1_728) * (Number(parameters, "Rows") ?? Number(streamDictionary, "Height") ?? 0) / 8, most);
                    break;
                case RunLengthFilter:
                    all.Count((long)input.Length * MostOfRun, most);
                    break;
                // Written by no scanner of today, and what comes out of it cannot be told without doing it.
                case LzwFilter:
                    throw new NotSupportedException("LZW is not read.");
                default:
                    all.Count(input.Length, most);
                    break;
            }
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static void CheckRow(DictionaryToken? parameters)
        {
            var row = (Number(parameters, "Columns") ?? 1) * (Number(parameters, "Colors") ?? 1);
            if (row is < 0 or > MostOfRow || (Number(parameters, "BitsPerComponent") ?? 8) is < 1 or > 16) throw new TooMuchToReadException();
        }

        private static long Inflated(Memory<byte> input, long most)
        {
            if (input.Length < 3) return 0;
            using var inflating = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var (buffer, total) = (new byte[64 * 1024], 0L);
            try
            {
                while (total <= most && inflating.Read(buffer) is > 0 and var read) total += read;
            }
            // As far as it goes, which is as far as anybody else reads it.
            catch (InvalidDataException)
            {
            }
            return total;
        }

        private static DictionaryToken? Parameters(DictionaryToken dictionary, int index) =>
            !dictionary.TryGet(NameToken.DecodeParms, out var said) ? null
            : said is DictionaryToken one ? one
            : said is ArrayToken many && index >= 0 && index < many.Data.Count ? many.Data[index] as DictionaryToken
            : null;

        private static long? Number(DictionaryToken? dictionary, string name) =>
            dictionary is not null && dictionary.TryGet<NumericToken>(NameToken.Create(name), out var number) ? number.Long : null;
    }

    private long MostOf(DictionaryToken stream) =>
        stream.TryGet<NameToken>(NameToken.Subtype, out var kind) && kind == NameToken.Image ? limits.MostExpanded : limits.MostDrawn;
}
