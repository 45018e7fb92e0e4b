namespace GrantsPlatform.Words;

/// <summary>Commands of the platform’s own running.</summary>
internal static class PlatformCommandWords
{
    public static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["tick"] = "Échéance atteinte",
        ["erase-words"] = "Effacer les textes avec le dossier",
        ["announce-purge"] = "Annoncer un effacement de dossiers",
        ["note-purged"] = "Noter l’avancement d’un effacement",
        ["stop-purge"] = "Arrêter un effacement",
        ["begin-job"] = "Préparer un traitement en nombre",
        ["order-document"] = "Faire préparer un document",
        ["discard-document"] = "Supprimer un document préparé",
        ["order-document-again"] = "Faire préparer de nouveau un document",
        ["settle-parts"] = "Régler des pages d’un document",
        ["note-attempt"] = "Noter qu’un document commence à être préparé",
        ["note-progress"] = "Noter l’avancement d’un document",
        ["note-made"] = "Noter qu’un document est prêt",
        ["note-not-made"] = "Noter qu’un document n’a pas pu être préparé",
        ["choose-for-job"] = "Choisir des objets pour un traitement en nombre",
        ["note-page"] = "Noter l’avancement d’un traitement en nombre",
        ["start-job"] = "Lancer un traitement en nombre",
        ["stop-job"] = "Arrêter un traitement en nombre",
        ["claim-key"] = "Réserver une adresse ou un numéro unique",
        ["confirm-key"] = "Confirmer une adresse ou un numéro unique",
        ["release-key"] = "Libérer une adresse ou un numéro unique",
        ["note-mail"] = "Noter un courriel envoyé",
        ["erase-mail"] = "Effacer le texte d’un courriel",
        ["raise-task"] = "Signaler une tâche d’exploitation",
        ["settle-task"] = "Régler une tâche d’exploitation",
        ["arrange-columns"] = "Arranger les colonnes d’une liste",
        ["mark-seen"] = "Marquer des dossiers comme vus",
        ["remove-work-view"] = "Supprimer une vue enregistrée",
        ["save-work-view"] = "Enregistrer une vue",
        ["tick-files"] = "Cocher des dossiers",
    };
}
