using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GrantsPlatform.Files.Tests.Samples;

/// <summary>Packages as a careful writer makes them, and as an attacker bends them.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Text)[] parts) => Of([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Text)))]);

    public static byte[] Of(params (string Name, byte[] Bytes)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var entry = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(bytes);
            }
        return memory.ToArray();
    }

    /// <summary>Replaces text of the same length everywhere: in both headers of an entry, for one.</summary>
    public static byte[] Rename(byte[] package, string from, string to) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(package).Replace(from, to, StringComparison.Ordinal));

    /// <summary>Writes into the directory's record of an entry.</summary>
    public static byte[] Alter(byte[] package, string name, int field, uint value, int size = 4)
    {
        var altered = package.ToArray();
        var at = Encoding.Latin1.GetString(altered).LastIndexOf(name, StringComparison.Ordinal) - 46 + field;
        if (size == 2) BinaryPrimitives.WriteUInt16LittleEndian(altered.AsSpan(at), (ushort)value);
        else BinaryPrimitives.WriteUInt32LittleEndian(altered.AsSpan(at), value);
        return altered;
    }

    public static byte[] Join(params byte[][] pieces) => [.. pieces.SelectMany(piece => piece)];
}
