using Microsoft.Playwright;
using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>Every page in its states. A new page has its line here, or its reason below; the tests say which one is missing.</summary>
internal static partial class Catalogue
{
    public const string Open = "cllaj-pas-de-calais-2025";
    public const string Decided = "cej-jr-occitanie-2022";

    /// <summary>Routes that are no pages, or lead to none.</summary>
    public static readonly Dictionary<string, string> Excepted = new()
    {
        ["/communes"] = "answers scripts",
        ["/fichiers/messages/{application}/{number:int}/{index:int}"] = "a file",
        ["/fichiers/organismes/{organisation}/{number:int}"] = "a file",
        ["/fichiers/representants/{organisation}/{number:int}"] = "a file",
        ["/health"] = "answers probes",
        ["/pret"] = "answers probes",
        ["/sante"] = "answers probes",
        ["appels.atom"] = "a feed",
        ["appels.ics"] = "a calendar",
        ["appels/{call}/calendrier.ics"] = "a calendar",
        ["appels/{call}/documents/{hash}/{name}"] = "a file",
        ["commissions/{session}/seance.ics"] = "a calendar",
        ["appels/{call}/financeur.svg"] = "an image",
        ["appels/{call}/resultats.csv"] = "a table for spreadsheets",
        ["/appels/{call}/resultats/tableur"] = "a table for spreadsheets",
        ["/instruction/appels/{call}/tableur"] = "a table for spreadsheets",
        ["/instruction/appels/{call}/bilans/tableur"] = "a table for spreadsheets",
        ["/vos-documents/{production}/fichier"] = "a file",
        ["/instruction/appels/{call}/conventions/tableur"] = "a table for spreadsheets",
        ["/paiements/tableur"] = "a table for spreadsheets",
        ["/instruction/appels/{call}/reversements/tableur"] = "a table for spreadsheets",
        ["/instruction/appels/{call}/recours/tableur"] = "a table for spreadsheets",
        ["/paiements/lots/tableur"] = "a table for spreadsheets",
        ["/paiements/coordonnees/tableur"] = "a table for spreadsheets",
        ["/gestion/appels/{call}/tableau-de-bord/dossiers/tableur"] = "a table for spreadsheets",
        ["/gestion/appels/{call}/scenarios/tableur"] = "a table for spreadsheets",
        ["/gestion/appels/{call}/scenarios/tableur-des-dossiers"] = "a table for spreadsheets",
        ["/commissions/{session}/notifications/tableur"] = "a table for spreadsheets",
        ["/commissions/appels/{call}/liste-complementaire/tableur"] = "a table for spreadsheets",
        ["/exploitation/organismes/tableur"] = "a table for spreadsheets",
        ["/exploitation/organismes-sans-siret/tableur"] = "a table for spreadsheets",
        ["/exploitation/doublons/tableur"] = "a table for spreadsheets",
        ["/representants/tableur"] = "a table for spreadsheets",
        ["/donnees-ouvertes/{call}/360giving.json"] = "a file",
        ["/donnees-ouvertes/{call}/appel.json"] = "a file",
        ["/donnees-ouvertes/{call}/indicateurs.json"] = "a file",
        ["/donnees-ouvertes/{call}/subventions.csv"] = "a table for spreadsheets",
        ["compte/validation/image"] = "an image",
        ["dossiers/{application}/envois/{field}"] = "answers scripts",
        ["dossiers/{application}/recepisse/code"] = "an image",
        ["dossiers/{application}/fichiers/{hash}"] = "a file",
        ["/instruction/dossiers/{application}/dossier.zip"] = "a file",
        ["instruction/dossiers/{application}/export"] = "a file",
        ["instruction/dossiers/{application}/fichiers/{hash}"] = "a file",
        ["instruction/bilans/{application}/{report}/pieces/{hash}"] = "a file",
        ["instruction/conventions/{application}/copies/{number:int}"] = "a file",
        ["instruction/conventions/numerisations/{production}/pages/{number:int}"] = "a file",
        ["paiements/lots/{batch}/fichier.csv"] = "a file",
        ["compte/donnees"] = "a file",
        ["exploitation/comptes/{account}/donnees"] = "a file",
        ["/exploitation/comptes/tableur"] = "a table for spreadsheets",
        ["/exploitation/conservation/tableur"] = "a table for spreadsheets",
        ["/exploitation/conservation/{call}/tableur"] = "a table for spreadsheets",
        ["/exploitation/courriels/tableur"] = "a table for spreadsheets",
        ["/exploitation/effacements/tableur"] = "a table for spreadsheets",
        ["/exploitation/effacements/{purge}/tableur"] = "a table for spreadsheets",
        ["/exploitation/envois/tableur"] = "a table for spreadsheets",
        ["/exploitation/historique/tableur"] = "a table for spreadsheets",
        ["/exploitation/taches/tableur"] = "a table for spreadsheets",
        ["/traitements/tableur"] = "a table for spreadsheets",
        ["/traitements/{job}/tableur"] = "a table for spreadsheets",
        ["/paiements/lots/{batch}/comptable.xlsx"] = "a table for spreadsheets",
        ["/paiements/lots/{batch}/virements.xml"] = "a file",
        ["/dossiers/{application}/budget/tableur"] = "a table for spreadsheets",
        ["/subventions/{application}/bilans/{report}/budget/tableur"] = "a table for spreadsheets",
        ["/subventions/{application}/suivi/tableur"] = "a table for spreadsheets",
        ["/subventions/{application}/suivi.csv"] = "a table for spreadsheets",
        ["/dossiers/{application}/cerfa-demande.docx"] = "a file",
        ["/instruction/bilans/{application}/{report}/compte-rendu-financier.docx"] = "a file",
        ["/instruction/dossiers/{application}/cerfa-demande.docx"] = "a file",
        ["/subventions/{application}/bilans/{report}/compte-rendu-financier.docx"] = "a file",
        ["/subventions/{application}/suivi/rapport-interne.docx"] = "a file",
        ["/subventions/{application}/suivi/rapport.docx"] = "a file",
        ["organismes/verifier/{what}"] = "a part of a page",
    };

