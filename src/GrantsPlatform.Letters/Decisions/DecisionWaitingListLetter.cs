using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Decisions;

/// <summary>A committee would grant if there were credits.</summary>
public sealed record DecisionWaitingListLetter(FileFacts File, DecisionFacts Decision) : DecisionLetter(File, Decision)
{
    protected override Prose Subject => "Votre projet est en liste complémentaire";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La commission de sélection de l’appel à projets « {Call} » a inscrit le projet présenté par {Applicant} sur la liste complémentaire. Il sera repris par une séance suivante si des crédits se libèrent."),
        Why(),
    ];
}
