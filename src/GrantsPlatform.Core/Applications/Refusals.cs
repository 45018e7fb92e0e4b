using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Applications;

public sealed record ApplicationUnknown() : Refusal(RefusalKind.NotFound, "application.unknown",
    "Ce dossier n’existe pas.", "Revenez à la liste de vos dossiers.");

public sealed record ApplicationExistsAlready() : Refusal(RefusalKind.Conflict, "application.exists-already",
    "Un autre dossier porte déjà cet identifiant.", "Recommencez : un nouvel identifiant sera attribué.");

public sealed record ApplicationInWrongPhase(string Phase) : Refusal(RefusalKind.WrongState, "application.wrong-phase",
    $"Cette opération n’est pas possible : le dossier est {Phase}.", "Rechargez la page pour voir où en est le dossier.");

public sealed record CallNotOpen() : Refusal(RefusalKind.WrongState, "application.call-not-open",
    "L’appel à projets n’est pas ouvert.", "Consultez les dates d’ouverture et de clôture sur la page de l’appel.");

public sealed record DeadlinePassed(DateTimeOffset ReceivedAt, DateTimeOffset ClosedAt, Zone? Zone = null) : Refusal(RefusalKind.WrongState, "application.deadline-passed",
    $"Le dépôt est clos depuis le {French.Deadline(ClosedAt, Zone)} ; votre envoi a été reçu le {French.Instant(ReceivedAt, Zone)}.",
    "Votre saisie est conservée. Écrivez au service instructeur, si le programme permet une réouverture.");

public sealed record ApplicantUnknown(string Organisation) : Refusal(RefusalKind.Invalid, "application.organisation-unknown",
    $"L’organisme « {Organisation} » n’est pas enregistré.", "Enregistrez d’abord l’organisme avec son numéro SIRET.");

public sealed record ServiceNeeded() : Refusal(RefusalKind.Invalid, "application.service-needed",
    "Cet appel s’adresse à un service porté par votre organisme : indiquez lequel.", "Choisissez le service, ou déclarez-le dans la fiche de votre organisme.");

public sealed record ServiceUnknown(string Service) : Refusal(RefusalKind.Invalid, "application.service-unknown",
    $"Le service « {Service} » n’est pas déclaré par votre organisme.", "Déclarez le service dans la fiche de votre organisme.");

public sealed record AnswersMalformed(ImmutableArray<FieldProblem> Problems) : Refusal(RefusalKind.Invalid, "application.answers-malformed",
    $"Certaines réponses ne peuvent pas être enregistrées : {FieldProblem.Listed(Problems)}",
    "Corrigez les réponses signalées ; les autres champs n’ont pas été modifiés.");

public sealed record AnswerChangedMeanwhile(string Field, string Label) : Refusal(RefusalKind.Conflict, "application.answer-changed-meanwhile",
    $"Quelqu’un d’autre a modifié la réponse « {Label} » entre-temps.", "Comparez les deux versions, gardez la bonne, puis enregistrez.");

public sealed record FieldNotReopened(string Field, string Label) : Refusal(RefusalKind.WrongState, "application.field-not-reopened",
    $"La réponse « {Label} » ne fait pas partie de la demande de compléments.", "Modifiez seulement les réponses demandées.");

public sealed record ContentChanged() : Refusal(RefusalKind.Conflict, "application.content-changed",
    "Le contenu du dossier a changé depuis que vous l’avez vérifié.", "Relisez le dossier, puis déposez-le de nouveau.");

public sealed record AlreadySubmitted(DateTimeOffset At, Zone? Zone = null) : Refusal(RefusalKind.WrongState, "application.already-submitted",
    $"Ce dossier a déjà été déposé le {French.Instant(At, Zone)}, avec un autre contenu.", "Pour le modifier, attendez une demande de compléments ou écrivez au service instructeur.");

