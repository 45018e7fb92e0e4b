using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Calls;

public sealed record CallUnknown() : Refusal(RefusalKind.NotFound, "call.unknown",
    "Cet appel à projets n’existe pas.", "Revenez à la liste des appels à projets.");

public sealed record CallExistsAlready() : Refusal(RefusalKind.Conflict, "call.exists-already",
    "Un autre appel à projets porte déjà cet identifiant.", "Choisissez un autre identifiant.");

public sealed record ProgrammeNotPublished(string Programme, int Revision) : Refusal(RefusalKind.Invalid, "call.programme-not-published",
    $"La révision {Revision} de la définition « {Programme} » n’est pas publiée.", "Publiez la définition du programme, puis créez l’appel.");

public sealed record CallInWrongPhase(CallPhase Phase) : Refusal(RefusalKind.WrongState, "call.wrong-phase",
    $"Cette opération n’est pas possible : l’appel à projets est {CallWords.Of(Phase)}.", "Consultez le calendrier de l’appel pour connaître la prochaine étape.");

public sealed record CallAlreadyOver(DateTimeOffset ClosesAt, Zone? Zone = null) : Refusal(RefusalKind.Invalid, "call.already-over",
    $"La clôture est déjà passée ({French.Deadline(ClosesAt, Zone)}).", "Publiez un calendrier qui se termine plus tard, ou demandez une réouverture dossier par dossier là où le programme le permet.");

public sealed record ExtensionNotLater(DateTimeOffset ClosesAt, Zone? Zone = null) : Refusal(RefusalKind.Invalid, "call.extension-not-later",
    $"La nouvelle clôture doit être postérieure à la clôture actuelle ({French.Deadline(ClosesAt, Zone)}).", "Choisissez un jour ou une heure plus tardifs.");

public sealed record ConditionUnknown(string Code) : Refusal(RefusalKind.Invalid, "call.condition-unknown",
    $"La condition préalable « {Code} » n’existe pas dans la définition du programme.", "Choisissez l’une des conditions prévues.");

public sealed record ConditionNotSatisfied(string Label) : Refusal(RefusalKind.WrongState, "call.condition-not-satisfied",
    $"Une condition préalable n’est pas remplie : {Label}.", "Enregistrez d’abord que la condition est remplie, avec sa référence.");

public sealed record FilesStillUndecided(int Count) : Refusal(RefusalKind.WrongState, "call.files-still-undecided",
    $"{French.Count(Count, "dossier attend", "dossiers attendent")} encore une décision.", "Inscrivez-les à une séance de la commission.");

public sealed record DecisionsToNotify(int Count) : Refusal(RefusalKind.WrongState, "call.decisions-to-notify",
    $"{French.Count(Count, "décision n’a pas été notifiée", "décisions n’ont pas été notifiées")} à son porteur.", "Notifiez d’abord les décisions des séances dont le procès-verbal est signé.");

/// <summary>Phases as the screens name them.</summary>
public static class CallWords
{
    public static string Of(CallPhase phase) => phase switch
    {
        CallPhase.Draft => "en préparation",
        CallPhase.Scheduled => "programmé",
        CallPhase.Open => "ouvert",
        CallPhase.Closed => "clos",
        CallPhase.InSelection => "en sélection",
        CallPhase.Decided => "décidé",
        CallPhase.ResultsPublished => "publié avec ses résultats",
        CallPhase.Archived => "archivé",
        CallPhase.Cancelled => "annulé",
        _ => throw new InvalidOperationException($"{phase} has no word."),
    };
}
