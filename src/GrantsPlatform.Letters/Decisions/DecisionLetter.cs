using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Decisions;

/// <summary>What was decided on a file, and why.</summary>
public abstract record DecisionLetter(FileFacts File, DecisionFacts Decision) : LetterToApplicant(File)
{
    protected Block.Together Why(string label = "Motifs de la décision") =>
        Together(new Block.Quoted(label, Decision.Reasons.Reason), new Block.Quoted("Réserves", Decision.Reasons.Reservations ?? ""));

    protected Block.Sum Granted() => Sum($"Montant accordé : {Decision.Granted.Sum(line => line.Amount)}", Decision.Granted);
}
