using System.Collections.Frozen;

namespace GrantsPlatform.Documents.Templates;

/// <summary>What templates call what letters are made of. What has no word here is not offered: a test holds that each is either named or left out on purpose.</summary>
internal static class FieldWords
{
    /// <summary>What there is inside belongs to what is around it.</summary>
    public const string Same = "";

    private static readonly FrozenDictionary<string, (string Name, string Meaning)> Words = new Dictionary<string, (string, string)>
    {
        ["File"] = (Same, ""), ["FileFacts.Call"] = (Same, ""), ["Decision"] = (Same, ""), ["DecisionFacts.Reasons"] = (Same, ""), ["Claim"] = (Same, ""), ["Why"] = (Same, ""), ["Asked"] = (Same, ""), ["Accepted"] = (Same, ""), ["Return"] = (Same, ""),
        ["FileFacts.Number"] = ("dossier", "Numéro du dossier, tel qu’il se dit au téléphone"),
        ["FileFacts.Applicant"] = ("organisme", "Nom de l’organisme qui a déposé le dossier"),
        ["FileFacts.Project"] = ("projet", "Titre du projet, tel que l’organisme l’a donné"),
        ["CallFacts.Title"] = ("appel", "Titre de l’appel à projets"),
        ["CallFacts.Funder"] = ("financeur", ""),
        ["CallFacts.Delays"] = ("recours", ""),
        ["RemedyDelays.Within"] = ("delai", "Délai pour contester, par exemple «\u00A0un délai de deux mois\u00A0»"),
        ["RemedyDelays.Silence"] = ("silence", "Durée au terme de laquelle le silence sur un recours vaut rejet"),
        ["Funder.Name"] = ("nom", "Nom du financeur"),
        ["Funder.Siret"] = ("siret", "SIRET du financeur"),
        ["Funder.SignatoryTitle"] = ("signataire", "Qualité de la personne qui signe"),
        ["Funder.ContactService"] = ("service", "Service chargé du dossier"),
        ["Funder.ContactMail"] = ("courriel", "Courriel du service"),
        ["Funder.ContactAddress"] = ("adresse", "Adresse postale du service"),
        ["Funder.ContactPhone"] = ("telephone", "Téléphone du service"),
        ["Funder.Tribunal"] = ("tribunal", "Tribunal devant lequel les décisions se contestent"),
        ["DecisionReasons.Reason"] = ("motifs", "Motifs de la décision"),
        ["DecisionReasons.Reservations"] = ("reserves", "Réserves, s’il y en a"),
        ["DecisionFacts.Granted"] = ("montants", "Ce qui est accordé, par volet et par année"),
        ["DecisionFacts.Requested"] = ("montant_demande", "Montant demandé"),
        ["NamedAmount.Label"] = ("libelle", "Volet et année"),
        ["NamedAmount.Amount"] = ("montant", "Montant"),
        ["ClaimFacts.Lines"] = ("calcul", "Calcul de la somme, ligne par ligne"),
        ["ClaimFacts.Reasons"] = ("motifs", "Motifs donnés par le service"),
        ["BalanceLine.Label"] = ("libelle", "Ce que dit la ligne"),
        ["BalanceLine.Explanation"] = ("explication", "Comment la ligne se calcule"),
        ["BalanceLine.Value"] = ("valeur", "Montant ou nombre de la ligne"),
        ["IneligibilityFacts.Rules"] = ("conditions", "Conditions que le dossier ne remplit pas"),
        ["IneligibilityFacts.Explanation"] = ("motifs", "Explication donnée par le service"),
        ["ComplementFacts.Wanted"] = ("pieces_demandees", "Ce qui est à compléter"),
        ["ComplementFacts.Missing"] = ("ce_qui_manque", "Ce qui manque, dans les mots du service"),
        ["ReturnFacts.Report"] = ("bilan", "Nom du bilan"),
        ["ReturnFacts.Returned"] = ("rubriques", "Rubriques à corriger ou à compléter"),
        ["ReturnFacts.Reasons"] = ("motifs", "Motifs du renvoi"),
        ["AcceptanceFacts.Report"] = ("bilan", "Nom du bilan"),
        ["AcceptanceFacts.Refused"] = ("depenses_ecartees", "Ce qui n’a pas été retenu, compte par compte"),
        ["CostVerdict.Account"] = ("compte", "Compte de la dépense"),
        ["CostVerdict.Declared"] = ("declare", "Montant déclaré"),
        ["CostVerdict.Accepted"] = ("accepte", "Montant retenu"),
        ["CostVerdict.Refused"] = ("ecarte", "Montant écarté"),
        ["CostVerdict.Reason"] = ("motif", "Motif de l’écart"),
        ["Amount"] = ("montant", "Montant dont il s’agit"),
        ["Granted"] = ("montant", "Montant de la convention"),
        ["EligibleCosts"] = ("depenses_acceptees", "Dépenses éligibles acceptées"),
        ["Reference"] = ("reference", "Référence comptable"),
        ["At"] = ("recu_le", "Jour et heure de réception"),
        ["Hash"] = ("empreinte", "Empreinte SHA-256 de ce qui a été reçu"),
        ["SilentOn"] = ("date_refus_implicite", "Jour à partir duquel le silence vaut refus"),
        ["DueAt"] = ("date_limite", "Jour et heure limites"),
        ["DueOn"] = ("date_limite", "Jour limite"),
        ["Until"] = ("date_limite", "Jour et heure limites"),
        ["ReplyUntil"] = ("date_limite", "Dernier jour pour répondre"),
        ["ClosesAt"] = ("cloture", "Clôture de l’appel à projets"),
        ["ReceivedOn"] = ("recu_le", "Jour de réception du recours"),
        ["SilentUntil"] = ("silence_jusqu_au", "Dernier jour avant que le silence vaille rejet"),
        ["PaidOn"] = ("verse_le", "Jour du versement"),
        ["Report"] = ("bilan", "Nom du bilan"),
        ["Reason"] = ("motifs", "Motif donné par le service"),
        ["Reasons"] = ("motifs", "Motifs donnés par le service"),
        ["Wanted"] = ("pieces_demandees", "Ce qui est à compléter"),
        ["From"] = ("du", "Premier jour de l’action"),
        ["To"] = ("au", "Dernier jour de l’action"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>By the record and its property, or by the property wherever a letter has it.</summary>
    public static (string Name, string Meaning)? Of(Type record, string property) =>
        Words.TryGetValue($"{record.Name}.{property}", out var own) ? own
        : record.IsAssignableTo(typeof(Letters.Letter)) && Words.TryGetValue(property, out var usual) ? usual
        : null;
}
