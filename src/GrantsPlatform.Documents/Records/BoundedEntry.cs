using System.IO.Compression;

namespace GrantsPlatform.Documents.Records;

/// <summary>Entries of an archive that nobody has vouched for, taken into memory no further than is agreed, whatever they say of themselves.</summary>
internal static class BoundedEntry
{
    private const int Step = 1 << 16;

    /// <param name="most">In bytes.</param>
    /// <returns>Null where there is more.</returns>
    public static byte[]? Read(ZipArchiveEntry entry, int most)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[Step];
        while (stream.Read(buffer) is > 0 and var count)
        {
            if (bytes.Length + count > most) return null;
            bytes.Write(buffer, 0, count);
        }
        return bytes.ToArray();
    }

    /// <param name="most">Of a line, in bytes.</param>
    /// <returns>Each line without its end; null, and nothing after it, in the place of one that is longer.</returns>
    public static IEnumerable<byte[]?> ReadLines(ZipArchiveEntry entry, int most)
    {
        using var stream = entry.Open();
        using var line = new MemoryStream();
        var buffer = new byte[Step];
        while (stream.Read(buffer) is > 0 and var count)
        {
            for (var rest = buffer.AsMemory(0, count); ;)
            {
                var end = rest.Span.IndexOf((byte)'\n');
                var part = end < 0 ? rest : rest[..end];
                if (line.Length + part.Length > most)
                {
                    yield return null;
                    yield break;
                }
                line.Write(part.Span);
                if (end < 0) break;
                yield return line.ToArray();
                line.SetLength(0);
                rest = rest[(end + 1)..];
            }
        }
        if (line.Length > 0) yield return line.ToArray();
    }
}
