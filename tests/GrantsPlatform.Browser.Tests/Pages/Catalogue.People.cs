using Microsoft.Playwright;
using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
    private static IEnumerable<Shown> Entering(Stage stage) =>
    [
        new("connexion", "empty", Nobody, "/connexion"),
        new("connexion", "in error", Nobody, "/connexion", Step: Wrong("Se connecter")),
        new("connexion/fournisseur/{provider}", "unknown", Nobody, "/connexion/fournisseur/inconnu", 404),
        new("connexion/retour/{provider}", "unknown", Nobody, "/connexion/retour/inconnu", 404),
        new("deconnexion", "asked", Drafter, "/deconnexion"),
        new("inscription", "empty", Nobody, "/inscription"),
        new("inscription", "in error", Nobody, "/inscription", Step: Wrong("Créer mon compte")),
        new("inscription/message", "text", Nobody, "/inscription/message"),
        new("inscription/renvoyer", "empty", Nobody, "/inscription/renvoyer"),
        new("inscription/renvoyer", "in error", Nobody, "/inscription/renvoyer", Step: Wrong("Envoyer")),
        new("inscription/confirmer", "dead link", Nobody, "/inscription/confirmer?lien=x", 410),
        new("invitations", "dead link", Nobody, "/invitations?lien=x", 410),
        new("invitations", "to nobody", Nobody, stage.InvitationLink),
        new("invitations", "to a person", Alone, stage.InvitationLink),
        new("mot-de-passe-oublie", "empty", Nobody, "/mot-de-passe-oublie"),
        new("mot-de-passe-oublie", "in error", Nobody, "/mot-de-passe-oublie", Step: Wrong("Recevoir le lien")),
        new("nouveau-mot-de-passe", "dead link", Nobody, "/nouveau-mot-de-passe?lien=x", 410),
        new("nouveau-mot-de-passe", "empty", Nobody, stage.ResetLink),
        new("nouveau-mot-de-passe", "in error", Nobody, stage.ResetLink, Step: Wrong("Enregistrer")),
        new("premier-administrateur", "dead link", Nobody, "/premier-administrateur?lien=x", 410),
        new("consentements", "dead link", Nobody, "/consentements?lien=x"),
        new("consentements", "asked", Nobody, stage.ConsentLink),
        new("consentements", "in error", Nobody, stage.ConsentLink, Step: async page =>
        {
            await page.Locator("summary", new() { HasText = "Refuser" }).ClickAsync();
            await WrongAsync(page, "Refuser cette part");
        }),
    ];

    private static IEnumerable<Shown> Accounts() =>
    [
        new("compte", "of a demonstration", Drafter, "/compte"),
        new("compte", "with a password", Alone, "/compte"),
        new("compte", "of an agent", Agent, "/compte"),
        new("compte/coordonnees", "filled", Alone, "/compte/coordonnees"),
        new("compte/coordonnees", "in error", Alone, "/compte/coordonnees", Step: async page =>
        {
            await page.GetByLabel("Prénom et nom").FillAsync("");
            await WrongAsync(page, "Enregistrer");
        }),
        new("compte/notifications", "filled", Drafter, "/compte/notifications"),
        new("compte/mot-de-passe", "empty", Alone, "/compte/mot-de-passe"),
        new("compte/mot-de-passe", "in error", Alone, "/compte/mot-de-passe", Step: Wrong("Enregistrer")),
        new("compte/mot-de-passe", "of a demonstration", Drafter, "/compte/mot-de-passe", 404),
        new("compte/identites", "none", Alone, "/compte/identites"),
        new("compte/sessions", "asked", Alone, "/compte/sessions"),
        new("compte/adresse", "dead link", Alone, "/compte/adresse?lien=x", 410),
        new("compte/validation", "none", Alone, "/compte/validation"),
        new("compte/validation", "begun", Alone, "/compte/validation", Step: async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer mon application" }).ClickAsync();
            await page.Locator("#cle").WaitForAsync();
        }),
        new("compte/validation", "in error", Alone, "/compte/validation", Step: Wrong("Activer")),
        new("compte/codes-de-secours", "without a second step", Alone, "/compte/codes-de-secours", 404),
    ];

    private static IEnumerable<Shown> Organisations(Stage stage)
    {
        const string Mine = Stage.Mine;
        const string Bare = "/organismes/ml-des-collines";
        const string Head = "/organismes/clef-des-champs";
        return
        [
            new("organismes", "filled", Director, "/organismes"),
            new("organismes", "empty", Alone, "/organismes"),
            new("organismes/nouveau", "empty", Alone, "/organismes/nouveau"),
            new("organismes/nouveau", "in error", Alone, "/organismes/nouveau", Step: Wrong("Inscrire l’organisme")),
            new("organismes/nouveau", "in doubt", Alone, "/organismes/nouveau", Step: Doubtful("Inscrire l’organisme")),
            new("organismes/{organisation}", "filled", Director, Mine),
            new("organismes/{organisation}", "read-only", Agent, Mine),
            new("organismes/{organisation}", "other", Withdrawn, Head),
            new("organismes/{organisation}", "not found", Preparer, Mine, 404),
            new("organismes/{organisation}", "without a number", Withdrawn, Stage.Numberless),
            new("organismes/{organisation}/siret", "empty", Withdrawn, $"{Stage.Numberless}/siret"),
            new("organismes/{organisation}/siret", "in error", Withdrawn, $"{Stage.Numberless}/siret", Step: Wrong("Enregistrer")),
            new("organismes/{organisation}/siret", "in doubt", Withdrawn, $"{Stage.Numberless}/siret", Step: Doubtful("Enregistrer")),
            new("organismes/{organisation}/identite", "filled", Director, $"{Mine}/identite"),
            new("organismes/{organisation}/identite", "in error", Director, $"{Mine}/identite", Step: async page =>
            {
                await page.Locator("main form input[type=text], main form input:not([type])").First.FillAsync("");
                await WrongAsync(page, "Enregistrer");
            }),
            new("organismes/{organisation}/adresse", "filled", Director, $"{Mine}/adresse"),
            new("organismes/{organisation}/adresse", "in error", Director, $"{Mine}/adresse", Step: async page =>
            {
                await page.GetByLabel("Code postal").FillAsync("62");
                await WrongAsync(page, "Enregistrer");
            }),
            new("organismes/{organisation}/forme-juridique", "empty", Director, $"{Mine}/forme-juridique"),
            new("organismes/{organisation}/forme-juridique", "in error", Director, $"{Mine}/forme-juridique", Step: Wrong("Enregistrer la correction")),
            new("organismes/{organisation}/representants/demander", "empty", Director, $"{Mine}/representants/demander"),
            new("organismes/{organisation}/representants/demander", "in error", Director, $"{Mine}/representants/demander", Step: Wrong("Envoyer la demande")),
            new("organismes/{organisation}/representants/{number:int}", "filled", Agent, $"{Mine}/representants/1"),
            new("organismes/{organisation}/services/nouveau", "empty", Director, $"{Mine}/services/nouveau"),
            new("organismes/{organisation}/services/nouveau", "in error", Director, $"{Mine}/services/nouveau", Step: Wrong("Ajouter le service")),
            new("organismes/{organisation}/membres", "filled", Director, $"{Mine}/membres"),
            new("organismes/{organisation}/membres", "read-only", Agent, $"{Mine}/membres"),
            new("organismes/{organisation}/membres/inviter", "empty", Director, $"{Mine}/membres/inviter"),
            new("organismes/{organisation}/membres/inviter", "in error", Director, $"{Mine}/membres/inviter", Step: Wrong("Envoyer l’invitation")),
            new("organismes/{organisation}/membres/{account}/droits", "filled", Director, $"{Mine}/membres/{Drafter}/droits"),
            new("organismes/{organisation}/membres/{account}/retirer", "asked", Director, $"{Mine}/membres/{Drafter}/retirer"),
            new("organismes/{organisation}/invitations/{invitation}/annuler", "asked", Director, stage.RevokeLink),
            new("organismes/{organisation}/banque", "filled", Director, $"{Mine}/banque"),
            new("organismes/{organisation}/banque", "empty", Preparer, $"{Bare}/banque"),
            new("organismes/{organisation}/banque", "read-only", Agent, $"{Mine}/banque"),
            new("organismes/{organisation}/banque/modifier", "filled", Director, $"{Mine}/banque/modifier"),
            new("organismes/{organisation}/banque/modifier", "in error", Director, $"{Mine}/banque/modifier", Step: async page =>
            {
                await page.GetByLabel("IBAN").FillAsync("FR00");
                await WrongAsync(page, "Enregistrer");
            }),
            new("organismes/{organisation}/documents", "filled", Director, $"{Mine}/documents"),
            new("organismes/{organisation}/documents", "empty", Preparer, $"{Bare}/documents"),
            new("organismes/{organisation}/documents", "read-only", Agent, $"{Mine}/documents"),
            new("organismes/{organisation}/documents/nouveau", "empty", Director, $"{Mine}/documents/nouveau"),
            new("organismes/{organisation}/documents/nouveau", "in error", Director, $"{Mine}/documents/nouveau", Step: Wrong("Ranger le document")),
            new("organismes/{organisation}/documents/{number:int}/remplacer", "empty", Director, $"{Mine}/documents/1/remplacer"),
            new("organismes/{organisation}/documents/{number:int}/remplacer", "in error", Director, $"{Mine}/documents/1/remplacer", Step: Wrong("Remplacer le document")),
            new("organismes/{organisation}/documents/{number:int}/retirer", "asked", Director, $"{Mine}/documents/1/retirer"),
        ];
    }
}
