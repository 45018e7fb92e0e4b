using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>The providers that the options name, of any make.</summary>
public sealed class OpenIdProviders(WebOptions options, Journeys journeys, PublicAddress address, Links links) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1024 * 1024,
    };

    public IEnumerable<IProvider> All() =>
        options.Providers.Select(one => new OpenIdProvider(new OpenIdExchange(Checked(one), _http, TimeProvider.System), journeys, () => address.Of(links.Return(one.Name))));

    public void Dispose() => _http.Dispose();

    private static OpenIdOptions Checked(OpenIdOptions options) =>
        options.Authority.Scheme != Uri.UriSchemeHttps && !options.Authority.IsLoopback ? throw new ArgumentException($"The provider {options.Name} is not reached over TLS.")
        : options.Name.Length == 0 || !options.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? throw new ArgumentException($"“{options.Name}” cannot be a provider's name.")
        : options.ClientSecret.Length == 0 ? throw new ArgumentException($"The provider {options.Name} needs a secret.")
        : !options.Scopes.Contains("openid") ? throw new ArgumentException($"The provider {options.Name} is not asked for the scope openid.")
        : options;
}
