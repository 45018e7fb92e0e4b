using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Exports;

/// <summary>What managers, secretaries, payment offices and administrators list, taken away from the menu of its page: as many rows as the pages show, and nothing that they hide.</summary>
[Collection(Site.Name)]
public sealed partial class TakingListsOfOffices(WebFixture site)
{
    private const string Managed = $"/gestion/appels/{WebFixture.Decided}";
    private const string Session = "/commissions/commission-2022-09-09/notifications";

    [Theory]
    [InlineData($"{Managed}/tableau-de-bord/dossiers?niveau=departmental&avis=favorable", "p-responsable", "Dossier|Organisme|État")]
    [InlineData($"{Managed}/tableau-de-bord/dossiers?etape=eligibilite&de=3", "p-dd-34", "Dossier|Organisme|État|Durée (jours)")]
    [InlineData(Session, "p-secretariat", "Dossier|Porteur|Décision|Accordé|Notification|Notifiée le")]
    [InlineData($"/paiements/lots?programme={WebFixture.Decided}", "p-paiement", "Lot|Ouvert le|État|Versements|Total|Payés|Rejetés")]
    [InlineData("/exploitation/organismes?cherche=mission", "p-administration", "Organisme|Identifiant|Numéro SIRET|RNA|Département|Membres|Réuni à|Inscrit d’abord sous le nom de")]
    public async Task Holds_as_many_rows_as_the_pages_show(string page, string account, string columns)
    {
        using var client = await site.ClientAsync(account);
        var list = await TakenList.FromAsync(client, page);
        Assert.Equal(columns, string.Join('|', list.Head));
        Assert.True(list.Written > 0);
        Assert.Equal(list.Shown, list.Written);
    }

    [Fact]
    public async Task Holds_a_scenario_a_line_and_its_files()
    {
        using var manager = await site.ClientAsync("p-responsable");
        var compared = await TakenList.FromAsync(manager, $"{Managed}/scenarios", "<th scope=\"col\" class=\"numeric\"><a ");
        Assert.Equal(2, compared.Written);
        Assert.Equal(compared.Shown, compared.Written);
        var key = Scenario().Match(await manager.GetStringAsync($"{Managed}/scenarios")).Groups[1].Value;
        var files = await TakenList.FromAsync(manager, $"{Managed}/scenarios/{key}", "<th scope=\"row\" class=\"cell-wrap\">");
        Assert.True(files.Written > 0);
        Assert.Equal(files.Shown, files.Written);
    }

    /// <summary>More than one page.</summary>
    [Fact]
    public async Task Holds_bodies_without_a_number_from_all_pages()
    {
        foreach (var number in Enumerable.Range(1, 51))
            await site.DoAsync(OrganisationState.IdOf($"au-tableur-{number}"), new RegisterWithoutSiret($"Association au tableur {number:D2}", null, null, "association", new DateOnly(2025, 3, 1), "62", false));
        using var administrator = await site.ClientAsync("p-administration");
        var list = await TakenList.FromAsync(administrator, "/exploitation/organismes-sans-siret");
        Assert.True(list.Written > 50);
        Assert.Equal(list.Shown, list.Written);
    }

    [Fact]
    public async Task Holds_bodies_that_may_be_one_side_by_side()
    {
        await Bodies.RegisterAsync(site, "tableur-un", Bodies.SiretOf("tableur-un"));
        await Bodies.RegisterAsync(site, "tableur-deux", Bodies.SiretOf("tableur-deux"));
        using var administrator = await site.ClientAsync("p-administration");
        var list = await TakenList.FromAsync(administrator, "/exploitation/doublons", "<th scope=\"row\"");
        Assert.Equal(list.Shown, list.Written);
        Assert.Equal(list.Rows[1].Cells[0], list.Rows[2].Cells[0]);
    }

    /// <summary>Days as days, numbers with a comma, never a formula of what somebody typed.</summary>
    [Fact]
    public async Task Writes_days_and_amounts_as_they_are()
    {
        using var secretary = await site.ClientAsync("p-secretariat");
        var list = await TakenList.FromAsync(secretary, Session);
        Assert.All(list.Rows.Skip(1), row => Assert.Matches(row.Cells[4].StartsWith("Notifiée le", StringComparison.Ordinal) ? @"^\d{2}/\d{2}/\d{4}$" : "^$", row.Cells[5]));
        Assert.Contains(list.Rows, row => row.Cells[5].Length > 0);
        Assert.Contains(list.Rows, row => decimal.TryParse(row.Cells[3].Replace(',', '.'), out var granted) && granted > 0);
    }

    [Theory]
    [InlineData($"{Managed}/tableau-de-bord/dossiers/tableur?niveau=departmental&avis=favorable", "p-instruction")]
    [InlineData($"{Managed}/tableau-de-bord/dossiers/tableur?niveau=inconnu&avis=favorable", "p-responsable")]
    [InlineData($"{Managed}/scenarios/tableur", "p-dd-34")]
    [InlineData($"{Managed}/scenarios/tableur-des-dossiers?scenario=0000000000000000", "p-responsable")]
    [InlineData($"{Session}/tableur", "p-instruction")]
    [InlineData($"/commissions/appels/{WebFixture.Decided}/liste-complementaire/tableur", "p-instruction")]
    [InlineData($"/instruction/appels/{WebFixture.Decided}/reversements/tableur", "p-liquidation")]
    [InlineData($"/instruction/appels/{WebFixture.Decided}/recours/tableur", "p-instruction")]
    [InlineData($"/paiements/lots/tableur?programme={WebFixture.Decided}", "p-liquidation")]
    [InlineData($"/paiements/coordonnees/tableur?programme={WebFixture.Decided}", "p-liquidation")]
    [InlineData("/exploitation/organismes/tableur", "p-audit")]
    [InlineData("/exploitation/organismes-sans-siret/tableur", "p-instruction")]
    [InlineData("/exploitation/doublons/tableur", "p-audit")]
    public async Task Gives_nobody_what_their_page_does_not(string path, string account) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, path, account)).Status);

    [GeneratedRegex("/scenarios/([0-9a-f]{16})\"")]
    private static partial Regex Scenario();
}
