using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GrantsPlatform.Core.Credentials;

/// <summary>
/// Codes of an authenticator (RFC 6238 over RFC 4226): SHA-1, six digits, a step of 30 seconds. A code of the step before or after is
/// taken too, for clocks that differ; whoever accepts one remembers its step, so that none serves twice.
/// </summary>
public static class Totp
{
    public const int Digits = 6;
    public const int SecondsPerStep = 30;
    private const int StepsAround = 1;

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / SecondsPerStep;

    /// <summary>The latest step around <paramref name="at"/> whose code this is; null when there is none.</summary>
    public static long? StepOf(ReadOnlySpan<byte> secret, string code, DateTimeOffset at)
    {
        var given = Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = StepAt(at) - StepsAround; step <= StepAt(at) + StepsAround; step++)
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(CodeOf(secret, step)))) found = step;
        return found;
    }

    /// <summary>What the square that an authenticator photographs holds. <paramref name="secret"/> in base32.</summary>
    public static string UriOf(string issuer, string account, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits={Digits}&period={SecondsPerStep}";

    /// <summary>RFC 4226, section 5.3: four bytes of the code's HMAC, from where its last half-byte points.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "What authenticators speak; collisions of SHA-1 do not reach an HMAC.")]
    public static string CodeOf(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }
}
