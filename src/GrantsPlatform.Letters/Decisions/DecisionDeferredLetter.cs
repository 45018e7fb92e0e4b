using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Decisions;

/// <summary>A committee leaves it to the next.</summary>
public sealed record DecisionDeferredLetter(FileFacts File, DecisionFacts Decision) : DecisionLetter(File, Decision)
{
    protected override Prose Subject => "L’examen de votre projet est ajourné";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La commission de sélection de l’appel à projets « {Call} » a ajourné l’examen du projet présenté par {Applicant} : une séance suivante se prononcera."),
        Why("Motifs"),
    ];
}
