using System.IO.Compression;

namespace GrantsPlatform.Files.Inspection;

/// <summary>One entry of a package that lies at <paramref name="Start"/> in its bytes.</summary>
internal sealed record ZipPart(string Name, bool Deflated, int Start, int Packed, long Declared)
{
    public bool IsFolder => Name.EndsWith('/');

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
    public bool IsUnder(string folder) => Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase);
    public bool EndsWith(string end) => Name.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    /// <summary>The content, decompressed as it is read; as long as it is, not as it says.</summary>
    public Stream Open(byte[] package)
    {
        var packed = new MemoryStream(package, Start, Packed, writable: false);
        return Deflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }
}
