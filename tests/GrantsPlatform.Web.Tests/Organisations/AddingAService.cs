using System.Net;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed class AddingAService(WebFixture site)
{
    [Fact]
    public async Task Asks_whether_communes_of_another_departement_are_meant_and_takes_a_yes()
    {
        var organisation = await Bodies.RegisterAsync(site, "communes-voisines", "99900090400014");
        var place = $"/organismes/{organisation}/services/nouveau";
        using var writer = await Caller.AsAsync(site, Bodies.Writer);
        Assert.DoesNotContain("name=\"Across\"", (await writer.OpenAsync(place)).Body);
        (string, string)[] form = [("ServiceName", "Relais du quai"), ("Departement", "62"), ("Chosen", "62427"), ("Chosen", "59350")];
        var asked = await writer.SendAsync(place, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("d’après leur code, ces communes ne sont pas du département choisi", asked.Text);
        Assert.Contains("name=\"Across\"", asked.Body);
        Assert.Contains("Hénin-Beaumont (62)", asked.Text);

        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync(place, [.. form, ("Across", "true")])).Status);
        Assert.Equal(["59350", "62427"], (await Bodies.ReadAsync(site, organisation)).Services["relais-du-quai"].Perimeter.AsEnumerable());
        Assert.Contains("Lille (59), Hénin-Beaumont (62)", (await writer.OpenAsync($"/organismes/{organisation}")).Text);
    }

    /// <summary>Without JavaScript: what is typed is added, or comes back with what it may mean.</summary>
    [Fact]
    public async Task Finds_each_commune_by_its_name_or_its_postcode()
    {
        var organisation = await Bodies.RegisterAsync(site, "communes-cherchees", Bodies.SiretOf("communes-cherchees"));
        var place = $"/organismes/{organisation}/services/nouveau";
        using var writer = await Caller.AsAsync(site, Bodies.Writer);
        (string, string)[] form = [("ServiceName", "Relais du bassin"), ("Departement", "62")];

        var added = await writer.SendAsync(place, [.. form, ("Commune", "henin beaumont"), ("Appui", "commune")]);
        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Matches("name=\"Chosen\"[^>]*value=\"62427\"[^>]*checked|checked[^>]*name=\"Chosen\"[^>]*value=\"62427\"", added.Body);

        var several = await writer.SendAsync(place, [.. form, ("Chosen", "62427"), ("Commune", "62300"), ("Appui", "commune")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, several.Status);
        Assert.Contains("« 62300 » ne désigne pas une seule commune.".Replace("« ", "«\u202F").Replace(" »", "\u202F»"), several.Text);
        Assert.Contains("name=\"Commune.choix\"", several.Body);
        Assert.Contains("Lens (62)", several.Text);
        Assert.Contains("value=\"62427\"", several.Body);

        var nowhere = await writer.SendAsync(place, [.. form, ("Commune", "Nulle-Part-sur-Mer")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nowhere.Status);
        Assert.Contains("Aucune commune ne répond à", nowhere.Text);

        // A choice counts for the text that it was offered for, and for no other.
        var stale = await writer.SendAsync(place, [.. form, ("Commune", "saint denis"), ("Commune.choix", "62498"), ("Appui", "commune")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync(place, [.. form, ("Chosen", "62427"), ("Commune", "62300"), ("Commune.choix", "62498")])).Status);
        Assert.Equal(["62427", "62498"], (await Bodies.ReadAsync(site, organisation)).Services["relais-du-bassin"].Perimeter.AsEnumerable());
    }

    [Theory]
    [InlineData("hénin", "Hénin-Beaumont (62)")]
    [InlineData("62110", "Hénin-Beaumont (62)")]
    [InlineData("%00%FF'<script>", "[]")]
    [InlineData("", "[]")]
    public async Task Is_offered_communes_while_their_name_is_typed(string typed, string offered)
    {
        using var client = await site.ClientAsync();
        using var answer = await client.GetAsync($"/communes?nom={typed}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(offered, System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync()));
    }
}
