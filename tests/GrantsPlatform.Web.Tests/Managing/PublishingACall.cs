using System.Net;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>A programme manager's way from nothing to a call that the public sees, by pages alone and without scripts. The clock stands at 5 May 2025.</summary>
[Collection(Site.Name)]
public sealed class PublishingACall(WebFixture site)
{
    private const string Manager = "p-responsable";

    /// <summary>The programme's own calendar lies in the past, and its agreements would end before the call.</summary>
    private static readonly (string Place, string Typed)[] NextYear =
    [
        ("$.title", "Expérimentations 2026"), ("$.calendar.opensOn", "02/02/2026"), ("$.calendar.closesOn", "13/03/2026"), ("$.calendar.closingTime", "12h"),
        ("$.calendar.operationFrom", "01/09/2026"), ("$.calendar.operationTo", "31/08/2027"), ("$.years", "2026"),
        ("$.strands[0].envelope", "170 000"), ("$.totalEnvelope", "170 000,00"),
        ("$.presentation.preparation.texts[1].label", "Le cahier des charges"), ("$.presentation.preparation.texts[1].address", "https://departement.example/cahier.pdf"),
    ];

    private static string Preparation(string call) => $"/gestion/preparations/{call}";

    private static string Life(string call) => $"/gestion/appels/{call}";

    private async Task<HttpClient> BeginAsync(string call)
    {
        var client = await site.ClientAsync(Manager);
        var begun = await client.SendAsync(await client.FormAsync("/gestion", "Préparer cet appel"), ("Programme", WebFixture.Open), ("Address", call));
        Assert.Equal((HttpStatusCode.Redirect, Preparation(call)), (begun.Status, begun.Type));
        return client;
    }

    private static async Task<Sheets> FilledAsync(HttpClient client, string call)
    {
        var sheet = await Sheets.OpenAsync(client, Preparation(call));
        foreach (var (place, typed) in NextYear) sheet.Fill(place, typed);
        return sheet;
    }

