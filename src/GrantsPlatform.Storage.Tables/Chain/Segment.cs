using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Tables.Chain;

/// <summary>
/// What one head seals beyond the head before it: streams in ordinal order of their ids, each up to a version, with that event's hash, which stands for the
/// stream's whole history. The head's hash is SHA-256 over the hash of the head before it (nothing for the first) and these lines.
/// </summary>
internal sealed record Segment(IReadOnlyList<SegmentLine> Lines)
{
    public byte[] Bytes() => Encoding.UTF8.GetBytes(string.Concat(Lines.Select(line => $"{line.Stream} {line.Version} {line.Hash}\n")));

    public string HashAfter(string? previous) => Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(previous ?? ""), .. Bytes()]));

    /// <summary>Null when it is not one.</summary>
    public static Segment? Read(byte[]? bytes)
    {
        if (bytes is null) return null;
        var lines = new List<SegmentLine>();
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(' ') is [var id, var number, var hash] && StreamId.TryParse(id, out var stream) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                lines.Add(new SegmentLine(stream, version, hash));
            else return null;
        return new Segment(lines);
    }
}

internal readonly record struct SegmentLine(StreamId Stream, long Version, string Hash);
