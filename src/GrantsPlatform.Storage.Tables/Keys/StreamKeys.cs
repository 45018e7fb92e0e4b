using System.Security.Cryptography;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Tables.Keys;

/// <summary>
/// The rows of a stream's partition. What every commit reads lies together at the beginning: the head, what the stream owns elsewhere, its effects. Rows that
/// were staged bear their token at the end of their key, so that two writers never meet in one.
/// </summary>
internal static class StreamKeys
{
    public const string Head = "a";
    public const string Belongings = "b";
    public const string Effects = "d";
    public const string Events = "e";
    public const string Current = "n";
    public const string Work = "p";
    public const string Folds = "s";
    public const string Tokens = "t";
    public const string Versions = "v";

    /// <summary>Head, belongings and effects.</summary>
    public const string DeskEnd = Events;

    private const int LongestName = 280;
    private const int LongestShort = 200;

    public static string Partition(StreamId stream) => $"{stream.Kind}{Spelling.End}{stream.Key}";

    /// <summary>The stream as part of a longer key; long ids end with a hash.</summary>
    public static string Short(StreamId stream) => Spelling.Short(Partition(stream), LongestShort);

    /// <summary>0 to <paramref name="shards"/> - 1, the same on every machine.</summary>
    public static int Shard(StreamId stream, int shards) => SHA256.HashData(Encoding.UTF8.GetBytes(stream.ToString()))[0] % shards;

    public static string Event(long version) => $"{Events}{version:D19}";

    /// <summary>What was accepted at a version without an event lies right behind that version's event, its parts and whatever was staged for it: one look finds both.</summary>
    public static string RememberedAt(long version) => $"{Event(version)}~~";
    public static string Remembered(long version, string command) => $"{RememberedAt(version)}{Spelling.Name(command, LongestName)}";

    public static string Effect(long number, int index) => $"{Effects}{number:D19}.{index:D6}";
    public static string FoldAt(long version) => $"{Folds}{version:D19}";
    public static string WorkOf(long number) => $"{Work}{number:D19}";
    public static string Token(string token) => Tokens + token;

    public static string CurrentOf(string name) => $"{Current}{Spelling.Name(name, LongestName)}{Spelling.End}";
    public static string CurrentOf(string name, int version, bool erased) => $"{CurrentOf(name)}{version:D10}{(erased ? '1' : '0')}";
    public static string VersionsOf(string name) => $"{Versions}{Spelling.Name(name, LongestName)}{Spelling.End}";
    public static string VersionOf(string name, int version) => $"{VersionsOf(name)}{version:D10}";

    public static string Belonging(string of, string partition, string name, bool isTotal)
    {
        var whole = $"{(isTotal ? "t" : "r")}{Spelling.Of(of)}{Spelling.End}{Spelling.Of(partition)}{Spelling.End}{Spelling.Of(name)}";
        return $"{Belongings}{Digest.Of(whole)}";
    }
}
