using System.Net;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed class RegisteringWithoutASiret(WebFixture site)
{
    private const string Page = "/organismes/nouveau";

    private static (string, string)[] Form(string id, params (string, string)[] more) =>
    [
        ("CommandId", id), ("LegalName", "Les Jeunes du quai"), ("Siret", ""), ("LegalKind", "9220"), ("CreatedOn", "09/04/2025"), ("Departement", "62"),
        ("Address.Street", "12 rue des Lilas"), ("Address.Postcode", "62 000"), ("Address.Town", "Arras"), .. more,
    ];

    [Fact]
    public async Task Lets_a_draft_begin_and_says_how_to_get_the_number_and_where_to_give_it()
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        Assert.Contains("la demande à l’INSEE", (await person.OpenAsync(Page)).Text);
        var answer = await person.SendAsync(Page, Form("sans-siret-1", ("WithoutSiret", "true"), ("Rna", "W621000999")));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var organisation = answer.Body.Split('/')[^1];
        Assert.Contains("Aucune subvention ne peut lui être accordée avant que ce numéro", (await person.OpenAsync(answer.Body)).Text);

        var call = await site.ConsortiumCallAsync();
        using var client = await site.ClientAsync(Bodies.Stranger);
        var begun = await (await Sheets.OpenAsync(client, $"/appels/{call}/commencer")).Fill("For", $"{organisation}/").SendAsync();
        Assert.StartsWith("/dossiers/", begun.Page);

        using var other = await Caller.AsAsync(site, Bodies.Reader);
        Assert.Equal(HttpStatusCode.Conflict, (await other.SendAsync(Page, Form("sans-siret-2", ("WithoutSiret", "true"), ("Rna", "W621000999")))).Status);

        var place = $"/organismes/{organisation}/siret";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.SendAsync(place, ("Siret", "12345678901234"))).Status);
        await Bodies.RegisterAsync(site, "tient-le-siret", "99900099500012");
        Assert.Equal(HttpStatusCode.Conflict, (await person.SendAsync(place, ("Siret", "99900099500012"))).Status);
        Assert.Equal(answer.Body, (await person.SendAsync(place, ("Siret", "552 100 554 00112"))).Body);
        Assert.Equal("55210055400112", (await Bodies.ReadAsync(site, organisation)).Siret);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(place)).Status);
    }

    [Fact]
    public async Task Ends_with_a_number_whose_keys_fail_once_it_is_confirmed()
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        var organisation = (await person.SendAsync(Page, Form("sans-siret-5", ("WithoutSiret", "true"), ("Rna", "W621000998")))).Body.Split('/')[^1];
        var place = $"/organismes/{organisation}/siret";
        Assert.DoesNotContain("Doubt.", (await person.OpenAsync(place)).Body);
        Assert.Contains("name=\"Doubt.Confirmed\"", (await person.SendAsync(place, ("Siret", "99900090400096"))).Body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.SendAsync(place, ("Siret", "99900090400096"), ("Doubt.Why", "Avis de situation"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await person.SendAsync(place, ("Siret", "99900090400096"), ("Doubt.Confirmed", "true"), ("Doubt.Why", "Avis de situation"))).Status);
        Assert.True((await Bodies.ReadAsync(site, organisation)) is { Siret: "99900090400096", DespiteSiret: true });
    }

    [Fact]
    public async Task Is_said_once_and_not_together_with_a_number()
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        var both = await person.SendAsync(Page, [.. Form("sans-siret-3", ("WithoutSiret", "true"), ("Rna", "")).Where(field => field.Item1 != "Siret"), ("Siret", "55210055400120")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, both.Status);
        Assert.Contains("Vous avez aussi saisi un numéro SIRET", both.Text);
        var neither = await person.SendAsync(Page, Form("sans-siret-4", ("Rna", "")));
        Assert.Contains("Indiquez le numéro SIRET", neither.Text);
    }
}
