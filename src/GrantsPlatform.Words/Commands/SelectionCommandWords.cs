namespace GrantsPlatform.Words;

/// <summary>Commands about examining files and deciding on them.</summary>
internal static class SelectionCommandWords
{
    public static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["ask-outside-opinion"] = "Demander un avis extérieur",
        ["give-outside-opinion"] = "Donner un avis extérieur",
        ["withdraw-outside-opinion"] = "Retirer une demande d’avis extérieur",
        ["erase-outside-upload"] = "Effacer la pièce d’un avis extérieur",
        ["assign-instructor"] = "Confier le dossier à un instructeur",
        ["give-opinion"] = "Rendre l’avis motivé",
        ["hand-over-assessment"] = "Passer l’instruction à un collègue",
        ["save-assessment"] = "Enregistrer l’instruction",
        ["choose-scenario"] = "Retenir un scénario pour la commission",
        ["decide-entitlement"] = "Décider d’une aide sans mise en concurrence",
        ["drop-scenario"] = "Supprimer un scénario",
        ["enter-file"] = "Présenter un dossier à la sélection",
        ["except-from-threshold"] = "Faire exception au seuil de note",
        ["note-notified"] = "Noter la notification des décisions",
        ["note-recusal"] = "Noter un déport",
        ["note-withdrawal"] = "Noter le retrait d’un dossier",
        ["open-awards"] = "Ouvrir les enveloppes de l’appel",
        ["reopen-file"] = "Remettre un dossier à la décision",
        ["save-scenario"] = "Enregistrer un scénario",
        ["take-back-decision"] = "Reprendre la dernière décision de la séance",
        ["take-decision"] = "Décider en commission",
        ["top-up-strand"] = "Abonder un volet",
        ["add-all-to-agenda"] = "Inscrire plusieurs dossiers à l’ordre du jour",
        ["add-to-agenda"] = "Inscrire un dossier à l’ordre du jour",
        ["bring-file-before"] = "Appeler un dossier en séance",
        ["change-plan"] = "Modifier la séance prévue",
        ["close-session"] = "Clore la séance",
        ["convene-session"] = "Convoquer la séance",
        ["enter-decision"] = "Porter une décision au procès-verbal",
        ["notify-decisions"] = "Notifier les décisions de la séance",
        ["open-session"] = "Ouvrir la séance",
        ["plan-session"] = "Prévoir une séance",
        ["record-attendance"] = "Noter les présents",
        ["set-agenda"] = "Fixer l’ordre du jour",
        ["sign-minutes"] = "Signer le procès-verbal",
        ["strike-decision"] = "Rayer une décision du procès-verbal",
        ["examine-appeal"] = "Examiner un recours",
        ["receive-appeal"] = "Enregistrer un recours",
        ["refuse-appeal"] = "Rejeter un recours",
        ["uphold-appeal"] = "Accueillir un recours",
    };
}
