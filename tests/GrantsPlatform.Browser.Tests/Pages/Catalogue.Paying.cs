using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
    private const string ToCheck = "/instruction/conventions/cllaj-sign-06";
    private const string Asked = "/instruction/conventions/cllaj-suivi-04";
    private const string Checked = "/instruction/bilans/cllaj-contr-05/final/controle";
    private const string Lot = "/paiements/lots/cej-avances-2022-10";

    /// <summary>The pages of payments, over the demonstration: balances are due, one account waits to be verified.</summary>
    private static IEnumerable<Shown> Paying() =>
    [
        new("paiements", "to prepare", Payer, "/paiements?programme=cej-jr-occitanie-soldes"),
        new("paiements", "to approve, by who has prepared", Payer, "/paiements?programme=cej-jr-occitanie-soldes&vue=a-approuver"),
        new("paiements", "nothing", Payer, $"/paiements?programme={Decided}"),
        new("paiements", "of an applicant", Drafter, "/paiements", 404),
        new("paiements/decision", "with an exception", Payer, "/paiements/decision?programme=cej-jr-occitanie-soldes&acte=preparer&versement=cej-soldes-03/solde~pays-des-cevennes&versement=cej-soldes-15/solde~atrium-fjt"),
        new("paiements/decision", "in error", Payer, "/paiements/decision?programme=cej-jr-occitanie-soldes&acte=preparer&versement=cej-soldes-03/solde~pays-des-cevennes", Step: Wrong("Préparer")),
        new("paiements/decision", "of nothing", Payer, "/paiements/decision", 404),
        new("paiements/coordonnees", "one to verify", Payer, "/paiements/coordonnees?programme=cej-jr-occitanie-soldes"),
        new("paiements/coordonnees/{organisation}", "changed", Payer, "/paiements/coordonnees/atrium-fjt"),
        new("paiements/coordonnees/{organisation}", "not found", Payer, "/paiements/coordonnees/inconnu", 404),
        new("paiements/lots", "two", Payer, $"/paiements/lots?programme={Decided}"),
        new("paiements/lots", "in error", Payer, $"/paiements/lots?programme={Decided}", Step: async page =>
        {
            await page.GetByLabel("Référence du lot").FillAsync("lot_1");
            await WrongAsync(page, "Ouvrir le lot");
        }),
        new("paiements/lots/{batch}", "answered", Payer, Lot),
        new("paiements/lots/{batch}", "of an applicant", Drafter, Lot, 404),
        new("paiements/lots/{batch}/retour", "complete", Payer, $"{Lot}/retour"),
        new("paiements/lots/{batch}/retour", "in error", Payer, $"{Lot}/retour", Step: Wrong("Lire le retour")),
    ];

    /// <summary>Agreements, reports and balances as the offices run them.</summary>
    private static IEnumerable<Shown> Granting() =>
    [
        new("instruction", "of who pays", Payer, "/instruction"),
        new("instruction/appels/{call}/conventions", "all", Payer, $"/instruction/appels/{Decided}/conventions"),
        new("instruction/appels/{call}/conventions", "empty", Payer, $"/instruction/appels/{Decided}/conventions?vue=a-envoyer"),
        new("instruction/appels/{call}/conventions", "of an applicant", Drafter, $"/instruction/appels/{Decided}/conventions", 404),
        new("instruction/conventions/{application}", "in force", Manager, "/instruction/conventions/cej-soldes-02"),
        new("instruction/conventions/{application}", "of several payees, over", Payer, "/instruction/conventions/cej-17"),
        new("instruction/conventions/{application}", "a copy to check", Manager, ToCheck),
        new("instruction/conventions/{application}", "an amendment asked for", Manager, Asked),
        new("instruction/conventions/{application}/copie", "to check", Manager, $"{ToCheck}/copie"),
        new("instruction/conventions/{application}/copie", "in error", Manager, $"{ToCheck}/copie", Step: Wrong("Confirmer la signature")),
        new("instruction/conventions/{application}/copie", "none", Manager, "/instruction/conventions/cej-soldes-02/copie", 404),
        new("instruction/conventions/numerisations", "form", Manager, "/instruction/conventions/numerisations"),
        new("instruction/conventions/numerisations", "in error", Manager, "/instruction/conventions/numerisations", Step: Wrong("Déposer la pile")),
        new("instruction/conventions/numerisations", "of an applicant", Drafter, "/instruction/conventions/numerisations", 404),
        new("instruction/conventions/numerisations/{production}", "to place", Manager, $"/instruction/conventions/numerisations/{AgreementsOnStage.Pile}"),
        new("instruction/conventions/numerisations/{production}", "in error", Manager, $"/instruction/conventions/numerisations/{AgreementsOnStage.Pile}", Step: Wrong("Déposer comme copie signée")),
        new("instruction/conventions/numerisations/{production}", "of another", Payer, $"/instruction/conventions/numerisations/{AgreementsOnStage.Pile}", 404),
        new("instruction/conventions/{application}/avenant", "asked for", Manager, $"{Asked}/avenant"),
        new("instruction/conventions/{application}/avenant", "form", Manager, "/instruction/conventions/cej-soldes-02/avenant"),
        new("instruction/conventions/{application}/avenant", "in error", Manager, "/instruction/conventions/cej-soldes-02/avenant", Step: Wrong("Voir ce qui change")),
        new("instruction/conventions/{application}/resiliation", "form", Officer, "/instruction/conventions/cej-soldes-02/resiliation"),
        new("instruction/conventions/{application}/resiliation", "in error", Officer, "/instruction/conventions/cej-soldes-02/resiliation", Step: Wrong("Résilier la convention")),
        new("instruction/conventions/signature", "nothing to sign", Officer, "/instruction/conventions/signature?convention=cej-soldes-02"),
        new("instruction/appels/{call}/bilans", "to examine", Scorer, "/instruction/appels/cej-jr-occitanie-soldes/bilans"),
        new("instruction/appels/{call}/bilans", "late", Manager, "/instruction/appels/cej-jr-occitanie-soldes/bilans?vue=en-retard"),
        new("instruction/bilans/{application}/{report}", "to examine", Scorer, "/instruction/bilans/cej-soldes-08/final"),
        new("instruction/bilans/{application}/{report}", "in error", Scorer, "/instruction/bilans/cej-soldes-08/final", Step: Wrong("Renvoyer le bilan")),
        new("instruction/bilans/{application}/{report}", "not found", Scorer, "/instruction/bilans/cej-soldes-01/final", 404),
        new("instruction/bilans/{application}/{report}/controle", "pieces asked for", Agent, Checked),
        new("instruction/bilans/{application}/{report}/controle", "in error", Agent, Checked, Step: async page =>
        {
            await page.GetByText("Demander de nouveau").ClickAsync();
            await WrongAsync(page, "Envoyer la demande");
        }),
        new("instruction/bilans/{application}/{report}/controle", "none in the programme", Scorer, "/instruction/bilans/cej-soldes-08/final/controle", 404),
        new("instruction/appels/{call}/bilans", "in check", Agent, "/instruction/appels/cllaj-pas-de-calais-controle/bilans?vue=controles"),
        new("instruction/appels/{call}/tirages", "one", Agent, "/instruction/appels/cllaj-pas-de-calais-controle/tirages"),
        new("instruction/appels/{call}/tirages", "none in the programme", Scorer, "/instruction/appels/cej-jr-occitanie-soldes/tirages"),
        new("instruction/soldes/{application}", "settled", Payer, "/instruction/soldes/cej-08"),
        new("instruction/soldes/{application}", "with a claim", Officer, "/instruction/soldes/cej-soldes-18"),
        new("instruction/appels/{call}/reversements", "one", Officer, $"/instruction/appels/{Decided}/reversements"),
        new("instruction/appels/{call}/bilan-financier", "closed", Manager, $"/instruction/appels/{Decided}/bilan-financier"),
    ];
}
