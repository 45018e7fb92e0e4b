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
        ["commissions/{session}/seance.ics"] = "a calendar",
        ["appels/{call}/financeur.svg"] = "an image",
        ["appels/{call}/resultats.csv"] = "a table for spreadsheets",
        ["/appels/{call}/resultats/tableur"] = "a table for spreadsheets",
        ["/instruction/appels/{call}/tableur"] = "a table for spreadsheets",
        ["/instruction/appels/{call}/conventions/tableur"] = "a table for spreadsheets",
        ["/paiements/tableur"] = "a table for spreadsheets",
        ["/donnees-ouvertes/{call}/360giving.json"] = "a file",
        ["/donnees-ouvertes/{call}/appel.json"] = "a file",
        ["/donnees-ouvertes/{call}/indicateurs.json"] = "a file",
        ["/donnees-ouvertes/{call}/subventions.csv"] = "a table for spreadsheets",
        ["compte/validation/image"] = "an image",
        ["dossiers/{application}/envois/{field}"] = "answers scripts",
        ["dossiers/{application}/recepisse/code"] = "an image",
        ["dossiers/{application}/fichiers/{hash}"] = "a file",
        ["instruction/dossiers/{application}/export"] = "a file",
        ["instruction/dossiers/{application}/fichiers/{hash}"] = "a file",
        ["paiements/lots/{batch}/fichier.csv"] = "a file",
        ["/subventions/{application}/suivi.csv"] = "a table for spreadsheets",
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
        new("exploitation/organismes", "filled", Administrator, "/exploitation/organismes"),
        new("exploitation/organismes", "empty", Administrator, "/exploitation/organismes?cherche=introuvable"),
        new("representants", "filled", Administrator, "/representants"),
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
