using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
    /// <summary>Agents' pages: over the open call, in which one file is to be checked, and over the decided one.</summary>
    private static IEnumerable<Shown> Instruction() =>
    [
        new("instruction", "with work", Agent, "/instruction"),
        new("instruction", "without", Regional, "/instruction"),
        new("instruction", "of whoever administers", Administrator, "/instruction"),
        new("instruction", "of an applicant", Drafter, "/instruction", 404),
        new("instruction/appels/{call}", "to do", Agent, $"/instruction/appels/{Open}"),
        new("instruction/appels/{call}", "empty tab", Agent, $"/instruction/appels/{Open}?vue=en-attente"),
        new("instruction/appels/{call}", "all, filtered", Regional, $"/instruction/appels/{Decided}?vue=tous&dep=34&dep=31&etat=awarded&q=jeunes&min=1000&tri=-demande"),
        new("instruction/appels/{call}", "nothing found", Regional, $"/instruction/appels/{Decided}?vue=tous&q=introuvable"),
        new("instruction/appels/{call}", "of an applicant", Drafter, $"/instruction/appels/{Open}", 404),
        new("instruction/appels/{call}/colonnes", "form", Scorer, "/instruction/appels/cej-jr-occitanie-instruction/colonnes"),
        new("instruction/appels/{call}/colonnes", "of an applicant", Drafter, $"/instruction/appels/{Open}/colonnes", 404),
        new("traitements", "some", Scorer, "/traitements"),
        new("traitements", "none", Regional, "/traitements"),
        new("traitements/{job}", "to say", Scorer, $"/traitements/{Stage.ToSay}"),
        new("traitements/{job}", "in error", Scorer, $"/traitements/{Stage.ToSay}", Step: Wrong("Voir qui est concerné")),
        new("traitements/{job}", "to start", Scorer, $"/traitements/{Stage.ToStart}"),
        new("traitements/{job}", "ended", Scorer, $"/traitements/{Stage.Ended}"),
        new("vos-documents", "filled", Scorer, "/vos-documents"),
        new("vos-documents/preparer", "form", Scorer, "/vos-documents/preparer?liste=dossiers&de=cej-jr-occitanie-instruction&filtre=vue%3Dtous"),
        new("vos-documents/rassembler", "form", Manager, $"/vos-documents/rassembler?quoi=conventions&de={Decided}"),
        new("vos-documents/{production}", "not made", Scorer, $"/vos-documents/{Stage.NotMade}"),
        new("vos-documents/{production}", "of another", Agent, $"/vos-documents/{Stage.NotMade}", 404),
        new("traitements/{job}", "of another", Agent, $"/traitements/{Stage.Ended}", 404),
        new("instruction/dossiers/{application}", "to check", Agent, "/instruction/dossiers/cllaj-01?liste=%3F"),
        new("instruction/dossiers/{application}", "complemented, decided", Regional, "/instruction/dossiers/cej-23?liste=%3Fvue%3Dtous"),
        new("instruction/dossiers/{application}", "in error", Agent, "/instruction/dossiers/cllaj-01", Step: Wrong("Envoyer le message")),
        new("instruction/dossiers/{application}", "of another service", Regional, "/instruction/dossiers/cllaj-01", 404),
        new("instruction/dossiers/{application}/complement", "form", Agent, "/instruction/dossiers/cllaj-01/complement"),
        new("instruction/dossiers/{application}/complement", "in error", Agent, "/instruction/dossiers/cllaj-01/complement", Step: Wrong("Envoyer la demande")),
        new("instruction/dossiers/{application}/complement/annuler", "none awaited", Agent, "/instruction/dossiers/cllaj-01/complement/annuler"),
        new("instruction/dossiers/{application}/avis-exterieur", "form", Agent, "/instruction/dossiers/cllaj-01/avis-exterieur"),
        new("instruction/dossiers/{application}/avis-exterieur", "in error", Agent, "/instruction/dossiers/cllaj-01/avis-exterieur", Step: Wrong("Envoyer la demande")),
        new("avis", "dead link", Nobody, "/avis?lien=x"),
        new("instruction/dossiers/{application}/ineligibilite", "no rule fails", Manager, "/instruction/dossiers/cllaj-01/ineligibilite"),
        new("instruction/appels/{call}/recours", "none", Agent, "/instruction/appels/cllaj-pas-de-calais-2025/recours"),
        new("instruction/appels/{call}/recours", "one", Head, $"/instruction/appels/{Sessions.Call}/recours"),
        new("instruction/dossiers/{application}/recours", "received", Head, $"/instruction/dossiers/{Sessions.Appealed}/recours"),
        new("instruction/dossiers/{application}/recours/reponse", "to answer", Head, $"/instruction/dossiers/{Sessions.Appealed}/recours/reponse"),
        new("instruction/dossiers/{application}/recours/reponse", "in error", Head, $"/instruction/dossiers/{Sessions.Appealed}/recours/reponse", Step: Wrong("Rejeter le recours")),
        new("instruction/dossiers/{application}/recours", "under examination", Head, $"/instruction/dossiers/{Sessions.Appealed}/recours", Step: async page =>
        {
            await page.Locator("main").GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Commencer l’examen" }).ClickAsync();
            await page.GetByText("En cours d’examen").First.WaitForAsync();
        }),
        new("instruction/dossiers/{application}/recours/reponse", "none to answer", Agent, "/instruction/dossiers/cllaj-01/recours/reponse", 404),
        new("instruction/dossiers/{application}/recours", "none", Agent, "/instruction/dossiers/cllaj-01/recours"),
        new("instruction/dossiers/{application}/conflit", "form", Agent, "/instruction/dossiers/cllaj-01/conflit"),
        new("instruction/dossiers/{application}/conflit", "in error", Agent, "/instruction/dossiers/cllaj-01/conflit", Step: Wrong("Consigner le conflit d’intérêts")),
        new("instruction/dossiers/{application}/instruction/{level}", "begun", Scorer, "/instruction/dossiers/cej-instruction-08/instruction/departmental"),
    ];
}
