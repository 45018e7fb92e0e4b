using GrantsPlatform.Reading.Managing;
using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
    /// <summary>A call that is being prepared, from the programme of the open one.</summary>
    public const string Prepared = "preparation-2027";

    /// <summary>The committee worked with it.</summary>
    private static readonly string Scenario = ComparedScenario.KeyOf("Dans l’enveloppe");

    /// <summary>The programme manager's pages.</summary>
    private static IEnumerable<Shown> Managing() =>
    [
        new("gestion", "calls", Manager, "/gestion"),
        new("gestion", "of whoever manages none", Agent, "/gestion"),
        new("gestion", "in error", Manager, "/gestion", Step: Wrong("Préparer cet appel")),
        new("gestion", "of an applicant", Drafter, "/gestion", 404),
        new("gestion/preparations/{call}", "begun", Manager, $"/gestion/preparations/{Prepared}"),
        new("gestion/preparations/{call}", "in error", Manager, $"/gestion/preparations/{Prepared}", Step: async page =>
        {
            await page.GetByLabel("Dernier jour de dépôt").FillAsync("bientôt");
            await WrongAsync(page, "Créer l’appel");
        }),
        new("gestion/preparations/{call}", "of another", Secretary, $"/gestion/preparations/{Prepared}", 404),
        new("gestion/preparations/{call}/formulaire/{section?}", "first section", Manager, $"/gestion/preparations/{Prepared}/formulaire"),
        new("gestion/preparations/{call}/formulaire/{section?}", "tables", Manager, $"/gestion/preparations/{Prepared}/formulaire/financement"),
        new("gestion/preparations/{call}/formulaire/{section?}", "attachments", Manager, $"/gestion/preparations/{Prepared}/formulaire/pieces"),
        new("gestion/appels/{call}", "open", Manager, $"/gestion/appels/{Open}"),
        new("gestion/appels/{call}", "results published", Manager, $"/gestion/appels/{Decided}"),
        new("gestion/appels/{call}", "in error", Manager, $"/gestion/appels/{Open}", Step: async page =>
        {
            await page.GetByText("Reporter la clôture").First.ClickAsync();
            await WrongAsync(page, "Reporter la clôture");
        }),
        new("gestion/appels/{call}", "looked at", Secretary, $"/gestion/appels/{Decided}"),
        new("gestion/appels/{call}", "of an instructor", Scorer, $"/gestion/appels/{Decided}", 404),
        new("gestion/appels/{call}/bilan", "decided, with a map", Manager, $"/gestion/appels/{Decided}/bilan"),
        new("gestion/appels/{call}/tableau-de-bord", "decided, with a map", Manager, $"/gestion/appels/{Decided}/tableau-de-bord"),
        new("gestion/appels/{call}/tableau-de-bord", "open, of an instructor", Agent, $"/gestion/appels/{Open}/tableau-de-bord"),
        new("gestion/appels/{call}/tableau-de-bord", "of an applicant", Drafter, $"/gestion/appels/{Open}/tableau-de-bord", 404),
        new("gestion/appels/{call}/tableau-de-bord/dossiers", "by days", Manager, $"/gestion/appels/{Decided}/tableau-de-bord/dossiers?etape=avis&de=2"),
        new("gestion/appels/{call}/tableau-de-bord/dossiers", "by opinion", Manager, $"/gestion/appels/{Decided}/tableau-de-bord/dossiers?niveau=regional&avis=favorable"),
        new("gestion/appels/{call}/tableau-de-bord/dossiers", "of an applicant", Drafter, $"/gestion/appels/{Open}/tableau-de-bord/dossiers", 404),
        new("gestion/appels/{call}/scenarios", "several", Manager, $"/gestion/appels/{Decided}/scenarios"),
        new("gestion/appels/{call}/scenarios", "none", Manager, $"/gestion/appels/{Open}/scenarios"),
        new("gestion/appels/{call}/scenarios", "in error", Manager, $"/gestion/appels/{Decided}/scenarios", Step: Wrong("Faire ce scénario")),
        new("gestion/appels/{call}/scenarios/{scenario}", "amounts", Manager, $"/gestion/appels/{Decided}/scenarios/{Scenario}"),
        new("gestion/appels/{call}/scenarios/{scenario}", "not found", Manager, $"/gestion/appels/{Decided}/scenarios/rien", 404),
        new("gestion/modeles/{programme}", "all letters", Manager, $"/gestion/modeles/{Open}"),
        new("gestion/modeles/{programme}", "of an instructor", Agent, $"/gestion/modeles/{Open}", 404),
        new("gestion/modeles/{programme}/{letter}", "shipped", Manager, $"/gestion/modeles/{Open}/decision-rejected"),
        new("gestion/modeles/{programme}/{letter}", "in error", Manager, $"/gestion/modeles/{Open}/decision-rejected", Step: Wrong("Contrôler et mettre en vigueur")),
    ];
}
