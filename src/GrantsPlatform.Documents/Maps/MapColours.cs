namespace GrantsPlatform.Documents.Maps;

/// <summary>The shades of a printed map, from no grant to the largest.</summary>
internal static class MapColours
{
    public const string Around = "F1F3F4";
    public const string Edge = "7A868F";
    public const string Ink = "17242C";

    private static readonly string[] Levels = ["FFFFFF", "D3E1E9", "A2BECD", "5C89A2", "123A50"];

    public static string Of(int? level) => level is { } known ? Levels[Math.Min(known, Levels.Length - 1)] : Around;

    /// <summary>Of a number that stands on it.</summary>
    public static string InkOn(int? level) => level >= 3 ? "FFFFFF" : Ink;
}
