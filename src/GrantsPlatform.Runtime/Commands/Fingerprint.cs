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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Wire.NameOf(command)));
        hash.AppendData(written);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Digits / 2));
    }
}