    public static IEnumerable<Shown> Of(Stage stage) =>
        [.. Public(), .. Errors(), .. Entering(stage), .. Accounts(), .. Drafts(stage), .. Files(), .. Grants(), .. Instruction(), .. Committees(), .. Managing(), .. Paying(), .. Granting(), .. Organisations(stage), .. Operations()];

    private static IEnumerable<Shown> Public() =>
    [
        new("", "home", Nobody, "/"),
        new("", "home of who drafts", Drafter, "/"),
        new("", "home of a partner", Rejected, "/"),
        new("accessibilite", "text", Nobody, "/accessibilite"),
        new("mentions-legales", "text", Nobody, "/mentions-legales"),
        new("vie-privee", "text", Nobody, "/vie-privee"),
        new("appels", "filled", Nobody, "/appels"),
        new("appels", "empty", Nobody, "/appels?q=introuvable"),
        new("appels/{call}", "open", Nobody, $"/appels/{Open}"),
        new("appels/{call}", "open, to who may apply", Drafter, $"/appels/{Open}"),
        new("appels/{call}", "closed", Nobody, $"/appels/{Decided}"),
        new("appels/{call}", "not found", Nobody, "/appels/inconnu", 404),
        new("appels/{call}/questions", "filled", Nobody, $"/appels/{Open}/questions"),
        new("appels/{call}/questions", "not found", Nobody, "/appels/inconnu/questions", 404),
        new("appels/{call}/resultats", "published", Nobody, $"/appels/{Decided}/resultats"),
        new("appels/{call}/resultats", "not published", Nobody, $"/appels/{Open}/resultats", 404),
        new("donnees-ouvertes", "filled", Nobody, "/donnees-ouvertes"),
        new("composants", "all", Nobody, "/composants"),
        new("composants/agents", "all", Nobody, "/composants/agents"),
        new("composants/agents", "on a wall", Nobody, "/composants/agents?vue=mur"),
        new("verifier", "empty", Nobody, "/verifier"),
        new("verifier", "no such receipt", Nobody, $"/verifier?dossier=cllaj-01&empreinte={new string('0', 64)}"),
        new("demonstration/comptes", "filled", Nobody, "/demonstration/comptes"),
        new("demonstration/courriers", "filled", Nobody, "/demonstration/courriers"),
        new("demonstration/horloge", "form", Nobody, "/demonstration/horloge"),
        new("demonstration/inventions", "filled", Nobody, "/demonstration/inventions"),
    ];