public sealed record DossierIncomplete(ImmutableArray<FieldProblem> Problems) : Refusal(RefusalKind.Invalid, "application.incomplete",
    $"Le dossier n’est pas complet : {FieldProblem.Listed(Problems)}", "Complétez les points signalés, puis recommencez. Rien n’est perdu.");

public sealed record PartnerUnknown() : Refusal(RefusalKind.NotFound, "application.partner-unknown",
    "Cet organisme n’est pas partenaire du dossier, ou son accord n’a pas été demandé.", "Vérifiez la liste des partenaires du dossier.");

public sealed record PartnerContactMissing() : Refusal(RefusalKind.WrongState, "application.partner-contact-missing",
    "L’adresse électronique de ce partenaire manque.", "Indiquez-la dans la liste des partenaires, puis demandez son accord.");

public sealed record ConsentOutdated() : Refusal(RefusalKind.Conflict, "application.consent-outdated",
    "La part de ce partenaire a changé depuis que son accord a été demandé.", "Attendez que le chef de file demande l’accord sur la nouvelle part.");

public sealed record ConsentsMissing(ImmutableArray<string> Partners) : Refusal(RefusalKind.WrongState, "application.consents-missing",
    $"Des partenaires n’ont pas encore donné leur accord à leur part : {French.List(Partners)}.", "Demandez leur accord, ou retirez-les du dossier.");

public sealed record NotDeposited() : Refusal(RefusalKind.WrongState, "application.not-deposited",
    "Ce programme demande qu’une personne dépose le dossier et qu’une autre le valide : il n’a pas encore été déposé, ou il a changé depuis.",
    "Demandez à la personne qui prépare le dossier de le déposer.");

public sealed record ValidatedByDepositor() : Refusal(RefusalKind.Forbidden, "application.validated-by-depositor",
    "La personne qui a déposé le dossier ne peut pas le valider elle-même.", "Faites valider le dossier par une autre personne habilitée de votre organisme.");

public sealed record LateReopeningImpossible() : Refusal(RefusalKind.WrongState, "application.late-reopening-impossible",
    "Le règlement de cet appel ne permet pas de rouvrir un dossier après la clôture.", "Informez l’organisme que sa candidature ne peut plus être prise en compte.");

public sealed record CallStillOpen() : Refusal(RefusalKind.WrongState, "application.call-still-open",
    "L’appel à projets n’est pas encore clos : aucune réouverture n’est nécessaire.", "Le dossier peut être déposé jusqu’à la clôture.");

public sealed record DayNotAhead(DateOnly Day) : Refusal(RefusalKind.Invalid, "application.day-not-ahead",
    $"Le {French.Date(Day)} est déjà passé.", "Choisissez un jour à venir.");

public sealed record RuleUnknown(string Rule) : Refusal(RefusalKind.Invalid, "application.rule-unknown",
    $"La règle d’éligibilité « {Rule} » n’existe pas, ou n’a pas encore été examinée.", "Choisissez l’une des règles affichées.");

public sealed record RulesNotSettled(ImmutableArray<string> Labels) : Refusal(RefusalKind.WrongState, "application.rules-not-settled",
    $"Le dossier ne peut pas être déclaré éligible tant que ces règles ne sont pas respectées ou confirmées : {French.List(Labels)}.", "Confirmez chaque règle en attente, ou déclarez le dossier inéligible.");

public sealed record NoRuleFails() : Refusal(RefusalKind.WrongState, "application.no-rule-fails",
    "Aucune règle d’éligibilité n’est en défaut : le dossier ne peut pas être déclaré inéligible.", "Indiquez d’abord, avec un motif, la règle qui n’est pas respectée.");

public sealed record FieldsToComplementUnknown(ImmutableArray<string> Fields) : Refusal(RefusalKind.Invalid, "application.fields-unknown",
    $"Ces champs n’existent pas dans le formulaire : {French.List(Fields)}.", "Choisissez les champs dans la liste.");

