using System.Net;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed class LookingAtAnOrganisation(WebFixture site)
{
    private const string Place = "/organismes/ml-des-collines";

    public static TheoryData<string> Pages =>
    [
        "", "/identite", "/services/nouveau", "/membres", "/membres/inviter", "/membres/p-ml-des-collines/droits", "/membres/p-ml-des-collines/retirer",
        "/invitations/x/annuler", "/banque", "/banque/modifier", "/documents", "/documents/nouveau", "/documents/1/remplacer", "/documents/1/retirer",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Finds_nothing_as_somebody_elses_member(string page)
    {
        using var person = await Caller.AsAsync(site, Bodies.Writer);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(Place + page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.SendAsync(Place + page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/organismes/inconnu" + page)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Visit.ToAsync(site, Place + page)).Status);
    }

    [Theory]
    [InlineData("/fichiers/organismes/ml-des-collines/1")]
    [InlineData("/fichiers/organismes/inconnu/1")]
    public async Task Finds_no_file_of_anybody_elses(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, path, Bodies.Writer)).Status);

    [Fact]
    public async Task Finds_no_page_of_what_a_mere_member_may_not_do_nor_a_way_to_it()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "lecture", "99900093800004")}";
        using var reader = await Caller.AsAsync(site, Bodies.Reader);
        foreach (var page in (string[])["/identite", "/services/nouveau", "/membres/inviter", $"/membres/{Bodies.Director}/droits", $"/membres/{Bodies.Director}/retirer", "/banque/modifier", "/documents/nouveau"])
            Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync(place + page)).Status);
        foreach (var page in (string[])["", "/membres", "/banque", "/documents"])
        {
            var seen = await reader.OpenAsync(place + page);
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            foreach (var offer in (string[])["Corriger", "Ajouter", "Inviter", "Retirer", "Saisir", "Ranger un"])
                Assert.DoesNotContain(offer, seen.Text);
        }
    }

    [Fact]
    public async Task Leads_agents_through_a_file_that_they_see_and_no_further()
    {
        using var agent = await Caller.AsAsync(site, "p-chefferie");
        Assert.Equal(HttpStatusCode.OK, (await agent.OpenAsync("/organismes/groupe-sos-aude")).Status);
        Assert.Equal(HttpStatusCode.OK, (await agent.OpenAsync("/organismes/groupe-sos-aude/documents")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.OpenAsync("/organismes/groupe-sos-aude/banque/modifier")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.OpenAsync(Place)).Status);
        var members = (await agent.OpenAsync("/organismes/groupe-sos-aude/membres")).Text;
        Assert.DoesNotContain("Inviter", members);
        Assert.DoesNotContain("Retirer", members);
    }

    [Fact]
    public async Task Lets_an_administrator_name_and_correct_where_no_file_leads()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "administree", Bodies.SiretOf("administree"))}";
        using var administrator = await Caller.AsAsync(site, "p-administration");
        var members = await administrator.OpenAsync($"{place}/membres");
        Assert.Contains($"{place}/membres/{Bodies.Writer}/droits", members.Body);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SendAsync($"{place}/membres/{Bodies.Writer}/droits", ("CommandId", "nomme-1"), ("Rights", "LegalRepresentative"))).Status);
        Assert.Equal([Bodies.Writer, Bodies.Director], (await Bodies.ReadAsync(site, "administree")).LegalRepresentatives.OrderByDescending(id => id == Bodies.Writer));
        Assert.Contains($"{place}/identite", (await administrator.OpenAsync(place)).Body);
        Assert.Equal(HttpStatusCode.OK, (await administrator.OpenAsync($"{place}/identite")).Status);
        // What the body keeps is none of an administrator's business.
        foreach (var kept in (string[])["/banque", "/documents"])
        {
            Assert.DoesNotContain(place + kept, members.Body);
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync(place + kept)).Status);
        }
    }
}
