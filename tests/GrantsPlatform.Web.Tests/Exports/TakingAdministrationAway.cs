using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Tests.Oversight;
using Microsoft.AspNetCore.Http;

namespace GrantsPlatform.Web.Tests.Exports;

/// <summary>The lists of those who run the platform and look back on it: what the file holds is what its pages show, one after the other, and nothing beside it.</summary>
[Collection(Site.Name)]
public sealed partial class TakingAdministrationAway(WebFixture site)
{
    private const string Administrator = "p-administration";
    private const string Auditor = "p-audit";

    /// <summary>Belongs to no service.</summary>
    private const string Somebody = "p-un-toit-en-ternois-direction";

    public static TheoryData<string, string> Lists => new()
    {
        { "/exploitation/comptes", Administrator },
        { $"/exploitation/comptes?programme={WebFixture.Decided}", Administrator },
        { "/exploitation/courriels?du=01/01/2022&au=31/12/2022", Administrator },
        { "/exploitation/courriels?du=01/01/2022&au=31/12/2022", Auditor },
        { "/exploitation/courriels?objet=cej-01&courrier=receipt&etat=envoyes", Auditor },
        { "/exploitation/courriels?etat=en-attente&courrier=colleague-invited", Administrator },
        { "/exploitation/historique?objet=cej-01", Auditor },
        { "/exploitation/historique?sorte=call", Administrator },
        { "/exploitation/historique?personne=administration@example.org&acte=programme.definition-published&du=25/04/2022&au=25/04/2022", Administrator },
        { "/exploitation/taches", Administrator },
        { "/exploitation/taches?etat=reglees", Administrator },
        { "/exploitation/envois?etat=attente", Administrator },
        { "/exploitation/conservation", Administrator },
        { "/exploitation/conservation", Auditor },
        { $"/exploitation/conservation/{WebFixture.Decided}/refuses", Auditor },
    };