public sealed record NoFieldToComplement() : Refusal(RefusalKind.Invalid, "application.no-field-to-complement",
    "Une demande de compléments doit porter sur au moins un champ.", "Choisissez les champs à rouvrir dans la liste.");

public sealed record ComplementNotAwaited() : Refusal(RefusalKind.Conflict, "application.complement-not-awaited",
    "Cette demande de compléments n’est plus en attente\u202F: le porteur y a répondu, ou son délai est passé.", "Relisez le dossier tel qu’il est maintenant.");

public sealed record ComplementDeadlinePassed(DateTimeOffset ReceivedAt, DateTimeOffset DueAt, Zone? Zone = null) : Refusal(RefusalKind.WrongState, "application.complement-deadline-passed",
    $"Le délai pour compléter le dossier a expiré le {French.Deadline(DueAt, Zone)} ; votre envoi a été reçu le {French.Instant(ReceivedAt, Zone)}.",
    "Écrivez au service instructeur : votre saisie est conservée.");

public sealed record AgreementSignedAlready() : Refusal(RefusalKind.WrongState, "application.agreement-signed-already",
    "La convention est signée : le dossier ne peut plus être retiré.", "Demandez au service la résiliation de la convention.");

public sealed record ActorRecused() : Refusal(RefusalKind.Forbidden, "application.actor-recused",
    "Vous avez déclaré un conflit d’intérêts avec ce dossier.", "Laissez une autre personne du service le traiter.");

public sealed record LevelUnknown(string Level) : Refusal(RefusalKind.Invalid, "application.level-unknown",
    $"Le niveau d’instruction « {Level} » n’existe pas dans ce programme.", "Choisissez l’un des niveaux prévus.");

public sealed record FileIsErased() : Refusal(RefusalKind.WrongState, "application.erased",
    "Ce dossier a été effacé au terme de sa durée de conservation.", "Rien n’est plus possible sur ce dossier\u202F; son journal dit quand il a été effacé, et par qui.");

public sealed record FileStillKept(DateOnly Until) : Refusal(RefusalKind.WrongState, "application.still-kept",
    $"Ce dossier est à conserver jusqu’au {French.Date(Until)} inclus.", "Attendez ce jour, que fixe le règlement de l’appel à projets.");

public sealed record KeepingNotBegun() : Refusal(RefusalKind.WrongState, "application.keeping-not-begun",
    "La durée de conservation de ce dossier ne court pas encore.", "Attendez que la décision soit notifiée, et la convention soldée s’il y en a une.");

public sealed record FileKeptOtherwise() : Refusal(RefusalKind.WrongState, "application.kept-otherwise",
    "Ce dossier n’est plus de la nature annoncée (brouillon, refusé ou retenu).", "Revenez à la liste des dossiers échus.");

public sealed record FileOnHold() : Refusal(RefusalKind.WrongState, "application.on-hold",
    "La conservation de ce dossier est prolongée sur décision motivée.", "Levez cette prolongation, si son motif n’existe plus.");

public sealed record AppealStillOpen() : Refusal(RefusalKind.WrongState, "application.appeal-still-open",
    "Un recours est en cours sur ce dossier.", "Attendez la réponse au recours.");

public sealed record AgreementStillRunning() : Refusal(RefusalKind.WrongState, "application.agreement-still-running",
    "La convention de ce dossier est en cours.", "Attendez qu’elle soit soldée ou résiliée.");

public sealed record ClaimStillOpen() : Refusal(RefusalKind.WrongState, "application.claim-still-open",
    "Un reversement est encore dû pour ce dossier.", "Attendez qu’il soit recouvré, abandonné ou admis en non-valeur.");

public sealed record ErasureNotAnnounced() : Refusal(RefusalKind.WrongState, "application.erasure-not-announced",
    "Le porteur de projet n’a pas été prévenu de l’effacement, ou le délai laissé pour réagir n’est pas écoulé.", "Annoncez l’effacement, puis attendez le jour annoncé.");
