using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>One way to a provider and back: what only this browser holds, sealed in a cookie.</summary>
public sealed record Journey(string Provider, string State, string Nonce, string Verifier, Traveller Who)
{
    public static Journey To(string provider, Traveller who) => new(provider, Chance(), Chance(), Chance(), who);

    /// <summary>RFC 7636, S256.</summary>
    [JsonIgnore]
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static string Chance() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
