using System.Buffers.Binary;

namespace GrantsPlatform.Files.Inspection;

/// <summary>A file may be two at once: archives are read from their end, everything else from its beginning.</summary>
internal static class HiddenArchive
{
    private const int EndLength = 22;

    // The end record may be followed by a comment of 64 KiB; tools look no further back.
    private const int Reach = EndLength + ushort.MaxValue;

    public static bool IsIn(ReadOnlySpan<byte> content)
    {
        var tail = content[^Math.Min(content.Length, Reach)..];
        for (var at = tail.IndexOf(Signatures.ZipEnd); at >= 0;)
        {
            if (tail.Length - at >= EndLength && IsPlausible(tail[at..], content.Length)) return true;
            var next = tail[(at + 1)..].IndexOf(Signatures.ZipEnd);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    /// <summary>A directory that would fit into the file: four chance bytes of a picture do not go on like that.</summary>
    private static bool IsPlausible(ReadOnlySpan<byte> end, int length) =>
        BinaryPrimitives.ReadUInt16LittleEndian(end[4..]) is 0 or ushort.MaxValue
        && (BinaryPrimitives.ReadUInt32LittleEndian(end[12..]) <= length || BinaryPrimitives.ReadUInt32LittleEndian(end[12..]) == uint.MaxValue);
}
