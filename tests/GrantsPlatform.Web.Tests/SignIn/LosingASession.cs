using System.Net;

namespace GrantsPlatform.Web.Tests.SignIn;

public sealed class LosingASession
{
    [Fact]
    public async Task Keeps_what_was_typed_until_the_person_is_back()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync("camille@exemple.fr");
        using var browser = site.Browse();
        using var elsewhere = site.Browse();
        await browser.SignInAsync("camille@exemple.fr", back: "/compte/coordonnees");
        await elsewhere.SignInAsync("camille@exemple.fr", back: "/compte/sessions");
        await elsewhere.SendAsync("Me déconnecter partout");

        await browser.SendAsync("Enregistrer", ("Name", "Camille Essai-Nouveau"), ("Mail", "camille@exemple.fr"), ("Phone", "01 23 45 67 89"), ("Password", "ne doit pas revenir"));
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Contains("Votre session a pris fin", browser.Text);
        await browser.SendAsync("Mot de passe", ("Mail", "camille@exemple.fr"), ("Password", "ce n’est pas lui"));
        await browser.SendAsync("Mot de passe", ("Mail", "camille@exemple.fr"), ("Password", SignInSite.Password));
        Assert.Contains("Votre saisie a été retrouvée", browser.Text);
        Assert.Contains("Camille Essai-Nouveau", browser.Text);
        Assert.DoesNotContain("ne doit pas revenir", browser.Body);
        await browser.SendAsync("Envoyer ma saisie");
        Assert.Contains("Vos coordonnées sont enregistrées", browser.Text);
        Assert.Contains("Camille Essai-Nouveau", browser.Text);
        Assert.NotEmpty(account);
    }

    [Fact]
    public async Task Keeps_nothing_that_another_site_has_sent()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync("camille@exemple.fr");
        using var browser = site.Browse();
        await browser.SignInAsync("camille@exemple.fr", back: "/compte/coordonnees");
        var page = browser.Body;
        using var elsewhere = site.Browse();
        await elsewhere.SignInAsync("camille@exemple.fr", back: "/compte/sessions");
        await elsewhere.SendAsync("Me déconnecter partout");
        Assert.NotEmpty(page);
        await browser.SendFromAsync("https://ailleurs.example", "Enregistrer", ("Name", "Glissé par un autre"));
        Assert.StartsWith("/connexion", browser.At, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Kept\"", browser.Body);
    }

    [Fact]
    public async Task Follows_a_change_of_password_everywhere_but_here()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync("camille@exemple.fr");
        using var here = site.Browse();
        using var elsewhere = site.Browse();
        await elsewhere.SignInAsync("camille@exemple.fr", back: "/compte");
        await here.SignInAsync("camille@exemple.fr", back: "/compte/mot-de-passe");
        await here.SendAsync("Enregistrer", ("Present", "ce n’est pas lui"), ("Password", "quatre hiboux chantent"));
        Assert.Contains("Ce n’est pas votre mot de passe actuel", here.Text);
        await here.SendAsync("Enregistrer", ("Present", SignInSite.Password), ("Password", "quatre hiboux chantent"));
        Assert.Equal("/compte", here.At);
        await elsewhere.OpenAsync("/compte");
        Assert.StartsWith("/connexion", elsewhere.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_a_cookie_of_the_demonstration_where_nothing_is_shown()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Browse();
        await browser.OpenAsync("/demonstration/comptes");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }
}
