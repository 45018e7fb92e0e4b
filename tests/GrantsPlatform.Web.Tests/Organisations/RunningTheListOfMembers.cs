using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed partial class RunningTheListOfMembers(WebFixture site)
{
    [Fact]
    public async Task Invites_by_mail_and_takes_an_invitation_back()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "invitations", "99900094600007")}";
        using var writer = await Caller.AsAsync(site, Bodies.Writer);
        var sent = await writer.SendAsync($"{place}/membres/inviter", ("Mail", "Nouvelle@Example.org"), ("Rights", "Editor"));
        Assert.Equal(($"{place}/membres", HttpStatusCode.Redirect), (sent.Body, sent.Status));
        var members = await writer.OpenAsync(sent.Body);
        Assert.Contains("Nouvelle@Example.org Rédaction", members.Text);
        Assert.DoesNotContain("Nouvelle@Example.org", (await Visit.ToAsync(site, $"{place}/membres", Bodies.Reader)).Body);

        var revoke = RevokeLink().Match(members.Body).Groups[1].Value;
        Assert.Contains("Nouvelle@Example.org", (await writer.OpenAsync(revoke)).Text);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync(revoke)).Status);
        Assert.DoesNotContain("Rédaction Valable", (await writer.OpenAsync(sent.Body)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.OpenAsync(revoke)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.SendAsync($"{place}/invitations/{new string('0', 64)}/annuler")).Status);
    }

    [Fact]
    public async Task Lets_only_a_representative_confer_what_binds()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "engagements", "99900095300003")}";
        using var writer = await Caller.AsAsync(site, Bodies.Writer);
        Assert.DoesNotContain("value=\"LegalRepresentative\"", (await writer.OpenAsync($"{place}/membres/inviter")).Body);
        var refused = await writer.SendAsync($"{place}/membres/inviter", ("Mail", "a@example.org"), ("Rights", "LegalRepresentative"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("id=\"Rights-erreur\"", refused.Body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.SendAsync($"{place}/membres/inviter", ("Mail", "a@"), ("Rights", "Editor"))).Status);

        using var director = await Caller.AsAsync(site, Bodies.Director);
        Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync($"{place}/membres/{Bodies.Writer}/droits", ("Rights", "DelegatedSignatory"))).Status);
        Assert.Equal([MemberRight.Member, MemberRight.DelegatedSignatory], (await Bodies.ReadAsync(site, "engagements")).Members[Bodies.Writer].AsEnumerable());
        Assert.Equal(HttpStatusCode.NotFound, (await director.SendAsync($"{place}/membres/{Bodies.Stranger}/droits", ("Rights", "Editor"))).Status);
    }

    [Fact]
    public async Task Keeps_the_last_representative()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "dernier", "99900096100006")}";
        using var director = await Caller.AsAsync(site, Bodies.Director);
        var asked = await director.OpenAsync($"{place}/membres/{Bodies.Director}/retirer");
        Assert.Contains("Vous êtes le dernier représentant légal", asked.Text);
        Assert.DoesNotContain("button-danger", asked.Body);
        Assert.Equal(HttpStatusCode.Conflict, (await director.SendAsync($"{place}/membres/{Bodies.Director}/retirer")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await director.SendAsync($"{place}/membres/{Bodies.Director}/droits", ("Rights", "Editor"))).Status);

        Assert.Contains("Cette personne n’aura plus accès", (await director.OpenAsync($"{place}/membres/{Bodies.Reader}/retirer")).Text);
        Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync($"{place}/membres/{Bodies.Reader}/retirer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, place, Bodies.Reader)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await director.OpenAsync($"{place}/membres/{Bodies.Reader}/retirer")).Status);
    }

    [Fact]
    public async Task Says_of_a_member_removed_twice_that_they_are_none()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "deux-fois", Bodies.SiretOf("deux-fois"))}/membres";
        using var director = await Caller.AsAsync(site, Bodies.Director);
        Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync($"{place}/{Bodies.Reader}/retirer")).Status);
        Assert.DoesNotContain("Compte supprimé", (await director.OpenAsync(place)).Text);
        Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync($"{place}/{Bodies.Reader}/retirer")).Status);
        var shown = (await director.OpenAsync(place)).Text;
        Assert.DoesNotContain("Compte supprimé", shown);
        Assert.Contains("ne fait pas partie des membres", shown);
    }

    [GeneratedRegex("href=\"(/organismes/invitations/invitations/[^\"]+)\"")]
    private static partial Regex RevokeLink();
}
