using System.Net;
using AngleSharp.Html.Parser;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Closing;

/// <summary>From final reports to balances, and from what was paid too much to the last cent, by pages alone and without scripts.</summary>
public sealed class ClosingACall(ReportsSubmitted submitted) : IClassFixture<ReportsSubmitted>
{
    private const string List = $"/instruction/appels/{WebFixture.Decided}/bilans";
    private const string Report = "/instruction/bilans/cej-08/final";
    private const string Balance = "/instruction/soldes/cej-18";
    private static readonly (string, string)[] Word = [("Taken", "young_supported"), ("Taken", "young_signed"), ("Taken", "young_housed"), ("Taken", "positive_exits")];

    [Fact]
    public async Task Goes_from_the_last_report_to_the_last_cent()
    {
        using var instructor = await submitted.Site.ClientAsync("p-dd-34");
        using var head = await submitted.Site.ClientAsync("p-chefferie");
        using var officer = await submitted.Site.ClientAsync("p-ordonnateur");
        using var accountant = await submitted.Site.ClientAsync("p-comptable");
        await ReturnsAsync(instructor);
        await AcceptsAsync(instructor);
        await SettlesAsync();
        await ClaimsAsync(head, officer);
        await CollectsAsync(officer, accountant);
        await HidesSmallFiguresAsync(officer);
        Assert.Empty(submitted.Site.Faults.Take());
    }

    private async Task ReturnsAsync(HttpClient instructor)
    {
        var page = (await Sheets.OpenAsync(instructor, List)).Text;
        Assert.Contains("Habitat Jeunes de Sète", page, StringComparison.Ordinal);
        const string another = "/instruction/bilans/cej-11/final";
        var form = await instructor.FormAsync(another, "Renvoyer le bilan");
        var empty = await instructor.SendAsync(form);
        foreach (var said in new[] { "Choisissez au moins une rubrique", "Indiquez jusqu’à quel jour", "Dites ce qui est à corriger" }) Assert.Contains(said, empty.Text, StringComparison.Ordinal);
        Assert.Contains("Le 1er juin 2024 est déjà passé", (await instructor.SendAsync(form, ("Fields", "text.obstacles"), ("DueOn", "01/06/2024"), ("Why", "Les écarts ne sont pas expliqués."))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendAsync(form, ("Fields", "text.obstacles"), ("DueOn", "15/07/2024"), ("Why", "Les écarts ne sont pas expliqués."))).Status);
        Assert.Equal("text.obstacles", Assert.Single(Assert.IsType<ReportPhase.Returned>((await ReportAsync("cej-11")).Phase).Return.Fields));
        // Elsewhere there is nothing to see.
        Assert.Equal(HttpStatusCode.NotFound, (await instructor.GetAsync("/instruction/bilans/cej-01/final")).StatusCode);
    }

