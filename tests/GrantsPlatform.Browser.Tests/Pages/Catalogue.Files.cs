using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
    private static readonly string[] Sections = ["comite", "projet", "public", "financement", "pieces", "declarations"];

    private static IEnumerable<Shown> Drafts(Stage stage)
    {
        const string Section = "dossiers/{application}/rubriques/{section}";
        return
        [
            new("dossiers", "filled", Drafter, "/dossiers"),
            new("dossiers", "empty", Alone, "/dossiers"),
            new("dossiers", "of an agent", Agent, "/dossiers"),
            new("dossiers", "a page that there is not", Drafter, "/dossiers?organisation=rencontres-et-loisirs&after=x", 404),
            new("appels/{call}/commencer", "form", Drafter, $"/appels/{Open}/commencer"),
            new("appels/{call}/commencer", "without an organisation", Alone, $"/appels/{Open}/commencer"),
            new("appels/{call}/commencer", "closed", Drafter, $"/appels/{Decided}/commencer"),
            new("dossiers/{application}", "draft, empty", Drafter, stage.Empty),
            new("dossiers/{application}", "draft, complete", Preparer, "/dossiers/cllaj-02"),
            new("dossiers/{application}", "not found", Preparer, "/dossiers/cllaj-01", 404),
            .. Sections.Select(section => new Shown(Section, $"{section}, empty", Drafter, $"{stage.Empty}/rubriques/{section}")),
            .. Sections.Select(section => new Shown(Section, $"{section}, filled", Preparer, $"/dossiers/cllaj-02/rubriques/{section}")),
            new(Section, "closed", Drafter, "/dossiers/cllaj-01/rubriques/financement"),
            new(Section, "opened for one field", Drafter, "/dossiers/cllaj-01/rubriques/projet"),
            new(Section, "not found", Drafter, "/dossiers/cllaj-01/rubriques/inconnue", 404),
            new(Section, "in error", Drafter, $"{stage.Empty}/rubriques/public", Step: async page =>
            {
                await page.Locator("main input[inputmode]").First.FillAsync("beaucoup");
                await WrongAsync(page, "Enregistrer et revenir au dossier");
            }),
            new(Section, "partners", Consortium, $"{stage.Shared}/rubriques/partenaires"),
            new(Section, "strands and years", Consortium, $"{stage.Shared}/rubriques/demande"),
            new("dossiers/{application}/budget", "form", Drafter, $"{stage.Empty}/budget"),
            new("dossiers/{application}/budget", "in error", Drafter, $"{stage.Empty}/budget", Step: Wrong("Voir ce que l’import fera")),
            new("dossiers/{application}/budget", "not found", Drafter, "/dossiers/cllaj-01/budget", 404),
            new("dossiers/{application}/reprendre", "which file", Drafter, $"{stage.Empty}/reprendre"),
            new("dossiers/{application}/reprendre", "which sections", Drafter, $"{stage.Empty}/reprendre?depuis=cllaj-01"),
            new("dossiers/{application}/reprendre", "in error", Drafter, $"{stage.Empty}/reprendre?depuis=cllaj-01", Step: Wrong("Reprendre les rubriques cochées")),
            new("dossiers/{application}/verifier", "incomplete", Drafter, $"{stage.Empty}/verifier"),
            new("dossiers/{application}/verifier", "complete", Preparer, "/dossiers/cllaj-02/verifier"),
        ];
    }

    /// <summary>What has another state once nothing can be sent any more.</summary>
    public static IEnumerable<Shown> AfterClosing(Stage stage) =>
    [
        new("", "no call open", Nobody, "/"),
        new("appels/{call}", "being examined", Nobody, $"/appels/{Open}"),
        new("appels/{call}/commencer", "too late", Drafter, $"/appels/{Open}/commencer"),
        new("dossiers", "with files that were not sent", Drafter, "/dossiers"),
        new("dossiers/{application}", "not sent in time", Drafter, stage.Empty),
        new("dossiers/{application}/rubriques/{section}", "not sent in time", Drafter, $"{stage.Empty}/rubriques/financement"),
        new("dossiers/{application}/verifier", "not sent in time", Preparer, "/dossiers/cllaj-02/verifier"),
    ];

    private static IEnumerable<Shown> Files() =>
    [
        .. Of("submitted, complements asked", Drafter, "/dossiers/cllaj-01"),
        .. Of("awarded", Awarded, "/dossiers/cej-01"),
        new("partenariats/{application}/{organisation}", "awarded", Rejected, "/partenariats/cej-01/ml-aude"),
        new("partenariats/{application}/{organisation}", "to sign", Partner, "/partenariats/cej-signature-01/ml-aude"),
        new("partenariats/{application}/{organisation}", "of no partner", Awarded, "/partenariats/cej-01/ml-aude", 404),
        .. Of("rejected", Rejected, "/dossiers/cej-23"),
        .. Of("withdrawn", Withdrawn, "/dossiers/cej-19"),
        new("dossiers/{application}/messages", "in error", Drafter, "/dossiers/cllaj-01/messages", Step: Wrong("Envoyer le message")),
        new("dossiers/{application}/retrait", "asked", Director, "/dossiers/cllaj-01/retrait"),
        new("dossiers/{application}/complements", "asked", Drafter, "/dossiers/cllaj-01/complements"),
        new("dossiers/{application}/decision", "awarded", Awarded, "/dossiers/cej-01/decision"),
        new("dossiers/{application}/decision", "rejected", Rejected, "/dossiers/cej-23/decision"),
        new("dossiers/{application}/decision", "none yet", Drafter, "/dossiers/cllaj-01/decision", 404),
    ];

    /// <summary>What can be read of any file that was sent.</summary>
    private static IEnumerable<Shown> Of(string state, string lane, string file) =>
    [
        new("dossiers/{application}", state, lane, file),
        new("dossiers/{application}/contenu", state, lane, $"{file}/contenu"),
        new("dossiers/{application}/recepisse", state, lane, $"{file}/recepisse"),
        new("dossiers/{application}/messages", state, lane, $"{file}/messages"),
    ];
}
