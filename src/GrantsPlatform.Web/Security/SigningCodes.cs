using System.Security.Cryptography;
using System.Text;
using GrantsPlatform.Core.Credentials;

namespace GrantsPlatform.Web.Security;

/// <summary>Codes for whoever signs, made of what only this platform knows: none is stored, and each can be made again to be compared.</summary>
public sealed class SigningCodes(byte[] secret)
{
    private const int Bytes = 5;
    private const int LettersPerGroup = 4;

    /// <summary>"ABCD-EFGH": forty bits, against which the few tries of a quarter of an hour do nothing.</summary>
    public string Of(string subject, string mark)
    {
        var made = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"signing\n{subject}\n{mark}"));
        return string.Join('-', Base32.Encode(made.AsSpan(0, Bytes)).Chunk(LettersPerGroup).Select(group => new string(group)));
    }

    /// <summary>Spaces, dashes and case do not count.</summary>
    public bool IsSame(string? typed, string subject, string mark) => CryptographicOperations.FixedTimeEquals(Bare(typed ?? ""), Bare(Of(subject, mark)));

    private static byte[] Bare(string code) => Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
