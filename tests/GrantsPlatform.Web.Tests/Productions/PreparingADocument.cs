using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Making;

namespace GrantsPlatform.Web.Tests.Productions;

/// <summary>A list made in the background: asked for, followed, taken, by whoever asked for it and sees it still.</summary>
[Collection(Site.Name)]
public sealed partial class PreparingADocument(WebFixture site)
{
    private const string Manager = "p-responsable";
    private const string Prepare = $"/vos-documents/preparer?liste=dossiers&de={WebFixture.Decided}&filtre=vue%3Dtous%26dep%3D31";
    private const string Direct = $"/instruction/appels/{WebFixture.Decided}/tableur?vue=tous&dep=31";

    /// <summary>Belongs to no service.</summary>
    private const string Somebody = "p-un-toit-en-ternois-direction";

    [Fact]
    public async Task Holds_what_the_list_holds_and_counts_it()
    {
        using var client = await site.ClientAsync(Manager);
        var page = await OrderAsync(client, Prepare, "csv");
        Assert.Contains("En préparation", await TextAsync(client, page));
        await site.FollowAsync();
        var ready = await TextAsync(client, page);
        Assert.Contains("Prêt", ready);
        var made = CsvText.Read(await client.GetStringAsync($"{page}/fichier")).Records;
        var direct = CsvText.Read(await client.GetStringAsync($"{Direct}&format=csv")).Records;
        Assert.Equal(Rows(direct), Rows(made));
        Assert.True(Rows(made).Count > 1);
        Assert.Contains($"{Rows(made).Count - 1} lignes dans le fichier", ready);
        Assert.Contains("prêt", await TextAsync(client, "/vos-documents"));
    }

    [Fact]
    public async Task Opens_as_a_workbook()
    {
        using var client = await site.ClientAsync(Manager);
        var page = await OrderAsync(client, Prepare, "xlsx");
        await site.FollowAsync();
        using var answer = await client.GetAsync($"{page}/fichier");
        Assert.Equal($"dossiers-{WebFixture.Decided}.xlsx", answer.Content.Headers.ContentDisposition?.FileName);
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.NotNull(archive.GetEntry("xl/workbook.xml"));
    }

