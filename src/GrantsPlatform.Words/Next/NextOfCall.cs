using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words.Next;

public static class NextOfCall
{
    private const string Manager = "le responsable de programme";
    private const string Secretary = "le secrétariat de la commission";

    public static IEnumerable<Awaited> Of(CallState.Known call, Surroundings around) => call.Phase switch
    {
        CallPhase.Draft => [.. Unmet(call, around, Gate.Opening), new("la programmation du calendrier", Manager)],
        CallPhase.Scheduled => [],
        CallPhase.Open => [new("le dépôt des dossiers", "les porteurs de projet")],
        CallPhase.Closed => [.. Unmet(call, around, Gate.Award), new("l’instruction des dossiers", "le service instructeur"), new("la tenue d’une séance de la commission", Secretary)],
        CallPhase.InSelection => [.. Unmet(call, around, Gate.Award), Selection(around.Awards)],
        CallPhase.Decided => [new("la publication des résultats", Manager)],
        CallPhase.ResultsPublished => [new("l’archivage de l’appel à projets, une fois ses suites closes", Manager)],
        CallPhase.Archived or CallPhase.Cancelled => [],
        _ => throw new InvalidOperationException($"{call.Phase} has no next step laid down."),
    };

    private static Awaited Selection(AwardsState? awards) => awards?.UndecidedFiles is > 0 and var files
        ? new Awaited($"la décision sur {French.Count(files, "dossier")}", "la commission")
        : new Awaited("la fin de la sélection", "le responsable de programme ou le secrétariat de la commission");

    private static IEnumerable<Awaited> Unmet(CallState.Known call, Surroundings around, Gate gate) =>
        around.Programme.Funding.ConditionsPrecedent.Where(condition => condition.Before == gate && !call.SatisfiedConditions.Contains(condition.Code))
            .Select(condition => new Awaited($"la condition préalable «\u00A0{condition.Label}\u00A0»", Manager));
}
