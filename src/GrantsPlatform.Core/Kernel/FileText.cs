using System.Text;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// The text of a file that somebody saved. Spreadsheets write UTF-8, UTF-16 or the one-byte code of the machine, and do not say which: what
/// can be told from the bytes is, and where two readings are as good the person is asked. Nothing is read as noise.
/// </summary>
public static class FileText
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16";
    public const string Windows = "windows-1252";
    public const string Macintosh = "macintosh";

    /// <summary>What French and its neighbours write, and the signs that office programs put in: anything else speaks against an encoding.</summary>
    private const string Letters = "àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿß";

    private const string Signs = "«»‹›‘’“”„–—…€°ºª²³½¼¾·•§±×µ£\u00A0\u202F";

    /// <summary>One byte of so many, at most.</summary>
    private const int MostZeros = 8;

    public static readonly string[] Encodings = [Utf8, Utf16, Windows, Macintosh];

    /// <param name="encoding">One of <see cref="Encodings"/>, where the person says which; null: as the bytes tell.</param>
    public static Answer<string> Read(ReadOnlySpan<byte> bytes, string? encoding = null)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return new FileIsWorkbook();
        if (encoding is not null) return Strict(bytes, encoding) is { } named ? Given(named) : new FileNotInEncoding(encoding);
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF])) return new FileNotText();
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || bytes.Contains((byte)0))
            return (Strict(bytes, Utf16) ?? WithStrayZeros(bytes)) is { } wide ? Given(wide) : new FileNotText();
        if (Strict(bytes, Utf8) is { } text) return Given(text);
        return (Read(bytes, Windows, out var windows), Read(bytes, Macintosh, out var macintosh)) switch
        {
            (true, false) => windows,
            (false, true) => macintosh,
            _ => new FileEncodingUnclear(),
        };
    }

    private static Answer<string> Given(string text) => text;

    /// <summary>Null where the bytes are no text of that encoding.</summary>
    private static string? Strict(ReadOnlySpan<byte> bytes, string encoding)
    {
        try
        {
            return (encoding switch
            {
                Utf8 => new UTF8Encoding(false, throwOnInvalidBytes: true),
                Utf16 => Wide(bytes),
                _ => OneByte(encoding),
            })?.GetString(bytes).TrimStart('\uFEFF') is { } text && !text.Contains('\0') ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A text into which some program has let a few: they go, as from whatever is typed. In a wide code there are many.</summary>
    private static string? WithStrayZeros(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Count((byte)0) * MostZeros >= bytes.Length) return null;
        var kept = new byte[bytes.Length - bytes.Count((byte)0)];
        var at = 0;
        foreach (var one in bytes)
            if (one != 0) kept[at++] = one;
        return Strict(kept, Utf8);
    }

    /// <summary>By its mark, or by the side on which the zeros of plain letters stand; null where they stand on both or on none.</summary>
    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0) return null;
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return new UnicodeEncoding(bigEndian: false, false, throwOnInvalidBytes: true);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true);
        var (first, second) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] == 0) first++;
            if (bytes[i + 1] == 0) second++;
        }
        var many = bytes.Length / 2 / 3;
        return (first > many, second > many) is var (before, after) && before != after && (before ? second : first) == 0
            ? new UnicodeEncoding(bigEndian: before, false, throwOnInvalidBytes: true)
            : null;
    }

    private static Encoding? OneByte(string encoding) => Encodings.Contains(encoding) ? CodePagesEncodingProvider.Instance.GetEncoding(encoding) : null;

    /// <summary>Whether this reading holds nothing that speaks against it.</summary>
    private static bool Read(ReadOnlySpan<byte> bytes, string encoding, out string text)
    {
        text = OneByte(encoding).Required("the encoding").GetString(bytes);
        for (var i = 0; i < text.Length; i++)
            if (!IsLikely(text[i], i == 0 ? ' ' : text[i - 1])) return false;
        return true;
    }

    /// <summary>A capital does not stand behind a small letter.</summary>
    private static bool IsLikely(char c, char before) =>
        char.IsAscii(c) ? !char.IsControl(c) || c is '\r' or '\n' or '\t' or '\v' or '\f'
        : Signs.Contains(c) || Letters.Contains(c) || (Letters.Contains(char.ToLowerInvariant(c)) && !char.IsLower(before));
}
