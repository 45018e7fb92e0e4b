using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Web.Tests.Exports;

/// <summary>Lists as spreadsheets: what the file holds is what the screen counts, whatever the pages.</summary>
[Collection(Site.Name)]
public sealed partial class TakingListsAway(WebFixture site)
{
    private const string Work = $"/instruction/appels/{WebFixture.Decided}";

    public static TheoryData<string, string, string?> Lists => new()
    {
        { $"{Work}?vue=tous", $"{Work}/tableur?vue=tous", "p-responsable" },
        { $"{Work}?vue=tous&dep=31&tri=-demande", $"{Work}/tableur?vue=tous&dep=31&tri=-demande", "p-responsable" },
        { $"{Work}/conventions", $"{Work}/conventions/tableur?vue=toutes", "p-paiement" },
        { $"/appels/{WebFixture.Decided}/resultats", $"/appels/{WebFixture.Decided}/resultats/tableur", null },
    };

    [Theory, MemberData(nameof(Lists))]
    public async Task Holds_as_many_rows_as_the_screen_says(string page, string file, string? account)
    {
        var shown = Count().Match((await Visit.ToAsync(site, page, account)).Text);
        var counted = int.Parse(shown.Groups.Values.Skip(1).First(group => group.Success).Value);
        Assert.True(counted > 0);
        var csv = CsvText.Read((await Visit.ToAsync(site, $"{file}{(file.Contains('?') ? '&' : '?')}format=csv", account)).Body).Records;
        var said = csv.Single(record => record.Cells[0] == "Nombre de lignes");
        Assert.Equal($"{counted}", said.Cells[1]);
        Assert.Equal($"{counted}", csv.Single(record => record.Cells[0] == "Lignes à l’écran").Cells[1]);
        Assert.Equal(counted, csv.Count(record => record.Cells.Length == csv[0].Cells.Length) - 1);
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Opens_as_a_workbook(string page, string file, string? account)
    {
        Assert.Contains($"{file.Split('?')[0]}?", (await Visit.ToAsync(site, page, account)).Body.Replace("/tableur\"", "/tableur?\""));
        using var client = await site.ClientAsync(account);
        foreach (var (format, part) in ((string, string)[])[("xlsx", "xl/workbook.xml"), ("ods", "content.xml")])
        {
            using var answer = await client.GetAsync($"{file}{(file.Contains('?') ? '&' : '?')}format={format}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.EndsWith($".{format}", answer.Content.Headers.ContentDisposition?.FileName);
            using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
            using var reader = new StreamReader(await archive.GetEntry(part)!.OpenAsync());
            Assert.Contains("À propos", await reader.ReadToEndAsync());
        }
    }

    /// <summary>No workbook in silence where something else was asked for.</summary>
    [Theory]
    [InlineData("exe")]
    [InlineData("XLSX")]
    [InlineData("xlsx%00")]
    public async Task Is_not_there_in_a_format_that_is_none(string format) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, $"{Work}/tableur?vue=tous&format={format}", "p-responsable")).Status);

    [Fact]
    public async Task Has_the_columns_of_the_screen()
    {
        var head = CsvText.Read((await Visit.ToAsync(site, $"{Work}/tableur?vue=tous&format=csv", "p-responsable")).Body).Records[0].Cells;
        var body = (await Visit.ToAsync(site, $"{Work}?vue=tous", "p-responsable")).Text;
        Assert.Equal("Dossier", head[0]);
        Assert.All(head, column => Assert.Contains(column, body));
    }

    /// <summary>Payments of the demonstration are all over: the list is empty on both sides.</summary>
    [Fact]
    public async Task Says_so_where_nothing_is_due()
    {
        var csv = CsvText.Read((await Visit.ToAsync(site, $"/paiements/tableur?programme={WebFixture.Decided}&vue=a-preparer&format=csv", "p-paiement")).Body).Records;
        Assert.Equal("Montant", csv[0].Cells[5]);
        Assert.DoesNotContain("IBAN", csv[0].Cells);
        Assert.Equal(csv.Single(record => record.Cells[0] == "Lignes à l’écran").Cells[1], csv.Single(record => record.Cells[0] == "Nombre de lignes").Cells[1]);
    }

    [Theory]
    [InlineData($"{Work}/tableur", "p-rencontres-et-loisirs")]
    [InlineData($"{Work}/conventions/tableur", "p-rencontres-et-loisirs")]
    [InlineData("/paiements/tableur", "p-rencontres-et-loisirs")]
    [InlineData("/paiements/tableur?programme=inconnu", "p-paiement")]
    [InlineData($"/appels/{WebFixture.Open}/resultats/tableur", null)]
    public async Task Gives_nobody_what_they_do_not_see(string path, string? account) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, path, account)).Status);

    [GeneratedRegex(@"dossiers? affichés? sur (\d+)|conventions? affichées? sur (\d+)|projets retenus (\d+)")]
    private static partial Regex Count();
}
