using System.Globalization;
using System.Net;
using System.Text.Json;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.OpenData;

namespace GrantsPlatform.Web.Tests.OpenData;

/// <summary>What everybody may take of calls, as files at addresses that stay.</summary>
[Collection(Site.Name)]
public sealed class TakingOpenData(WebFixture site)
{
    private const string Of = $"/donnees-ouvertes/{WebFixture.Decided}";

    private static readonly TableSchema Schema = TableSchema.Read(Path.Combine(AppContext.BaseDirectory, "OpenData", "subventions-2.1.json"));

    [Fact]
    public async Task Is_listed_with_its_licence_and_its_days()
    {
        var page = await Visit.ToAsync(site, "/donnees-ouvertes");
        Assert.Contains("Licence Ouverte 2.0", page.Text);
        Assert.Contains("Résultats publiés le", page.Text);
        foreach (var file in (string[])["appel.json", "subventions.csv", "360giving.json", "indicateurs.json"]) Assert.Contains($"{Of}/{file}", page.Body);
        Assert.Contains($"/donnees-ouvertes/{WebFixture.Open}/appel.json", page.Body);
        Assert.DoesNotContain($"/donnees-ouvertes/{WebFixture.Open}/subventions.csv", page.Body);
        Assert.Contains("/donnees-ouvertes", (await Visit.ToAsync(site, $"/appels/{WebFixture.Decided}/resultats")).Body);
        Assert.Contains("href=\"/donnees-ouvertes\"", (await Visit.ToAsync(site, "/")).Body);
    }

    [Fact]
    public async Task Gives_the_essential_data_of_agreements_as_the_schema_wants_them()
    {
        var file = await Visit.ToAsync(site, $"{Of}/subventions.csv");
        Assert.Equal("text/csv; charset=utf-8", file.Type);
        Assert.Empty(Schema.FaultsOf(file.Body));
    }

    [Fact]
    public async Task Has_a_line_for_every_body_that_is_paid()
    {
        var lines = CsvText.Read((await Visit.ToAsync(site, $"{Of}/subventions.csv")).Body).Records.Skip(1).ToList();
        var grants = lines.GroupBy(line => line.Cells[3]).ToList();
        Assert.Equal(18, grants.Count);
        // Of the groups, two have partners who are paid themselves; each line says the whole amount and its own share of it.
        Assert.Equal(2, grants.Count(grant => grant.Count() > 1));
        Assert.All(grants, grant => Assert.Single(grant.Select(line => line.Cells[8]).Distinct()));
        Assert.All(grants, grant => Assert.InRange(grant.Sum(line => Number(line.Cells[14])), 0.9998m, 1.0002m));
        Assert.Equal(7_423_250m, grants.Sum(grant => Number(grant.First().Cells[8])));
        // What is paid for is a project of its own, and not the call.
        Assert.Equal(18, grants.Select(grant => grant.First().Cells[7]).Distinct().Count());
        Assert.Contains("Un toit pour avancer", grants.Select(grant => grant.First().Cells[7]));
    }

