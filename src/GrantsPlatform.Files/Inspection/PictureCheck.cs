using System.Buffers.Binary;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Inspection;

/// <summary>Walks a picture's own structure to its end, without decoding a point of it.</summary>
internal static class PictureCheck
{
    public static Answer<FileType> Png(ReadOnlySpan<byte> content, InspectionLimits limits)
    {
        var at = Signatures.Png.Length;
        for (var first = true; content.Length - at >= 12; first = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - 12) return new FileDamaged();
            var chunk = content.Slice(at + 4, 4);
            var data = content.Slice(at + 8, (int)length);
            at += 12 + (int)length;
            if (first != chunk.SequenceEqual("IHDR"u8)) return new FileDamaged();
            if (first)
            {
                if (data.Length != 13) return new FileDamaged();
                var refused = Size(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]), limits);
                if (refused is not null) return refused;
            }
            if (chunk.SequenceEqual("IEND"u8)) return Tail(content, at, limits) is { } hidden ? hidden : FileType.Png;
        }
        return new FileDamaged();
    }

    public static Answer<FileType> Jpeg(ReadOnlySpan<byte> content, InspectionLimits limits)
    {
        var (at, sized) = (2, false);
        while (content.Length - at >= 2)
        {
            if (content[at] != 0xFF) return new FileDamaged();
            var marker = content[at + 1];
            at += 2;
            if (marker == 0xFF)
            {
                // Any number of FF may stand before a marker.
                at--;
                continue;
            }
            if (marker == 0xD9) return !sized ? new FileDamaged() : Tail(content, at, limits) is { } hidden ? hidden : FileType.Jpeg;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            if (marker is 0 or 0xD8 || content.Length - at < 2) return new FileDamaged();

            var length = BinaryPrimitives.ReadUInt16BigEndian(content[at..]);
            if (length < 2 || length > content.Length - at) return new FileDamaged();
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (length < 8) return new FileDamaged();
                sized = true;
                var refused = Size(BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 3)..]), limits);
                if (refused is not null) return refused;
            }
            at += length;
            if (marker == 0xDA) at = EndOfScan(content, at);
        }
        return new FileDamaged();
    }

    /// <summary>Where the next marker stands: in a scan, FF 00 is a byte of data and D0 to D7 are restarts.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> content, int at)
    {
        while (content[at..].IndexOf((byte)0xFF) is var found and >= 0)
        {
            at += found;
            if (at + 1 >= content.Length) break;
            if (content[at + 1] is not (0 or (>= 0xD0 and <= 0xD7))) return at;
            at += 2;
        }
        return content.Length;
    }

    private static Refusal? Size(uint width, uint height, InspectionLimits limits) =>
        width == 0 || height == 0 ? new FileDamaged() : (ulong)width * height > (ulong)limits.MostPixels ? new PictureTooLarge(limits.MostPixels) : null;

    private static FileHidesContent? Tail(ReadOnlySpan<byte> content, int end, InspectionLimits limits) =>
        content.Length - end > limits.Slack || HiddenArchive.IsIn(content) ? new FileHidesContent() : null;
}
