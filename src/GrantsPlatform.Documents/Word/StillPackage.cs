using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Documents.Word;

/// <summary>A Word file without what chance and the clock put into its package: the same words are the same bytes, and have the same hash.</summary>
internal static partial class StillPackage
{
    /// <summary>The first instant that an archive can tell.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] package)
    {
        using var still = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read))
        using (var to = new ZipArchive(still, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in from.Entries.OrderBy(part => Rank(part.FullName)).ThenBy(part => part.FullName, StringComparer.Ordinal)) Copy(part, to);
        return still.ToArray();
    }

    private static void Copy(ZipArchiveEntry part, ZipArchive to)
    {
        using var read = part.Open();
        using var bytes = new MemoryStream();
        read.CopyTo(bytes);
        var entry = to.CreateEntry(Properties().Replace(part.FullName, "core.psmdcp"), CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var written = entry.Open();
        written.Write(part.FullName is "_rels/.rels" or "[Content_Types].xml" ? Encoding.UTF8.GetBytes(Renamed(Encoding.UTF8.GetString(bytes.ToArray()))) : bytes.ToArray());
    }

    /// <summary>What the package itself refers to: nothing inside of it asks for these names.</summary>
    private static string Renamed(string words)
    {
        var number = 0;
        return Made().Replace(Properties().Replace(words, "core.psmdcp"), _ => $" Id=\"rId{++number}\"");
    }

    /// <summary>Readers look for these first.</summary>
    private static int Rank(string part) => part switch { "[Content_Types].xml" => 0, "_rels/.rels" => 1, _ => 2 };

    [GeneratedRegex("[0-9a-fA-F]{32}\\.psmdcp")]
    private static partial Regex Properties();

    [GeneratedRegex(" Id=\"[^\"]*\"")]
    private static partial Regex Made();
}
