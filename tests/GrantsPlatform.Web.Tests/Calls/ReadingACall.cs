using System.Net;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Tests.Calls;

[Collection(Site.Name)]
public sealed class ReadingACall(WebFixture site)
{
    [Fact]
    public async Task Says_how_long_it_is_open_and_what_it_asks_for()
    {
        var text = (await Visit.ToAsync(site, $"/appels/{WebFixture.Open}")).Text;
        Assert.Contains("encore 4 jours", text);
        Assert.Contains("9 mai 2025 inclus", text);
        Assert.Contains("20\u202F000\u202F€ par service et par an", text);
        Assert.Contains("Tous comptent autant", text);
        Assert.DoesNotContain("Poids", text);
        Assert.Contains("Adoption du budget 2025 du Département, avant l’attribution des subventions", text);
        Assert.Contains("Intercommunalité (EPCI)", text);
        Assert.Contains("cllaj@pas-de-calais.example", text);
        Assert.Contains("Statuts, ou délibération", text);
        Assert.Contains("tribunal administratif de Lille", text);
    }

    [Fact]
    public async Task Says_what_it_is_for_and_what_to_have_at_hand()
    {
        var page = await Visit.ToAsync(site, $"/appels/{WebFixture.Open}");
        Assert.Contains("Objet de l’appel Un comité local pour le logement autonome des jeunes (CLLAJ) accueille", page.Text);
        Assert.Contains("Avant de commencer Comptez trois à quatre heures", page.Text);
        Assert.Contains("Le numéro SIRET de l’organisme qui porte le comité local.", page.Text);
        Assert.Contains($"/appels/{WebFixture.Open}/questions", page.Body);
        Assert.DoesNotContain("Avant de commencer", (await Visit.ToAsync(site, $"/appels/{WebFixture.Decided}")).Text);
    }

    [Fact]
    public async Task Shows_every_question_on_one_page()
    {
        var text = (await Visit.ToAsync(site, $"/appels/{WebFixture.Open}/questions")).Text;
        Assert.Contains("Actions nouvelles proposées (un ou plusieurs choix)", text);
        Assert.Contains("Nouvelles permanences", text);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, "/appels/inconnu/questions")).Status);
    }

    [Fact]
    public async Task Carries_the_logo_of_the_funder()
    {
        var logo = await Visit.ToAsync(site, $"/appels/{WebFixture.Open}/financeur.svg");
        Assert.Equal("image/svg+xml; charset=utf-8", logo.Type);
        Assert.StartsWith("<svg xmlns=", logo.Body);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, "/appels/inconnu/financeur.svg")).Status);
    }

    [Fact]
    public async Task Tells_strands_with_what_was_added_to_them()
    {
        var text = (await Visit.ToAsync(site, $"/appels/{WebFixture.Decided}")).Text;
        Assert.Contains("Logement et hébergement 931\u202F007\u202F€ 190\u202F338\u202F€ 1\u202F121\u202F345\u202F€", text);
        Assert.Contains("stratégie de prévention de la pauvreté", text);
        Assert.Contains("Co-accompagnement avec les missions locales 5 30\u202F%", text);
        Assert.Contains("Voir les résultats", text);
    }

    [Theory]
    [InlineData("/appels/inconnu")]
    [InlineData("/appels/%2e%2e%2fx")]
    [InlineData("/appels/~")]
    [InlineData("/appels/inconnu/calendrier.ics")]
    public async Task Is_not_found_under_another_name(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, path)).Status);

    [Fact]
    public async Task Is_nothing_to_the_public_as_long_as_it_is_a_draft()
    {
        var call = await site.LaterCallAsync("essai-brouillon", "Appel que personne ne doit voir", "2A");
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, $"/appels/{call}")).Status);
        foreach (var path in (string[])["/", "/appels", "/appels?etat=a-venir", "/appels.ics", "/appels.atom", "/vie-privee"])
            Assert.DoesNotContain("personne ne doit voir", (await Visit.ToAsync(site, path)).Body);
        await site.DoAsync(CallState.IdOf(call), new CancelCall(), "Erreur de saisie");
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, $"/appels/{call}")).Status);
    }

    [Fact]
    public async Task Says_that_it_is_to_come_then_that_it_was_cancelled()
    {
        var call = await site.LaterCallAsync("essai-annule", "Appel d’essai à venir", "2A");
        await site.DoAsync(CallState.IdOf(call), new ScheduleCall());
        var coming = (await Visit.ToAsync(site, $"/appels/{call}")).Text;
        Assert.Contains("À venir", coming);
        Assert.Contains("Ouverture le 1er avril 2031", coming);
        Assert.Contains("Appel d’essai à venir", (await Visit.ToAsync(site, "/appels?etat=a-venir")).Text);
        await site.DoAsync(CallState.IdOf(call), new CancelCall(), "Budget non voté");
        Assert.Contains("Cet appel est annulé", (await Visit.ToAsync(site, $"/appels/{call}")).Text);
        Assert.DoesNotContain("Budget non voté", (await Visit.ToAsync(site, $"/appels/{call}")).Text);
    }

    /// <summary>Nothing is compared: no grid is shown, and what decides is said in its place.</summary>
    [Fact]
    public async Task Says_how_an_aid_without_a_contest_is_attributed()
    {
        const string Call = "essai-de-droit";
        var definition = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "programmes", $"{WebFixture.Open}.json")))!.AsObject();
        definition["code"] = Call;
        foreach (var contest in (string[])["levels", "scoring", "committee"]) definition.Remove(contest);
        definition["entitlement"] = JsonNode.Parse("""{ "amount": { "amount": 1000 }, "order": "by-submission" }""");
        definition.Remove("invented");
        await site.DoAsync(ProgrammeState.IdOf(Call), new PublishDefinition(definition.ToJsonString()));
        await site.DoAsync(CallState.IdOf(Call), new CreateCall(Call, 1, "Appel d’essai de droit"));
        await site.DoAsync(CallState.IdOf(Call), new ScheduleCall());

        var page = await Visit.ToAsync(site, $"/appels/{Call}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<h2 id=\"criteres\">Attribution</h2>", page.Body);
        Assert.Contains("L’aide est de droit pour tout dossier éligible, sans mise en concurrence", page.Text);
        Assert.Contains("Les dossiers éligibles sont pris dans l’ordre de leur dépôt.", page.Text);
        Assert.DoesNotContain("Critères de sélection", page.Text);
    }
}
