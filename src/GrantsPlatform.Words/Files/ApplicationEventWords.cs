using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class ApplicationEventWords
{
    public static string Of(ApplicationEvent happened, INames names) => happened switch
    {
        DraftStarted e => $"Brouillon commencé par {e.ApplicantName}",
        NumberTaken e => $"Numéro du dossier\u202F: {e.Number}",
        AnswersSaved e => $"Réponses enregistrées ({French.Count(e.Marks.Count, "champ")})",
        ConsentAsked e => $"Accord demandé au partenaire {names.Organisation(e.Partner)}",
        ConsentGiven e => $"Accord donné par le partenaire {names.Organisation(e.Partner)}",
        ConsentDeclined e => $"Accord refusé par le partenaire {names.Organisation(e.Partner)}",
        ConsentWithdrawn e => $"Part modifiée : l’accord du partenaire {names.Organisation(e.Partner)} est à demander de nouveau",
        ApplicationDeposited => "Dossier préparé, à valider par une autre personne",
        ApplicationSubmitted e => $"Dossier déposé le {French.Instant(e.At, names.Zone)}, {French.Amount(e.Dossier.TotalRequested)} demandés, empreinte {e.Dossier.Hash[..12]}…",
        ReopenedLate e => $"Dossier rouvert jusqu’au {French.Deadline(e.Until, names.Zone)}",
        DeadlineMoved e => $"Clôture reportée au {French.Deadline(e.ClosesAt, names.Zone)}",
        SubmissionReminderDue e => $"Rappel envoyé\u202F: dépôt possible jusqu’au {French.Deadline(e.ClosesAt, names.Zone)}",
        DraftLapsed => "Clôture sans dépôt",
        SilencePeriodEnded e => $"Délai de réponse écoulé le {French.Date(e.On)}\u202F: le silence vaut refus",
        EligibilityChecked e => $"Éligibilité contrôlée ({CodeWords.Joined(e.Results.Select(result => $"{names.Rule(result.Rule)}\u202F: {CodeWords.Of(result.Verdict)}"))})",
        RuleConfirmed e => $"Règle «\u00A0{names.Rule(e.Rule)}\u00A0» {(e.Holds ? "confirmée" : "non remplie")}",
        FoundEligible => "Dossier déclaré éligible",
        FoundIneligible e => $"Dossier déclaré inéligible ({CodeWords.Joined(e.Rules.Select(names.Rule))})",
        ComplementRequested e => $"Compléments demandés ({CodeWords.Joined(e.Fields.Select(names.Field))}) avant le {French.Deadline(e.DueAt, names.Zone)}",
        ComplementReminderDue => "Rappel envoyé\u202F: compléments attendus",
        ComplementAnswered => "Compléments reçus",
        ComplementLapsed => "Délai des compléments passé sans réponse",
        ComplementCancelled => "Demande de compléments annulée",
        PersonRecused e => $"Déport\u202F: {names.Person(e.Person)}",
        ReviewBegun e => $"Instruction commencée («\u00A0{names.Level(e.Level)}\u00A0»)",
        InstructorNoted e => $"Dossier confié à {names.Person(e.Person)} («\u00A0{names.Level(e.Level)}\u00A0»)",
        OpinionRecorded e => $"Avis {CodeWords.Of(e.Opinion.Opinion)} au niveau «\u00A0{names.Level(e.Level)}\u00A0» ({French.Number(e.Opinion.Score)} sur 100)",
        ReadyForCommittee => "Dossier prêt pour la décision",
        DecisionRecorded e => $"{CodeWords.Decision(e.Session, names)}\u202F: {PhaseWords.Of(e.Outcome)}{CodeWords.Amount(e.Granted)}",
        DecisionSetAside e => $"À reprendre, un membre s’étant déporté après la délibération\u202F: {CodeWords.Decision(e.Session, names).ToLowerInvariant()}",
        DecisionUndone e => $"Annulée en séance\u202F: {CodeWords.Decision(e.Session, names).ToLowerInvariant()}",
        DecisionNotified e => $"{CodeWords.Decision(e.Session, names)} notifiée au porteur\u202F: {PhaseWords.Of(e.Outcome)}",
        EligibilityReopened => "Recours accueilli\u202F: éligibilité à contrôler de nouveau",
        DecisionReopened e => $"Recours accueilli\u202F: à reprendre, {CodeWords.Decision(e.Session, names).ToLowerInvariant()}",
        AgreementSignatureNoted => "Convention signée par le porteur",
        SignedTextDropped => "Signature du porteur sans effet, le texte signé n’étant plus celui de la convention",
        ApplicationWithdrawn => "Dossier retiré par le porteur",
        CallCancelledForFile => "Appel à projets annulé",
        DraftKept e => $"Brouillon conservé jusqu’au {French.Date(e.Until)}",
        ErasureAnnounced e => $"Effacement annoncé au porteur pour le {French.Date(e.From)}",
        HoldPlaced => "Conservation prolongée au-delà de la durée prévue",
        HoldLifted => "Prolongation de la conservation levée",
        FileErased e => $"Dossier effacé ({French.Count(e.Records, "texte")}), à conserver jusqu’au {French.Date(e.Until)}",
        _ => throw EventWords.None(happened),
    };
}
