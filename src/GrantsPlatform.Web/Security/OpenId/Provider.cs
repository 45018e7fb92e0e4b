using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>What the platform asks of one provider, by what its discovery document says.</summary>
public sealed class Provider(OpenIdOptions options, HttpClient http, TimeProvider time)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Signatures that only the provider can make; a shared secret, or none, is no signature.</summary>
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _discovery = new(
        options.Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = !options.Authority.IsLoopback });

    public OpenIdOptions Options => options;

    public async Task<string> AddressOfAsync(Journey journey, string back, CancellationToken cancellation)
    {
        var found = await _discovery.GetConfigurationAsync(cancellation).ConfigureAwait(false);
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(found.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code", ["response_mode"] = "query", ["client_id"] = options.ClientId, ["redirect_uri"] = back, ["scope"] = string.Join(' ', options.Scopes),
            ["state"] = journey.State, ["nonce"] = journey.Nonce, ["code_challenge"] = journey.Challenge, ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Whom the provider vouches for, by a token that is its own, for us, for this journey and for now.</summary>
    /// <exception cref="ProviderException">The provider refused, did not answer, or answered what cannot be trusted.</exception>
    public async Task<ClaimedIdentity> IdentityOfAsync(Journey journey, string code, string? issuer, string back, CancellationToken cancellation)
    {
        try
        {
            var found = await _discovery.GetConfigurationAsync(cancellation).ConfigureAwait(false);
            // RFC 9207: an answer of another provider must not be taken for this one's.
            if (issuer is not null && issuer != found.Issuer) throw new ProviderException("issuer of the answer");
            return await ReadAsync(await ExchangeAsync(found, journey, code, back, cancellation).ConfigureAwait(false), journey, found).ConfigureAwait(false);
        }
        catch (Exception outage) when (outage is HttpRequestException or JsonException or InvalidOperationException or IOException
            || (outage is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ProviderException("no answer", outage);
        }
    }

    private async Task<string> ExchangeAsync(OpenIdConnectConfiguration found, Journey journey, string code, string back, CancellationToken cancellation)
    {
        List<KeyValuePair<string, string>> asked =
        [
            new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", back), new("client_id", options.ClientId), new("code_verifier", journey.Verifier),
        ];
        if (options.ClientAssertion is { } assertion)
            asked.AddRange([new("client_assertion_type", AssertionType), new("client_assertion", await assertion(cancellation).ConfigureAwait(false))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, found.TokenEndpoint) { Content = new FormUrlEncodedContent(asked) };
        if (options.ClientSecret is { } secret)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
                $"{Uri.EscapeDataString(options.ClientId)}:{Uri.EscapeDataString(secret)}")));
        using var answer = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) throw new ProviderException($"token endpoint said {(int)answer.StatusCode}");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
        return json.RootElement.TryGetProperty("id_token", out var token) && token.GetString() is { } text ? text : throw new ProviderException("no id_token");
    }

    private async Task<ClaimedIdentity> ReadAsync(string token, Journey journey, OpenIdConnectConfiguration found)
    {
        var result = await ValidatedAsync(token, found).ConfigureAwait(false);
        if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // Keys change: the document is read again, as often as its cache allows.
            _discovery.RequestRefresh();
            found = await _discovery.GetConfigurationAsync(CancellationToken.None).ConfigureAwait(false);
            result = await ValidatedAsync(token, found).ConfigureAwait(false);
        }
        if (!result.IsValid) throw new ProviderException("token not valid", result.Exception);
        var read = (JsonWebToken)result.SecurityToken;
        if (Text(read, "nonce") != journey.Nonce) throw new ProviderException("nonce");
        if (Text(read, "azp") is { } party && party != options.ClientId) throw new ProviderException("authorised party");
        if (read.Subject is not { Length: > 0 } subject) throw new ProviderException("no subject");
        return new ClaimedIdentity(
            options.Name, found.Issuer, subject, Text(read, "email"), options.VouchesForMail || IsTrue(read, "email_verified"), Text(read, "name") ?? $"{Text(read, "given_name")} {Text(read, "family_name")}".Trim(),
            [.. read.Claims.Where(claim => claim.Type == options.RolesClaim).Select(claim => claim.Value)]);
    }

    private Task<TokenValidationResult> ValidatedAsync(string token, OpenIdConnectConfiguration found) => _tokens.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = found.Issuer, ValidAudience = options.ClientId, IssuerSigningKeys = found.SigningKeys, ValidAlgorithms = Algorithms,
        RequireSignedTokens = true, RequireExpirationTime = true, ValidateIssuerSigningKey = true,
        LifetimeValidator = (from, until, _, _) => until is { } end && end + Skew > time.GetUtcNow().UtcDateTime && (from is null || from - Skew <= time.GetUtcNow().UtcDateTime),
    });

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static bool IsTrue(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<bool>(claim, out var value) ? value : Text(token, claim) == "true";
}

/// <summary>What the provider's token says, checked.</summary>
public sealed record ClaimedIdentity(string Provider, string Issuer, string Subject, string? Mail, bool MailIsVerified, string Name, IReadOnlyCollection<string> Roles);

/// <summary>Nobody was vouched for. The message is for the log: pages say only that it did not work.</summary>
public sealed class ProviderException(string message, Exception? inner = null) : Exception(message, inner);
