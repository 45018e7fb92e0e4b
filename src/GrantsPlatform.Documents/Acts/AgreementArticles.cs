using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Grants;
using static GrantsPlatform.Documents.Acts.AgreementPaper;

namespace GrantsPlatform.Documents.Acts;

/// <summary>The articles of an agreement, numbered as they come: those that the programme has no rule for are not there.</summary>
internal sealed class AgreementArticles(FollowedGrant grant, ActInWords act)
{
    private int _number;

    private ProgrammeDefinition Definition => grant.Definition;

    public IEnumerable<Part> All() =>
        [.. Purpose(), .. Period(), .. Costs(), .. Amount(), .. Payment(), .. Evidence(), .. Undertakings(), .. Sanctions(), .. Evaluation(), .. Control(), .. Surplus(), .. Changing(), .. Disputes(), .. Annexes()];

    private IEnumerable<Part> Article(string title, params IEnumerable<Part> parts) => [new Part.Heading(1, $"Article {++_number} – {title}"), .. parts];

    private static Part.Paragraph Text(Prose words) => new(Set(words));

    private IEnumerable<Part> Purpose() => Article("Objet",
        Text($"Le bénéficiaire s’engage à mettre en œuvre, à son initiative et sous sa responsabilité, l’action{ProjectOf(grant)} décrite dans son dossier n° {grant.Number}, qui forme l’annexe 1. Le financeur y contribue et n’attend aucune contrepartie directe de cette contribution."));

    private IEnumerable<Part> Period() => Article("Durée",
        Text($"L’action se déroule du {act.From} au {act.To}. La convention prend effet à la date de sa signature par les deux parties et s’achève avec le paiement du solde ou, le cas échéant, avec le reversement prévu ci-après."));

    private IEnumerable<Part> Costs() => Article("Coûts éligibles",
    [
        Text($"Sont éligibles les dépenses de l’action engagées pendant cette période, prévues au budget du dossier, nécessaires à l’action, payées par le bénéficiaire ou par ses partenaires nommés ci-après, et que leur comptabilité permet d’identifier et de contrôler."),
        .. Definition.Agreement is { EligibleAccounts: { IsEmpty: false } accounts } ? [Text($"Elles relèvent des comptes {French.List(accounts)} du plan comptable.")] : Array.Empty<Part>(),
        .. Definition.Balance?.Rate is { } rate ? [Text($"La subvention ne dépasse pas {French.Percent(rate)} des dépenses éligibles acceptées.")] : Array.Empty<Part>(),
    ]);

    private IEnumerable<Part> Amount() => Article("Montant de la subvention",
        Text($"Le financeur contribue pour un montant maximal de {act.Total} ({AmountInWords.Of(act.Total)}), réparti comme suit."),
        new Part.Grid(
            "Montants par volet et par année", [new("Volet", 5), new("Année", 2), new("Organisme payé", 5), new("Montant", 3, IsFigure: true)],
            [.. act.Amounts.Select(one => ImmutableArray.Create(one.Strand, one.Year, one.Payee, French.Amount(one.Amount)))], ["Total", "", "", French.Amount(act.Total)]));

    private IEnumerable<Part> Payment() => act.Payments.IsEmpty ? [] : Article("Versement",
        new Part.Grid(
            "Versements prévus", [new("Versement", 5), new("Ce qui le rend exigible", 6), new("Montant", 3, IsFigure: true)],
            [.. act.Payments.Select(one => ImmutableArray.Create(one.Label, TriggerOf(one.Label), French.Amount(one.Amount)))]),
        Text($"Aucun versement n’est fait avant la signature de la convention par les deux parties. La subvention est versée au compte du bénéficiaire, ou de ses partenaires nommés ci-dessus, dont le financeur a vérifié les coordonnées bancaires ; un changement de compte suspend les versements jusqu’à sa vérification."));

    private string TriggerOf(string label) => Definition.Instalments.FirstOrDefault(one => label.StartsWith(one.Label, StringComparison.Ordinal)) is not { } rule ? "" : rule.Trigger switch
    {
        InstalmentTrigger.Countersigned => "Signature de la convention par les deux parties",
        InstalmentTrigger.Date => rule.On is { } day ? $"Le {French.Date(day)}" : "À l’échéance prévue",
        InstalmentTrigger.ReportAccepted => $"Acceptation du rapport{(Definition.Reports.FirstOrDefault(report => report.Code == rule.Report) is { } report ? $" «\u00A0{report.Label}\u00A0»" : "")}",
        _ => "Arrêté du solde",
    };

