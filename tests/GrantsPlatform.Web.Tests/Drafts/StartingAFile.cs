using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Tests.Instruction;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>What is good to know before a file is begun: what there is already, and whom it will take.</summary>
[Collection(Site.Name)]
public sealed class StartingAFile(WebFixture site)
{
    private const string Start = $"/appels/{WebFixture.Open}/commencer";

    [Fact]
    public async Task Shows_what_the_organisation_has_in_this_call_and_leads_there()
    {
        var body = await BodyAsync("logis-recommence", "55210055400096", Bodies.Writer, [MemberRight.Editor, MemberRight.Submitter]);
        var before = await Visit.ToAsync(site, Start, Bodies.Writer);
        var (_, file) = await BeginAsync(body, Bodies.Writer);
        var page = await Visit.ToAsync(site, Start, Bodies.Writer);
        Assert.DoesNotContain(file, before.Body);
        Assert.Contains("déjà dans cet appel", page.Text);
        Assert.Contains($"href=\"{file}\"", page.Body);
        Assert.Contains("Comité logis-recommence, porté par Association logis-recommence, commencé le 5 mai 2025 En préparation", page.Text);

        // Nobody else's, and none of another call.
        Assert.DoesNotContain(file, (await Visit.ToAsync(site, Start, Bodies.Stranger)).Body);
        Assert.DoesNotContain(file, (await Visit.ToAsync(site, $"/appels/{await site.ConsortiumCallAsync()}/commencer", Bodies.Writer)).Body);
    }

    [Fact]
    public async Task Tells_who_is_alone_that_a_second_person_is_needed_and_how_to_invite_one()
    {
        var body = await BodyAsync("logis-seul", "55210055400104", Bodies.Stranger, [MemberRight.Editor, MemberRight.Submitter]);
        var (client, file) = await BeginAsync(body, Bodies.Stranger);
        await Instructed.FillAsync(site, ApplicationState.IdOf(file["/dossiers/".Length..]), body, Bodies.Stranger);
        foreach (var path in new[] { Start, file, $"{file}/verifier" })
        {
            var page = await Visit.ToAsync(site, path, Bodies.Stranger);
            Assert.Contains("Il faudra une deuxième personne", page.Text);
            Assert.Contains("Vous êtes seul à pouvoir préparer et déposer un dossier pour Association logis-seul", page.Text);
            Assert.Contains($"href=\"/organismes/{body}/membres/inviter\"", page.Body);
        }

        // Nor is anybody recognised who could sign what comes of it.
        Assert.Contains("Personne ne pourra signer si le projet est retenu", (await Visit.ToAsync(site, file, Bodies.Stranger)).Text);

        await site.DoAsync(OrganisationState.IdOf(body), new AddMember(Bodies.Reader, [MemberRight.Editor]));
        using (client)
        {
            var page = await client.GetStringAsync(file);
            Assert.DoesNotContain("Il faudra une deuxième personne", page);
            Assert.Contains("Une personne prépare ce dossier, une autre", page);
        }
        // Whoever only prepares has somebody to hand it to.
        Assert.DoesNotContain("un dossier pour Association logis-seul", (await Visit.ToAsync(site, Start, Bodies.Reader)).Text);
    }

    [Fact]
    public async Task Says_nothing_of_it_where_one_person_is_enough()
    {
        var call = await site.ConsortiumCallAsync();
        Assert.DoesNotContain("deuxième personne", (await Visit.ToAsync(site, $"/appels/{call}/commencer", Bodies.Stranger)).Text);
    }

    private async Task<string> BodyAsync(string id, string siret, string member, MemberRight[] rights)
    {
        var stream = OrganisationState.IdOf(id);
        await site.DoAsync(KeyState.IdOf("siret", siret), new ClaimKey(stream));
        await site.DoAsync(stream, new RegisterOrganisation($"Association {id}", siret, null, "association", new DateOnly(2001, 5, 9), "62", false));
        await site.DoAsync(stream, new AddService("comite", $"Comité {id}", "62", []));
        await site.DoAsync(stream, new AddMember(member, [.. rights]));
        return id;
    }

    private async Task<(HttpClient Client, string File)> BeginAsync(string body, string person)
    {
        var client = await site.ClientAsync(person);
        var begun = await (await Sheets.OpenAsync(client, Start)).Fill("For", $"{body}/comite").SendAsync();
        Assert.StartsWith("/dossiers/", begun.Page);
        return (client, begun.Page);
    }
}
