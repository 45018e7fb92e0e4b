using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

/// <summary>
/// A code on paper for whoever has lost the authenticator: ten bytes of chance, so that a plain hash gives nothing away, written as
/// "ABCD-EFGH-IJKL-MNOP".
/// </summary>
public static class RecoveryCode
{
    public const int Bytes = 10;
    private const int LettersPerGroup = 4;

    /// <exception cref="ArgumentException">Not <see cref="Bytes"/> bytes.</exception>
    public static string Of(ReadOnlySpan<byte> chance) =>
        chance.Length == Bytes
            ? string.Join('-', Base32.Encode(chance).Chunk(LettersPerGroup).Select(group => new string(group)))
            : throw new ArgumentException($"{Bytes} bytes are needed.", nameof(chance));

    /// <summary>As it is stored: spaces, dashes and case do not count, and the same code of another account hashes otherwise.</summary>
    public static string HashOf(string accountId, string typed) =>
        Digest.Of($"{accountId}\n{string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()}");
}
