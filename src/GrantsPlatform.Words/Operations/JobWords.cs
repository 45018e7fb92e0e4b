using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

/// <summary>What is done to many at once, in words.</summary>
public static class JobWords
{
    public static string Of(JobPhase phase) => phase switch
    {
        JobPhase.Prepared => "à lancer",
        JobPhase.Running => "en cours",
        JobPhase.Stopping => "en cours d’arrêt",
        JobPhase.Ended => "terminé",
        JobPhase.Dropped => "abandonné",
        _ => throw new InvalidOperationException($"{phase} has no words."),
    };

    /// <summary>What is done, as a title: "Vérifier l’éligibilité".</summary>
    public static string OfDeed(string deed) => deed switch
    {
        "assign-each" => "Confier à un instructeur",
        "check-each" => "Vérifier l’éligibilité",
        "declare-each-eligible" => "Déclarer éligibles",
        "ask-each-complement" => "Demander le même complément",
        "write-to-each" => "Écrire un message",
        "put-each-on-agenda" => "Inscrire à l’ordre du jour",
        // Of another release.
        _ => deed,
    };

    /// <summary>"12 faits, 1 inchangé, 2 refusés".</summary>
    public static string Of(JobTally tally) => French.List(
    [
        .. Some(tally.Done, "fait"), .. Some(tally.Unchanged, "inchangé"), .. Some(tally.Refused, "refusé"), .. Some(tally.Failed, "en échec", "en échec"),
        .. tally.Sum == 0 ? ["rien encore"] : (string[])[],
    ]);

    public static string Of(JobState.Known job) => $"{OfDeed(job.Deed)}, {Of(job.Phase)}\u202F: {French.Number(job.Tally.Sum)} sur {French.Number(job.Keys.Length)} ({Of(job.Tally)})";

    public static string Of(JobEvent happened) => happened switch
    {
        JobBegun e => $"Traitement préparé\u202F: {OfDeed(e.Deed)}",
        ObjectsChosen e => $"Choix de {French.Count(e.Keys.Length, "ligne")}",
        JobStarted => "Traitement lancé",
        JobStopped => "Arrêt demandé",
        PageNoted e => "Avancement\u202F: " + Of(new JobTally(e.Done, e.Unchanged, e.Refused, e.Failed)),
        JobEnded => "Traitement terminé",
        JobDropped => "Traitement abandonné, rien n’a été fait",
        _ => throw EventWords.None(happened),
    };

    private static string[] Some(int count, string one, string? many = null) => count == 0 ? [] : [French.Count(count, one, many)];
}