    [Theory, MemberData(nameof(Lists))]
    public async Task Holds_as_many_rows_as_the_pages_show(string page, string account)
    {
        await HappenAsync();
        using var client = await site.ClientAsync(account);
        var first = await client.GetStringAsync(page);
        var shown = 0;
        for (string? body = first; body is not null; body = AskingSearches.Next(body) is { } next ? await client.GetStringAsync(next) : null) shown += RowsOf(body);
        Assert.True(shown > 0);
        var csv = CsvText.Read(await client.GetStringAsync(FileOf(first, "csv"))).Records;
        Assert.Equal($"{shown}", csv.Single(record => record.Cells[0] == "Nombre de lignes").Cells[1].Replace("\u202F", ""));
        Assert.Equal(shown, csv.Count(record => record.Cells.Length == csv[0].Cells.Length) - 1);
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Opens_as_a_workbook_without_a_formula(string page, string account)
    {
        await HappenAsync();
        using var client = await site.ClientAsync(account);
        var shown = await client.GetStringAsync(page);
        foreach (var (format, part) in ((string, string)[])[("xlsx", "xl/worksheets/sheet1.xml"), ("ods", "content.xml")])
        {
            using var archive = new ZipArchive(await client.GetStreamAsync(FileOf(shown, format)));
            using var reader = new StreamReader(await archive.GetEntry(part)!.OpenAsync());
            var sheet = await reader.ReadToEndAsync();
            Assert.DoesNotContain("<f>", sheet);
            Assert.DoesNotContain("table:formula", sheet);
        }
        Assert.Contains("Préparer le fichier", await client.GetStringAsync(PrepareOf(shown)));
    }

    [Theory]
    [InlineData("/exploitation/courriels?objet=cej-01&courrier=receipt&etat=envoyes", "date", 1)]
    [InlineData("/exploitation/courriels?objet=cej-01&courrier=receipt&etat=envoyes", "float", 1)]
    [InlineData("/exploitation/historique?objet=cej-01", "date", 1)]
    [InlineData("/exploitation/historique?objet=cej-01", "float", 1)]
    [InlineData("/exploitation/taches", "date", 1)]
    [InlineData($"/exploitation/conservation/{WebFixture.Decided}/refuses", "date", 1)]
    [InlineData($"/exploitation/conservation/{WebFixture.Decided}/refuses", "float", 2)]
    [InlineData("/exploitation/conservation", "float", 3)]
    public async Task Has_days_as_days_and_numbers_as_numbers(string page, string type, int columns)
    {
        await HappenAsync();
        using var client = await site.ClientAsync(Administrator);
        var shown = await client.GetStringAsync(page);
        using var archive = new ZipArchive(await client.GetStreamAsync(FileOf(shown, "ods")));
        using var reader = new StreamReader(await archive.GetEntry("content.xml")!.OpenAsync());
        var table = Regex.Match(await reader.ReadToEndAsync(), "<table:table .*?</table:table>", RegexOptions.Singleline).Value;
        Assert.Equal(columns * RowsOf(shown), Regex.Count(table, $"office:value-type=\"{type}\""));
    }

    /// <summary>The address of a person is read by the page; what waits in an order tells them by their account.</summary>
    [Theory]
    [InlineData("/exploitation/historique?personne=administration@example.org&sorte=programme", "personne=p-administration&sorte=programme")]
    [InlineData("/exploitation/courriels?adresse=exporte@example.org", "adresse=p-exporte")]
    public async Task Names_people_by_their_accounts_in_its_address(string page, string query)
    {
        await HappenAsync();
        using var client = await site.ClientAsync(Administrator);
        var shown = await client.GetStringAsync(page);
        Assert.EndsWith($"/tableur?{query}&format=xlsx", FileOf(shown, "xlsx"));
        Assert.DoesNotContain("example.org", FileOf(shown, "xlsx"));
        Assert.DoesNotContain("example.org", PrepareOf(shown));
    }

    [Fact]
    public async Task Tells_of_mails_what_the_page_shows_and_never_their_words()
    {
        await HappenAsync();
        using var client = await site.ClientAsync(Administrator);
        var csv = await client.GetStringAsync(FileOf(await client.GetStringAsync("/exploitation/courriels?adresse=exporte@example.org"), "csv"));
        Assert.Contains("Camille Courriel;exporte@example.org;", csv);
        Assert.DoesNotContain("Texte du courriel", csv);
    }

    [Fact]
    public async Task Holds_nothing_of_accounts_but_name_roles_and_account()
    {
        using var client = await site.ClientAsync(Administrator);
        var records = CsvText.Read(await client.GetStringAsync("/exploitation/comptes/tableur?format=csv")).Records;
        Assert.Equal(["Personne", "Rôles", "Compte"], records[0].Cells.ToArray());
        Assert.Contains(records, record => record.Cells is [_, var roles, Administrator] && roles.StartsWith("administration", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/exploitation/comptes/tableur", Auditor)]
    [InlineData("/exploitation/taches/tableur", Auditor)]
    [InlineData("/exploitation/envois/tableur", Auditor)]
    [InlineData("/exploitation/courriels/tableur", "p-instruction")]
    [InlineData("/exploitation/historique/tableur", "p-instruction")]
    [InlineData("/exploitation/effacements/tableur", "p-instruction")]
    [InlineData("/exploitation/effacements/inconnu/tableur", Administrator)]
    [InlineData("/exploitation/conservation/tableur", "p-instruction")]
    [InlineData($"/exploitation/conservation/{WebFixture.Decided}/tableur?nature=autres", Administrator)]
    [InlineData("/exploitation/conservation/nulle-part/tableur?nature=refuses", Administrator)]
    [InlineData("/exploitation/historique/tableur?objet=nulle-part", Administrator)]
    [InlineData("/exploitation/historique/tableur?personne=Camille%20Courriel", Administrator)]
    [InlineData("/exploitation/courriels/tableur?adresse=exporte@example.org", Administrator)]
    [InlineData("/exploitation/courriels/tableur?du=hier", Administrator)]
    [InlineData("/traitements/tableur", Somebody)]
    [InlineData("/traitements/inconnu/tableur", Administrator)]
    public async Task Gives_nobody_what_they_do_not_see_nor_what_nobody_can_mean(string path, string account) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, path, account)).Status);

    [Fact]
    public async Task Is_closed_to_whoever_administers_no_longer()
    {
        await site.DoAsync(AccountState.IdOf(Somebody), new GrantRole(Role.Administrator, null), "Pour un essai.");
        using var client = await site.ClientAsync(Somebody);
        var (taken, late) = (await OrderAsync(client, "/exploitation/comptes", "Personne"), await OrderAsync(client, "/exploitation/historique?sorte=call", "Quand"));
        await site.FollowAsync();
        using (var given = await client.GetAsync($"{taken}/fichier")) Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        var unmade = await OrderAsync(client, "/exploitation/taches", "Objet");
        await site.DoAsync(AccountState.IdOf(Somebody), new RevokeRole(Role.Administrator, null), "Pour un essai.");
        await site.FollowAsync();
        foreach (var page in (string[])[taken, late])
        {
            using var refused = await client.GetAsync($"{page}/fichier");
            Assert.Equal((HttpStatusCode.Redirect, page), (refused.StatusCode, refused.Headers.Location?.ToString()));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{unmade}/fichier")).StatusCode);
    }

    /// <summary>Nobody has counted it: a workbook that could break off half-way is not begun, and text always is.</summary>
    [Theory]
    [InlineData("xlsx", StatusCodes.Status413PayloadTooLarge)]
    [InlineData("csv", StatusCodes.Status200OK)]
    public async Task Begins_no_workbook_that_might_not_hold_it_all(string format, int status)
    {
        var rows = new[] { ImmutableArray.Create(Cell.Of("un")) }.ToAsyncEnumerable();
        var sheet = new SheetDownload("liste", new SheetHead("Liste", [new("Colonne")]), null, rows) { AtMostAsync = _ => ValueTask.FromResult((long)Sheet.MostRows) };
        var context = new DefaultHttpContext { Request = { QueryString = new QueryString($"?format={format}") }, RequestServices = site.Services };
        await (await sheet.AnswerAsync(context, TimeProvider.System)).ExecuteAsync(context);
        Assert.Equal(status, context.Response.StatusCode);
    }

    /// <summary>Two tasks, of which one is settled; a mail; and a letter that has yet to leave.</summary>
    private async Task HappenAsync()
    {
        if (await site.Runtime.Reads.ReadAsync<OperatorTaskState>(OperatorTaskState.IdOf("exporte-1")) is not OperatorTaskState.Absent) return;
        foreach (var task in (string[])["exporte-1", "exporte-2"]) await site.DoAsync(OperatorTaskState.IdOf(task), new RaiseTask(ApplicationState.IdOf("cej-01"), "=1+1", "delivery.failed"));
        await site.DoAsync(OperatorTaskState.IdOf("exporte-2"), new SettleTask(), "=1+1");
        await site.DoAsync(KeyState.IdOf("mail", Digest.Of("exporte@example.org")), new ClaimKey(AccountState.IdOf("p-exporte")));
        await site.DoAsync(AccountState.IdOf("p-exporte"), new OpenAccount("Camille Courriel", "exporte@example.org", Digest.Of("exporte@example.org")));
        await site.DoAsync(
            MailState.IdOf("courriel-exporte"),
            new NoteMail(new MailFacts("mail-confirmation", AccountState.IdOf("p-exporte"), "p-exporte"), new MailWords("Camille Courriel", "exporte@example.org", "Objet", "Texte du courriel\n"), MailEnd.Sent, 1, null));
        await site.DoAsync(InvitationState.IdOf("rencontres-et-loisirs", "cle-exportee"), new InviteColleague("rencontres-et-loisirs", "exporte-invite@example.org", "cle-exportee", [MemberRight.Editor]));
    }

    private static async Task<string> OrderAsync(HttpClient client, string page, string column)
    {
        var answer = await client.SendAsync(await client.FormAsync(PrepareOf(await client.GetStringAsync(page)), "Préparer le fichier"), ("Format", "csv"), ("Columns", column));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return Assert.IsType<string>(answer.Type);
    }

    private static string FileOf(string body, string format) => WebUtility.HtmlDecode(Direct().Matches(body).Select(link => link.Groups[1].Value).First(link => link.EndsWith($"format={format}", StringComparison.Ordinal)));

    private static string PrepareOf(string body) => WebUtility.HtmlDecode(Prepared().Match(body).Groups[1].Value);

    private static int RowsOf(string body) => Regex.Count(Body().Match(body).Value, "<tr[ >]");

    [GeneratedRegex("href=\"([^\"]+/tableur[^\"]*)\"")]
    private static partial Regex Direct();

    [GeneratedRegex("href=\"(/vos-documents/preparer[^\"]*)\"")]
    private static partial Regex Prepared();

    [GeneratedRegex("<tbody>.*?</tbody>", RegexOptions.Singleline)]
    private static partial Regex Body();
}
