using System.Security.Cryptography;

namespace GrantsPlatform.Core.Kernel;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
public static class Digest
{
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    public static string Of(string text) => Of(System.Text.Encoding.UTF8.GetBytes(text));
}
