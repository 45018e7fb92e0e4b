using System.Net;
using GrantsPlatform.Core.Credentials;

namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>
/// Somebody knows an address before its holder comes, and prepares an account for it, so as to get in later: the five ways that Sudhodanan and Paverd
/// name ("Pre-hijacked accounts", 2022), and the one by an address that was changed.
/// </summary>
public sealed class LyingInWaitForAnAddress
{
    private const string Victim = "victime@exemple.fr";
    private const string Attacker = "attaquant@exemple.fr";
    private const string Way = "/connexion/fournisseur/essai?retour=%2Fcompte";

    [Fact]
    public async Task Gains_nothing_by_a_password_when_the_holder_comes_by_a_provider()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        await RegisterAsync(site, Victim);
        provider.Mail = Victim;
        using var victim = site.Browse();
        await victim.OpenAsync(Way);
        Assert.NotEqual("/compte", victim.At);
        await ResetAsync(site, victim);
        await victim.OpenAsync(Way);
        Assert.Equal("/compte", victim.At);
        using var attacker = site.Browse();
        await attacker.SignInAsync(Victim, back: "/compte");
        Assert.Contains("n’est pas le bon", attacker.Text);
    }

    /// <summary>The holder of the mailbox, who has opened no account, follows the first mail all the same, and presses the button.</summary>
    [Fact]
    public async Task Gains_nothing_by_the_first_mail_when_the_holder_follows_it()
    {
        await using var site = await SignInSite.StartAsync();
        await RegisterAsync(site, Victim);
        using var victim = site.Browse();
        await victim.OpenAsync(await site.LinkAsync("Confirmez", Victim));
        await victim.SendAsync("Confirmer mon adresse");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, victim.Status);
        await victim.SendAsync("Confirmer mon adresse", ("Password", "quatre hiboux chantent"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, victim.Status);
        Assert.DoesNotContain("quatre hiboux chantent", victim.Body);
        using var attacker = site.Browse();
        await attacker.SignInAsync(Victim);
        Assert.Equal(HttpStatusCode.Forbidden, attacker.Status);

        Assert.Contains("Si ce n’est pas vous qui l’avez choisi", victim.Text);
        await ResetAsync(site, victim);
        await victim.SignInAsync(Victim, "quatre hiboux chantent", "/compte");
        Assert.Equal("/compte", victim.At);
        await attacker.SignInAsync(Victim, back: "/compte");
        Assert.Contains("n’est pas le bon", attacker.Text);
    }

    /// <summary>An administrator has mistyped somebody's new address: its holder is not lent the account, nor the account the address.</summary>
    [Fact]
    public async Task Is_lent_no_address_whose_holder_follows_a_mail_that_was_meant_for_another()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        provider.Mail = Attacker;
        using var colleague = site.Browse();
        await colleague.OpenAsync(Way);
        Assert.Equal("/compte", colleague.At);
        await site.DoAsync(CredentialState.IdOf((await site.FindAsync(Attacker))!), new NoteMailChanged("une-autre-cle"));
        var link = await site.LinkAsync("Confirmez", Attacker);
        using var stranger = site.Browse();
        await stranger.OpenAsync(link);
        Assert.Contains("Connectez-vous d’abord", stranger.Text);
        Assert.False((await site.CredentialAsync((await site.FindAsync(Attacker))!)).MailConfirmed);
        await colleague.OpenAsync(link);
        await colleague.SendAsync("Confirmer mon adresse");
        Assert.Equal("/compte", colleague.At);
        Assert.True((await site.CredentialAsync((await site.FindAsync(Attacker))!)).MailConfirmed);
    }

    [Fact]
    public async Task Gains_nothing_by_an_identity_linked_to_an_address_that_was_never_confirmed()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        var account = await site.PersonAsync(Attacker);
        using var attacker = await site.SignedInAsync(Attacker);
        await LinkAsync(attacker, provider);
        await WantAsync(attacker, Victim);
        await site.MailsAsync();

        // The address counts when it is confirmed: the account is the attacker's still, and the victim opens one of their own.
        Assert.Equal(account, await site.FindAsync(Attacker));
        Assert.Null(await site.FindAsync(Victim));
        using var victim = site.Browse();
        await victim.OpenAsync(await site.LinkAsync("Confirmez votre nouvelle adresse", Victim));
        Assert.StartsWith("/connexion", victim.At, StringComparison.Ordinal);
        await site.PersonAsync(Victim);
        Assert.NotEqual(account, await site.FindAsync(Victim));
        using var signedIn = await site.SignedInAsync(Victim);
        await signedIn.OpenAsync(await site.LinkAsync("Confirmez votre nouvelle adresse", Victim));
        Assert.Equal(HttpStatusCode.Gone, signedIn.Status);
        await attacker.OpenAsync(await site.LinkAsync("Confirmez votre nouvelle adresse", Victim));
        await attacker.SendAsync("Confirmer mon adresse");
        Assert.NotEqual(HttpStatusCode.OK, attacker.Status);
        Assert.Equal(account, await site.FindAsync(Attacker));
    }

    /// <summary>As it stands in stores from before addresses counted only once confirmed, and after an administrator has changed one.</summary>
    [Fact]
    public async Task Gains_nothing_by_what_opened_the_account_before_the_holder_chose_a_password()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        var account = await site.PersonAsync(Attacker);
        using var attacker = await site.SignedInAsync(Attacker);
        await LinkAsync(attacker, provider);
        await site.EnrolAsync(attacker, account);
        await site.DoAsync(CredentialState.IdOf(account), new NoteMailChanged("une-autre-cle"));
        await site.DoAsync(CredentialState.IdOf(account), new AskPasswordReset());
        using var victim = site.Browse();
        await victim.OpenAsync(await site.LinkAsync("nouveau mot de passe", Attacker));
        await victim.SendAsync("Enregistrer", ("Password", "quatre hiboux chantent"));
        await victim.SignInAsync(Attacker, "quatre hiboux chantent", "/compte");
        Assert.Equal("/compte", victim.At);

        await attacker.OpenAsync("/compte");
        Assert.StartsWith("/connexion", attacker.At, StringComparison.Ordinal);
        (provider.Mail, provider.MailIsVerified) = (null, false);
        await attacker.OpenAsync(Way);
        Assert.NotEqual("/compte", attacker.At);
        await attacker.SignInAsync(Attacker, back: "/compte");
        Assert.NotEqual("/compte", attacker.At);
    }

    [Fact]
    public async Task Gains_nothing_by_a_session_that_was_kept_open()
    {
        await using var site = await SignInSite.StartAsync();
        await RegisterAsync(site, Victim);
        using var attacker = site.Browse();
        await attacker.SignInAsync(Victim);
        Assert.Equal(HttpStatusCode.Forbidden, attacker.Status);
        using var victim = site.Browse();
        await ResetAsync(site, victim);
        await attacker.OpenAsync("/compte");
        Assert.StartsWith("/connexion", attacker.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gains_nothing_by_a_change_of_address_that_is_confirmed_after_the_holder_has_come_back()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync(Victim);
        using var thief = await site.SignedInAsync(Victim);
        await WantAsync(thief, Attacker);
        var link = await site.LinkAsync("Confirmez votre nouvelle adresse", Attacker);
        Assert.Contains(await site.MailsAsync(), mail => mail.To.Mail == Victim && mail.Subject == "Une autre adresse électronique a été demandée");
        using var victim = site.Browse();
        await ResetAsync(site, victim);
        await thief.OpenAsync(link);
        Assert.StartsWith("/connexion", thief.At, StringComparison.Ordinal);
        Assert.Equal(account, await site.FindAsync(Victim));
        Assert.Null(await site.FindAsync(Attacker));
    }

    [Fact]
    public async Task Gains_nothing_by_a_provider_that_does_not_verify_addresses()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        (provider.Mail, provider.MailIsVerified) = (Victim, false);
        using var attacker = site.Browse();
        await attacker.OpenAsync(Way);
        Assert.Contains("ne confirme pas votre adresse", attacker.Text);
        Assert.Null(await site.FindAsync(Victim));
        var account = await site.PersonAsync(Victim);
        await attacker.OpenAsync(Way);
        Assert.NotEqual("/compte", attacker.At);
        Assert.Empty((await site.CredentialAsync(account)).Identities);
    }

    [Fact]
    public async Task Is_not_what_a_person_does_who_changes_their_own_address()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync(Attacker);
        using var holder = await site.SignedInAsync(Attacker);
        await WantAsync(holder, "nouvelle@exemple.fr");
        Assert.Contains("Votre nouvelle adresse électronique est à confirmer", holder.Text);
        var first = await site.LinkAsync("Confirmez votre nouvelle adresse", "nouvelle@exemple.fr");
        await holder.SendAsync("Renvoyer le message");
        await holder.OpenAsync(first);
        await holder.SendAsync("Confirmer mon adresse");
        Assert.Contains("Votre nouvelle adresse électronique est confirmée", holder.Text);
        await site.MailsAsync();
        Assert.Equal((account, null), (await site.FindAsync("nouvelle@exemple.fr"), await site.FindAsync(Attacker)));
        Assert.True((await site.CredentialAsync(account)).MailConfirmed);
        await holder.SendAsync("Se déconnecter");
        await holder.SignInAsync("nouvelle@exemple.fr", back: "/compte");
        Assert.Equal("/compte", holder.At);
    }

    private static async Task RegisterAsync(SignInSite site, string mail)
    {
        using var browser = site.Browse();
        await browser.OpenAsync("/inscription");
        await browser.SendAsync("Créer mon compte", ("Name", "Qui Veut"), ("Mail", mail), ("Password", SignInSite.Password));
    }

    private static async Task ResetAsync(SignInSite site, Browser browser)
    {
        await browser.OpenAsync("/mot-de-passe-oublie");
        await browser.SendAsync("Recevoir le lien", ("Mail", Victim));
        await browser.OpenAsync(await site.LinkAsync("nouveau mot de passe", Victim));
        await browser.SendAsync("Enregistrer", ("Password", "quatre hiboux chantent"));
    }

    private static async Task WantAsync(Browser browser, string mail)
    {
        await browser.OpenAsync("/compte/coordonnees");
        await browser.SendAsync("Enregistrer", ("Name", "Camille Essai"), ("Mail", mail), ("Password", SignInSite.Password));
        Assert.Equal("/compte", browser.At);
    }

    private static async Task LinkAsync(Browser browser, SmallProvider provider)
    {
        (provider.Mail, provider.MailIsVerified) = (null, false);
        await browser.OpenAsync("/compte/identites");
        await browser.SendAsync("Relier", ("Password", SignInSite.Password));
        await browser.OpenAsync(WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(browser.Body, $"href=\"({provider.Issuer}[^\"]*)\"").Groups[1].Value));
        Assert.Equal("/compte/identites", browser.At);
    }
}
