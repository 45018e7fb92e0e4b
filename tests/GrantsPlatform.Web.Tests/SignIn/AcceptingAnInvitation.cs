using System.Net;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Web.Tests.SignIn;

public sealed class AcceptingAnInvitation
{
    /// <summary>The link was mailed to the address: who follows it opens the account there, and is sent no second mail.</summary>
    [Fact]
    public async Task Opens_the_account_of_whoever_has_none_with_one_mail_alone()
    {
        await using var site = await SignInSite.StartAsync();
        var chief = await site.PersonAsync("chef@exemple.fr", "Dominique Chef");
        await site.DoAsync(KeyState.IdOf("siret", "73282932000074"), new ClaimKey(OrganisationState.IdOf("voisins")));
        await site.DoAsync(OrganisationState.IdOf("voisins"), new RegisterOrganisation("Maison des voisins", "73282932000074", null, "association", new DateOnly(2010, 1, 1), "62", false), chief);
        await site.DoAsync(InvitationState.IdOf("voisins", "cle"), new InviteColleague("voisins", "camille@exemple.fr", "cle", [MemberRight.Editor]), chief);

        using var browser = site.Browse();
        await browser.OpenAsync(await site.LinkAsync("Invitation", "camille@exemple.fr"));
        Assert.Contains("Dominique Chef vous invite", browser.Text);
        await browser.SendAsync("Créer mon compte et rejoindre l’organisme", ("Name", "Camille Essai"), ("Password", "court"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SendAsync("Créer mon compte et rejoindre l’organisme", ("Name", "Camille Essai"), ("Password", SignInSite.Password));
        Assert.Equal("/dossiers", browser.At);
        Assert.Contains("Vous faites maintenant partie de Maison des voisins", browser.Text);
        // Before anything else is carried out, the page that follows knows that the person has an organisation.
        Assert.DoesNotContain("Inscrire un organisme", browser.Text);
        Assert.Single(await site.MailsAsync(), mail => mail.To.Mail == "camille@exemple.fr");
        var account = await site.FindAsync("camille@exemple.fr");
        Assert.NotNull(account);
        Assert.True(((OrganisationState.Registered)await site.Runtime.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf("voisins"))).IsMember(account));
        Assert.True((await site.CredentialAsync(account)).MailConfirmed);
    }

    [Fact]
    public async Task Makes_whoever_holds_the_link_a_member_once_signed_in()
    {
        await using var site = await SignInSite.StartAsync();
        var chief = await site.PersonAsync("chef@exemple.fr");
        await site.DoAsync(KeyState.IdOf("siret", "73282932000074"), new ClaimKey(OrganisationState.IdOf("voisins")));
        await site.DoAsync(OrganisationState.IdOf("voisins"), new RegisterOrganisation("Maison des voisins", "73282932000074", null, "association", new DateOnly(2010, 1, 1), "62", false), chief);
        await site.DoAsync(InvitationState.IdOf("voisins", "cle"), new InviteColleague("voisins", "camille@exemple.fr", "cle", [MemberRight.Editor]));
        var link = await site.LinkAsync("Invitation", "camille@exemple.fr");
        var account = await site.PersonAsync("camille@exemple.fr");

        using var browser = site.Browse();
        await browser.OpenAsync(link);
        Assert.Contains("Rejoindre Maison des voisins", browser.Text);
        await browser.SignInAsync("camille@exemple.fr", back: browser.At);
        Assert.StartsWith("/invitations", browser.At, StringComparison.Ordinal);
        await browser.SendAsync("Accepter");
        Assert.Contains("Vous faites maintenant partie de Maison des voisins", browser.Text);
        await site.MailsAsync();
        Assert.True(((OrganisationState.Registered)await site.Runtime.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf("voisins"))).IsMember(account));

        using var again = site.Browse();
        await again.OpenAsync(link);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
    }

    /// <summary>The body was entered twice, and the two entries were made one while the mail lay in the letter box.</summary>
    [Fact]
    public async Task Leads_to_the_entry_that_stays_where_the_other_was_merged_meanwhile()
    {
        await using var site = await SignInSite.StartAsync();
        var (gone, stays) = (OrganisationState.IdOf("voisins"), OrganisationState.IdOf("voisins-encore"));
        await site.DoAsync(gone, new RegisterWithoutSiret("Maison des voisins", null, null, "association", new DateOnly(2010, 1, 1), "62", false));
        await site.DoAsync(KeyState.IdOf("siret", "73282932000074"), new ClaimKey(stays));
        await site.DoAsync(stays, new RegisterOrganisation("Maison des voisins", "73282932000074", null, "association", new DateOnly(2010, 1, 1), "62", false));
        await site.DoAsync(InvitationState.IdOf("voisins", "cle"), new InviteColleague("voisins", "camille@exemple.fr", "cle", [MemberRight.Editor]));
        var link = await site.LinkAsync("Invitation", "camille@exemple.fr");
        await site.DoAsync(gone, new MergeOrganisation("voisins-encore", []));
        var account = await site.PersonAsync("camille@exemple.fr");

        using var browser = site.Browse();
        await browser.OpenAsync(link);
        await browser.SignInAsync("camille@exemple.fr", back: browser.At);
        await browser.SendAsync("Accepter");
        Assert.Contains("Vous faites maintenant partie de Maison des voisins", browser.Text);
        Assert.DoesNotContain("Inscrire un organisme", browser.Text);
        await site.MailsAsync();
        Assert.True(((OrganisationState.Registered)await site.Runtime.Reads.ReadAsync<OrganisationState>(stays)).IsMember(account));
        Assert.True(((OrganisationState.Registered)await site.Runtime.Reads.ReadAsync<OrganisationState>(gone)).IsMember(account));
    }
}
