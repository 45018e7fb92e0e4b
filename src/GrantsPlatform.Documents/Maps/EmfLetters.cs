namespace GrantsPlatform.Documents.Maps;

/// <summary>How far apart letters stand in a metafile, which says so of each: by the widths of Arial, rounded to four sorts.</summary>
internal static class EmfLetters
{
    private const string Thin = "ijl.,;:'’|I \u00A0";
    private const string Narrow = "ftr()-";
    private const string Wide = "mwMWGOQ%";

    public static int WidthOf(char letter, int height) => height * Share(letter) / 1000;

    private static int Share(char letter) => letter switch
    {
        _ when Thin.Contains(letter, StringComparison.Ordinal) => 250,
        _ when Narrow.Contains(letter, StringComparison.Ordinal) => 310,
        _ when Wide.Contains(letter, StringComparison.Ordinal) => 800,
        >= 'A' and <= 'Z' => 690,
        _ => 556,
    };
}
