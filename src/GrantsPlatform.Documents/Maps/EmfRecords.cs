using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GrantsPlatform.Documents.Maps;

/// <summary>
/// Writes an enhanced metafile (MS-EMF), which office programs print as sharp as text: filled shapes, and words in a font of the reader's machine.
/// One brush, one pen and one font are in use at a time.
/// </summary>
internal sealed class EmfRecords : IDisposable
{
    /// <summary>Units of the picture in a millimetre of its frame: what it says of its size, which whoever sets it overrules.</summary>
    private const int PerMillimetre = 10;

    private const int HeaderSize = 88;
    private const uint BrushHandle = 1;
    private const uint PenHandle = 2;
    private const uint FontHandle = 3;
    private const int FontRecord = 320;

    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _to;
    private readonly (int Width, int Height) _size;
    private readonly HashSet<uint> _made = [];
    private int _fontHeight;
    private uint _records = 1;

    public EmfRecords(int left, int top, int width, int height)
    {
        _size = (width, height);
        _to = new BinaryWriter(_bytes, Encoding.Unicode);
        _to.Write(new byte[HeaderSize]);
        Record(17, 8);
        Record(10, left, top);
        Record(9, width, height);
        Record(12, 0, 0);
        Record(11, width, height);
        Record(18, 1);
        Record(19, 1);
        Record(22, 24);
    }

    public void Dispose() => _to.Dispose();

    /// <summary>Only what lies in the box is drawn, until <see cref="Unclip"/>.</summary>
    public void Clip(int left, int top, int right, int bottom)
    {
        Record(33);
        Record(30, left, top, right, bottom);
    }

    public void Unclip() => Record(34, -1);

    public void Fill(string colour) => Use(BrushHandle, () => Record(39, (int)BrushHandle, 0, Colour(colour), 0));

    public void Line(string colour, int width) => Use(PenHandle, () => Record(38, (int)PenHandle, 0, width, 0, Colour(colour)));

    public void Shape(ImmutableArray<ImmutableArray<(int X, int Y)>> rings)
    {
        var points = rings.SelectMany(ring => ring).ToList();
        int[] head = [points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y), rings.Length, points.Count];
        Record(8, [.. head, .. rings.Select(ring => ring.Length), .. points.SelectMany(point => (int[])[point.X, point.Y])]);
    }

    public void Box(int left, int top, int right, int bottom) => Shape([[(left, top), (right, top), (right, bottom), (left, bottom)]]);

    public void Font(int height, bool bold, string colour)
    {
        _fontHeight = height;
        Use(FontHandle, () =>
        {
            Head(82, 12 + FontRecord);
            _to.Write(FontHandle);
            foreach (var value in (int[])[-height, 0, 0, 0, bold ? 700 : 400, 0, 0]) _to.Write(value);
            Name("Arial", 32);
            _to.Write(new byte[FontRecord - 92]);
        });
        Record(24, Colour(colour));
    }

    /// <summary>Words whose feet stand at this height.</summary>
    public void Words(string words, int x, int y, bool centred)
    {
        // A font of the machine may not have the narrow space.
        var text = words.Replace('\u202F', '\u00A0');
        var widths = text.Select(letter => EmfLetters.WidthOf(letter, _fontHeight)).ToArray();
        var padded = (text.Length + 1) / 2 * 2;
        Head(84, 76 + (padded * 2) + (widths.Length * 4));
        foreach (var value in (int[])[0, 0, -1, -1, 1]) _to.Write(value);
        _to.Write(1f);
        _to.Write(1f);
        foreach (var value in (int[])[centred ? x - (widths.Sum() / 2) : x, y, text.Length, 76, 0, 0, 0, -1, -1, 76 + (padded * 2)]) _to.Write(value);
        Name(text, padded);
        foreach (var width in widths) _to.Write(width);
    }

    public byte[] End()
    {
        Record(14, 0, 0, 20);
        var (width, height) = _size;
        _bytes.Position = 0;
        int[] header =
        [
            1, HeaderSize, 0, 0, width - 1, height - 1, 0, 0, width * 100 / PerMillimetre, height * 100 / PerMillimetre, 0x464D4520, 0x10000, (int)_bytes.Length, (int)_records,
            4, 0, 0, 0, 10_000, 10_000, 10_000 / PerMillimetre, 10_000 / PerMillimetre,
        ];
        foreach (var value in header) _to.Write(value);
        return _bytes.ToArray();
    }

    private void Use(uint handle, Action make)
    {
        if (!_made.Add(handle)) Record(40, (int)handle);
        make();
        Record(37, (int)handle);
    }

    private void Record(int type, params ReadOnlySpan<int> values)
    {
        Head(type, 8 + (values.Length * 4));
        foreach (var value in values) _to.Write(value);
    }

    private void Head(int type, int size)
    {
        _records++;
        _to.Write(type);
        _to.Write(size);
    }

    private void Name(string text, int letters)
    {
        foreach (var letter in text.PadRight(letters, '\0')) _to.Write((ushort)letter);
    }

    /// <summary>"123A50" as 0x00503A12.</summary>
    private static int Colour(string rgb)
    {
        var value = int.Parse(rgb, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return ((value & 0xFF) << 16) | (value & 0xFF00) | (value >> 16);
    }
}
