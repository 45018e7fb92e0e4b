using System.Text;

namespace GrantsPlatform.Core.Credentials;

/// <summary>RFC 4648, section 6: bytes as letters and digits that people can copy. Written without padding, read with or without it.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + BitsPerLetter - 1) / BitsPerLetter);
        var (held, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (held, bits) = ((held << 8) | one, bits + 8);
            for (; bits >= BitsPerLetter; bits -= BitsPerLetter) text.Append(Alphabet[(held >> (bits - BitsPerLetter)) & 31]);
            held &= (1 << bits) - 1;
        }
        if (bits > 0) text.Append(Alphabet[(held << (BitsPerLetter - bits)) & 31]);
        return text.ToString();
    }

    /// <summary>Null when the text is not one that <see cref="Encode"/> writes, in whichever case, padding aside.</summary>
    public static byte[]? Decode(string text)
    {
        var bytes = new List<byte>(text.Length * BitsPerLetter / 8);
        var (held, bits) = (0, 0);
        foreach (var letter in text.TrimEnd('='))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0) return null;
            (held, bits) = ((held << BitsPerLetter) | value, bits + BitsPerLetter);
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }
        // Bits over that are not zero, or a whole letter of them, are none of ours.
        return held == 0 && bits < BitsPerLetter ? [.. bytes] : null;
    }
}
