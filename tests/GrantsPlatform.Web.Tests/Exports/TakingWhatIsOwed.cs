using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Tests.Grants;

namespace GrantsPlatform.Web.Tests.Exports;

/// <summary>What is claimed back, and accounts that wait to be verified, where there are some.</summary>
public sealed class TakingWhatIsOwed(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private const string Call = "cllaj-pas-de-calais-reversement";

    [Fact]
    public async Task Holds_the_claims_of_a_call_with_what_is_owed()
    {
        using var officer = await life.Site.ClientAsync("p-ordonnateur");
        var list = await TakenList.FromAsync(officer, $"/instruction/appels/{Call}/reversements");
        Assert.Equal(list.Shown, list.Written);
        var claim = list.Rows[1].Cells;
        Assert.StartsWith("CLLAJ", claim[0], StringComparison.Ordinal);
        Assert.Equal(("Réclamé", "2200"), (list.Head[5], claim[5]));
        Assert.Equal(("Reste dû", "2200"), (list.Head[8], claim[8]));
        Assert.Matches(@"^\d{2}/\d{2}/\d{4}$", claim[4]);
    }

    [Fact]
    public async Task Never_holds_more_of_an_account_than_the_page_shows()
    {
        using var preparer = await life.Site.ClientAsync("p-liquidation");
        var rows = CsvText.Read(await preparer.GetStringAsync("/paiements/coordonnees/tableur?programme=cllaj-pas-de-calais-suivi&format=csv")).Records;
        Assert.Equal("Organisme|Fin du compte|Versements en attente|Montant|Prochain acte", string.Join('|', rows[0].Cells));
        Assert.All(rows.Skip(1).Where(row => row.Cells.Length == rows[0].Cells.Length), row => Assert.True(row.Cells[1].Length <= 4));
    }
}
