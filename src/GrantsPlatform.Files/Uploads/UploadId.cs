using System.Security.Cryptography;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Uploads;

/// <summary>How an upload is told from the others of its owner. The owner's place is not told by the id, which so leads to nothing in anybody else's.</summary>
internal static class UploadId
{
    private const int Length = 32;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    public static bool Is(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    public static string Place(string owner) => Digest.Of(owner)[..Length];
}
