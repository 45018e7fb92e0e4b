using System.Collections.Frozen;
using GrantsPlatform.Runtime.Effects;

namespace GrantsPlatform.Words;

/// <summary>What the platform could not do by itself, for the person who looks after it: what happened, and what they can do about it.</summary>
public static class TaskWords
{
    private static readonly FrozenDictionary<string, (string What, string Remedy)> All = new Dictionary<string, (string, string)>
    {
        [TaskCodes.DeliveryFailed] = ("Une opération automatique a échoué à chaque tentative.", "Cherchez la cause dans le journal de la plateforme, puis faites l’opération à la main s’il y a lieu."),
        [TaskCodes.EffectUnreadable] = ("Une opération automatique n’a pas pu être lue.", "Elle a été préparée par une version plus récente de la plateforme\u202F: remettez cette version en service. L’opération reste en attente et s’exécutera alors d’elle-même."),
        [TaskCodes.NotWritten] = ("Un message n’a pas pu être rédigé\u202F: une information manque.", "Prévenez les destinataires, et signalez-le à l’équipe qui développe la plateforme."),
        [TaskCodes.NoRecipient] = ("Un message n’a trouvé aucun destinataire.", "Vérifiez qui tient le rôle ou appartient à l’organisme, puis prévenez la personne concernée."),
        [TaskCodes.Undeliverable] = ("Une adresse électronique a refusé un message.", "Demandez une autre adresse à la personne, puis transmettez-lui le message."),
        [TaskCodes.DeadlineFailed] = ("Une échéance est arrivée et n’a pas pu être traitée.", "Cherchez la cause dans le journal de la plateforme\u202F: l’échéance est tentée de nouveau toutes les heures."),
        [TaskCodes.DeadlineStuck] = ("Une échéance revient sans rien changer.", "Signalez-le à l’équipe qui développe la plateforme\u202F: l’échéance est tentée de nouveau toutes les heures."),
        [TaskCodes.ViewsDiffer] = ("Des listes, des totaux ou des échéances ne correspondent pas aux événements.", "Faites-les refaire à partir des événements (docs/functions.md), puis vérifiez de nouveau."),
        [TaskCodes.EffectsPaused] = ("Tous les messages et toutes les échéances sont suspendus.", "Reprenez-les depuis la page des messages et suites en attente, dès que la raison de la suspension a disparu."),
        [TaskCodes.DocumentInterrupted] = ("La préparation d’un document a interrompu la plateforme à chaque tentative.", "Cherchez la cause dans le journal (mémoire, pile), puis faites-le préparer de nouveau, ou demandez à la personne qui l’attend de le resserrer."),
        [TaskCodes.SignalPoisoned] = ("La file des signaux a renoncé à un objet.", "Cherchez la cause dans le journal\u202F: le passage régulier de la plateforme reprend l’objet dès qu’elle a disparu."),
        [TaskCodes.DocumentPoisoned] = ("La file des documents a renoncé à un document.", "Vérifiez la place du stockage\u202F: la personne qui l’attend peut le demander de nouveau."),
        [TaskCodes.MailPoisoned] = ("La file des courriels a renoncé à un message.", "Vérifiez le service d’envoi\u202F: le message repart de lui-même un quart d’heure plus tard s’il n’est pas parti."),
    }.ToFrozenDictionary();

    /// <summary>Any other code is that of a refusal which a command of the platform's own met.</summary>
    public static string What(string code) => All.TryGetValue(code, out var words) ? words.What : "Une opération automatique a été refusée.";

    public static string Remedy(string code) =>
        All.TryGetValue(code, out var words) ? words.Remedy : "Ouvrez l’objet concerné, voyez ce qui s’oppose à l’opération, puis faites-la à la main s’il y a lieu.";

    public static bool Knows(string code) => All.ContainsKey(code);
}
