using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using static GrantsPlatform.Documents.Acts.ActParts;
using static GrantsPlatform.Documents.Templates.PaperPlaces;

namespace GrantsPlatform.Documents.Acts;

/// <summary>An agreement in the order in which administrations write them: parties, articles, signatures, annexes. Articles that the programme has no rule for are not there.</summary>
internal sealed class AgreementArticles(ActSaid said)
{
    public IEnumerable<Part> All() =>
    [
        new Part.Title(said.Title, said.Call),
        .. Parties(said),
        Text($"vu le fondement suivant : {said.Basis} ;"),
        File(said),
        Agreed(),
        .. Purpose(), .. Period(), .. Costs(), .. Amount(), .. Payment(), .. Evidence(), .. Undertakings(), .. Sanctions(), .. Evaluation(), .. Control(), .. Surplus(), .. Changing(), .. Disputes(), .. Annexes(),
        .. Signed(said),
        .. new AgreementAnnexes(said).All(),
    ];

    private static IEnumerable<Part> Article(string number, string title, params IEnumerable<Part> parts) => [new Part.Heading(1, $"Article {number} – {title}"), .. parts];

    private IEnumerable<Part> Purpose() => Article(said.Articles.Purpose, "Objet",
        Text($"Le bénéficiaire s’engage à mettre en œuvre, à son initiative et sous sa responsabilité, l’action{said.Project} décrite dans son dossier n° {said.Number} et à l’annexe 1. Le financeur y contribue et n’attend aucune contrepartie directe de cette contribution."));

    private IEnumerable<Part> Period() => Article(said.Articles.Period, "Durée",
        Text($"L’action se déroule du {said.From} au {said.To}. La convention prend effet à la date de sa signature par les deux parties et s’achève avec le paiement du solde ou, le cas échéant, avec le reversement prévu ci-après."));

    private IEnumerable<Part> Costs() => Article(said.Articles.Costs, "Coûts éligibles",
        Text($"Sont éligibles les dépenses de l’action engagées pendant cette période, prévues au budget qui figure à l’annexe 2, nécessaires à l’action, payées par le bénéficiaire ou par ses partenaires nommés ci-après, et que leur comptabilité permet d’identifier et de contrôler."),
        If("comptes_eligibles", Text($"Elles relèvent des comptes {said.Accounts ?? ""} du plan comptable.")),
        If("taux", Text($"La subvention ne dépasse pas {said.Rate ?? ""} des dépenses éligibles acceptées.")));

    private IEnumerable<Part> Amount() => Article(said.Articles.Amount, "Montant de la subvention",
        Text($"Le financeur contribue pour un montant maximal de {AmountInWords.Beside(said.Amounts.Sum(one => one.Amount))}, réparti comme suit."), Amounts(said));

    private IEnumerable<Part> Payment() =>
    [
        If("versements", Article(said.Articles.Payment, "Versement",
            Text($"La subvention est versée selon l’échéancier qui figure à l’annexe 5. Aucun versement n’est fait avant la signature de la convention par les deux parties."),
            Text($"Elle est versée au compte du bénéficiaire, ou de ses partenaires nommés ci-dessus, dont le financeur a vérifié les coordonnées bancaires ; un changement de compte suspend les versements jusqu’à sa vérification."))),
    ];

    private IEnumerable<Part> Evidence() =>
    [
        If("justificatifs", Article(said.Articles.Evidence, "Justificatifs",
            Text($"Le bénéficiaire remet au financeur :"), new Part.Items(said.Reports),
            Text($"Les comptes rendus sont certifiés par le représentant légal, ou par la personne qui en a reçu délégation."))),
    ];

    private IEnumerable<Part> Undertakings() => Article(said.Articles.Undertakings, "Autres engagements",
        Text($"Le bénéficiaire informe sans délai le financeur de tout retard dans l’action et de toute modification de ses statuts, de ses dirigeants ou de ses coordonnées bancaires."),
        Text($"Il mentionne le soutien du financeur dans ce qu’il publie sur l’action."),
        Text($"Il ne reverse pas la subvention à un tiers, hormis aux organismes payés nommés à l’annexe 4."),
        Text($"Lorsqu’il est une association ou une fondation, il respecte le contrat d’engagement républicain qu’il a souscrit."));

    private IEnumerable<Part> Sanctions() => Article(said.Articles.Sanctions, "Sanctions",
        Text($"En cas d’inexécution, de modification substantielle ou de retard significatif sans l’accord écrit du financeur, celui-ci peut suspendre les versements, réduire la subvention ou en exiger le reversement, total ou partiel, après avoir examiné les justificatifs du bénéficiaire et l’avoir entendu."));

    private IEnumerable<Part> Evaluation() =>
        [If("objectifs", Article(said.Articles.Evaluation, "Évaluation", Text($"L’action est évaluée au regard des indicateurs et des objectifs qui figurent à l’annexe 3.")))];

    private IEnumerable<Part> Control() => Article(said.Articles.Control, "Contrôle",
        Text($"Pendant l’action et après elle, le financeur peut contrôler sur place et sur pièces l’emploi de la subvention. Le bénéficiaire lui facilite l’accès à toute pièce justificative et conserve celles-ci pendant {said.Retention} après la fin de l’action."));

    private IEnumerable<Part> Surplus() => Article(said.Articles.Surplus, "Trop-perçu",
        Text($"Ce qui aurait été versé au-delà de ce qui est dû est reversé au financeur{said.ReplyTime}. Le calcul du solde est communiqué au bénéficiaire ligne par ligne."));

    private IEnumerable<Part> Changing() =>
    [
        .. Article(said.Articles.Amendment, "Avenant", Text($"La convention ne peut être modifiée que par un avenant signé des deux parties, qui précise ce qu’il change et ne remet pas en cause l’objet de l’action.")),
        .. Article(said.Articles.Termination, "Résiliation", Text($"En cas de non-respect par l’une des parties d’une obligation de la convention, l’autre peut la résilier de plein droit, un mois après une mise en demeure restée sans effet. Les sommes sans emploi à cette date sont reversées.")),
    ];

    private IEnumerable<Part> Disputes() => Article(said.Articles.Disputes, "Litiges", Text($"Tout litige qui n’a pu être réglé à l’amiable relève du {said.Funder.Tribunal}."));

    private IEnumerable<Part> Annexes() => Article(said.Articles.Annexes, "Annexes",
        Text($"Sont annexés à la convention et en font partie :"),
        new Part.Items([.. AgreementAnnexes.Titles.Select((title, place) => ((Letters.Model.Prose)$"annexe {French.Number(place + 1)} : {title}").ToString())]));
}
