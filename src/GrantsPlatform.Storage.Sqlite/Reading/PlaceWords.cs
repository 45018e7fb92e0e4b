namespace GrantsPlatform.Storage.Sqlite.Reading;

/// <summary>
/// The words of the rows of one place, one after the other in one text: what is there is never changed, only added to, so that whoever searches needs no
/// lock while they do.
/// </summary>
internal sealed class PlaceWords
{
    /// <summary>Stands in no word.</summary>
    private const byte Between = (byte)'\n';

    private readonly Lock _adding = new();
    private readonly Lock _loading = new();
    private bool _loaded;
    private byte[] _text = new byte[4096];
    private long[] _rows = new long[64];
    private int[] _ends = new int[64];
    private int _count;

    private int Length => _count == 0 ? 0 : _ends[_count - 1];

    /// <summary>Once; again where it has failed.</summary>
    public void Load(Action read)
    {
        if (Volatile.Read(ref _loaded)) return;
        lock (_loading)
        {
            if (_loaded) return;
            read();
            Volatile.Write(ref _loaded, true);
        }
    }

    public void Add(long row, ReadOnlySpan<byte> words)
    {
        lock (_adding)
        {
            var end = Length + words.Length + 1;
            if (end > _text.Length) Array.Resize(ref _text, Math.Max(end, 2 * _text.Length));
            if (_count == _rows.Length)
            {
                Array.Resize(ref _rows, 2 * _count);
                Array.Resize(ref _ends, 2 * _count);
            }
            words.CopyTo(_text.AsSpan(Length));
            _text[end - 1] = Between;
            (_rows[_count], _ends[_count]) = (row, end);
            _count++;
        }
    }

    /// <summary>Rows in whose words each of these stands, whole or in part; null: there are more than <paramref name="most"/>.</summary>
    public IReadOnlyCollection<long>? Find(byte[][] words, int most)
    {
        var (text, rows, ends) = Standing();
        var found = new HashSet<long>();
        for (var (at, row) = (0, 0); text.Span[at..].IndexOf(words[0]) is >= 0 and var hit; at = ends.Span[row])
        {
            row = RowAt(ends.Span, row, at + hit);
            if (!HasAll(text.Span[(row == 0 ? 0 : ends.Span[row - 1])..ends.Span[row]], words) || !found.Add(rows.Span[row])) continue;
            if (found.Count > most) return null;
        }
        return found;
    }

    private (ReadOnlyMemory<byte> Text, ReadOnlyMemory<long> Rows, ReadOnlyMemory<int> Ends) Standing()
    {
        lock (_adding) return (_text.AsMemory(0, Length), _rows.AsMemory(0, _count), _ends.AsMemory(0, _count));
    }

    /// <summary>The first row that ends behind this place.</summary>
    private static int RowAt(ReadOnlySpan<int> ends, int from, int place) => ends[from..].BinarySearch(place + 1) is var found && found >= 0 ? from + found : from + ~found;

    private static bool HasAll(ReadOnlySpan<byte> row, byte[][] words)
    {
        for (var word = 1; word < words.Length; word++)
            if (row.IndexOf(words[word]) < 0) return false;
        return true;
    }
}
