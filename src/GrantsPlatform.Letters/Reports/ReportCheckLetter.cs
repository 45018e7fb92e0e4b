using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>A report gets a full check. Of a risk, nothing more is said than that: the letter accuses nobody, and teaches nobody the criteria.</summary>
public sealed record ReportCheckLetter(FileFacts File, CheckFacts Check, DateOnly DueOn, bool ByLot) : LetterToApplicant(File)
{
    protected override Prose Subject => "Contrôle de votre bilan : pièces à envoyer";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le bilan « {Check.Report} » fait l’objet d’un contrôle approfondi : chaque dépense et chaque pièce est vérifiée par une personne."),
        ByLot
            ? Text("Il a été tiré au sort par la plateforme parmi les bilans transmis, sans considération de votre organisme ni de votre projet. Le tirage est enregistré et peut être refait par chacun.")
            : Text("Il a été retenu par l’analyse qui s’applique de la même façon à tous les bilans de l’appel à projets. Cela ne préjuge pas du résultat."),
        Together(Text($"Envoyez, le {DueOn} au plus tard :"), new Block.Items(Check.Pieces)),
        new Block.Quoted("Message du service", Check.Words),
        Text("Le bilan ne peut être accepté, ni le solde versé, avant la fin du contrôle."),
    ];
}
