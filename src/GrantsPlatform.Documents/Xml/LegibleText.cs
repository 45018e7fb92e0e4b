namespace GrantsPlatform.Documents.Xml;

/// <summary>Text as XML can hold it: what it cannot, such as control characters or half of a pair, becomes a space.</summary>
internal static class LegibleText
{
    public static string Of(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF')
        ? string.Concat(text.EnumerateRunes().Select(rune => IsLegible(rune.Value) ? rune.ToString() : " "))
        : text;

    private static bool IsLegible(int value) => value is 0x9 or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
}
