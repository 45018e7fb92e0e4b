using System.Net;
using System.Text;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Budgets;

/// <summary>The budget of a draft, filled in a spreadsheet and imported.</summary>
[Collection(Site.Name)]
public sealed class FillingTheBudgetOfADraft(WebFixture site)
{
    [Fact]
    public async Task Is_imported_into_the_form_and_closed_once_the_file_is_sent()
    {
        var (client, file) = await site.DraftAsync();
        using var writer = new Caller(client);
        Assert.Contains("Remplir le budget hors ligne", (await writer.OpenAsync($"{file}/rubriques/financement")).Text, StringComparison.Ordinal);
        (string, string) command = ("CommandId", Guid.NewGuid().ToString("N"));
        const string sheet = "Compte;Montant\r\n641;15 000,00\r\nSubvention demandée dans ce dossier;15 000,00\r\n";
        Assert.Equal(HttpStatusCode.OK, (await writer.SendFileAsync($"{file}/budget", "Sheet", "b.csv", Encoding.UTF8.GetBytes(sheet), command)).Status);
        var done = await writer.SendAsync($"{file}/budget", command, ("Text", sheet), ("Version", "0"));
        Assert.Equal((HttpStatusCode.Redirect, $"{file}/rubriques/financement"), (done.Status, done.Body));
        Assert.Equal("15\u202F000", (await Sheets.OpenAsync(client, $"{file}/rubriques/financement"))["f.budget.expense-641"]);
        // One that was sent long ago.
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, "/dossiers/cllaj-01/budget", "p-rencontres-et-loisirs")).Status);
    }
}
