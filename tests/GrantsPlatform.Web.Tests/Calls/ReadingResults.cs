using System.Collections.Immutable;
using System.Net;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Calls;
using GrantsPlatform.Runtime.Ports;

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
        Assert.Contains("Groupe SOS Solidarités Aude (groupement) Un toit pour avancer", text);
    }

    [Fact]
    public async Task Shows_a_strand_to_the_last_euro()
    {
        var text = (await Visit.ToAsync(site, $"{Page}?volet=logement")).Text;
        Assert.Contains("accordés sur ce volet 1\u202F121\u202F350\u202F€", text);
        Assert.Contains("subventions 17", text);
        Assert.Contains("jeunes accompagnés 1\u202F310", text);
        Assert.Contains("Haute-Garonne (31) 285\u202F573\u202F€ 1 200", text);
        Assert.Contains("Total 1\u202F121\u202F350\u202F€ 17 1\u202F310", text);
    }

    [Fact]
    public async Task Names_whoever_was_awarded_and_nobody_else()
    {
        var pages = (await Visit.ToAsync(site, Page)).Text + (await Visit.ToAsync(site, $"{Page}.csv")).Body;
        var awarded = await NamesAsync("awarded");
        Assert.Equal(18, awarded.Count);
        Assert.All(awarded, name => Assert.Contains(name, pages));
        var others = (await NamesAsync("rejected")).Concat(await NamesAsync("ineligible")).Concat(await NamesAsync("withdrawn")).ToList();
        Assert.Equal(8, others.Count);
        Assert.All(others.Except(awarded), name => Assert.DoesNotContain(name, pages));
    }

    [Fact]
    public async Task Names_no_person()
    {
        var people = await site.Runtime.Reads.QueryAsync<AccountRow>(
            new ViewQuery(AccountsView.Name, AccountsView.Partition, "openedAt", false, ImmutableDictionary<string, string>.Empty, 500));
        Assert.NotEmpty(people.Rows);
        var page = (await Visit.ToAsync(site, Page)).Text + (await Visit.ToAsync(site, $"/appels/{WebFixture.Decided}")).Text;
        foreach (var account in people.Rows)
            if ((await site.Runtime.Reads.ContentsAsync(AccountState.IdOf(account.Body.Id))).Json<Person>(Person.Record)?.Name is { } name) Assert.DoesNotContain(name, page);
    }

    [Fact]
    public async Task Goes_on_where_the_page_before_ended()
    {
        var queries = new Queries(site.Runtime.ReadSide, TimeProvider.System);
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = (await queries.AskAsync(new PublishedResults(WebFixture.Decided, null, 5, after)))!.Awards;
            Assert.InRange(page.Rows.Count, 1, 5);
            names.AddRange(page.Rows.Select(row => row.Body.Applicant));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(18, names.Count);
        Assert.Equal(names.OrderBy(French.Fold, StringComparer.Ordinal), names);
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
        using var client = await site.ClientAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], (await client.GetByteArrayAsync($"{Page}.csv"))[..3]);
        var file = await Visit.ToAsync(site, $"{Page}.csv");
        Assert.Equal("text/csv; charset=utf-8", file.Type);
        Assert.StartsWith("Numéro du dossier;Organisme;Département (code);Département;Groupement;Jeunes accompagnés;", file.Body);
        var lines = file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(19, lines.Length);
        Assert.EndsWith(";nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;rnaBeneficiaire;objet;montant;nature;conditionsVersement;datesPeriodeVersement;idRAE;notificationUE;pourcentageSubvention;dispositifAide", lines[0]);
        // Agreement, decision and days of payment as the record knows them.
        Assert.Matches(@";99999901400015;20\d\d-\d\d-\d\d;Commission du [^;]+ 2022, dossier CEJ22-0015;AHIS Cahors – accueil, hébergement, insertion sociale;99900013600013;;", lines[1]);
        Assert.All(lines[1..], line => Assert.Matches(@";(unique|échelonné);20\d\d-\d\d-\d\d(/20\d\d-\d\d-\d\d)?;;non;(1|0,\d+);[^;]+$", line));
        Assert.Contains(lines[1..], line => line.Split(';')[4] == "oui" && line.Split(';')[^2].StartsWith("0,", StringComparison.Ordinal));
        // What was paid for is the project, and not the call.
        var about = Array.IndexOf(lines[0].Split(';'), "objet");
        Assert.Equal("Un toit pour avancer", lines[1..].Select(line => line.Split(';')).Single(cells => cells[0] == "CEJ22-0001")[about]);
        Assert.Equal(18, lines[1..].Select(line => line.Split(';')[about]).Distinct().Count());
        var housing = Array.IndexOf(lines[0].Split(';'), "Logement et hébergement (euros)");
        var amounts = lines[1..].Select(line => decimal.Parse(line.Split(';')[housing].Replace(',', '.'))).ToList();
        Assert.Equal((1_121_350m, 17), (amounts.Sum(), amounts.Count(amount => amount > 0)));
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string status) =>
        [.. (await site.Runtime.Reads.QueryAsync<ApplicationRow>(
            new ViewQuery(ApplicationsView.Name, WebFixture.Decided, "applicant", false, ImmutableDictionary<string, string>.Empty.Add("status", status), 500))).Rows.Select(row => row.Body.Applicant)];
}
