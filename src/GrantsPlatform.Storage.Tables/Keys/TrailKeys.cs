using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Tables.Keys;

/// <summary>The trail's partitions: blocks of events, under what they hold, and how far each stream is noted. Keys go down, so that the latest block comes first.</summary>
internal static class TrailKeys
{
    public const string Blocks = "b";

    /// <summary>What every block is listed under.</summary>
    public const string Anything = "";

    private const int MostOfHead = 999_999;
    private const int LongestName = 400;

    public static string Block(long head, int index) => string.Create(CultureInfo.InvariantCulture, $"{long.MaxValue - head:D19}{MostOfHead - index:D6}");

    public static string Under(string term) => $"t{Spelling.Name(term, LongestName)}";

    public static string Ends(StreamId stream) => $"s{stream.Kind}";
}