    private IEnumerable<Part> Evidence()
    {
        var reports = Definition.Reports.Where(report => report.Kind != ReportKind.Activity).Select(ReportOf)
            .Concat(Definition.Register is null ? [] : [Set($"un tableau de suivi des personnes accompagnées, sans leur nom : seuls ses totaux certifiés sont transmis")]).ToImmutableArray();
        return reports.IsEmpty ? [] : Article("Justificatifs",
            Text($"Le bénéficiaire remet au financeur :"), new Part.Items(reports),
            Text($"Les comptes rendus sont certifiés par le représentant légal, ou par la personne qui en a reçu délégation."));
    }

    private string ReportOf(ReportRule report) =>
        report.Label + (report.Due?.DayFor(report.PeriodIn(act.From, act.To).To, Milestones.None.With(Milestone.OperationStarted, act.From).With(Milestone.OperationEnded, act.To)) is { } due
            ? $", au plus tard le {French.Date(due)}" : "");

    private IEnumerable<Part> Undertakings() => Article("Autres engagements",
        Text($"Le bénéficiaire informe sans délai le financeur de tout retard dans l’action et de toute modification de ses statuts, de ses dirigeants ou de ses coordonnées bancaires."),
        Text($"Il mentionne le soutien du financeur dans ce qu’il publie sur l’action."),
        Text($"Il ne reverse pas la subvention à un tiers, hormis aux organismes payés nommés à l’article du montant."),
        Text($"Lorsqu’il est une association ou une fondation, il respecte le contrat d’engagement républicain qu’il a souscrit."));

    private IEnumerable<Part> Sanctions() => Article("Sanctions",
        Text($"En cas d’inexécution, de modification substantielle ou de retard significatif sans l’accord écrit du financeur, celui-ci peut suspendre les versements, réduire la subvention ou en exiger le reversement, total ou partiel, après avoir examiné les justificatifs du bénéficiaire et l’avoir entendu."));

    private IEnumerable<Part> Evaluation() => act.Targets.IsEmpty ? [] : Article("Évaluation",
        Text($"L’action est évaluée au regard des objectifs suivants."),
        new Part.Grid("Objectifs", [new("Indicateur", 10), new("Objectif", 3, IsFigure: true)], [.. act.Targets.Select(one => ImmutableArray.Create(one.Indicator, French.Number(one.Value)))]));

    private IEnumerable<Part> Control() => Article("Contrôle",
        Text($"Pendant l’action et après elle, le financeur peut contrôler sur place et sur pièces l’emploi de la subvention. Le bénéficiaire lui facilite l’accès à toute pièce justificative et conserve celles-ci pendant {French.Count(Definition.Retention.AwardedMonths, "mois", "mois")} après la fin de l’action."));

    private IEnumerable<Part> Surplus() => Article("Trop-perçu",
        Text($"Ce qui aurait été versé au-delà de ce qui est dû est reversé au financeur{(Definition.Recovery is { } recovery ? $", après que le bénéficiaire a eu {French.Count(recovery.ReplyDays, "jour")} pour présenter ses observations" : "")}. Le calcul du solde est communiqué au bénéficiaire ligne par ligne."));

    private IEnumerable<Part> Changing() =>
    [
        .. Article("Avenant", Text($"La convention ne peut être modifiée que par un avenant signé des deux parties, qui précise ce qu’il change et ne remet pas en cause l’objet de l’action.")),
        .. Article("Résiliation", Text($"En cas de non-respect par l’une des parties d’une obligation de la convention, l’autre peut la résilier de plein droit, un mois après une mise en demeure restée sans effet. Les sommes sans emploi à cette date sont reversées.")),
    ];

    private IEnumerable<Part> Disputes() => Article("Litiges", Text($"Tout litige qui n’a pu être réglé à l’amiable relève du {Definition.Funder.Tribunal}."));

    private IEnumerable<Part> Annexes() => Article("Annexes",
        Text($"Sont annexés à la convention et en font partie :"),
        new Part.Items(
        [
            Set($"annexe 1 : l’action et son budget, tels que le dossier déposé les décrit"),
            Set($"annexe 2 : les objectifs et les indicateurs"),
            Set($"annexe 3 : les organismes payés et leurs parts"),
        ]));
}
