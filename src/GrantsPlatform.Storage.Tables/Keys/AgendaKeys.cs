using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Tables.Keys;

/// <summary>What is to be looked at, and when: in partitions by stream, each in the order of the instants.</summary>
internal static class AgendaKeys
{
    public const int Shards = 16;
    public const string Deadlines = "d";
    public const string Effects = "e";
    public const string Gone = "g";
    public const string Intents = "i";
    public const string Unsealed = "u";

    public static IEnumerable<string> Partitions => Enumerable.Range(0, Shards).Select(Partition);

    public static string Partition(StreamId stream) => Partition(StreamKeys.Shard(stream, Shards));

    /// <param name="by">The number of the stream's change that set the instant: a key is written once, and never right again once it was wrong.</param>
    public static string Due(string what, long ticks, StreamId stream, long by) => $"{what}{ticks:D19}{Spelling.End}{by:D19}{Spelling.End}{StreamKeys.Short(stream)}";

    /// <summary>Above everything of a sort up to an instant.</summary>
    public static string After(string what, long ticks) => $"{what}{ticks + 1:D19}";

    public static long TicksOf(string row) => long.Parse(row.AsSpan(1, 19), NumberStyles.None, CultureInfo.InvariantCulture);

    public static string Intent(long ticks, StreamId stream, string token) => $"{Intents}{ticks:D19}{Spelling.End}{StreamKeys.Short(stream)}{Spelling.End}{token}";
    public static string Tombstone(long ticks, StreamId stream, long number, int index) => $"{Gone}{ticks:D19}{Spelling.End}{StreamKeys.Short(stream)}{Spelling.End}{number:D19}{index:D6}";
    public static string NotSealed(StreamId stream) => $"{Unsealed}{StreamKeys.Short(stream)}";

    /// <summary>That there may soon be events: a mark of its own, which no commit that is over puts or takes.</summary>
    public static string MayNotBeSealed(StreamId stream) => $"{NotSealed(stream)}{Spelling.End}";

    private static string Partition(int shard) => shard.ToString("x", CultureInfo.InvariantCulture);
}
