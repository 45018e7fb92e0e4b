using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Outbox;

/// <summary>
/// Ids that follow from what caused them, so that a repetition has the same. They serve as command ids and as keys of streams:
/// the characters and the length of a key; what would be too long is named by its hash.
/// </summary>
internal static class EffectId
{
    /// <summary>Leaves room for what is appended: a row, "~task".</summary>
    private const int Longest = 120;

    public static string Of(StreamId stream, long version, int index) => Short($"{stream.Kind}:{stream.Key}") + $"~{version}~{index}";

    /// <summary>The command for one row of a fan-out, or the message to one recipient.</summary>
    public static string Part(string effectId, string part) => Short($"{effectId}~{part}");

    public static string Tick(StreamId stream, DateTimeOffset deadline) =>
        Short($"tick:{stream.Kind}:{stream.Key}") + $"~{deadline.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}";

    private static string Short(string id) =>
        id.Length <= Longest && StreamId.IsKey(id) ? id : $"h:{Digest.Of(id)[..40]}";
}