    /// <summary>The schema finds what it is there for.</summary>
    [Theory]
    [InlineData("99999901400015", "99999901400016", "wrong key")]
    [InlineData("aide en numéraire", "aide", "none of the choices")]
    [InlineData(",non,", ",peut-être,", "neither")]
    [InlineData("nomAttribuant", "nom", "header")]
    public async Task Is_held_against_the_schema(string written, string spoilt, string fault)
    {
        var text = (await Visit.ToAsync(site, $"{Of}/subventions.csv")).Body;
        Assert.Contains(Schema.FaultsOf(text.Replace(written, spoilt)), one => one.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_the_same_grants_to_those_who_read_360giving()
    {
        using var package = JsonDocument.Parse((await Visit.ToAsync(site, $"{Of}/360giving.json")).Body);
        var grants = package.RootElement.GetProperty("grants").EnumerateArray().ToList();
        Assert.Equal(7_423_250m, grants.Sum(grant => grant.GetProperty("amountAwarded").GetDecimal()));
        Assert.Contains("Un toit pour avancer", grants.Select(grant => grant.GetProperty("title").GetString()));
        Assert.Equal(grants.Count, grants.Select(grant => grant.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(grants, grant =>
        {
            Assert.StartsWith("360G-", grant.GetProperty("id").GetString());
            Assert.Equal("EUR", grant.GetProperty("currency").GetString());
            Assert.NotEmpty(grant.GetProperty("title").GetString() ?? "");
            Assert.NotEmpty(grant.GetProperty("description").GetString() ?? "");
            Assert.True(DateOnly.TryParseExact(grant.GetProperty("awardDate").GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            foreach (var side in (string[])["recipientOrganization", "fundingOrganization"])
            {
                var body = Assert.Single(grant.GetProperty(side).EnumerateArray());
                Assert.NotEmpty(body.GetProperty("id").GetString() ?? "");
                Assert.NotEmpty(body.GetProperty("name").GetString() ?? "");
            }
        });
    }

    [Fact]
    public async Task Gives_a_call_to_those_who_gather_calls()
    {
        using var call = JsonDocument.Parse((await Visit.ToAsync(site, $"/donnees-ouvertes/{WebFixture.Open}/appel.json")).Body);
        var root = call.RootElement;
        Assert.True(Guid.TryParse(root.GetProperty("id").GetString(), out _));
        Assert.Equal("open", root.GetProperty("status").GetProperty("value").GetString());
        var closes = root.GetProperty("keyDates").GetProperty("closeDate");
        Assert.Equal("singleDate", closes.GetProperty("eventType").GetString());
        // "9 mai 2025 inclus".
        Assert.Equal(("2025-05-09", "23:59:59"), (closes.GetProperty("date").GetString(), closes.GetProperty("time").GetString()));
        Assert.Equal("EUR", root.GetProperty("funding").GetProperty("totalAmountAvailable").GetProperty("currency").GetString());
        Assert.True(root.GetProperty("lastModifiedAt").GetDateTimeOffset() >= root.GetProperty("createdAt").GetDateTimeOffset());
        Assert.EndsWith($"/appels/{WebFixture.Open}", root.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Gives_the_figures_of_a_call_with_what_every_column_says()
    {
        using var package = JsonDocument.Parse((await Visit.ToAsync(site, $"{Of}/indicateurs.json")).Body);
        Assert.Equal("etalab-2.0", package.RootElement.GetProperty("licenses")[0].GetProperty("name").GetString());
        var tables = package.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString() ?? "");
        Assert.Equal(7_423_250m, tables["aides"].GetProperty("data").EnumerateArray().Sum(row => row.GetProperty("montant").GetDecimal()));
        foreach (var table in tables.Values)
        {
            var columns = table.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()).ToHashSet();
            Assert.All(table.GetProperty("data").EnumerateArray(), row => Assert.Subset(columns, row.EnumerateObject().Select(cell => (string?)cell.Name).ToHashSet()));
        }
    }

    /// <summary>Whatever reports say: no figure of a place tells of fewer people than may be shown, and none can be found by subtraction.</summary>
    [Fact]
    public async Task Hides_counts_that_would_tell_of_somebody()
    {
        var figures = (await new Queries(site.Runtime.ReadSide, TimeProvider.System).AskAsync(new PublishedFigures(WebFixture.Decided)))?.Figures ?? [];
        Assert.NotEmpty(figures);
        Assert.All(figures.SelectMany(figure => figure.Places), place => Assert.False(place.Actual is > 0 and < 5, place.Departement));
        Assert.All(figures, figure => Assert.NotEqual(1, figure.Places.Count(place => place.Actual is null)));
    }

    [Fact]
    public void Lets_nobody_find_a_small_count_by_subtraction()
    {
        Assert.Equal<long?>([null, null, 30], PublishedCounts.Of([3, 20, 30], 5));
        Assert.Equal<long?>([0, 20, 30], PublishedCounts.Of([0, 20, 30], 5));
        Assert.True(PublishedCounts.Of([1, 2], 5).IsDefault);
        Assert.True(PublishedCounts.Of([12.5m, 20], 5).IsDefault);
    }

    [Theory]
    [InlineData($"/donnees-ouvertes/{WebFixture.Open}/subventions.csv")]
    [InlineData($"/donnees-ouvertes/{WebFixture.Open}/360giving.json")]
    [InlineData($"/donnees-ouvertes/{WebFixture.Open}/indicateurs.json")]
    [InlineData("/donnees-ouvertes/inconnu/appel.json")]
    public async Task Says_nothing_before_the_results_are_published(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, path)).Status);

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
}
