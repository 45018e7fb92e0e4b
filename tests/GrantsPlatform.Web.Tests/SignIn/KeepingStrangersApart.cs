using System.Net;

namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>Whoever knows an address, and nothing else of its holder, keeps them from nothing.</summary>
public sealed class KeepingStrangersApart
{
    private const string Mail = "camille@exemple.fr";

    [Fact]
    public async Task Lets_a_browser_in_that_has_signed_in_before_however_often_strangers_guess()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync(Mail);
        using var home = await site.SignedInAsync(Mail);
        await home.SendAsync("Se déconnecter");
        await GuessAsync(site);
        using var stranger = site.Browse();
        await stranger.SignInAsync(Mail);
        Assert.Contains("la connexion est bloquée", stranger.Text);

        await home.SignInAsync(Mail, "ce n’est pas lui");
        Assert.Contains("n’est pas le bon", home.Text);
        await home.SignInAsync(Mail, back: "/compte");
        Assert.Equal("/compte", home.At);
    }

    [Fact]
    public async Task Takes_the_code_and_the_present_password_of_a_known_browser_too()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync(Mail);
        using var home = await site.SignedInAsync(Mail);
        await site.EnrolAsync(home, account);
        await GuessAsync(site);
        await home.OpenAsync("/compte/mot-de-passe");
        await home.SendAsync("Enregistrer", ("Present", SignInSite.Password), ("Password", "quatre hiboux chantent"));
        Assert.Equal("/compte", home.At);
        await home.SendAsync("Se déconnecter");
        await home.SignInAsync(Mail, "quatre hiboux chantent", "/compte");
        await home.SendAsync("Valider", ("Code", await site.CodeAsync(account)));
        Assert.Equal("/compte", home.At);
    }

    [Fact]
    public async Task Is_locked_in_a_known_browser_as_well_and_then_has_the_tries_of_a_stranger()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync(Mail);
        using var home = await site.SignedInAsync(Mail);
        await home.SendAsync("Se déconnecter");
        for (var guess = 1; guess <= 10; guess++)
        {
            await home.SignInAsync(Mail, "ce n’est pas lui");
            Assert.Contains(guess is 5 or 10 ? "la connexion est bloquée" : "n’est pas le bon", home.Text);
        }
        await home.SignInAsync(Mail);
        Assert.Contains("la connexion est bloquée", home.Text);
    }

    [Fact]
    public async Task Knows_a_browser_no_more_once_the_password_has_changed_elsewhere_nor_for_another_account()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync(Mail);
        await site.PersonAsync("autre@exemple.fr");
        using var old = await site.SignedInAsync(Mail);
        using var home = await site.SignedInAsync(Mail);
        await home.OpenAsync("/compte/mot-de-passe");
        await home.SendAsync("Enregistrer", ("Present", SignInSite.Password), ("Password", "quatre hiboux chantent"));
        await GuessAsync(site);
        await GuessAsync(site, "autre@exemple.fr");
        using var again = old.Twin();
        await again.SignInAsync(Mail, "quatre hiboux chantent");
        Assert.Contains("la connexion est bloquée", again.Text);
        await home.SendAsync("Se déconnecter");
        await home.SignInAsync("autre@exemple.fr");
        Assert.Contains("la connexion est bloquée", home.Text);
        await home.SignInAsync(Mail, "quatre hiboux chantent", "/compte");
        Assert.Equal("/compte", home.At);
    }

    [Fact]
    public async Task Leaves_every_reset_link_of_the_day_good_whoever_asked_for_it_and_promises_no_mail()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync(Mail);
        using var stranger = site.Browse();
        var answers = new List<string>();
        for (var request = 1; request <= 7; request++)
        {
            foreach (var mail in new[] { Mail, "personne@exemple.fr" })
            {
                await stranger.OpenAsync("/mot-de-passe-oublie");
                await stranger.SendAsync("Recevoir le lien", ("Mail", mail));
                answers.Add($"{stranger.Status} {stranger.Text}");
            }
        }
        Assert.Single(answers.Distinct());
        Assert.Contains("n’a pas déjà reçu cinq de ces messages depuis 24 heures", answers[0]);
        Assert.DoesNotContain("vient d’y être envoyé", answers[0]);
        var links = (await site.MailsAsync()).Where(mail => mail.To.Mail == Mail && mail.Subject.Contains("nouveau mot de passe", StringComparison.Ordinal))
            .Select(mail => System.Text.RegularExpressions.Regex.Match(mail.Text, @"http://\S+").Value).ToList();
        Assert.Equal(5, links.Count);

        // While somebody goes on guessing: whoever followed the link is no stranger.
        await GuessAsync(site);
        using var holder = site.Browse();
        await holder.OpenAsync(links[0]);
        await holder.SendAsync("Enregistrer", ("Password", "quatre hiboux chantent"));
        await GuessAsync(site);
        await holder.SignInAsync(Mail, "quatre hiboux chantent", "/compte");
        Assert.Equal("/compte", holder.At);
        foreach (var link in links)
        {
            await holder.OpenAsync(link);
            Assert.Equal(HttpStatusCode.Gone, holder.Status);
        }
    }

    [Fact]
    public async Task Leaves_every_link_of_confirmation_good_too()
    {
        await using var site = await SignInSite.StartAsync();
        using var person = site.Browse();
        await person.OpenAsync("/inscription");
        await person.SendAsync("Créer mon compte", ("Name", "Camille Essai"), ("Mail", Mail), ("Password", SignInSite.Password));
        Assert.DoesNotContain("vient d’être envoyé", person.Text);
        var first = await site.LinkAsync("Confirmez", Mail);
        using var stranger = site.Browse();
        for (var request = 1; request <= 6; request++)
        {
            await stranger.OpenAsync("/inscription/renvoyer");
            await stranger.SendAsync("Envoyer", ("Mail", Mail));
            Assert.DoesNotContain("vient d’être envoyé", stranger.Text);
        }
        Assert.Equal(5, (await site.MailsAsync()).Count(mail => mail.Subject.StartsWith("Confirmez", StringComparison.Ordinal)));
        await person.OpenAsync(first);
        await person.SendAsync("Confirmer mon adresse", ("Password", SignInSite.Password));
        Assert.Contains("Votre adresse électronique est confirmée", person.Text);
    }

    private static async Task GuessAsync(SignInSite site, string mail = Mail)
    {
        using var stranger = site.Browse();
        for (var guess = 0; guess < 6; guess++) await stranger.SignInAsync(mail, "ce n’est pas lui");
        Assert.Contains("la connexion est bloquée", stranger.Text);
    }
}
