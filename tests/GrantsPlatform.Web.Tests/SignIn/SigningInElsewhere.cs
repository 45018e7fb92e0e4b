using GrantsPlatform.Web.Security.OpenId;

namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>Through a provider of any make.</summary>
public sealed class SigningInElsewhere() : ComingThroughAProvider("essai")
{
    protected override Task<SmallProvider> ProviderAsync() => SmallProvider.StartAsync();

    protected override Task<SignInSite> SiteAsync(SmallProvider provider, params ClaimedRole[] roles) => SignInSite.StartAsync(1_000, provider.Options(roles));

    [Fact]
    public async Task Finds_the_account_of_an_address_only_when_provider_and_platform_have_both_confirmed_it()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        var account = await site.PersonAsync("camille@exemple.fr");
        using var browser = site.Browse();
        provider.MailIsVerified = false;
        await browser.OpenAsync(Way);
        Assert.Contains("ne confirme pas votre adresse", browser.Text);
        Assert.Empty((await site.CredentialAsync(account)).Identities);

        provider.MailIsVerified = true;
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
        Assert.Single((await site.CredentialAsync(account)).Identities);

        // Somebody has opened an account with an address that is not shown to be theirs.
        using var squatter = site.Browse();
        await squatter.OpenAsync("/inscription");
        await squatter.SendAsync("Créer mon compte", ("Name", "Qui Veut"), ("Mail", "victime@exemple.fr"), ("Password", SignInSite.Password));
        (provider.Subject, provider.Mail) = ("personne-2", "victime@exemple.fr");
        using var victim = site.Browse();
        await victim.OpenAsync(Way);
        Assert.NotEqual("/compte", victim.At);
        Assert.Contains("n’a pas encore été confirmée", victim.Text);
    }

    [Fact]
    public async Task Takes_the_addresses_of_a_directory_that_administers_them()
    {
        await using var provider = await ProviderAsync();
        provider.MailIsVerified = false;
        await using var site = await SignInSite.StartAsync(1_000, provider.Options() with { VouchesForMail = true });
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
    }

    [Fact]
    public async Task Is_not_offered_without_a_proof_of_who_the_platform_is()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options() with { ClientSecret = "" });
        Assert.Throws<ArgumentException>(() => site.Services.GetService(typeof(Providers)));
    }
}
