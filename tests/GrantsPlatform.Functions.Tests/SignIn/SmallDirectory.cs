using GrantsPlatform.Functions.SignIn;
using GrantsPlatform.Serverless;
using GrantsPlatform.Web.Security.OpenId;
using GrantsPlatform.Web.Tests.SignIn;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Functions.Tests.SignIn;

/// <summary>A directory on this machine, which the platform reaches where the real one would be.</summary>
internal static class SmallDirectory
{
    public const string Tenant = "22222222-2222-2222-2222-222222222222";
    public const string Assertion = "signed-by-the-host";

    private const string Issuer = $"https://login.microsoftonline.com/{Tenant}/v2.0";

    public static async Task<SmallProvider> StartAsync()
    {
        var directory = await SmallProvider.StartAsync();
        // It says nothing of addresses, and names groups; the platform proves who it is by its statement.
        (directory.Issuer, directory.RolesClaim, directory.MailIsVerified, directory.Assertion) = (Issuer, "groups", false, Assertion);
        return directory;
    }

    public static void AddTo(IServiceCollection services, SmallProvider directory, Func<string> assertion, params ClaimedRole[] roles)
    {
        services.AddEntraSignIn(new DirectorySettings(Tenant, SmallProvider.ClientId, "Identité d’essai", roles), _ => Task.FromResult(assertion()));
        services.Configure<OpenIdConnectOptions>(EntraSignIn.Name, options => options.BackchannelHttpHandler = new ToThisMachine(directory.Address));
    }

    private sealed class ToThisMachine(Uri address) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri?.AbsoluteUri ?? "";
            if (!asked.StartsWith(Issuer, StringComparison.Ordinal)) throw new InvalidOperationException($"{asked} is not the directory's.");
            request.RequestUri = new Uri(address, asked[Issuer.Length..]);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
