using Microsoft.IdentityModel.JsonWebTokens;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>What every provider's tokens have to be, and what they say.</summary>
public static class IdToken
{
    /// <summary>How far the clocks of others may be from ours.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Signatures that only the provider can make; a shared secret, or none, is no signature.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <param name="token">Known to be the provider's, for us, for this journey and for now.</param>
    /// <param name="vouchesForMail">See <see cref="OpenIdOptions.VouchesForMail"/>.</param>
    /// <param name="rolesClaim">The claim that lists what roles stand for.</param>
    /// <exception cref="ProviderException">It names nobody.</exception>
    public static ClaimedIdentity Read(JsonWebToken token, string provider, bool vouchesForMail, string rolesClaim)
    {
        if (token.Subject is not { Length: > 0 } subject) throw new ProviderException("no subject");
        return new ClaimedIdentity(
            provider, token.Issuer, subject, Text(token, "email"), vouchesForMail || IsTrue(token, "email_verified"),
            Text(token, "name") ?? $"{Text(token, "given_name")} {Text(token, "family_name")}".Trim(),
            [.. token.Claims.Where(claim => claim.Type == rolesClaim).Select(claim => claim.Value)]);
    }

    internal static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static bool IsTrue(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<bool>(claim, out var value) ? value : Text(token, claim) == "true";
}

/// <summary>What the provider's token says, checked.</summary>
public sealed record ClaimedIdentity(string Provider, string Issuer, string Subject, string? Mail, bool MailIsVerified, string Name, IReadOnlyCollection<string> Roles);

/// <summary>Nobody was vouched for. The message is for the log: pages say only that it did not work.</summary>
public sealed class ProviderException(string message, Exception? inner = null) : Exception(message, inner);
