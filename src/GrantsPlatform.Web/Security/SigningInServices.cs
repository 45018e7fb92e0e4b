using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GrantsPlatform.Web.Security;

internal static class SigningInServices
{
    /// <summary>What the pages of signing in, of accounts and of mailed links need. A host that makes links of mails brings its <see cref="PublicAddress"/>.</summary>
    public static IServiceCollection AddSigningIn(this IServiceCollection services)
    {
        services.TryAddSingleton(new PublicAddress(new Uri("http://localhost/")));
        services.AddSingleton<Seals>().AddSingleton(services => new SigningCodes(services.GetRequiredService<WebOptions>().Secret)).AddSingleton<MailLinks>().AddSingleton<KeyedHashes>().AddSingleton<PasswordHashing>().AddSingleton<Turns>().AddSingleton<Strangers>();
        services.AddSingleton<KeptForm>().AddSingleton<KnownBrowsers>().AddSingleton<Showings>().AddSingleton<People>();
        services.AddSingleton<EndedJourneys>().AddSingleton<Journeys>().AddSingleton<OpenIdProviders>();
        services.AddSingleton(services => new Providers(services.GetRequiredService<OpenIdProviders>().All().Concat(services.GetServices<IProvider>())));
        services.AddScoped<SigningIn>().AddScoped<Sessions>().AddScoped<Registration>().AddScoped<Welcome>();
        return services;
    }
}
