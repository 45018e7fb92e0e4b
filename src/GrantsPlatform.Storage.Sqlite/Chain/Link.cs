using System.Buffers.Binary;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>The end of a stream so far. The hash is kept as two numbers: a million of them in an array each would weigh three times as much.</summary>
internal readonly record struct Link(long Position, long Version, UInt128 High, UInt128 Low)
{
    public static Link Of(long position, long version, ReadOnlySpan<byte> hash) =>
        new(position, version, BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));

    public string Text()
    {
        Span<byte> hash = stackalloc byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(hash, High);
        BinaryPrimitives.WriteUInt128BigEndian(hash[16..], Low);
        return Convert.ToHexStringLower(hash);
    }
}
