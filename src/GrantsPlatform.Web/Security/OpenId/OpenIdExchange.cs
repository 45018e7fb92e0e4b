using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>What the platform asks of one provider, by what its discovery document says.</summary>
public sealed class OpenIdExchange(OpenIdOptions options, HttpClient http, TimeProvider time)
{
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
        using var request = new HttpRequestMessage(HttpMethod.Post, found.TokenEndpoint) { Content = new FormUrlEncodedContent(asked) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $"{Uri.EscapeDataString(options.ClientId)}:{Uri.EscapeDataString(options.ClientSecret)}")));
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
        if (IdToken.Text(read, "nonce") != journey.Nonce) throw new ProviderException("nonce");
        if (IdToken.Text(read, "azp") is { } party && party != options.ClientId) throw new ProviderException("authorised party");
        return IdToken.Read(read, options.Name, options.VouchesForMail, options.RolesClaim);
    }

    private Task<TokenValidationResult> ValidatedAsync(string token, OpenIdConnectConfiguration found) => _tokens.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = found.Issuer, ValidAudience = options.ClientId, IssuerSigningKeys = found.SigningKeys, ValidAlgorithms = IdToken.Algorithms,
        RequireSignedTokens = true, RequireExpirationTime = true, ValidateIssuerSigningKey = true,
        LifetimeValidator = (from, until, _, _) => until is { } end && end + IdToken.Skew > time.GetUtcNow().UtcDateTime && (from is null || from - IdToken.Skew <= time.GetUtcNow().UtcDateTime),
    });
}
