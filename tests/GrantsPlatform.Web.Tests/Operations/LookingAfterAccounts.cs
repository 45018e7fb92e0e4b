using System.Net;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Web.Tests.Operations;

[Collection(Site.Name)]
public sealed class LookingAfterAccounts(WebFixture site)
{
    private const string Administrator = "p-administration";
    private const string Page = "/exploitation/comptes";

    [Fact]
    public async Task Opens_an_account_with_a_role_once_and_writes_to_its_person()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        (string, string)[] form = [("Name", "Camille Essai"), ("Mail", "camille.essai@example.org"), ("Role", "RegionalInstructor"), ("Programme", WebFixture.Open), ("Departement", "62"), ("Reason", "Arrêté du 2 mai"), ("CommandId", "invite-camille")];
        var sent = await administrator.SendAsync($"{Page}/inviter", form);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var account = sent.Body.Split('/')[^1];
        Assert.Equal([new Grant(Role.RegionalInstructor, WebFixture.Open, "62")], (await OpenAsync(account)).Grants.ToArray());

        await site.FollowAsync();
        var invitation = Assert.Single(site.Mails(), mail => mail.To.ToString().Contains("camille.essai@example.org"));
        Assert.Equal("Invitation à travailler sur la plateforme des appels à projets", invitation.Subject);
        Assert.Contains("vous invite à travailler", invitation.TextBody);
        Assert.Contains("instruction régionale", invitation.TextBody);
        var shown = await administrator.OpenAsync($"{Page}/{account}");
        Assert.Contains("Camille Essai", shown.Text);
        Assert.Contains("instruction régionale", shown.Text);
        Assert.Contains("Camille Essai", (await administrator.OpenAsync(Page)).Text);

        var again = await administrator.SendAsync($"{Page}/inviter", ("Name", "Autre"), ("Mail", "CAMILLE.ESSAI@example.org"), ("Role", "Auditor"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Cette adresse a déjà un compte.", again.Text);
        Assert.Contains("Autre", again.Body);
        // Other tests ask who answers for this programme.
        await administrator.SendAsync($"{Page}/{account}?handler=Revoke", ("Role", "RegionalInstructor"), ("Programme", WebFixture.Open), ("Departement", "62"));
        Assert.Empty((await OpenAsync(account)).Grants);
    }

    [Fact]
    public async Task Says_beside_each_field_what_is_wrong_and_gives_back_what_was_typed()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        var refused = await administrator.SendAsync($"{Page}/inviter", ("Name", " "), ("Mail", "pas une adresse"), ("Role", "Emperor"), ("Programme", "inconnu"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var said in (string[])["Indiquez un nom", "L’adresse électronique n’est pas valable.", "Choisissez un rôle de la liste.", "Choisissez un programme de la liste."]) Assert.Contains(said, refused.Text);
        Assert.Contains("pas une adresse", refused.Body);
    }

    [Fact]
    public async Task Gives_and_takes_roles_and_ends_an_account_with_its_reason()
    {
        var account = await PersonAsync("p-managed-1");
        using var administrator = await Caller.AsAsync(site, Administrator);
        await administrator.SendAsync($"{Page}/{account}?handler=Grant", ("Role", "CommitteeMember"), ("Programme", ""), ("Departement", ""));
        Assert.Equal([new Grant(Role.CommitteeMember, null, null)], (await OpenAsync(account)).Grants.ToArray());
        await administrator.SendAsync($"{Page}/{account}?handler=Revoke", ("Role", "CommitteeMember"), ("Programme", ""), ("Departement", ""));
        Assert.Empty((await OpenAsync(account)).Grants);

        var unconfirmed = await administrator.SendAsync($"{Page}/{account}?handler=Close");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unconfirmed.Status);
        Assert.Contains("Cochez la case pour confirmer.", unconfirmed.Text);
        Assert.Contains("Indiquez le motif.", unconfirmed.Text);
        await administrator.SendAsync($"{Page}/{account}?handler=Close", ("Confirmed", "true"), ("Reason", "Départ du service"));
        Assert.Contains("fermé le", (await administrator.OpenAsync($"{Page}/{account}")).Text);
        await administrator.SendAsync($"{Page}/{account}?handler=Erase", ("Confirmed", "true"), ("Reason", "Demande de la personne"));
        var erased = await administrator.OpenAsync($"{Page}/{account}");
        Assert.Contains($"Personne effacée ({account})", erased.Text);
        Assert.DoesNotContain("Personne gérée", erased.Text);
    }

    [Fact]
    public async Task Lets_nobody_end_or_change_their_own_account()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        var own = $"{Page}/{Administrator}";
        Assert.Contains("C’est votre propre compte", (await administrator.OpenAsync(own)).Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SendAsync($"{own}?handler=Close", ("Confirmed", "true"), ("Reason", "x"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SendAsync($"{own}?handler=Revoke", ("Role", "Administrator"), ("Programme", ""), ("Departement", ""))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.SendAsync($"{own}?handler=Grant", ("Role", "Auditor"), ("Programme", ""), ("Departement", ""))).Status);
        Assert.Contains(new Grant(Role.Administrator, null, null), (await OpenAsync(Administrator)).Grants);
    }

    [Fact]
    public async Task Finds_an_account_by_its_address_or_says_that_there_is_none()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.EndsWith("/p-administration", (await administrator.OpenAsync($"{Page}?qui=administration@example.org")).Body);
        Assert.Contains("Aucun compte n’a cette adresse ni cet identifiant.", (await administrator.OpenAsync($"{Page}?qui=personne%22%3E@nulle.part")).Text);
    }

    [Theory]
    [InlineData("p-audit")]
    [InlineData("p-instruction")]
    [InlineData("p-rencontres-et-loisirs")]
    public async Task Is_for_administrators(string account)
    {
        using var person = await Caller.AsAsync(site, account);
        foreach (var page in (string[])[Page, $"{Page}/inviter", $"{Page}/p-administration"]) Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.SendAsync($"{Page}/{account}?handler=Grant", ("Role", "Administrator"))).Status);
    }

    private async Task<string> PersonAsync(string id)
    {
        await site.DoAsync(KeyState.IdOf("mail", $"m-{id}"), new ClaimKey(AccountState.IdOf(id)));
        await site.DoAsync(AccountState.IdOf(id), new OpenAccount("Personne gérée", $"{id}@example.org", $"m-{id}"));
        return id;
    }

    private async Task<AccountState.Open> OpenAsync(string account) => Assert.IsType<AccountState.Open>(await site.Runtime.Reads.ReadAsync<AccountState>(AccountState.IdOf(account)));
}
