using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Uploads;

/// <summary>
/// Which files a content record refers to: whatever in its bytes reads like a file's hash, whatever kind of record it is. That takes hashes of other
/// things for files, which keeps nothing that is not there; a kind of record that somebody invents tomorrow is seen without being told of.
/// </summary>
public static class FileMentions
{
    private const int Length = 64;

    public static IEnumerable<string> In(ReadOnlyMemory<byte> record)
    {
        for (var (at, run) = (0, 0); at <= record.Length; at++)
            if (at < record.Length && char.IsAsciiHexDigitLower((char)record.Span[at])) run++;
            else
            {
                if (run == Length) yield return System.Text.Encoding.ASCII.GetString(record.Span.Slice(at - Length, Length));
                run = 0;
            }
    }

    public static IReadOnlyCollection<string> In(IEnumerable<ContentChange> changes) =>
        changes.OfType<ContentChange.Put>().SelectMany(put => In(put.Bytes.AsMemory())).ToHashSet(StringComparer.Ordinal);
}
