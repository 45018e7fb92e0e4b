using System.Security.Cryptography;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Storage;

/// <summary>The hash by which a file is kept, made while the file is written down.</summary>
internal static class FileHash
{
    private const int Length = 64;

    public static bool Is(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Null when there are more than <paramref name="atMost"/> bytes.</summary>
    /// <param name="file">What it is written to; not flushed.</param>
    public static async Task<StoredFile?> CopyAsync(Stream content, FileStream file, long atMost, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var folder = Path.GetDirectoryName(file.Name).Required("the folder");
        var buffer = new byte[128 * 1024];
        long size = 0;
        // What breaks while reading is the sender's; only what breaks while writing is the store's.
        for (int read; (read = await content.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            size += read;
            if (size > atMost) return null;
            hash.AppendData(buffer, 0, read);
            Disk.Do(folder, () => file.Write(buffer, 0, read));
        }
        return new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }
}
