using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
    private const string ToSign = "/subventions/cllaj-sign-01";
    private const string ToFill = "/subventions/cllaj-suivi-01";
    private const string ClaimPage = "/subventions/cllaj-revers-04/reversements/un-toit-en-ternois";

    private static IEnumerable<Shown> Grants() =>
    [
        new("subventions", "filled", Claimed, "/subventions"),
        new("subventions", "empty", Alone, "/subventions"),
        new("subventions/{application}", "to sign", Director, ToSign),
        new("subventions/{application}", "running", Drafter, ToFill),
        new("subventions/{application}", "not granted", Drafter, "/subventions/cllaj-01", 404),
        new("subventions/{application}/convention", "to sign", Director, $"{ToSign}/convention"),
        new("subventions/{application}/convention", "with a code", Director, $"{ToSign}/convention", Step: async page =>
        {
            await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Recevoir un code par courriel" }).ClickAsync();
            await page.GetByLabel("Code reçu par courriel").WaitForAsync();
        }),
        new("subventions/{application}/convention", "a wrong code", Director, $"{ToSign}/convention", Step: Wrong("Signer")),
        new("subventions/{application}/convention", "in force", Drafter, $"{ToFill}/convention"),
        new("subventions/{application}/convention", "an amendment asked for", Claimed, "/subventions/cllaj-suivi-04/convention"),
        new("subventions/{application}/convention/copie", "form", Director, $"{ToSign}/convention/copie"),
        new("subventions/{application}/convention/copie", "in error", Director, $"{ToSign}/convention/copie", Step: Wrong("Remettre la copie")),
        new("subventions/{application}/convention/copie", "nothing to sign", Director, $"{ToFill}/convention/copie", 404),
        new("subventions/{application}/convention/avenant", "form", Director, $"{ToFill}/convention/avenant"),
        new("subventions/{application}/convention/avenant", "in error", Director, $"{ToFill}/convention/avenant", Step: Wrong("Envoyer la demande")),
        new("subventions/{application}/convention/avenant", "not in force", Director, $"{ToSign}/convention/avenant", 404),
        new("subventions/{application}/bilans", "awaited", Drafter, $"{ToFill}/bilans"),
        new("subventions/{application}/bilans", "none yet", Director, $"{ToSign}/bilans"),
        new("subventions/{application}/bilans/{report}", "to write", Drafter, $"{ToFill}/bilans/final"),
        new("subventions/{application}/bilans/{report}", "to certify", Director, $"{ToFill}/bilans/final"),
        new("subventions/{application}/bilans/{report}", "in error", Director, $"{ToFill}/bilans/final", Step: Wrong("Certifier et transmettre")),
        new("subventions/{application}/bilans/{report}", "accepted", Claimed, "/subventions/cllaj-revers-04/bilans/final"),
        new("subventions/{application}/bilans/{report}", "not found", Drafter, $"{ToFill}/bilans/inconnu", 404),
        new("subventions/{application}/bilans/{report}/budget", "form", Drafter, $"{ToFill}/bilans/final/budget"),
        new("subventions/{application}/bilans/{report}/budget", "in error", Drafter, $"{ToFill}/bilans/final/budget", Step: Wrong("Voir ce que l’import fera")),
        new("subventions/{application}/bilans/{report}/budget", "not found", Drafter, $"{ToFill}/bilans/inconnu/budget", 404),
        new("subventions/{application}/bilans/{report}/pieces/{upload}", "none", Drafter, $"{ToFill}/bilans/final/pieces/justificatifs"),
        new("subventions/{application}/bilans/{report}/pieces/{upload}", "in error", Drafter, $"{ToFill}/bilans/final/pieces/justificatifs", Step: Wrong("Joindre")),
        new("subventions/{application}/bilans/{report}/pieces/{upload}", "not found", Drafter, $"{ToFill}/bilans/final/pieces/inconnu", 404),
        new("subventions/{application}/avis/{report}", "form", Drafter, $"{ToFill}/avis/avis"),
        new("subventions/{application}/avis/{report}", "in error", Drafter, $"{ToFill}/avis/avis", Step: Wrong("Envoyer l’avis")),
        new("subventions/{application}/suivi", "filled", Drafter, $"{ToFill}/suivi"),
        new("subventions/{application}/suivi", "another kind", Drafter, $"{ToFill}/suivi?sorte=workshop"),
        new("subventions/{application}/suivi", "not opened", Drafter, $"{ToSign}/suivi"),
        new("subventions/{application}/suivi", "in error", Drafter, $"{ToFill}/suivi?q=aucune", Step: async page =>
        {
            await page.Locator("[name='L0.0']").FillAsync("Marie-Dupont");
            await page.Locator("[name='L0.1']").FillAsync("31/02/2025");
            await WrongAsync(page, "Enregistrer");
        }),
        new("subventions/{application}/suivi/effacer", "to confirm", Drafter, $"{ToFill}/suivi/effacer?code=J-001"),
        new("subventions/{application}/suivi/effacer", "not found", Drafter, $"{ToFill}/suivi/effacer?code=personne", 404),
        new("subventions/{application}/suivi/importer", "form", Drafter, $"{ToFill}/suivi/importer"),
        new("subventions/{application}/suivi/importer", "in error", Drafter, $"{ToFill}/suivi/importer", Step: Wrong("Voir ce que l’import fera")),
        new("subventions/{application}/suivi/indicateurs", "to certify", Director, $"{ToFill}/suivi/indicateurs"),
        new("subventions/{application}/suivi/indicateurs", "nothing counted", Drafter, $"{ToFill}/suivi/indicateurs?du=01/01/2020&au=31/12/2020"),
        new("subventions/{application}/versements", "foreseen", Director, $"{ToSign}/versements"),
        new("subventions/{application}/versements", "settled", Claimed, "/subventions/cllaj-revers-04/versements"),
        new("subventions/{application}/bilans/{report}/controle", "to answer", Questioned, "/subventions/cllaj-contr-05/bilans/final/controle"),
        new("subventions/{application}/bilans/{report}/controle", "none", Drafter, $"{ToFill}/bilans/final/controle", 404),
        new("subventions/{application}/reversements/{payee}", "to answer", Claimed, ClaimPage),
        new("subventions/{application}/reversements/{payee}", "in error", Claimed, ClaimPage, Step: Wrong("Envoyer vos observations")),
        new("subventions/{application}/reversements/{payee}", "not found", Claimed, $"{ClaimPage}-x", 404),
    ];
}
