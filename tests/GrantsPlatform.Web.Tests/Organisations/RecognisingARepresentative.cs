using System.Net;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Letters;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed class RecognisingARepresentative(WebFixture site)
{
    private const string Administrator = "p-administration";

    /// <summary>A body of one member, as it is after it was entered.</summary>
    private async Task<string> YoungAsync(string id)
    {
        var (stream, siret) = (OrganisationState.IdOf(id), Bodies.SiretOf(id));
        await site.DoAsync(KeyState.IdOf("siret", siret), new ClaimKey(stream));
        await site.DoAsync(stream, new RegisterOrganisation($"Association {id}", siret, null, "9220", new DateOnly(2001, 5, 9), "62", false));
        await site.DoAsync(stream, new AddMember(Bodies.Writer, [MemberRight.Editor, MemberRight.Submitter]));
        return $"/organismes/{id}";
    }

    private static Task<Visit> AskAsync(Caller person, string place) =>
        person.SendFileAsync($"{place}/representants/demander", "Proof", "proces-verbal.pdf", Bodies.Pdf, ("CommandId", Guid.NewGuid().ToString("N")), ("AccountId", Bodies.Writer), ("Capacity", "présidente"));

    [Fact]
    public async Task Begins_with_a_request_and_its_proof_and_ends_with_the_right()
    {
        var place = await YoungAsync("jeune-association");
        using var member = await Caller.AsAsync(site, Bodies.Writer);
        Assert.Contains($"{place}/representants/demander", (await member.OpenAsync(place)).Body);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(member, place)).Status);
        Assert.Contains("Une demande de reconnaissance attend une réponse", (await member.OpenAsync(place)).Text);
        // Whoever asks does not answer.
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync($"{place}/representants/1")).Status);

        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.Contains($"{place}/representants/1", (await administrator.OpenAsync("/representants")).Body);
        var request = await administrator.OpenAsync($"{place}/representants/1");
        Assert.Contains("présidente", request.Text);
        Assert.DoesNotContain("name=\"Former\"", request.Body);
        using var proof = await administrator.GetAsync("/fichiers/representants/jeune-association/1");
        Assert.Equal(Bodies.Pdf, await proof.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SendAsync($"{place}/representants/1", ("CommandId", "reconnu-1"), ("Answer", "accept"))).Status);

        Assert.Equal([Bodies.Writer], (await Bodies.ReadAsync(site, "jeune-association")).LegalRepresentatives);
        Assert.DoesNotContain($"{place}/representants/1", (await administrator.OpenAsync("/representants")).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"{place}/representants/1")).Status);
        Assert.Contains("Représentant légal reconnu", (await member.OpenAsync(place)).Text);
    }

    [Fact]
    public async Task Is_refused_with_a_reason_and_may_be_asked_for_again()
    {
        var place = await YoungAsync("piece-illisible");
        using var member = await Caller.AsAsync(site, Bodies.Writer);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(member, place)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await member.SendFileAsync($"{place}/representants/demander", "Proof", "autre.pdf", Bodies.Pdf, ("CommandId", "autre-piece"), ("AccountId", Bodies.Writer), ("Capacity", "trésorière"))).Status);
        using var administrator = await Caller.AsAsync(site, Administrator);
        var unsaid = await administrator.SendAsync($"{place}/representants/1", ("CommandId", "refus-1"), ("Answer", "refuse"), ("Reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        Assert.Contains("id=\"Reason-erreur\"", unsaid.Body);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SendAsync($"{place}/representants/1", ("CommandId", "refus-2"), ("Answer", "refuse"), ("Reason", "La pièce est illisible."))).Status);
        Assert.Contains("La pièce est illisible.", (await member.OpenAsync(place)).Text);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(member, place)).Status);
    }

    [Fact]
    public async Task Says_what_is_missing_beside_its_field()
    {
        var place = await YoungAsync("demande-vide");
        using var member = await Caller.AsAsync(site, Bodies.Writer);
        var empty = await member.SendAsync($"{place}/representants/demander", ("AccountId", "p-nobody"), ("Capacity", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        foreach (var field in (string[])["AccountId", "Capacity", "Proof"]) Assert.Contains($"id=\"{field}-erreur\"", empty.Body);
        Assert.Empty((await Bodies.ReadAsync(site, "demande-vide")).Requests);
    }

    /// <summary>The service of a file of the body answers; another service, and one without a file of it, hear that there is nothing.</summary>
    [Fact]
    public async Task Is_for_the_service_that_has_files_of_the_body()
    {
        const string Place = "/organismes/rencontres-et-loisirs";
        await site.DoAsync(OrganisationState.IdOf("rencontres-et-loisirs"), new AskRepresentation("p-rencontres-et-loisirs", "trésorier", new ProofFile("pv.pdf", "application/pdf", 1, new string('a', 64))));
        var number = (await Bodies.ReadAsync(site, "rencontres-et-loisirs")).LastRequest;
        foreach (var (account, may) in ((string, bool)[])[("p-instruction", true), ("p-dd-09", false), ("p-rencontres-et-loisirs-direction", false), ("p-ml-des-collines", false)])
        {
            using var person = await Caller.AsAsync(site, account);
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await person.OpenAsync($"{Place}/representants/{number}")).Status);
            Assert.Equal(may, (await person.OpenAsync("/representants")).Body.Contains($"{Place}/representants/{number}", StringComparison.Ordinal));
            // A body may change hands: who answers is offered to end the right of those who represent it now.
            Assert.Equal(may, (await person.OpenAsync($"{Place}/representants/{number}")).Body.Contains("name=\"Former\"", StringComparison.Ordinal));
            using var proof = await person.GetAsync($"/fichiers/representants/rencontres-et-loisirs/{number}");
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, proof.StatusCode);
        }
        await site.DoAsync(OrganisationState.IdOf("rencontres-et-loisirs"), new RefuseRepresentation(number), "Fin de l’essai");
    }

    /// <summary>The service that has files of the body, and nobody else; where no service has any, those who administer the platform.</summary>
    [Fact]
    public async Task Is_written_to_those_who_may_answer()
    {
        await YoungAsync("sans-service");
        var alone = await MeantAsync("sans-service");
        Assert.Contains(Administrator, alone);
        Assert.DoesNotContain("p-instruction", alone);
        var service = await MeantAsync("rencontres-et-loisirs");
        Assert.Contains("p-instruction", service);
        Assert.DoesNotContain(Administrator, service);
        Assert.DoesNotContain("p-dd-09", service);
        await site.DoAsync(OrganisationState.IdOf("rencontres-et-loisirs"), new AskRepresentation("p-rencontres-et-loisirs", "trésorier", new ProofFile("pv.pdf", "application/pdf", 1, new string('b', 64))));
        var number = (await Bodies.ReadAsync(site, "rencontres-et-loisirs")).LastRequest;
        foreach (var one in service)
        {
            using var person = await Caller.AsAsync(site, one);
            Assert.Contains($"/organismes/rencontres-et-loisirs/representants/{number}", (await person.OpenAsync("/representants")).Body);
        }
        await site.DoAsync(OrganisationState.IdOf("rencontres-et-loisirs"), new RefuseRepresentation(number), "Fin de l’essai");
    }

    private async Task<List<string>> MeantAsync(string organisation) =>
        [.. (await site.Services.GetRequiredService<Queries>().AskAsync(new AddresseesOf([new ToAnswering(organisation)], OrganisationState.IdOf(organisation), Topic.Binding), Viewer.Policy))!.All.Select(one => one.Id)];

    [Fact]
    public async Task Ends_the_right_of_the_former_one_in_the_same_form()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "change-de-mains", Bodies.SiretOf("change-de-mains"))}";
        using var member = await Caller.AsAsync(site, Bodies.Writer);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(member, place)).Status);
        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.Contains($"value=\"{Bodies.Director}\"", (await administrator.OpenAsync($"{place}/representants/1")).Body);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SendAsync($"{place}/representants/1", ("CommandId", "succede-1"), ("Answer", "accept"), ("Former", Bodies.Director))).Status);
        Assert.Equal([Bodies.Writer], (await Bodies.ReadAsync(site, "change-de-mains")).LegalRepresentatives);
        Assert.Contains("N’est plus représentant légal", (await member.OpenAsync(place)).Text);
    }

    [Fact]
    public async Task Leaves_a_corrected_legal_form_with_who_when_and_why()
    {
        var place = await YoungAsync("mauvaise-forme");
        using var member = await Caller.AsAsync(site, Bodies.Writer);
        Assert.Contains("Association déclarée (9220)", (await member.OpenAsync(place)).Text);
        var unsaid = await member.SendAsync($"{place}/forme-juridique", ("CommandId", "forme-1"), ("LegalForm", "9230"));
        Assert.Contains("id=\"Reason-erreur\"", unsaid.Body);
        var unheard = await member.SendAsync($"{place}/forme-juridique", ("CommandId", "forme-2"), ("LegalForm", "secte"), ("Reason", "Avis de situation"));
        Assert.Contains("id=\"LegalForm-erreur\"", unheard.Body);
        Assert.Equal(HttpStatusCode.Redirect, (await member.SendAsync($"{place}/forme-juridique", ("CommandId", "forme-3"), ("LegalForm", "9230"), ("Reason", "Avis de situation du 3 mars 2025"))).Status);
        var seen = (await member.OpenAsync(place)).Text;
        Assert.Contains("Association déclarée, reconnue d’utilité publique (9230)", seen);
        Assert.Contains("Avis de situation du 3 mars 2025", seen);
        Assert.Contains("au lieu de", seen);
    }
}