    [Fact]
    public async Task Goes_from_a_programme_to_a_call_that_the_public_sees()
    {
        using var client = await BeginAsync("experimentations-2026");
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, "/appels/experimentations-2026")).Status);
        var created = await (await FilledAsync(client, "experimentations-2026")).SendAsync("Create");
        Assert.True(created.Status == HttpStatusCode.Redirect, created.Text);
        Assert.Equal(Life("experimentations-2026"), created.Page);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, "/appels/experimentations-2026")).Status);

        var scheduled = await client.SendAsync(await client.FormAsync(Life("experimentations-2026"), "Programmer l’appel"));
        Assert.Equal(HttpStatusCode.Redirect, scheduled.Status);
        var seen = (await Visit.ToAsync(site, "/appels/experimentations-2026")).Text;
        Assert.Contains("Expérimentations 2026", seen, StringComparison.Ordinal);
        Assert.Contains("13 mars 2026 à 12 h 00", seen.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.Contains("Le cahier des charges", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_a_document_that_was_sent_once_its_call_is_public_and_no_other_file()
    {
        const string call = "experimentations-documents";
        using var client = await BeginAsync(call);
        const string place = "fichier.$.presentation.preparation.texts[1].address";
        var wrong = await (await FilledAsync(client, call)).SendAsync(null, (place, "cahier.exe", "MZ"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Le cahier des charges", wrong["$.presentation.preparation.texts[1].label"], StringComparison.Ordinal);
        var sheet = (await FilledAsync(client, call)).Fill("$.presentation.preparation.texts[1].label", "").Fill("$.presentation.preparation.texts[1].address", "");
        var created = await sheet.SendAsync("Create", (place, "Cahier des charges.pdf", Organisations.Bodies.Pdf));
        Assert.True(created.Status == HttpStatusCode.Redirect, created.Text);
        var offered = (await Sheets.OpenAsync(client, Preparation(call)))["$.presentation.preparation.texts[1].address"];
        Assert.StartsWith($"/appels/{call}/documents/", offered, StringComparison.Ordinal);
        await OpensForWhoeverPreparesItAsync(client, call, offered);
        using var anybody = await site.ClientAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(await client.FormAsync(Life(call), "Programmer l’appel"))).Status);
        Assert.Contains($"href=\"{offered}\"", (await Visit.ToAsync(site, $"/appels/{call}")).Body, StringComparison.Ordinal);
        Assert.Contains("Cahier des charges</a>", (await Visit.ToAsync(site, $"/appels/{call}")).Body, StringComparison.Ordinal);
        using (var shown = await anybody.GetAsync(offered))
        {
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (shown.StatusCode, shown.Content.Headers.ContentType?.MediaType));
            Assert.Contains("sandbox", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        foreach (var other in new[] { offered.Replace("Cahier", "Autre", StringComparison.Ordinal), $"/appels/{WebFixture.Open}/documents/{offered.Split('/')[4]}/cahier.pdf", $"/appels/{call}/documents/{new string('0', 64)}/cahier.pdf" })
            Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(other)).StatusCode);
    }

    /// <summary>As long as the call is no more than prepared.</summary>
    private async Task OpensForWhoeverPreparesItAsync(HttpClient manager, string call, string offered)
    {
        Assert.Contains($"href=\"{offered}\"", await manager.GetStringAsync(Preparation(call)), StringComparison.Ordinal);
        using (var shown = await manager.GetAsync(offered)) Assert.Equal((HttpStatusCode.OK, "application/pdf"), (shown.StatusCode, shown.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(offered.Replace("Cahier", "Autre", StringComparison.Ordinal))).StatusCode);
        foreach (var other in new[] { null, "p-secretariat", "p-instruction", "p-rencontres-et-loisirs" })
        {
            using var client = await site.ClientAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(offered)).StatusCode);
        }
    }

    [Fact]
    public async Task Keeps_what_is_not_right_and_says_beside_each_field_why_no_call_comes_of_it()
    {
        using var client = await BeginAsync("pas-encore-2026");
        var sheet = (await FilledAsync(client, "pas-encore-2026")).Fill("$.calendar.closesOn", "bientôt").Fill("$.totalEnvelope", "100 000").Fill("$.funder.contactMail", "");
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.SendAsync()).Status);
        var kept = await Sheets.OpenAsync(client, Preparation("pas-encore-2026"));
        Assert.Equal(("bientôt", "100 000", ""), (kept["$.calendar.closesOn"], kept["$.totalEnvelope"].Replace('\u202F', ' '), kept["$.funder.contactMail"]));
        Assert.True(kept.Text.Contains("3 points à revoir", StringComparison.Ordinal), kept.Text[..900]);
        var refused = await kept.SendAsync("Create");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Indiquez un jour qui existe", refused.Text, StringComparison.Ordinal);
        Assert.Contains("plus que l’enveloppe totale", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Life("pas-encore-2026"))).StatusCode);
    }

    /// <summary>What lies in the past is right as a definition, and could not be scheduled.</summary>
    [Fact]
    public async Task Says_before_that_a_closing_has_passed()
    {
        using var client = await BeginAsync("trop-tard-2025");
        var sheet = await Sheets.OpenAsync(client, Preparation("trop-tard-2025"));
        var refused = await sheet.Fill("$.calendar.closesOn", "02/05/2025").SendAsync("Create");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("La clôture est déjà passée", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_form_as_an_applicant_finds_it_with_nothing_to_send()
    {
        using var client = await BeginAsync("apercu-2026");
        var page = await client.GetStringAsync($"{Preparation("apercu-2026")}/formulaire/projet");
        Assert.Contains("Intitulé du projet", page, StringComparison.Ordinal);
        Assert.Contains("Nombre de permanences ouvertes", page, StringComparison.Ordinal);
        Assert.Contains("<fieldset disabled", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Preparation("apercu-2026")}/formulaire/rien")).StatusCode);
    }

    [Fact]
    public async Task Takes_nothing_back_that_another_tab_has_kept()
    {
        using var client = await BeginAsync("deux-onglets-2026");
        var (one, other, third) = (await Sheets.OpenAsync(client, Preparation("deux-onglets-2026")), await Sheets.OpenAsync(client, Preparation("deux-onglets-2026")), await Sheets.OpenAsync(client, Preparation("deux-onglets-2026")));
        Assert.Equal(HttpStatusCode.Redirect, (await one.Fill("$.title", "Premier").SendAsync()).Status);
        // Another field is another's business.
        Assert.Equal(HttpStatusCode.Redirect, (await other.Fill("$.totalEnvelope", "200 000").SendAsync()).Status);
        Assert.Equal("Premier", (await Sheets.OpenAsync(client, Preparation("deux-onglets-2026")))["$.title"]);
        var stale = await third.Fill("$.title", "Second").SendAsync();
        Assert.Equal((HttpStatusCode.Conflict, "Second"), (stale.Status, stale["$.title"]));
        Assert.Contains("Premier", stale.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_a_call_that_is_created_until_it_is_scheduled()
    {
        using var client = await BeginAsync("repris-2026");
        await (await FilledAsync(client, "repris-2026")).SendAsync("Create");
        var again = await Sheets.OpenAsync(client, Preparation("repris-2026"));
        Assert.Equal(HttpStatusCode.Redirect, (await again.Fill("$.title", "Expérimentations, deuxième texte").SendAsync("Create")).Status);
        Assert.Contains("Expérimentations, deuxième texte", (await Visit.ToAsync(site, Life("repris-2026"), Manager)).Text, StringComparison.Ordinal);
        await client.SendAsync(await client.FormAsync(Life("repris-2026"), "Programmer l’appel"));
        var late = await Sheets.OpenAsync(client, Preparation("repris-2026"));
        Assert.Contains("il ne se prépare plus", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drops_what_comes_to_nothing()
    {
        using var client = await BeginAsync("abandon-2026");
        var dropped = await client.SendAsync(await client.FormAsync(Preparation("abandon-2026"), "Abandonner la préparation"));
        Assert.Equal((HttpStatusCode.Redirect, "/gestion"), (dropped.Status, dropped.Type));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Preparation("abandon-2026"))).StatusCode);
    }

    [Fact]
    public async Task Begins_nothing_under_an_address_that_is_taken_or_none_nor_for_a_programme_of_others()
    {
        using var client = await site.ClientAsync(Manager);
        foreach (var (programme, address, words) in new[]
        {
            (WebFixture.Open, WebFixture.Open, "porte déjà cette adresse"), (WebFixture.Open, "Été 2026", "lettres minuscules"), (WebFixture.Open, "", "lettres minuscules"),
            ("nulle-part", "libre-2026", "Choisissez un programme"),
        })
        {
            var refused = await client.SendAsync(await client.FormAsync("/gestion", "Préparer cet appel"), ("Programme", programme), ("Address", address));
            Assert.True((int)refused.Status is 409 or 422, $"{programme} {address}: {refused.Status}");
            Assert.Contains(words, refused.Text, StringComparison.Ordinal);
        }
    }
}
