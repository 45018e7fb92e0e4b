using System.Text;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using static System.Buffers.Binary.BinaryPrimitives;

namespace GrantsPlatform.Files.Inspection;

/// <summary>
/// The entries of a package, read strictly: every byte of it belongs to an entry or to the directory, entries do not overlap, and the two headers
/// of each agree, so that no two programs can see two different packages. What a careful writer never makes is refused, ZIP64 included.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int CentralLength = 46;
    private const int LocalLength = 30;

    // A record of sizes may follow the data of an entry.
    private const int DescriptorLength = 24;

    public static Answer<IReadOnlyList<ZipPart>> Read(ReadOnlySpan<byte> package, InspectionLimits limits)
    {
        var end = package.LastIndexOf(Signatures.ZipEnd);
        if (end < 0 || package.Length - end < EndLength) return new FileDamaged();
        var (count, size, offset) = (ReadUInt16LittleEndian(package[(end + 10)..]), ReadUInt32LittleEndian(package[(end + 12)..]), ReadUInt32LittleEndian(package[(end + 16)..]));
        var comment = ReadUInt16LittleEndian(package[(end + 20)..]);
        if (comment != package.Length - end - EndLength || comment > limits.Slack || (long)offset + size != end) return new FileHidesContent();
        if (count > limits.MostEntries) return new FileExpandsTooMuch();

        var entries = new List<(ZipPart Part, int Header)>(count);
        var at = (int)offset;
        for (var i = 0; i < count; i++)
        {
            if (end - at < CentralLength || !package[at..].StartsWith(Signatures.ZipDirectoryEntry)) return new FileDamaged();
            var central = package[at..end];
            at += CentralLength + ReadUInt16LittleEndian(central[28..]) + ReadUInt16LittleEndian(central[30..]) + ReadUInt16LittleEndian(central[32..]);
            if (at > end) return new FileDamaged();
            var entry = Entry(package[..(int)offset], central);
            if (!entry.IsGiven) return entry.Refusal;
            entries.Add((entry.Value, (int)ReadUInt32LittleEndian(central[42..])));
        }
        if (at != end || count == 0) return new FileHidesContent();
        return Gaps(entries, (int)offset) is { } refusal ? refusal : entries.ConvertAll(entry => entry.Part);
    }

    private static Answer<ZipPart> Entry(ReadOnlySpan<byte> body, ReadOnlySpan<byte> central)
    {
        var (flags, method) = (ReadUInt16LittleEndian(central[8..]), ReadUInt16LittleEndian(central[10..]));
        var (packed, declared) = (ReadUInt32LittleEndian(central[20..]), ReadUInt32LittleEndian(central[24..]));
        var (nameLength, header) = (ReadUInt16LittleEndian(central[28..]), ReadUInt32LittleEndian(central[42..]));
        // Bits 0, 6 and 13: encrypted, strongly, and with its headers hidden.
        if ((flags & 0x2041) != 0) return new FileEncrypted();
        if (method is not (0 or 8) || (method == 0 && packed != declared) || declared == uint.MaxValue) return new FileUnsafePackage();
        // A symbolic link, where the package was made on a system that has them.
        if (central[5] == 3 && ReadUInt32LittleEndian(central[38..]) >> 28 == 0xA) return new FileUnsafePackage();
        if (header + (long)LocalLength > body.Length) return new FileDamaged();

        var local = body[(int)header..];
        if (!local.StartsWith(Signatures.ZipEntry)) return new FileDamaged();
        var start = header + LocalLength + (long)ReadUInt16LittleEndian(local[26..]) + ReadUInt16LittleEndian(local[28..]);
        if (start + packed > body.Length) return new FileDamaged();
        var name = central.Slice(CentralLength, nameLength);
        if (ReadUInt16LittleEndian(local[26..]) != nameLength || !local.Slice(LocalLength, nameLength).SequenceEqual(name)) return new FileUnsafePackage();
        if (ReadUInt16LittleEndian(local[8..]) != method || (ReadUInt16LittleEndian(local[6..]) & 1) != 0) return new FileUnsafePackage();

        var text = (flags & 0x800) != 0 ? Encoding.UTF8.GetString(name) : Encoding.Latin1.GetString(name);
        var part = new ZipPart(text, method == 8, (int)start, (int)packed, declared);
        return PartName.IsSafe(text) && !(part.IsFolder && declared > 0) ? part : new FileUnsafePackage();
    }

    private static Refusal? Gaps(List<(ZipPart Part, int Header)> entries, int directory)
    {
        if (entries.DistinctBy(entry => entry.Part.Name, StringComparer.OrdinalIgnoreCase).Count() != entries.Count) return new FileUnsafePackage();
        var reached = 0;
        foreach (var (part, header) in entries.OrderBy(entry => entry.Header))
        {
            if (header < reached) return new FileUnsafePackage();
            if (header - reached > (reached == 0 ? 0 : DescriptorLength)) return new FileHidesContent();
            reached = part.Start + part.Packed;
        }
        return directory - reached > DescriptorLength ? new FileHidesContent() : null;
    }
}
