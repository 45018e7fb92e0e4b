using System.Net;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Tests.SignIn;

public sealed class BeingTheFirstAdministrator
{
    [Fact]
    public async Task Takes_the_link_a_password_and_an_authenticator_and_happens_once()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Browse();
        await browser.OpenAsync(FirstLink(site) + "x");
        Assert.Equal(HttpStatusCode.Gone, browser.Status);
        await browser.OpenAsync(FirstLink(site));
        await browser.SendAsync("Continuer", ("Name", "Dominique Essai"), ("Mail", "admin@exemple.fr"), ("Password", SignInSite.Password));
        Assert.StartsWith("/compte/validation", browser.At, StringComparison.Ordinal);
        var account = (await site.FindAsync("admin@exemple.fr"))!;
        Assert.Empty((await site.AccountAsync(account)).Grants);
        await browser.SendAsync("Enregistrer mon application");
        await browser.SendAsync("Code affiché", ("Code", await site.CodeAsync(account)));
        Assert.Contains("Vos codes de secours", browser.Text);
        Assert.Equal([new Grant(Role.Administrator, null, null)], (await site.AccountAsync(account)).Grants.ToArray());

        using var second = site.Browse();
        await second.OpenAsync(FirstLink(site));
        Assert.Equal(HttpStatusCode.Gone, second.Status);
    }

    [Fact]
    public async Task Takes_the_browser_that_opened_the_link_and_no_other()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync("autre@exemple.fr");
        using var holder = site.Browse();
        await holder.OpenAsync(FirstLink(site));
        await holder.SendAsync("Continuer", ("Name", "Dominique Essai"), ("Mail", "admin@exemple.fr"), ("Password", SignInSite.Password));
        using var other = site.Browse();
        await other.SignInAsync("autre@exemple.fr");
        await other.OpenAsync("/compte/validation");
        await other.SendAsync("Enregistrer mon application");
        await other.SendAsync("Code affiché", ("Code", await site.CodeAsync(account)));
        Assert.Empty((await site.AccountAsync(account)).Grants);
    }

    [Fact]
    public void Needs_a_proof_that_cannot_be_guessed() => Assert.Throws<ArgumentException>(() => new Security.FirstAdministrator("secret"));

    private static string FirstLink(SignInSite site) => site.First.LinkAt(site.Address);
}
