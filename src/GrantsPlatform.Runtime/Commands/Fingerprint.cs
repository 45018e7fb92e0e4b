using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>Tells a repetition from another command that took the same id.</summary>
internal static class Fingerprint
{
    private const int Digits = 16;

    /// <summary>The first 16 digits of the SHA-256 over name and content.</summary>
    public static string Of(Command command, byte[] written)
    {
        var name = Wire.NameOf(command);
        // One call of the library over both: a hash that is fed in parts costs as much again.
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(name.Length) + written.Length);
        var named = Encoding.UTF8.GetBytes(name, rented);
        written.CopyTo(rented, named);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rented.AsSpan(0, named + written.Length), hash);
        ArrayPool<byte>.Shared.Return(rented);
        return Convert.ToHexStringLower(hash[..(Digits / 2)]);
    }
}
