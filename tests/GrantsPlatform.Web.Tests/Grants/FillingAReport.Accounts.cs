using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>Its accounts, taken away as a sheet, filled offline, and imported after a preview, all or nothing.</summary>
public sealed partial class FillingAReport
{
    private const string Writer = "p-rencontres-et-loisirs";
    private const string Own = "/subventions/cllaj-suivi-01/bilans/final";
    private const string Head = "Sens;Compte;Montant\r\n";
    private const string Balanced = Head + "Charges;641 Rémunérations du personnel;12 000,50\r\nProduits;Subvention demandée dans ce dossier;12 000,50\r\n";

    [Fact]
    public async Task Takes_its_accounts_from_a_sheet_after_a_preview_and_gives_them_out_again()
    {
        using var writer = await Caller.AsAsync(life.Site, Writer);
        Assert.Contains("Le remplir hors ligne", (await writer.OpenAsync(Own)).Text, StringComparison.Ordinal);
        var preview = await PreviewAsync(writer, Balanced);
        Assert.Contains("Équilibré", preview.Text, StringComparison.Ordinal);
        Assert.Contains("641 Rémunérations du personnel – 12\u202F000,50\u202F€", preview.Text.Replace('\u00A0', '\u202F'), StringComparison.Ordinal);
        // Nothing yet.
        Assert.DoesNotContain("12000,5", await SheetAsync(writer), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, Own), await ImportAsync(writer, preview));
        Assert.Contains("641 Rémunérations du personnel;12000,5\r\n", (await SheetAsync(writer)).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);

        // What another has changed since the preview is not written over.
        var (mine, theirs) = (await PreviewAsync(writer, Balanced.Replace("12 000", "13 000")), await PreviewAsync(writer, Balanced.Replace("12 000", "14 000")));
        Assert.Equal(HttpStatusCode.Redirect, (await ImportAsync(writer, theirs)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await ImportAsync(writer, mine)).Status);
        Assert.Contains("14000,5", await SheetAsync(writer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_nothing_of_a_sheet_with_one_wrong_cell_and_names_it()
    {
        using var writer = await Caller.AsAsync(life.Site, Writer);
        var before = await SheetAsync(writer);
        var wrong = await writer.SendFileAsync($"{Own}/budget", "Sheet", "b.csv", Encoding.UTF8.GetBytes(Balanced + "Charges;613 Locations;mille\r\n"), Command);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("rien n’a été importé", wrong.Text, StringComparison.Ordinal);
        Assert.Matches("4 613 Locations Montant ", wrong.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.SendFileAsync($"{Own}/budget", "Sheet", "b.xlsx", "<html/>"u8.ToArray(), Command)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.SendAsync($"{Own}/budget", Command)).Status);
        Assert.Equal(before, await SheetAsync(writer));
    }

    [Theory]
    [InlineData("/budget")]
    [InlineData("/budget/tableur")]
    public async Task Gives_its_accounts_to_nobody_else(string page)
    {
        foreach (var account in (string[])["p-ml-des-collines-direction", "p-instruction", "p-responsable", "p-administration"])
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, Own + page, account)).Status);
    }

    private static async Task<Visit> PreviewAsync(Caller writer, string sheet)
    {
        var preview = await writer.SendFileAsync($"{Own}/budget", "Sheet", "b.csv", Encoding.UTF8.GetBytes(sheet), Command);
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        return preview;
    }

    private static async Task<(HttpStatusCode Status, string? To)> ImportAsync(Caller writer, Visit preview)
    {
        var answer = await writer.SendAsync($"{Own}/budget", Command, ("Text", WebUtility.HtmlDecode(Carried().Match(preview.Body).Groups[1].Value)), ("Version", Version().Match(preview.Body).Groups[1].Value));
        return (answer.Status, answer.Body);
    }

    private static async Task<string> SheetAsync(Caller writer)
    {
        using var answer = await writer.GetAsync($"{Own}/budget/tableur?format=csv");
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<textarea name=\"Text\" hidden>([^<]*)</textarea>")]
    private static partial Regex Carried();

    [GeneratedRegex("name=\"Version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();
}