    private static IEnumerable<Shown> Operations() =>
    [
        new("exploitation/taches", "filled", Administrator, "/exploitation/taches"),
        new("exploitation/taches", "settled", Administrator, "/exploitation/taches?etat=reglees"),
        new("exploitation/taches", "of another", Agent, "/exploitation/taches", 404),
        new("exploitation", "of an administrator", Administrator, "/exploitation"),
        new("exploitation", "of an auditor", Auditor, "/exploitation"),
        new("exploitation", "of another", Agent, "/exploitation", 404),
        new("exploitation/historique", "everything", Administrator, "/exploitation/historique"),
        new("exploitation/historique", "of a file", Auditor, "/exploitation/historique?objet=cej-01"),
        new("exploitation/historique", "nothing", Administrator, "/exploitation/historique?personne=p-personne"),
        new("exploitation/historique", "in error", Administrator, "/exploitation/historique?du=hier"),
        new("exploitation/historique", "of another", Agent, "/exploitation/historique", 404),
        new("exploitation/courriels", "everything", Administrator, "/exploitation/courriels"),
        new("exploitation/courriels", "waiting", Auditor, "/exploitation/courriels?etat=en-attente"),
        new("exploitation/courriels", "in error", Administrator, "/exploitation/courriels?du=hier"),
        new("exploitation/courriels", "of another", Agent, "/exploitation/courriels", 404),
        new("exploitation/courriels/{mail}", "refused", Administrator, Stage.RefusedMail),
        new("exploitation/courriels/{mail}", "not found", Administrator, "/exploitation/courriels/inconnu", 404),
        new("exploitation/dossiers/{application}", "closed", Auditor, "/exploitation/dossiers/cej-01"),
        new("exploitation/dossiers/{application}", "not found", Auditor, "/exploitation/dossiers/inconnu", 404),
        new("exploitation/chaine", "sealed or not", Auditor, "/exploitation/chaine"),
        new("exploitation/chaine", "in error", Auditor, "/exploitation/chaine", Step: async page =>
        {
            await page.GetByText("Comparer à une empreinte publiée").ClickAsync();
            await page.GetByLabel("Empreinte").FillAsync("abc");
            await WrongAsync(page, "Contrôler tout l’historique");
        }),
        new("exploitation/chaine", "of another", Agent, "/exploitation/chaine", 404),
        new("exploitation/comptes", "agents", Administrator, "/exploitation/comptes"),
        new("exploitation/comptes", "in error", Administrator, "/exploitation/comptes?qui=personne@nulle.part"),
        new("exploitation/comptes", "of another", Auditor, "/exploitation/comptes", 404),
        new("exploitation/comptes/inviter", "form", Administrator, "/exploitation/comptes/inviter"),
        new("exploitation/comptes/inviter", "in error", Administrator, "/exploitation/comptes/inviter", Step: Wrong("Ouvrir le compte et envoyer l’invitation")),
        new("exploitation/comptes/{account}", "an agent", Administrator, "/exploitation/comptes/p-dd-34"),
        new("exploitation/comptes/{account}", "one’s own", Administrator, "/exploitation/comptes/p-administration"),
        new("exploitation/comptes/{account}", "in error", Administrator, "/exploitation/comptes/p-dd-34", Step: Wrong("Fermer le compte")),
        new("exploitation/comptes/{account}", "not found", Administrator, "/exploitation/comptes/personne", 404),
        new("exploitation/envois", "nothing waits", Administrator, "/exploitation/envois"),
        new("exploitation/envois", "of another", Auditor, "/exploitation/envois", 404),
        new("exploitation/doublons", "some or none", Administrator, "/exploitation/doublons"),
        new("exploitation/doublons", "of another", Auditor, "/exploitation/doublons", 404),
        new("exploitation/conservation", "calls", Administrator, "/exploitation/conservation"),
        new("exploitation/conservation", "of another", Agent, "/exploitation/conservation", 404),
        new("exploitation/conservation/{call}/{nature}", "due", Administrator, $"/exploitation/conservation/{Decided}/refuses"),
        new("exploitation/conservation/{call}/{nature}", "in error", Administrator, $"/exploitation/conservation/{Decided}/refuses", Step: Wrong("Annoncer l’effacement")),
        new("exploitation/conservation/{call}/{nature}", "nothing", Auditor, $"/exploitation/conservation/{Decided}/retenus"),
        new("exploitation/conservation/dossiers/{application}", "form", Administrator, "/exploitation/conservation/dossiers/cej-01"),
        new("exploitation/conservation/dossiers/{application}", "in error", Administrator, "/exploitation/conservation/dossiers/cej-01", Step: Wrong("Prolonger la conservation")),
        new("exploitation/conservation/dossiers/{application}", "not found", Administrator, "/exploitation/conservation/dossiers/inconnu", 404),
        new("exploitation/effacements", "decided", Auditor, "/exploitation/effacements"),
        new("exploitation/effacements/{purge}", "ended", Auditor, Stage.PurgePage),
        new("exploitation/effacements/{purge}", "not found", Administrator, "/exploitation/effacements/inconnu", 404),
        new("exploitation/programmes", "all", Administrator, "/exploitation/programmes"),
        new("exploitation/programmes/publier", "form", Administrator, "/exploitation/programmes/publier"),
        new("exploitation/programmes/publier", "in error", Administrator, "/exploitation/programmes/publier", Step: Wrong("Contrôler ce fichier")),
        new("exploitation/programmes/{programme}", "one revision", Administrator, $"/exploitation/programmes/{Decided}"),
        new("exploitation/programmes/{programme}", "not found", Administrator, "/exploitation/programmes/inconnu", 404),
        new("exploitation/organismes", "filled", Administrator, "/exploitation/organismes"),
        new("exploitation/organismes", "empty", Administrator, "/exploitation/organismes?cherche=introuvable"),
        new("representants", "filled", Administrator, "/representants"),
        new("exploitation/organismes/{organisation}/reunir", "to choose", Administrator, "/exploitation/organismes/rencontres-et-loisirs/reunir"),
        new("exploitation/organismes/{organisation}/reunir", "both", Administrator, "/exploitation/organismes/rencontres-et-loisirs/reunir?avec=habitat-jeunes-cote"),
        new("exploitation/organismes/{organisation}/reunir", "not found", Administrator, "/exploitation/organismes/inconnu/reunir", 404),
        new("exploitation/organismes-sans-siret", "filled", Administrator, "/exploitation/organismes-sans-siret"),
        new("exploitation/organismes-sans-siret", "of another", Agent, "/exploitation/organismes-sans-siret", 404),
        new("exploitation/taches/{task}", "open", Administrator, Stage.TaskPage),
        new("exploitation/taches/{task}", "in error", Administrator, Stage.TaskPage, Step: Wrong("Marquer la tâche comme réglée")),
        new("exploitation/taches/{task}", "not found", Administrator, "/exploitation/taches/rien", 404),
    ];

    private static IEnumerable<Shown> Errors() =>
    [
        .. new[] { 400, 403, 404, 413, 429, 500, 503 }.Select(status => new Shown("erreur/{status:int:range(400,599)}", $"{status}", Nobody, $"/erreur/{status}")),
        new("erreur/{status:int:range(400,599)}", "no page", Nobody, "/rien-ici", 404),
        new("erreur/{status:int:range(400,599)}", "no page, signed in", Drafter, "/rien-ici", 404),
    ];

    private static async Task WrongAsync(IPage page, string button)
    {
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
    }

    private static Func<IPage, Task> Wrong(string button) => page => WrongAsync(page, button);

    /// <summary>A SIRET whose keys fail.</summary>
    private static Func<IPage, Task> Doubtful(string button) => async page =>
    {
        await page.GetByLabel("Numéro SIRET", new() { Exact = true }).FillAsync("999 000 904 00088");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.GetByLabel("Ce numéro SIRET est exact").WaitForAsync();
    };
}