    [Fact]
    public async Task Is_nobody_elses()
    {
        using var client = await site.ClientAsync(Manager);
        var page = await OrderAsync(client, Prepare, "csv");
        await site.FollowAsync();
        foreach (var other in new[] { "p-administration", "p-instruction", Somebody })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, page, other)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, $"{page}/fichier", other)).Status);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await Visit.ToAsync(site, $"{page}/fichier")).Status);
    }

    [Fact]
    public async Task Is_closed_to_whoever_no_longer_sees_what_is_in_it()
    {
        await GrantAsync();
        using var client = await site.ClientAsync(Somebody);
        var page = await OrderAsync(client, Prepare, "csv");
        await site.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{page}/fichier")).StatusCode);
        await RevokeAsync();
        using var refused = await client.GetAsync($"{page}/fichier");
        Assert.Equal((HttpStatusCode.Redirect, page), (refused.StatusCode, refused.Headers.Location?.ToString()));
        Assert.Contains("ne vous est pas, ou plus, ouvert", await TextAsync(client, page));
    }

    [Fact]
    public async Task Is_not_made_for_whoever_saw_it_when_it_was_asked_for_and_not_when_it_is_made()
    {
        await GrantAsync();
        using var client = await site.ClientAsync(Somebody);
        var page = await OrderAsync(client, Prepare, "csv");
        await RevokeAsync();
        await site.FollowAsync();
        Assert.Contains("ne vous est pas, ou plus, ouvert", await TextAsync(client, page));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{page}/fichier")).StatusCode);
    }

    [Fact]
    public async Task Waits_with_a_few_others_at_most()
    {
        using var client = await site.ClientAsync("p-chefferie");
        var pages = new List<string>();
        foreach (var place in new[] { "31", "34", "30", "66", "11" }) pages.Add(await OrderAsync(client, Prepare.Replace("31", place), "csv"));
        var refused = await client.SendAsync(await client.FormAsync(Prepare.Replace("31", "09"), "Préparer le fichier"), ("Format", "csv"), ("Columns", "Dossier"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("5 documents sont déjà en préparation pour vous", refused.Text);
        foreach (var page in pages) Assert.Equal("/vos-documents", (await client.SendAsync(await client.FormAsync(page, "Abandonner"))).Type);
        await site.FollowAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(pages[0])).StatusCode);
    }

    [Fact]
    public async Task Is_called_by_what_it_lists_and_offered_to_those_alone_who_come_back_for_it()
    {
        Assert.Contains("Dossiers\u202F: ", (await Visit.ToAsync(site, Prepare, Manager)).Text);
        const string results = $"/appels/{WebFixture.Decided}/resultats";
        Assert.DoesNotContain("Préparer en arrière-plan", (await Visit.ToAsync(site, results)).Text);
        Assert.Contains("Préparer en arrière-plan", (await Visit.ToAsync(site, results, Manager)).Text);
    }

    [Fact]
    public async Task Holds_what_a_search_of_the_trail_finds()
    {
        using var client = await site.ClientAsync("p-administration");
        var page = await OrderAsync(client, "/vos-documents/preparer?liste=historique&filtre=sorte%3Dcall", "csv");
        await site.FollowAsync();
        var made = CsvText.Read(await client.GetStringAsync($"{page}/fichier")).Records;
        Assert.Equal(Rows(CsvText.Read(await client.GetStringAsync("/exploitation/historique/tableur?sorte=call&format=csv")).Records), Rows(made));
        Assert.Contains($"{French.Count(Rows(made).Count - 1, "ligne")} dans le fichier", await TextAsync(client, page));
    }

    [Theory]
    [InlineData($"/vos-documents/preparer?liste=dossiers&de={WebFixture.Decided}", Somebody)]
    [InlineData("/vos-documents/preparer?liste=dossiers&de=inconnu", Manager)]
    [InlineData($"/vos-documents/preparer?liste=ailleurs&de={WebFixture.Decided}", Manager)]
    [InlineData("/vos-documents/preparer", Manager)]
    public async Task Is_not_offered_of_what_one_does_not_see(string page, string account) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, page, account)).Status);

    [Fact]
    public async Task Gives_back_what_is_no_format()
    {
        using var client = await site.ClientAsync(Manager);
        var answer = await client.SendAsync(await client.FormAsync(Prepare, "Préparer le fichier"), ("Format", "exe"), ("Columns", "Dossier"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Aucun format n’est choisi.", answer.Text);
    }

    [Fact]
    public async Task Holds_the_columns_that_were_ticked_in_the_order_of_the_list()
    {
        using var client = await site.ClientAsync(Manager);
        var offered = Ticked().Matches(await client.GetStringAsync(Prepare)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();
        var direct = CsvText.Read(await client.GetStringAsync($"{Direct}&format=csv")).Records;
        Assert.Equal(direct[0].Cells, offered);
        var page = await OrderAsync(client, Prepare, "csv", offered[3], offered[1]);
        await site.FollowAsync();
        var made = CsvText.Read(await client.GetStringAsync($"{page}/fichier")).Records;
        Assert.Equal($"{offered[1]}|{offered[3]}", string.Join('|', made[0].Cells));
        var rows = direct.Where(record => record.Cells.Length == offered.Count).ToList();
        Assert.Equal(rows.Select(record => $"{record.Cells[1]}|{record.Cells[3]}"), made.Take(rows.Count).Select(record => string.Join('|', record.Cells)));
        Assert.Equal($"2 choisies sur {offered.Count}", made.Single(record => record.Cells[0] == "Colonnes").Cells[1]);
        Assert.Equal($"{rows.Count - 1}", made.Single(record => record.Cells[0] == "Nombre de lignes").Cells[1]);
    }

    [Fact]
    public async Task Keeps_at_least_one_column()
    {
        using var client = await site.ClientAsync(Manager);
        var form = await client.FormAsync(Prepare, "Préparer le fichier");
        foreach (var typed in ((string, string)[][])[[("Format", "csv")], [("Format", "csv"), ("Columns", "Inconnue")]])
        {
            var answer = await client.SendAsync(form, typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("Aucune colonne n’est choisie.", answer.Text);
        }
    }

    /// <summary>As orders were written when columns could not be chosen.</summary>
    [Fact]
    public void Holds_all_columns_where_none_could_be_chosen() => Assert.Equal(
        [], JsonSerializer.Deserialize<ListOrder>("""{"list":"work","of":"cej","query":"vue=tous","format":"csv"}""", Wire.Options).Required("the order").Columns);

    /// <param name="columns">None: all that are ticked.</param>
    private static async Task<string> OrderAsync(HttpClient client, string page, string format, params string[] columns)
    {
        var wanted = columns is [] ? Ticked().Matches(await client.GetStringAsync(page)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)) : columns;
        var answer = await client.SendAsync(await client.FormAsync(page, "Préparer le fichier"), [("Format", format), .. wanted.Select(column => ("Columns", column))]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return Assert.IsType<string>(answer.Type);
    }

    private static async Task<string> TextAsync(HttpClient client, string page) => new Visit(HttpStatusCode.OK, null, await client.GetStringAsync(page)).Text;

    /// <summary>The head and the rows, without what is told behind them.</summary>
    private static List<string> Rows(IReadOnlyList<CsvRecord> records) => [.. records.Where(record => record.Cells.Length == records[0].Cells.Length).Select(record => string.Join('|', record.Cells))];

    private Task GrantAsync() => site.DoAsync(AccountState.IdOf(Somebody), new GrantRole(Role.ProgrammeManager, WebFixture.Decided), "Pour un essai.");

    [GeneratedRegex("<input checked[^>]* name=\"Columns\"[^>]* value=\"([^\"]*)\"")]
    private static partial Regex Ticked();

    private Task RevokeAsync() => site.DoAsync(AccountState.IdOf(Somebody), new RevokeRole(Role.ProgrammeManager, WebFixture.Decided), "Pour un essai.");
}
