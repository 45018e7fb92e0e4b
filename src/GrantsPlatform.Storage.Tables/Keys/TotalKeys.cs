using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Tables.Keys;

/// <summary>A total's partition: what each stream contributes, and each group's sum in shards, so that streams seldom wait for one another.</summary>
internal static class TotalKeys
{
    public const int Shards = 16;
    public const string Contributions = "c";
    public const string Sums = "s";

    public static string Partition(string total, string partition) => ViewKeys.Partition(total, partition);
    public static string Contribution(StreamId stream) => $"{Contributions}{StreamKeys.Short(stream)}";
    public static string Sum(string group, StreamId stream) => $"{Sums}{Spelling.Name(group, 240)}{Spelling.End}{StreamKeys.Shard(stream, Shards):D2}";
}
