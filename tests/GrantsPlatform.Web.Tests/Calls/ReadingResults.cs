using System.Net;

namespace GrantsPlatform.Web.Tests.Calls;

[Collection(Site.Name)]
public sealed class ReadingResults(WebFixture site)
{
    private const string Page = $"/appels/{WebFixture.Decided}/resultats";

    [Fact]
    public async Task Shows_what_the_call_gave_in_all()
    {
        var text = (await Visit.ToAsync(site, Page)).Text;
        Assert.Contains("projets retenus 18", text);
        Assert.Contains("accordés 7\u202F423\u202F250\u202F€", text);
    }

    [Fact]
    public async Task Shows_a_strand_to_the_last_euro()
    {
        var text = (await Visit.ToAsync(site, $"{Page}?volet=logement")).Text;
        Assert.Contains("accordés sur ce volet 1\u202F121\u202F350\u202F€", text);
        Assert.Contains("subventions 17", text);
        Assert.Contains("jeunes accompagnés 1\u202F310", text);
        Assert.Contains("Haute-Garonne (31) 1 200 285\u202F573\u202F€", text);
        Assert.Contains("Total 17 1\u202F310 1\u202F121\u202F350\u202F€", text);
    }

    [Fact]
    public async Task Names_whoever_was_awarded_and_nobody_else()
    {
        var text = (await Visit.ToAsync(site, Page)).Text;
        Assert.Contains("Atrium FJT", text);
        Assert.Equal(18, System.Text.RegularExpressions.Regex.Count((await Visit.ToAsync(site, Page)).Body, "<th scope=\"row\">[^<]*(<span class=\"muted\">\\(groupement\\)</span>)?</th>\\s*<td data-label=\"Département\">"));
    }

    [Fact]
    public async Task Draws_every_departement_of_the_call()
    {
        var body = (await Visit.ToAsync(site, Page)).Body;
        foreach (var code in (string[])["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"])
            Assert.Matches($"<text class=\"map-number[^>]*>{code}</text>", body);
        Assert.Contains("CC BY 4.0", body);
        Assert.DoesNotContain("style=", body);
    }

    [Theory]
    [InlineData($"/appels/{WebFixture.Open}/resultats")]
    [InlineData($"/appels/{WebFixture.Open}/resultats.csv")]
    [InlineData("/appels/inconnu/resultats")]
    [InlineData($"{Page}?volet=inconnu")]
    [InlineData($"{Page}?suite=pas-un-jeton")]
    public async Task Finds_nothing_before_the_publication_or_off_the_path(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, path)).Status);

    [Fact]
    public async Task Offers_the_same_figures_to_spreadsheets()
    {
        var file = await Visit.ToAsync(site, $"{Page}.csv");
        Assert.Equal("text/csv; charset=utf-8", file.Type);
        Assert.StartsWith("\uFEFFOrganisme;Département (code);Département;Groupement;Jeunes accompagnés;", file.Body);
        var lines = file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(19, lines.Length);
        var housing = Array.IndexOf(lines[0].Split(';'), "Logement et hébergement (euros)");
        var amounts = lines[1..].Select(line => decimal.Parse(line.Split(';')[housing].Replace(',', '.'))).ToList();
        Assert.Equal((1_121_350m, 17), (amounts.Sum(), amounts.Count(amount => amount > 0)));
    }
}
