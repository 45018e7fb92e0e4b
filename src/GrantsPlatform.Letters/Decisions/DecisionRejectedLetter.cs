using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Decisions;

/// <summary>A committee has refused.</summary>
public sealed record DecisionRejectedLetter(FileFacts File, DecisionFacts Decision) : DecisionLetter(File, Decision)
{
    protected override Prose Subject => "Votre projet n’est pas retenu";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La commission de sélection de l’appel à projets « {Call} » n’a pas retenu le projet présenté par {Applicant}."),
        Why(),
        RemedyWords.Of(File.Call),
    ];

    protected override IEnumerable<Block> Closing() => ClosingByPhone();
}
