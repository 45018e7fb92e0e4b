namespace GrantsPlatform.Documents.Word;

/// <summary>In twentieths of a point, as Word counts: A4 with margins of 22 mm.</summary>
internal static class WordMeasures
{
    public const uint PageWidth = 11906;
    public const uint PageHeight = 16838;
    public const uint Margin = 1247;

    /// <summary>Between the margins.</summary>
    public const int TextWidth = (int)(PageWidth - (2 * Margin));

    /// <summary>Widths that add up to <paramref name="whole"/>, each for its share.</summary>
    public static int[] Shared(IReadOnlyList<int> shares, int whole = TextWidth)
    {
        var all = shares.Sum();
        var widths = shares.Select(share => whole * share / all).ToArray();
        widths[^1] += whole - widths.Sum();
        return widths;
    }
}
