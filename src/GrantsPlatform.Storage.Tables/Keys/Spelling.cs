using System.Security.Cryptography;
using System.Text;

namespace GrantsPlatform.Storage.Tables.Keys;

/// <summary>
/// Spells any text in characters that the service takes in a key, so that the ordinal order of what is spelled is the order of the texts in UTF-8.
/// Letters, digits and '-' stand for themselves; any other byte is two hexadecimal digits after a sign that lies where the byte lies. Parts of a key are
/// ended by <see cref="End"/>, which lies before everything else.
/// </summary>
internal static class Spelling
{
    public const char End = '!';

    /// <summary>Stands before the hash that ends a name which was too long; no spelling holds it otherwise.</summary>
    private const char Cut = '@';
    private const int HashDigits = 64;
    private const string Letters = "!$-.0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~";

    /// <summary>The whole text, three characters a byte at worst.</summary>
    public static string Of(string text) => Take(text, int.MaxValue).Spelled;

    /// <summary>For ordering: at most <paramref name="most"/> characters. Texts that begin alike for so long are spelled alike.</summary>
    public static string Beginning(string text, int most) => Take(text, most).Spelled;

    /// <summary>For telling apart: a text that would take more than <paramref name="most"/> characters ends with its hash instead, one character longer than any other.</summary>
    public static string Name(string text, int most) => Take(text, most) is (var whole, true) ? whole : Shortened(Take(text, most - HashDigits).Spelled, text);

    /// <summary>A text that is in order already, as ids of streams are.</summary>
    public static string Short(string key, int most) => key.Length <= most ? key : Shortened(key[..(most - HashDigits)], key);

    /// <summary>Turns the order round, for keys none of which begins another.</summary>
    public static string Mirror(string key) => string.Create(key.Length, key, (mirrored, from) =>
    {
        for (var i = 0; i < from.Length; i++) mirrored[i] = Letters[Letters.Length - 1 - Letters.IndexOf(from[i], StringComparison.Ordinal)];
    });

    public static bool IsSpelled(string text) => text.All(c => Letters.Contains(c, StringComparison.Ordinal));

    private static string Shortened(string beginning, string text) =>
        beginning + Cut + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static (string Spelled, bool IsWhole) Take(string text, int most)
    {
        var spelled = new StringBuilder(text.Length);
        foreach (var one in Encoding.UTF8.GetBytes(text))
        {
            var sign = SignOf(one);
            if (spelled.Length + (sign is null ? 1 : 3) > most) return (spelled.ToString(), false);
            if (sign is null) spelled.Append((char)one);
            else spelled.Append(sign.Value).Append(Convert.ToHexStringLower([one]));
        }
        return (spelled.ToString(), true);
    }

    /// <summary>Null for a byte that stands for itself.</summary>
    private static char? SignOf(byte one) => one switch
    {
        < (byte)'-' => '$',
        (byte)'-' => null,
        < (byte)'0' => '.',
        <= (byte)'9' => null,
        < (byte)'A' => ':',
        <= (byte)'Z' => null,
        < (byte)'a' => '_',
        <= (byte)'z' => null,
        _ => '~',
    };
}
