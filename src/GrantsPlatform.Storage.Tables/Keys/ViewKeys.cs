using System.Collections.Immutable;

namespace GrantsPlatform.Storage.Tables.Keys;

/// <summary>
/// A view's partition holds each row once under its name, and once for each sort and direction under a key that lies where the row lies in that order.
/// Sort values count with their first <see cref="SortCharacters"/> characters, as spelled.
/// </summary>
internal static class ViewKeys
{
    public const int SortCharacters = 160;
    private const int LongestName = 240;

    public static string Partition(string view, string partition) =>
        $"{Spelling.Name(view, 180)}{Spelling.End}{Spelling.Name(partition, LongestName)}";

    public static string Row(string row) => $"r{Spelling.Name(row, LongestName)}";

    /// <summary>What every key of one order begins with.</summary>
    public static string Order(int sort, bool descending) => $"{(descending ? 'd' : 'a')}{sort}";

    public static string Place(int sort, bool descending, string value, string row)
    {
        var ascending = $"{Spelling.Beginning(value, SortCharacters)}{Spelling.End}{Spelling.Name(row, LongestName)}{Spelling.End}";
        return Order(sort, descending) + (descending ? Spelling.Mirror(ascending) : ascending);
    }

    public static ImmutableArray<string> Places(IReadOnlyList<string> sorts, string row) =>
        [.. sorts.SelectMany((value, sort) => new[] { Place(sort, false, value, row), Place(sort, true, value, row) })];

    /// <summary>Where the same row lies in the order the other way round.</summary>
    public static string Opposite(string place) => $"{(place[0] == 'a' ? 'd' : 'a')}{place[1]}{Spelling.Mirror(place[2..])}";

    /// <summary>The least key after one of an order: none begins another.</summary>
    public static string After(string place) => place + Spelling.End;

    /// <summary>Above every key that begins so: the last character is one of ours, below '\x7f'.</summary>
    public static string End(string beginning) => beginning[..^1] + (char)(beginning[^1] + 1);
}
