using System.Net;

namespace GrantsPlatform.Web.Tests.SignIn;

public sealed class OpeningAnAccount
{
    [Fact]
    public async Task Lets_a_person_in_once_the_address_is_confirmed()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Browse();
        await browser.OpenAsync("/inscription");
        await browser.SendAsync("Créer mon compte", ("Name", "Camille Essai"), ("Mail", "camille@exemple.fr"), ("Password", SignInSite.Password));
        Assert.Contains("Consultez votre messagerie", browser.Text);

        await browser.SignInAsync("camille@exemple.fr");
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("n’est pas encore confirmée", browser.Text);

        // Looking at the link confirms nothing: programmes that read mails do as much.
        await browser.OpenAsync(await site.LinkAsync("Confirmez", "camille@exemple.fr"));
        Assert.False((await site.CredentialAsync((await site.FindAsync("camille@exemple.fr"))!)).MailConfirmed);
        await browser.SendAsync("Confirmer mon adresse", ("Password", SignInSite.Password));
        Assert.Contains("Votre adresse électronique est confirmée", browser.Text);
        await browser.OpenAsync("/compte");
        Assert.Equal("/compte", browser.At);

        await browser.SendAsync("Se déconnecter");
        await browser.SignInAsync("Camille@Exemple.FR ", back: "/compte");
        Assert.Equal("/compte", browser.At);
        Assert.Contains("camille@exemple.fr", browser.Text);
    }

    /// <summary>Afterwards the link of a mail, which may have been forwarded, is no way in and no place to try passwords.</summary>
    [Fact]
    public async Task Lets_nobody_in_by_the_link_of_an_address_that_is_confirmed()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Browse();
        await browser.OpenAsync("/inscription");
        await browser.SendAsync("Créer mon compte", ("Name", "Camille Essai"), ("Mail", "camille@exemple.fr"), ("Password", SignInSite.Password));
        using var late = site.Browse();
        var link = await site.LinkAsync("Confirmez", "camille@exemple.fr");
        await late.OpenAsync(link);
        await browser.OpenAsync(link);
        await browser.SendAsync("Confirmer mon adresse", ("Password", SignInSite.Password));
        await late.SendAsync("Confirmer mon adresse", ("Password", SignInSite.Password));
        Assert.Contains("déjà confirmée", late.Text);
        await late.OpenAsync("/compte");
        Assert.NotEqual("/compte", late.At);
    }

    [Fact]
    public async Task Says_the_same_of_an_address_that_has_one_already()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync("connue@exemple.fr");
        var answers = new List<string>();
        foreach (var mail in new[] { "connue@exemple.fr", "inconnue@exemple.fr" })
        {
            using var browser = site.Browse();
            await browser.OpenAsync("/inscription");
            await browser.SendAsync("Créer mon compte", ("Name", "Autre Personne"), ("Mail", mail), ("Password", "quatre hiboux chantent"));
            answers.Add($"{browser.Status} {browser.At} {browser.Text}");
        }
        Assert.Equal(answers[0], answers[1]);
        Assert.Contains(await site.MailsAsync(), mail => mail.To.Mail == "connue@exemple.fr" && mail.Subject == "Vous avez déjà un compte");
        using var stranger = site.Browse();
        await stranger.SignInAsync("connue@exemple.fr", "quatre hiboux chantent");
        Assert.Contains("n’est pas le bon", stranger.Text);
    }

    [Fact]
    public async Task Begins_one_account_when_the_form_is_sent_twice_and_none_with_another_address()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Browse();
        foreach (var mail in new[] { "un@exemple.fr", "un@exemple.fr", "deux@exemple.fr" })
        {
            await browser.OpenAsync("/inscription");
            await browser.SendAsync("Créer mon compte", ("CommandId", "toujours-le-meme"), ("Name", "Camille Essai"), ("Mail", mail), ("Password", SignInSite.Password));
        }
        Assert.NotEqual(await site.FindAsync("un@exemple.fr"), await site.FindAsync("deux@exemple.fr"));
        Assert.Single(await site.MailsAsync(), mail => mail.To.Mail == "un@exemple.fr" && mail.Subject.StartsWith("Confirmez", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_what_was_typed_and_never_the_password()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Browse();
        await browser.OpenAsync("/inscription");
        await browser.SendAsync("Créer mon compte", ("Name", "Camille Essai"), ("Mail", "pas une adresse"), ("Password", "azerty123456"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("value=\"Camille Essai\"", browser.Body);
        Assert.Contains("trop courant", browser.Text);
        Assert.DoesNotContain("azerty123456", browser.Body);
    }

    [Theory]
    [InlineData("/inscription/confirmer")]
    [InlineData("/nouveau-mot-de-passe")]
    [InlineData("/invitations")]
    public async Task Helps_whoever_follows_a_link_that_is_none_of_ours(string path)
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Browse();
        foreach (var proof in new[] { "", "?lien=forge", "?lien=" + new string('A', 4000) })
        {
            await browser.OpenAsync(path + proof);
            Assert.Equal(HttpStatusCode.Gone, browser.Status);
            Assert.Contains("n’est plus valable", browser.Text);
        }
    }
}
