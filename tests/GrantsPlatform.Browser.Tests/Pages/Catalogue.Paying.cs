using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
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
}
