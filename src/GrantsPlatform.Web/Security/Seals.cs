using System.Security.Cryptography;
using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPlatform.Web.Security;

/// <summary>Values that leave the platform and come back: nobody else can read, make or change one, nor use it for another purpose or later.</summary>
public sealed class Seals(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Root = "GrantsPlatform.Seals";

    private sealed record Sealed<T>(T Value, DateTimeOffset EndsAt);

    public string Close<T>(string purpose, T value, TimeSpan lifetime) =>
        WebEncoders.Base64UrlEncode(Protector(purpose).Protect(Wire.ToBytes(new Sealed<T>(value, clock.GetUtcNow() + lifetime))));

    /// <summary>Null when it is none of ours, of another purpose, or too old.</summary>
    public T? Open<T>(string purpose, string? text) where T : class
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var opened = Wire.FromBytes<Sealed<T>>(Protector(purpose).Unprotect(WebEncoders.Base64UrlDecode(text)));
            return opened?.EndsAt > clock.GetUtcNow() ? opened.Value : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector(Root, purpose);
}