    private async Task AcceptsAsync(HttpClient instructor)
    {
        var seen = (await Sheets.OpenAsync(instructor, Report)).Text;
        foreach (var said in new[] { "saisi, sans ligne au tableau de suivi", "Point d’étape 2023", "Prévu au dossier" }) Assert.Contains(said, seen, StringComparison.Ordinal);
        var (form, stale) = (await instructor.FormAsync(Report, "Accepter le bilan"), await instructor.FormAsync(Report, "Renvoyer le bilan"));
        const string why = "16 000 € d’amortissements ne comptent pas.";
        Assert.Contains("Entre zéro et", (await instructor.SendAsync(form, [("retenu-0", "400 000"), ("Reason", "Vérifié."), .. Word])).Text, StringComparison.Ordinal);
        Assert.Contains("Dites pourquoi tout n’est pas retenu", (await instructor.SendAsync(form, [("retenu-0", "356 000"), ("Reason", "Vérifié."), .. Word])).Text, StringComparison.Ordinal);
        Assert.Contains("Dites pourquoi ces chiffres", (await instructor.SendAsync(form, [("retenu-0", "356 000"), ("motif-0", why), .. Word])).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await instructor.SendAsync(form, ("retenu-0", "356 000"), ("motif-0", why))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendAsync(form, [("retenu-0", "356 000"), ("motif-0", why), ("Reason", "Vérifié."), .. Word])).Status);
        Assert.Contains(why, (await Sheets.OpenAsync(instructor, Report)).Text, StringComparison.Ordinal);
        Assert.Equal(Money.FromEuros(356_000), Assert.IsType<ReportPhase.Accepted>((await ReportAsync("cej-08")).Phase).EligibleCosts);
        Assert.Equal(HttpStatusCode.Conflict, (await instructor.SendAsync(stale, ("Fields", "text.obstacles"), ("DueOn", "15/07/2024"), ("Why", "Trop tard."))).Status);
    }

    private async Task SettlesAsync()
    {
        await submitted.Site.FollowAsync();
        using var preparer = await submitted.Site.ClientAsync("p-paiement");
        var balance = (await Sheets.OpenAsync(preparer, "/instruction/soldes/cej-08")).Text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
        foreach (var said in new[] { "Dépenses éligibles acceptées", "356 000 €", "48 866,40 €", "L’examen du bilan final", "Juste au centime", "Dépenses éligibles déclarées", "Écarté du compte", "16 000 €", "amortissements ne comptent pas" }) Assert.Contains(said, balance, StringComparison.Ordinal);
        // The grantee reads line by line what was not taken, and why.
        Assert.Contains(submitted.Site.Mails(), mail => mail.Subject == "Votre bilan est accepté" && mail.TextBody is { } body
            && body.Contains("Ce qui n’a pas été retenu", StringComparison.Ordinal) && body.Contains("amortissements ne comptent pas", StringComparison.Ordinal));
        using var tarn = await submitted.Site.ClientAsync("p-dd-81");
        var form = await tarn.FormAsync("/instruction/bilans/cej-18/final", "Accepter le bilan");
        var whole = (await Sheets.OpenAsync(tarn, "/instruction/bilans/cej-18/final"))["retenu-0"];
        Assert.Equal(HttpStatusCode.Redirect, (await tarn.SendAsync(form, [("retenu-0", whole), ("Reason", "Vérifié sur les feuilles d’émargement."), .. Word])).Status);
        await submitted.Site.FollowAsync();
        Assert.Equal(Money.FromEuros(13_400), (await ClaimAsync()).Owed);
    }

    private async Task ClaimsAsync(HttpClient head, HttpClient officer)
    {
        Assert.Contains("Constaté", (await Sheets.OpenAsync(head, $"/instruction/appels/{WebFixture.Decided}/reversements")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Écrire à l’organisme", (await Sheets.OpenAsync(officer, Balance)).Text, StringComparison.Ordinal);
        Assert.Contains("Donnez le motif", (await ActAsync(head, "Écrire à l’organisme")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(head, "Écrire à l’organisme", ("motif-letter-passerelles-tarn", "L’objectif a été atteint à 65 %."))).Status);
        Assert.IsType<RecoveryPhase.Adversarial>((await ClaimAsync()).Phase);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(head, "Consigner une réponse reçue", ("motif-reply-passerelles-tarn", "L’association demande à payer en deux fois."))).Status);
        Assert.Contains("supérieur à zéro", (await ActAsync(head, ">Confirmer<", ("montant-confirm-passerelles-tarn", "14 000"), ("motif-confirm-passerelles-tarn", "Calcul non contesté."))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(head, ">Confirmer<", ("montant-confirm-passerelles-tarn", ""), ("motif-confirm-passerelles-tarn", "Calcul non contesté."))).Status);
        Assert.Contains("un fichier de paiement ne peut pas la porter", (await ActAsync(officer, "Émettre l’ordre de reversement", ("reference-order-passerelles-tarn", "OR_2024"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(officer, "Émettre l’ordre de reversement", ("reference-order-passerelles-tarn", "OR-2024-0018"))).Status);
    }

    private async Task CollectsAsync(HttpClient officer, HttpClient accountant)
    {
        const string receipt = "Enregistrer un encaissement";
        Assert.Contains("dépasse la somme encore due", (await ActAsync(accountant, receipt, ("montant-receipt-passerelles-tarn", "20 000"), ("reference-receipt-passerelles-tarn", "ENC-1"))).Text, StringComparison.Ordinal);
        var form = await accountant.FormAsync(Balance, receipt);
        var first = new (string, string)[] { ("montant-receipt-passerelles-tarn", "8 000"), ("reference-receipt-passerelles-tarn", "ENC-1") };
        Assert.Equal(HttpStatusCode.Redirect, (await accountant.SendAsync(form, first)).Status);
        // The same receipt from a tab left open is no second one.
        await accountant.SendAsync(form, first);
        Assert.Equal(Money.FromEuros(5_400), (await ClaimAsync()).Owed);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(accountant, "Proposer l’admission en non-valeur", ("motif-propose-passerelles-tarn", "L’association est dissoute."))).Status);
        Assert.DoesNotContain("Approuver l’admission", (await Sheets.OpenAsync(accountant, Balance)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(officer, "Approuver l’admission en non-valeur")).Status);
        Assert.Equal(Money.Zero, (await ClaimAsync()).Owed);
        var closing = (await Sheets.OpenAsync(officer, $"/instruction/appels/{WebFixture.Decided}/bilan-financier?departement=81")).Text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
        foreach (var said in new[] { "8 000 €", "5 400 €", "Juste au centime", "Jeunes accompagnés" }) Assert.Contains(said, closing, StringComparison.Ordinal);
        foreach (var (part, said) in new[] { ("departement", "Tarn (81)"), ("projet", "Association Passerelles du Tarn"), ("volet", "compte dans chacun") })
            Assert.Contains(said, (await Sheets.OpenAsync(officer, $"/instruction/appels/{WebFixture.Decided}/bilan-financier?par={part}")).Text, StringComparison.Ordinal);
        // A département alone has no strands: they would be subtracted from those of all.
        Assert.DoesNotContain("Par volet", closing, StringComparison.Ordinal);
    }

    /// <summary>
    /// 40 young people in one place and 39 in the other, 79 in all: 39 is too small, and would be what is left of 79 without the 40. Of the 18 and 18 who were
    /// housed, 36 are too few as well.
    /// </summary>
    private static async Task HidesSmallFiguresAsync(HttpClient officer)
    {
        const string results = $"/instruction/appels/{WebFixture.Decided}/bilan-financier";
        var places = await CellsAsync(officer, $"{results}?par=departement", "Par département");
        Assert.Equal(["Hérault (34)", "Tarn (81)"], places.Keys.Order(StringComparer.Ordinal));
        Assert.All(places.Values.SelectMany(cells => cells), cell => Assert.Equal("non communiqué", cell));
        Assert.All((await CellsAsync(officer, $"{results}?par=projet", "Par structure")).Values.SelectMany(cells => cells), cell => Assert.Equal("non communiqué", cell));
        var all = await CellsAsync(officer, results, "Indicateurs consolidés");
        Assert.Equal(("79", "non communiqué"), (all["Jeunes accompagnés"][1], all["Jeunes ayant accédé à un logement ou à un hébergement"][1]));
        Assert.Equal("non communiqué", (await CellsAsync(officer, $"{results}?departement=34", "Indicateurs consolidés"))["Jeunes accompagnés"][1]);
    }

    /// <summary>Of the table of that caption, by the head of each line.</summary>
    private static async Task<Dictionary<string, string[]>> CellsAsync(HttpClient client, string address, string caption)
    {
        using var document = new HtmlParser().ParseDocument(await client.GetStringAsync(address));
        var table = document.QuerySelectorAll("table").Single(one => one.QuerySelector("caption")?.TextContent.Trim() == caption);
        return table.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")?.TextContent.Trim() ?? "", row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray());
    }

    private static async Task<Visit> ActAsync(HttpClient client, string button, params (string, string)[] typed) => await client.SendAsync(await client.FormAsync(Balance, button), typed);

    private async Task<ReportState.Known> ReportAsync(string application) => (ReportState.Known)await submitted.Site.Runtime.Reads.ReadAsync<ReportState>(ReportState.IdOf(application, "final"));

    private async Task<RecoveryState.Known> ClaimAsync() => (RecoveryState.Known)await submitted.Site.Runtime.Reads.ReadAsync<RecoveryState>(RecoveryState.IdOf("cej-18", "passerelles-tarn"));
}
