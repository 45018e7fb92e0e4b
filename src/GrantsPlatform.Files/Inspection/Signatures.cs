using System.Text;

namespace GrantsPlatform.Files.Inspection;

internal static class Signatures
{
    public static ReadOnlySpan<byte> Pdf => "%PDF-"u8;
    public static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    public static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];
    public static ReadOnlySpan<byte> ZipEntry => [(byte)'P', (byte)'K', 3, 4];
    public static ReadOnlySpan<byte> ZipDirectoryEntry => [(byte)'P', (byte)'K', 1, 2];
    public static ReadOnlySpan<byte> ZipEnd => [(byte)'P', (byte)'K', 5, 6];

    /// <summary>The container of the office formats before 2007, and of encrypted ones since.</summary>
    public static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The name of the stream that holds an encrypted office document.</summary>
    public static ReadOnlySpan<byte> EncryptedPackage => EncryptedPackageName;

    private static readonly byte[] EncryptedPackageName = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>How archives and programs begin that have no place inside a document.</summary>
    public static bool IsArchiveOrProgram(ReadOnlySpan<byte> start) =>
        start.StartsWith("Rar!"u8) || start.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF]) || start.StartsWith<byte>([0x1F, 0x8B, 8])
        || start.StartsWith("MSCF"u8) || start.StartsWith<byte>([0x7F, (byte)'E', (byte)'L', (byte)'F']) || start.StartsWith("BZh"u8)
        || start.StartsWith<byte>([0xFD, (byte)'7', (byte)'z', (byte)'X']) || start.StartsWith("MZ"u8) || start.StartsWith("ITSF"u8)
        || start.StartsWith("#!"u8) || start.StartsWith<byte>([0x4C, 0, 0, 0, 1, 0x14, 2, 0]);
}
