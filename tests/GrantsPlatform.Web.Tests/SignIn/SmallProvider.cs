using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>A provider of identities on loopback: discovery, keys, authorization, tokens. Whoever comes is signed in at once as <see cref="Subject"/>; it lies where a test says so.</summary>
public sealed class SmallProvider : IAsyncDisposable
{
    public const string ClientId = "plateforme";
    private const string Secret = "secret-de-l-essai";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RSA _other = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Back)> _codes = new();
    private WebApplication _app = null!;

    public Uri Address { get; private set; } = null!;
    public string Subject { get; set; } = "personne-1";
    public string? Mail { get; set; } = "camille@exemple.fr";
    public bool MailIsVerified { get; set; } = true;
    public string[] Roles { get; set; } = [];

    /// <summary>Changes the claims, or more, of the next tokens.</summary>
    public Action<SecurityTokenDescriptor> Lie { get; set; } = _ => { };

    public bool SignsWithAnotherKey { get; set; }
    public bool GivesNoSignature { get; set; }
    /// <summary>Asked of the platform instead of its secret.</summary>
    public string? Assertion { get; set; }

    /// <summary>Shows a page first, as one where people type a password: the browser is not sent back by itself.</summary>
    public bool HoldsBack { get; set; }

    /// <summary>Takes a code that was redeemed for a second time.</summary>
    public bool KeepsCodes { get; set; }

    public string? LastBack { get; private set; }

    public static async Task<SmallProvider> StartAsync()
    {
        var provider = new SmallProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = provider._app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = provider.Issuer, authorization_endpoint = new Uri(provider.Address, "/authorize"), token_endpoint = $"{provider.Issuer}/token", jwks_uri = $"{provider.Issuer}/keys",
        }));
        app.MapGet("/keys", () =>
        {
            var key = provider._rsa.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "cle", n = WebEncoders.Base64UrlEncode(key.Modulus!), e = WebEncoders.Base64UrlEncode(key.Exponent!) } } });
        });
        app.MapGet("/authorize", (Delegate)provider.Authorize);
        app.MapPost("/token", (Delegate)provider.TokenAsync);
        await app.StartAsync();
        provider.Address = new Uri(app.Urls.Single());
        provider.Issuer = provider.Address.GetLeftPart(UriPartial.Authority);
        return provider;
    }

    /// <summary>Under which its documents and its tokens are; the address itself, unless it is a directory that the platform reaches through another.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>The claim that lists <see cref="Roles"/>.</summary>
    public string RolesClaim { get; set; } = "roles";

    public OpenIdOptions Options(params ClaimedRole[] roles) =>
        new() { Name = "essai", Label = "Identité d’essai", Authority = Address, ClientId = ClientId, ClientSecret = Secret, Roles = roles };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
        _other.Dispose();
    }

    private IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["response_type"] != "code" || query["client_id"] != ClientId || query["code_challenge_method"] != "S256") return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (query["nonce"]!, query["code_challenge"]!, query["redirect_uri"]!);
        LastBack = QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"], ["iss"] = Issuer });
        return HoldsBack ? Results.Text("Qui êtes-vous ?") : Results.Redirect(LastBack);
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Secret}"));
        var proven = Assertion is null
            ? context.Request.Headers.Authorization == basic
            : context.Request.Headers.Authorization.Count == 0 && form["client_assertion"] == Assertion && form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        if (!proven || !_codes.TryGetValue(form["code"].ToString(), out var asked) || asked.Back != form["redirect_uri"]
            || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
            return Results.BadRequest(new { error = "invalid_grant" });
        if (!KeepsCodes) _codes.TryRemove(form["code"].ToString(), out _);
        var claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = asked.Nonce, ["name"] = "Camille Essai", ["email_verified"] = MailIsVerified, [RolesClaim] = Roles };
        if (Mail is not null) claims["email"] = Mail;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer, Audience = ClientId, IssuedAt = DateTime.UtcNow, NotBefore = DateTime.UtcNow, Expires = DateTime.UtcNow.AddMinutes(5), Claims = claims,
            SigningCredentials = GivesNoSignature ? null : new SigningCredentials(new RsaSecurityKey(SignsWithAnotherKey ? _other : _rsa) { KeyId = "cle" }, "RS256"),
        };
        Lie(descriptor);
        return Results.Json(new { access_token = "x", token_type = "Bearer", id_token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor) });
    }
}
