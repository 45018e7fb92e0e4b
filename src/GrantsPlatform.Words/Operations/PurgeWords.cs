using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Purges;

namespace GrantsPlatform.Words;

/// <summary>What is erased because it was kept for long enough, in words.</summary>
public static class PurgeWords
{
    /// <summary>"brouillons non déposés".</summary>
    public static string Of(KeptAs how) => how switch
    {
        KeptAs.Draft => "brouillons non déposés",
        KeptAs.Refused => "dossiers refusés ou retirés",
        KeptAs.Awarded => "dossiers retenus et soldés",
        _ => throw new InvalidOperationException($"{how} has no words."),
    };

    public static string Of(PurgePhase phase) => phase switch
    {
        PurgePhase.Warning => "porteurs en cours d’avertissement",
        PurgePhase.Waiting => "annoncé",
        PurgePhase.Erasing => "en cours",
        PurgePhase.Ended => "terminé",
        PurgePhase.Stopped => "arrêté",
        _ => throw new InvalidOperationException($"{phase} has no words."),
    };

    public static string Of(PurgeState.Known purge) =>
        $"{Of(purge.Origin.As)}, {Of(purge.Phase)}\u202F: {Erased(purge.Erased.Length)} sur {French.Number(purge.Origin.Applications.Length)}{(purge.From is { } from ? $", à partir du {French.Date(from)}" : "")}";

    public static string Of(PurgeEvent happened) => happened switch
    {
        PurgeAnnounced e => $"Effacement annoncé\u202F: {French.Count(e.Applications.Length, "dossier")} ({Of(e.As)}, {French.Number(e.Months)} mois)",
        PurgePageNoted e => $"Avancement\u202F: {French.Count(e.Done.Length, "dossier traité", "dossiers traités")}{(e.Kept.IsEmpty ? "" : $", {French.Count(e.Kept.Length, "conservé")}")}",
        PurgeDaySet e => $"Porteurs avertis\u202F: effacement à partir du {French.Date(e.From)}",
        PurgeBegun => "Effacement commencé",
        PurgeStopped => "Effacement arrêté",
        PurgeEnded => "Effacement terminé",
        _ => throw EventWords.None(happened),
    };

    public static string Erased(int files) => French.Count(files, "dossier effacé", "dossiers effacés");
}
