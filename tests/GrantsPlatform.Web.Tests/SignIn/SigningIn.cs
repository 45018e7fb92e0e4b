using System.Net;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Tests.SignIn;

public sealed class SigningIn
{
    [Fact]
    public async Task Says_the_same_of_a_wrong_password_and_of_an_unknown_address()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync("camille@exemple.fr");
        using var one = site.Browse();
        using var other = site.Browse();
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            await one.SignInAsync("camille@exemple.fr", "ce n’est pas lui");
            await other.SignInAsync("personne@exemple.fr", "ce n’est pas lui");
            Assert.Equal((one.Status, one.Text), (other.Status, other.Text));
            Assert.Contains(attempt < 5 ? "n’est pas le bon" : "la connexion est bloquée", one.Text);
        }
    }

    [Fact]
    public async Task Is_locked_after_five_failures_also_when_they_come_at_once_under_one_id()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync("camille@exemple.fr");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var guesser = site.Browse();
            await guesser.OpenAsync("/connexion");
            await guesser.SendAsync("Mot de passe", ("CommandId", "toujours-le-meme"), ("Mail", "camille@exemple.fr"), ("Password", "ce n’est pas lui"));
        }));
        Assert.True((await site.CredentialAsync(account)).OfStrangers.IsLockedAt(site.Clock.GetUtcNow()));

        using var browser = site.Browse();
        await browser.SignInAsync("camille@exemple.fr");
        Assert.Contains("la connexion est bloquée jusqu’au 5 mai 2025", browser.Text);
        await browser.OpenAsync("/compte");
        Assert.StartsWith("/connexion", browser.At, StringComparison.Ordinal);

        await site.Runtime.Simulate(site.Clock).AdvanceToAsync(site.Clock.GetUtcNow().AddMinutes(16));
        await browser.SignInAsync("camille@exemple.fr", back: "/compte");
        Assert.Equal("/compte", browser.At);
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example")]
    public async Task Leads_nowhere_but_to_this_platform(string back)
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync("camille@exemple.fr");
        using var browser = site.Browse();
        await browser.SignInAsync("camille@exemple.fr", back: back);
        Assert.Equal("/", browser.At);
        Assert.Contains("Se déconnecter", browser.Body);
    }

    [Fact]
    public async Task Leads_an_agent_to_an_authenticator_before_anything_else_and_asks_its_code_from_then_on()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync("agent@exemple.fr");
        await site.DoAsync(AccountState.IdOf(account), new GrantRole(Role.Auditor));
        using var browser = site.Browse();
        await browser.SignInAsync("agent@exemple.fr", back: "/dossiers");
        Assert.StartsWith("/compte/validation", browser.At, StringComparison.Ordinal);
        foreach (var page in new[] { "/compte", "/dossiers", "/compte/mot-de-passe" })
        {
            await browser.OpenAsync(page);
            Assert.StartsWith("/compte/validation", browser.At, StringComparison.Ordinal);
        }

        await browser.OpenAsync("/compte/validation?retour=%2Fdossiers");
        await browser.SendAsync("Enregistrer mon application");
        using var image = await new HttpClient().GetAsync(new Uri(site.Address.Root, "/compte/validation/image"));
        Assert.NotEqual("image/svg+xml", image.Content.Headers.ContentType?.MediaType);
        var page2 = browser.Body;
        await browser.OpenAsync("/compte/validation/image");
        Assert.Equal("image/svg+xml", browser.Last.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("<script", browser.Body);
        await browser.OpenAsync("/compte/validation?retour=%2Fdossiers");
        await browser.SendAsync("Code affiché", ("Code", "000000"));
        Assert.Contains("n’est pas le bon", browser.Text);
        await browser.SendAsync("Code affiché", ("Code", await site.CodeAsync(account)));
        Assert.Contains("Vos codes de secours", browser.Text);
        var recovery = System.Text.RegularExpressions.Regex.Match(browser.Body, "<code>([A-Z0-9-]+)</code>").Groups[1].Value;
        await browser.OpenAsync("/dossiers");
        Assert.Equal("/dossiers", browser.At);

        // The code that activated it serves no more, nor does any other one twice.
        await browser.SendAsync("Se déconnecter");
        await browser.SignInAsync("agent@exemple.fr", back: "/compte");
        Assert.Contains("Validation en deux étapes", browser.Text);
        await browser.SendAsync("Valider", ("Code", await site.CodeAsync(account)));
        Assert.Contains("déjà servi", browser.Text);
        await site.Runtime.Simulate(site.Clock).AdvanceToAsync(site.Clock.GetUtcNow().AddMinutes(2));
        await browser.SendAsync("Valider", ("Code", await site.CodeAsync(account)));
        Assert.Equal("/compte", browser.At);

        // In its place a code from the sheet, once.
        foreach (var works in new[] { true, false })
        {
            using var elsewhere = site.Browse();
            await elsewhere.SignInAsync("agent@exemple.fr", back: "/compte");
            await elsewhere.SendAsync("Valider", ("Code", recovery));
            Assert.Equal(works, elsewhere.At == "/compte");
        }
        Assert.NotEmpty(page2);
    }

    [Fact]
    public async Task Cannot_go_round_the_code_with_half_of_the_way_of_before_a_change()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync("agent@exemple.fr");
        using var browser = site.Browse();
        await browser.SignInAsync("agent@exemple.fr", back: "/compte/validation");
        await browser.SendAsync("Enregistrer mon application");
        await browser.SendAsync("Code affiché", ("Code", await site.CodeAsync(account)));
        using var half = site.Browse();
        await half.SignInAsync("agent@exemple.fr");
        await site.Runtime.Simulate(site.Clock).AdvanceToAsync(site.Clock.GetUtcNow().AddMinutes(11));
        await half.SendAsync("Valider", ("Code", await site.CodeAsync(account)));
        Assert.Contains("Le délai pour saisir le code est écoulé", half.Text);
        Assert.IsType<Authenticator.Active>((await site.CredentialAsync(account)).Totp);
    }

    [Fact]
    public async Task Goes_by_a_new_password_after_a_mailed_link_that_serves_once_and_ends_every_session()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync("camille@exemple.fr");
        using var before = site.Browse();
        await before.SignInAsync("camille@exemple.fr");
        using var browser = site.Browse();
        foreach (var mail in new[] { "personne@exemple.fr", "camille@exemple.fr" })
        {
            await browser.OpenAsync("/mot-de-passe-oublie");
            await browser.SendAsync("Recevoir le lien", ("Mail", mail));
            Assert.Contains("Si un compte porte cette adresse", browser.Text);
        }
        var link = await site.LinkAsync("nouveau mot de passe", "camille@exemple.fr");
        await browser.OpenAsync(link);
        await browser.SendAsync("Enregistrer", ("Password", "court"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SendAsync("Enregistrer", ("Password", "quatre hiboux chantent"));
        Assert.Contains("Votre nouveau mot de passe est enregistré", browser.Text);
        await browser.OpenAsync(link);
        Assert.Equal(HttpStatusCode.Gone, browser.Status);

        await before.OpenAsync("/compte");
        Assert.StartsWith("/connexion", before.At, StringComparison.Ordinal);
        await browser.SignInAsync("camille@exemple.fr");
        Assert.Contains("n’est pas le bon", browser.Text);
        await browser.SignInAsync("camille@exemple.fr", "quatre hiboux chantent", "/compte");
        Assert.Equal("/compte", browser.At);
    }

    [Fact]
    public async Task Is_slowed_down_for_an_address_that_comes_too_often()
    {
        await using var site = await SignInSite.StartAsync(leniency: 1);
        using var browser = site.Browse();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await browser.OpenAsync("/mot-de-passe-oublie");
            await browser.SendAsync("Recevoir le lien", ("Mail", "pas une adresse"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        }
        await browser.OpenAsync("/mot-de-passe-oublie");
        await browser.SendAsync("Recevoir le lien", ("Mail", "pas une adresse"));
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.InRange(browser.Last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 300);
        Assert.Contains("Trop d’essais en peu de temps", browser.Text);
        await browser.OpenAsync("/connexion");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }
}
