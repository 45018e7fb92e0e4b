using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Decisions;

/// <summary>What was decided on a file, and why.</summary>
public abstract record DecisionLetter(FileFacts File, DecisionFacts Decision) : LetterToApplicant(File)
{
    /// <summary>The letter of what a committee has decided.</summary>
    public static DecisionLetter Of(Outcome outcome, FileFacts file, DecisionFacts decision) => outcome switch
    {
        Outcome.Awarded => new DecisionAwardedLetter(file, decision),
        Outcome.Rejected => new DecisionRejectedLetter(file, decision),
        Outcome.WaitingList => new DecisionWaitingListLetter(file, decision),
        Outcome.Deferred => new DecisionDeferredLetter(file, decision),
        _ => throw new InvalidOperationException($"{outcome} has no letter."),
    };

    public override Destination? LeadsTo => Shown(LetterPage.Decision);

    /// <summary>Whoever is refused a part may want to speak to somebody.</summary>
    protected override IEnumerable<Block> Closing() => Decision.IsPartial ? ClosingByPhone() : base.Closing();

    protected Block.Together Why(string label = "Motifs de la décision") =>
        Together(new Block.Quoted(label, Decision.Reasons.Reason), new Block.Quoted("Réserves", Decision.Reasons.Reservations ?? ""));

    /// <summary>Less than was asked for is a refusal of the rest: it is said, and how it can be contested.</summary>
    protected IEnumerable<Block> Rest() => Decision.IsPartial
        ? [Mention($"Vous aviez demandé {Decision.Requested}. Pour la part qui n’est pas accordée, cette décision est un refus, pour les motifs donnés ci-dessus."), RemedyWords.Of(File.Call)]
        : [];

    protected Block.Sum Granted() => Sum($"Montant accordé : {AmountInWords.Beside(Decision.Granted.Sum(line => line.Amount))}", Decision.Granted);
}
