using System.Net;
using GrantsPlatform.Functions.SignIn;
using GrantsPlatform.Web.Security.OpenId;
using GrantsPlatform.Web.Tests.SignIn;

namespace GrantsPlatform.Functions.Tests.SignIn;

/// <summary>By the code of Microsoft.Identity.Web, as the Functions host composes it.</summary>
public sealed class SigningInWithADirectory() : ComingThroughAProvider(EntraSignIn.Name)
{
    private string _said = SmallDirectory.Assertion;

    protected override Task<SmallProvider> ProviderAsync() => SmallDirectory.StartAsync();

    protected override Task<SignInSite> SiteAsync(SmallProvider provider, params ClaimedRole[] roles) =>
        SignInSite.StartAsync(1_000, services => SmallDirectory.AddTo(services, provider, () => _said, roles));

    [Fact]
    public async Task Shows_a_signed_statement_instead_of_a_secret()
    {
        await using var directory = await ProviderAsync();
        await using var site = await SiteAsync(directory);
        using var browser = site.Browse();
        _said = "another";
        await browser.OpenAsync(Way);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        _said = SmallDirectory.Assertion;
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
    }

    [Fact]
    public async Task Refuses_whoever_comes_from_another_tenant()
    {
        await using var directory = await ProviderAsync();
        await using var site = await SiteAsync(directory);
        directory.Lie = token => (token.Issuer, token.Claims["tid"]) = ("https://login.microsoftonline.com/99999999-9999-9999-9999-999999999999/v2.0", "99999999-9999-9999-9999-999999999999");
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Null(await site.FindAsync("camille@exemple.fr"));
    }

    [Fact]
    public async Task Says_that_it_cannot_begin_while_the_directory_does_not_answer()
    {
        await using var directory = await ProviderAsync();
        await using var site = await SiteAsync(directory);
        await directory.DisposeAsync();
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
        Assert.Contains("ne répond pas", browser.Text);
    }

    [Theory]
    [InlineData("/signout-oidc")]
    [InlineData("/signout-callback-oidc")]
    [InlineData("/signin-oidc")]
    public async Task Opens_no_address_that_the_platform_does_not_know(string address)
    {
        await using var directory = await ProviderAsync();
        await using var site = await SiteAsync(directory);
        await site.PersonAsync("camille@exemple.fr");
        using var browser = await site.SignedInAsync("camille@exemple.fr");
        await browser.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await browser.OpenAsync("/compte");
        Assert.Equal("/compte", browser.At);
    }
}
