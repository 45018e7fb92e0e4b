using System.Net;
using System.Net.Mail;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Tests.SignIn;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>The store, or the mail server, is out of reach for a while: nothing typed is lost, and whoever runs the platform can read of it.</summary>
public sealed class LosingTheStore
{
    private const string Name = "Service du quai, à Saint-Exemple";

    [Theory]
    [InlineData("CommitAsync")]
    [InlineData("LoadAsync")]
    [InlineData("ReadContentsAsync")]
    [InlineData("QueryAsync")]
    [InlineData("")]
    public async Task Gives_a_form_back_to_be_sent_again_as_it_was(string call)
    {
        await using var site = await SignInSite.StartAsync();
        var organisation = OrganisationState.IdOf("essais");
        await site.DoAsync(KeyState.IdOf("siret", "90123456700013"), new ClaimKey(organisation));
        await site.DoAsync(organisation, new RegisterOrganisation("Association des Essais", "90123456700013", null, "association", new DateOnly(2001, 5, 9), "62", false));
        await site.DoAsync(organisation, new AddMember(await site.PersonAsync("camille@exemple.fr"), [MemberRight.LegalRepresentative]));
        using var browser = site.Browse();
        await browser.SignInAsync("camille@exemple.fr", back: "/organismes/essais/services/nouveau");

        site.IsDown = name => call.Length == 0 || name == call;
        await browser.SendAsync("Ajouter le service", ("ServiceName", Name), ("Departement", "62"), ("Communes", "62041"));
        // What this form needs may be held in memory: then nobody noticed.
        var down = browser.Status == HttpStatusCode.ServiceUnavailable;
        if (down)
        {
            Assert.Equal(TimeSpan.FromSeconds(30), browser.Last.Headers.RetryAfter!.Delta);
            Assert.Contains("momentanément indisponible", browser.Text);
        }
        // The form was taken; the page that follows it could not be shown.
        if (down && browser.At == "/organismes/essais")
        {
            Assert.NotEqual("CommitAsync", call);
            site.IsDown = _ => false;
            await browser.OpenAsync("/organismes/essais");
            Assert.Contains(Name, browser.Text);
        }
        else if (down)
        {
            Assert.Contains(Name, WebUtility.HtmlDecode(browser.Body));
            site.IsDown = _ => false;
            await browser.SendAsync("Envoyer de nouveau");
        }
        else Assert.NotEqual("CommitAsync", call);
        Assert.Equal("/organismes/essais", browser.At);
        if (call != "ReadContentsAsync") Assert.Contains($"Le service «\u202F{Name}\u202F» est ajouté.", browser.Text);
        Assert.Single(((OrganisationState.Registered)await site.Runtime.Reads.ReadAsync<OrganisationState>(organisation)).Services);
    }

    [Fact]
    public async Task Is_no_bug_in_anybodys_eyes_and_over_when_it_is_over()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync("camille@exemple.fr");
        using var browser = site.Browse();
        await browser.SignInAsync("camille@exemple.fr", back: "/compte");
        site.IsDown = _ => true;
        foreach (var path in (string[])["/compte", "/organismes/x", "/dossiers/x/rubriques/projet"])
        {
            await browser.OpenAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
            Assert.NotNull(browser.Last.Headers.RetryAfter);
        }
        site.IsDown = _ => false;
        await browser.OpenAsync("/compte");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task Shows_nobody_a_password_again()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync("camille@exemple.fr");
        using var browser = site.Browse();
        await browser.OpenAsync("/connexion");
        site.IsDown = _ => true;
        await browser.SendAsync("Mot de passe", ("Mail", "camille@exemple.fr"), ("Password", SignInSite.Password));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
        Assert.DoesNotContain(SignInSite.Password, WebUtility.HtmlDecode(browser.Body));
    }

    [Fact]
    public async Task Leaves_a_line_of_a_mail_that_waits_and_no_address()
    {
        await using var site = await SignInSite.StartAsync();
        site.MailOutage = new SmtpException(SmtpStatusCode.MailboxBusy, "4.2.2 <camille@exemple.fr> over quota");
        using var browser = site.Browse();
        await browser.OpenAsync("/inscription");
        await browser.SendAsync("Créer mon compte", ("Name", "Camille Essai"), ("Mail", "camille@exemple.fr"), ("Password", SignInSite.Password));
        Assert.Empty(await site.MailsAsync());
        var line = Assert.Single(site.Caught.All);
        Assert.Contains("MailboxBusy", line);
        Assert.DoesNotContain("camille", line, StringComparison.OrdinalIgnoreCase);

        site.MailOutage = null;
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Single(await site.MailsAsync());
    }
}
