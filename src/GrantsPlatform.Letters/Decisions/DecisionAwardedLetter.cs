using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Decisions;

/// <summary>A committee has granted.</summary>
public sealed record DecisionAwardedLetter(FileFacts File, DecisionFacts Decision) : DecisionLetter(File, Decision)
{
    protected override Prose Subject => "Votre projet est retenu";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La commission de sélection de l’appel à projets « {Call} » a retenu le projet présenté par {Applicant}."),
        Granted(),
        Why(),
        .. Rest(),
        Text("Prochaine étape : une convention vous sera proposée à la signature. Aucun versement n’est possible avant qu’elle soit signée."),
    ];
}
