using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Serverless;
using GrantsPlatform.Web;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GrantsPlatform.Functions.SignIn;

/// <summary>Signing in with the directory of one organisation, by Microsoft.Identity.Web: the way there and back is the package's, who may enter is told where it is told for everybody.</summary>
internal static class EntraSignIn
{
    /// <summary>Of the provider, of its scheme, and part of the address to which people come back.</summary>
    public const string Name = "entra";

    private const string Instance = "https://login.microsoftonline.com/";

    /// <summary>Where there is a directory.</summary>
    public static IServiceCollection AddEntraSignIn(this IServiceCollection services, ServerlessSettings settings) =>
        settings.Directory is { } directory ? services.AddEntraSignIn(directory, new IdentityAssertion(settings.Storage.Identity).WriteAsync) : services;

    /// <param name="assertion">Says to the directory who the platform is.</param>
    public static IServiceCollection AddEntraSignIn(this IServiceCollection services, DirectorySettings directory, Func<CancellationToken, Task<string>> assertion)
    {
        services.AddSingleton<IProvider>(new EntraProvider(directory));
        // No cookie of the package's: the session is the platform's own, which begins when the account's rules have been heard.
        new AuthenticationBuilder(services).AddMicrosoftIdentityWebApp(
            options => (options.Instance, options.TenantId, options.ClientId, options.CallbackPath) = (Instance, directory.Tenant, directory.Client, $"/connexion/retour/{Name}"),
            configureCookieAuthenticationOptions: null, openIdConnectScheme: Name, cookieScheme: null);
        services.AddSingleton(new EntraAssertion(assertion)).AddSingleton<EntraEvents>();
        services.AddOptions<OpenIdConnectOptions>(Name).Configure<WebOptions>((options, web) =>
        {
            ByCode(options);
            NoLessThanElsewhere(options);
            InCookiesOf(web, options);
            options.EventsType = typeof(EntraEvents);
        });
        return services;
    }

    /// <summary>The code flow with its answer in the address, so that cookies need not travel with the forms of others; nothing besides: no tokens are kept, nobody is signed out from afar.</summary>
    private static void ByCode(OpenIdConnectOptions options)
    {
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        options.Scope.Clear();
        foreach (var scope in (string[])["openid", "email", "profile"]) options.Scope.Add(scope);
        (options.SaveTokens, options.DisableTelemetry) = (false, true);
        (options.RemoteSignOutPath, options.SignedOutCallbackPath) = (default, default);
        (options.BackchannelTimeout, options.BackchannelHttpHandler) = (TimeSpan.FromSeconds(10), new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        (options.RemoteAuthenticationTimeout, options.ProtocolValidator.NonceLifetime) = (EndedJourneys.Longest, EndedJourneys.Longest);
        // Other people's clocks run as they do, whatever the platform's own is told.
        options.TimeProvider = TimeProvider.System;
    }

    /// <summary>What <see cref="OpenIdExchange"/> asks of a token.</summary>
    private static void NoLessThanElsewhere(OpenIdConnectOptions options)
    {
        options.MapInboundClaims = false;
        var asked = options.TokenValidationParameters;
        (asked.ValidAlgorithms, asked.ClockSkew) = (IdToken.Algorithms, IdToken.Skew);
        // Exactly the issuer that the tenant's own document names: the package's check is made for many tenants at once.
        asked.IssuerValidator = null;
    }

    private static void InCookiesOf(WebOptions web, OpenIdConnectOptions options)
    {
        foreach (var (cookie, name) in EntraProvider.Cookies.Zip([options.CorrelationCookie, options.NonceCookie], (name, cookie) => (cookie, name)))
        {
            cookie.Name = web.CookieNamed(name);
            cookie.Path = "/";
            (cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy) = (true, Microsoft.AspNetCore.Http.SameSiteMode.Lax, web.SecurePolicy);
        }
    }
}

/// <param name="WriteAsync">A signed statement of who the platform is, instead of a secret (RFC 7523), made anew for each sign-in.</param>
internal sealed record EntraAssertion(Func<CancellationToken, Task<string>> WriteAsync);
