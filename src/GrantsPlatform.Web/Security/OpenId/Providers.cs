using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>The providers of this platform, and the journeys to them that are under way.</summary>
public sealed class Providers : IDisposable
{
    private const string Purpose = "OpenId.Journey";
    private const string Cookie = "fournisseur";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1024 * 1024,
    };

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new();
    private readonly ImmutableDictionary<string, Provider> _all;
    private readonly WebOptions _options;
    private readonly Seals _seals;

    public Providers(WebOptions options, Seals seals)
    {
        (_options, _seals) = (options, seals);
        _all = options.Providers.ToImmutableDictionary(one => one.Name, one => new Provider(Checked(one), _http, TimeProvider.System));
    }

    public IReadOnlyList<OpenIdOptions> All => _options.Providers;

    public Provider? Find(string? name) => name is not null && _all.TryGetValue(name, out var provider) ? provider : null;

    /// <summary>The provider's address; the browser holds the other half of the journey from now on.</summary>
    public async Task<string> BeginAsync(Provider provider, HttpContext context, string back, string? account, string? returnTo, CancellationToken cancellation)
    {
        var journey = Journey.To(provider.Options.Name, account, returnTo);
        var address = await provider.AddressOfAsync(journey, back, cancellation).ConfigureAwait(false);
        context.Response.Cookies.Append(Cookie, _seals.Close(Purpose, journey, Longest), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = _options.SecureCookies || context.Request.IsHttps, MaxAge = Longest, Path = "/connexion",
        });
        return address;
    }

    /// <summary>The journey that ends with this answer; each ends once. Null when this browser began none such.</summary>
    public Journey? End(HttpContext context, string provider, string? state)
    {
        var held = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/connexion" });
        if (state is null || _seals.Open<Journey>(Purpose, held) is not { } journey || journey.Provider != provider
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(journey.State))) return null;
        var now = DateTimeOffset.UtcNow;
        foreach (var (old, until) in _ended)
            if (until < now) _ended.TryRemove(old, out _);
        return _ended.TryAdd(journey.State, now + Longest) ? journey : null;
    }

    public void Dispose() => _http.Dispose();

    private static OpenIdOptions Checked(OpenIdOptions options) =>
        options.Authority.Scheme != Uri.UriSchemeHttps && !options.Authority.IsLoopback ? throw new ArgumentException($"The provider {options.Name} is not reached over TLS.")
        : options.Name.Length == 0 || !options.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? throw new ArgumentException($"“{options.Name}” cannot be a provider's name.")
        : options.ClientSecret is null == options.ClientAssertion is null ? throw new ArgumentException($"The provider {options.Name} needs a secret or an assertion, and not both.")
        : !options.Scopes.Contains("openid") ? throw new ArgumentException($"The provider {options.Name} is not asked for the scope openid.")
        : options;
}
